// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>

#include <functional>
#include <utility>

namespace chancery::sync {

/// Carries a desk's requests to its server and the answers back.
class Transport {
public:
    using Header = std::pair<QByteArray, QByteArray>;
    struct Answer {
        int status = 0;
        QByteArray body;
        QList<Header> headers;
        qint64 elapsedMs = 0;

        QByteArray header(const QByteArray& lowerName) const;
        Result<QJsonObject> json() const;
    };
    using Done = std::function<void(Result<Answer>)>;
    struct Body {
        QByteArray bytes;
        QByteArray contentType = "application/json";
        QList<Header> headers = {};
        /// Called once the last of it has left, as far as that is known before the answer.
        std::function<void()> left = {};
    };
    /// A request under way; 0 is none.
    using Ticket = quint64;

    virtual ~Transport() = default;

    virtual void setToken(const QString& token) = 0;
    /// Calls back once, and never before it returns. Errors: the server's own code and args for a
    /// refusal; sync.bad-answer for what no server of ours says; sync.offline {detail} when nobody
    /// answers in time, or not to the end.
    virtual Ticket send(const QByteArray& method, const QString& pathAndQuery, const Body& body,
                        int timeoutMs, Done done) = 0;
    /// Gives a request up; it is called back with sync.offline before this returns.
    virtual void cancel(Ticket ticket) = 0;

    Ticket get(const QString& pathAndQuery, int timeoutMs, Done done);
    Ticket postJson(const QString& path, const QJsonObject& body, int timeoutMs, Done done);
};

/// What the body of an answer that is not 2xx says was wrong.
Error refusalOf(int status, const QByteArray& body);

} // namespace chancery::sync
