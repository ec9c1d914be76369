// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/http/message.h"

#include <functional>
#include <memory>

namespace chancery::server {

class Exchange;

/// The promise to answer one request. Copies share it; they may live on any thread and outlive the
/// client, the connection and the front itself. The first answer counts, later ones are ignored.
/// When the last copy goes without an answer, the client gets 500 at once; when nobody answers in
/// the route's time, 503.
class Responder {
public:
    Responder() = default;
    explicit Responder(std::shared_ptr<Exchange> exchange);

    /// Compresses on the calling thread, so that large answers are best given by a worker.
    void operator()(Response response) const;

    /// The client has gone or has been answered: further work is in vain.
    bool isOver() const;

    /// Calls back once, on an I/O thread, when the client goes away or is sent off because the
    /// server stops or the time is over, before anybody answered; at once when that has happened
    /// already. Not called after an answer. At most one callback per request; it must not block.
    void onGivenUp(std::function<void()> callback) const;

private:
    std::shared_ptr<Exchange> m_exchange;
};

} // namespace chancery::server
