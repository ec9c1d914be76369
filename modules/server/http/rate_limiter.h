// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>

namespace chancery::server {

struct RateLimit {
    double perSecond = 50;    ///< Requests that refill; 0 switches the limit off.
    double burst = 200;       ///< Requests at once.
    bool loopbackToo = false; ///< Whether this machine's own programs are held to it.
};

/// A token bucket per remote address (per /64 for IPv6, since a host owns one). Full buckets are
/// forgotten, and no more than 100,000 are kept. Callable from any thread.
class RateLimiter {
public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit RateLimiter(const RateLimit& limit) : m_limit(limit) {}

    /// 0 when the request may pass (it then took a token), else the whole seconds to wait, at
    /// least 1.
    int take(const QString& address, Moment now);

    /// Buckets in memory.
    qsizetype size() const;

private:
    struct Bucket {
        double tokens;
        Moment filled;
    };

    void forgetFull(Moment now);

    RateLimit m_limit;
    mutable std::mutex m_mutex;
    QHash<QString, Bucket> m_buckets;
};

/// True for 127.0.0.0/8, ::1 and ::ffff:127.0.0.0/104 in text.
bool isLoopback(const QString& address);

} // namespace chancery::server
