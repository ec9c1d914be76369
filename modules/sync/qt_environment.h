// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/environment.h"

namespace chancery::sync {

/// The network and the event loop of the thread in which it is used.
class QtEnvironment final : public Environment {
public:
    std::unique_ptr<Transport> connectTo(const QUrl& server,
                                         const QByteArray& authorityPem) override;
    std::unique_ptr<Timer> timer(std::function<void()> rings) override;
    int random(int end) override;
};

} // namespace chancery::sync
