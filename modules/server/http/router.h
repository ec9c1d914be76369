// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/http/message.h"
#include "server/http/responder.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace chancery::server {

/// Runs on an I/O thread and must not block: what takes time goes to a WorkerPool together with
/// the responder.
using Handler = std::function<void(const Request&, const Responder&)>;

struct RouteOptions {
    /// Of the body as sent and as decoded; more is answered with 413.
    qint64 bodyLimit = 1024 * 1024;
    /// Without an answer after this time the client gets 503.
    std::chrono::milliseconds answerWithin{60'000};
    /// A long poll: when the server stops it is sent off at once (503) instead of waited for.
    bool waits = false;
    /// Asked when the headers are there and before any byte of the body is read, on an I/O thread:
    /// a response refuses the request (401 for an upload without a token). The body is still empty.
    std::function<std::optional<Response>(const Request&)> admit = {};
};

struct Route {
    QByteArray method;
    QString pattern;
    QStringList segments;
    Handler handler;
    RouteOptions options;
};

/// Which handler answers which request. Filled before the front starts, then only read.
class Router {
public:
    /// `pattern` is an absolute path whose segments are texts or "{name}", which stands for one
    /// non-empty segment. A text beats a parameter. The same method and pattern twice is a bug.
    void add(const QByteArray& method, const QString& pattern, Handler handler,
             RouteOptions options = {});

    struct Match {
        const Route* route = nullptr; ///< Null when nothing fits.
        QHash<QString, QString> params;
        QByteArrayList allowed; ///< The path's methods, when only the method did not fit.
    };

    /// `path` percent-decoded. HEAD finds GET when it has no route of its own.
    Match match(const QByteArray& method, const QString& path) const;

    /// In the order in which they were added.
    const std::vector<Route>& routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

} // namespace chancery::server
