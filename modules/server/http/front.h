// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/log.h"
#include "base/result.h"
#include "crypto/tls.h"
#include "server/http/metrics.h"
#include "server/http/rate_limiter.h"
#include "server/http/router.h"

#include <chrono>
#include <memory>

namespace chancery::server {

struct FrontSettings {
    QString address = QStringLiteral("0.0.0.0"); ///< "::" listens on IPv4 too.
    quint16 port = 0;                            ///< 0 takes a free one.
    crypto::TlsContext tls;
    int ioThreads = 2;
    int fileThreads = 2; ///< Read response bodies that come from a BodySource.

    int maxConnections = 3000;                           ///< One more is answered 503 and closed.
    qint64 maxBufferedBytes = qint64(256) * 1024 * 1024; ///< Of all request bodies at once.
    int headerLimit = 16 * 1024;
    RateLimit rate;

    std::chrono::milliseconds handshakeWithin{10'000};
    std::chrono::milliseconds headerWithin{10'000}; ///< From a request's first byte.
    std::chrono::milliseconds bodyStall{30'000};    ///< Without any progress.
    std::chrono::milliseconds bodyWithin{600'000};  ///< In all, against drop-by-drop bodies.
    std::chrono::milliseconds writeStall{30'000};   ///< For 256 KiB to be taken by the client.
    std::chrono::milliseconds idleWithin{75'000};   ///< Between requests; above a proxy's 60 s.
};

/// The HTTPS front: HTTP/1.1 over TLS 1.3, one request at a time per connection (further ones may
/// wait in the pipe). Keeps all limits by itself, answers 4xx and 503 with {"error": {"code": …}},
/// and costs no thread for a client that waits. Handlers run on its I/O threads.
///
/// Codes in answers: server.malformed, server.no-route, server.wrong-method, server.too-large,
/// server.header-too-large, server.too-slow, server.too-many-requests, server.too-busy,
/// server.stopping, server.no-answer, server.late, server.unsupported.
class Front {
public:
    /// `metrics` and `log` must outlive the front.
    Front(FrontSettings settings, Router router, Metrics& metrics, Log& log);
    /// stop() without patience.
    ~Front();
    Front(const Front&) = delete;
    Front& operator=(const Front&) = delete;

    /// Listens. Also makes the process ignore SIGPIPE. Error `server.cannot-listen` {address, port,
    /// reason}.
    Result<void> start();

    /// The port it listens on, after start().
    quint16 port() const;

    /// For connections made from now on, such as with a renewed certificate.
    void useTls(const crypto::TlsContext& tls);

    /// Accepts no more, sends long polls off (503, Retry-After), lets other requests finish within
    /// `patience`, then cuts. Blocks until every connection is closed; call it from a thread of
    /// your own, not from a handler. Further calls do nothing.
    void stop(std::chrono::milliseconds patience);

    int connections() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace chancery::server
