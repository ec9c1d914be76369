// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "server/http/metrics.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace chancery::server {

struct Health {
    bool ok = true;
    QJsonObject details; ///< "database": "ok" and the like; nothing personal.
};

/// GET /metrics and GET /healthz (200 or 503) over plain HTTP, on 127.0.0.1 alone: for the
/// machine's own monitoring. One thread of its own, so that it answers while all others are busy.
class AdminListener {
public:
    /// `metrics` must outlive the listener; `health` is called on its thread and must not block.
    AdminListener(Metrics& metrics, std::function<Health()> health);
    /// Stops.
    ~AdminListener();
    AdminListener(const AdminListener&) = delete;
    AdminListener& operator=(const AdminListener&) = delete;

    /// 0 takes a free port. Error `server.cannot-listen` {address, port, reason}.
    Result<void> start(quint16 port);
    quint16 port() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery::server
