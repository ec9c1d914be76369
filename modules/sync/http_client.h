// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>

namespace chancery::sync {

/// How a desk talks to its server: HTTPS, TLS 1.3, trusting the deployment's own authority and
/// nothing else. There is no way past a certificate that does not fit.
class HttpClient : public QObject {
    Q_OBJECT

public:
    struct Answer {
        int status = 0;
        QByteArray body;
        QList<QNetworkReply::RawHeaderPair> headers;
        qint64 elapsedMs = 0;

        QByteArray header(const QByteArray& lowerName) const;
        Result<QJsonObject> json() const;
    };
    using Done = std::function<void(Result<Answer>)>;

    /// `authorityPem` is the one certificate authority that is trusted.
    HttpClient(const QUrl& server, const QByteArray& authorityPem, QObject* parent = nullptr);

    void setToken(const QString& token) { m_token = token; }

    struct Body {
        QByteArray bytes;
        QByteArray contentType = "application/json";
        QList<QNetworkReply::RawHeaderPair> headers = {};
    };
    /// Calls back once, from the event loop. Errors: the server's own code and args for a refusal;
    /// sync.offline {detail} when nobody answers; sync.tls-wrong-name, sync.tls-expired,
    /// sync.tls-foreign, sync.tls-too-old when somebody else does, or ours no longer fits.
    QNetworkReply* send(const QByteArray& method, const QString& path, const Body& body,
                        int timeoutMs, Done done);
    QNetworkReply* get(const QString& pathAndQuery, int timeoutMs, Done done);
    QNetworkReply* postJson(const QString& path, const QJsonObject& body, int timeoutMs, Done done);

private:
    QNetworkRequest request(const QString& pathAndQuery, int timeoutMs) const;
    void finish(QNetworkReply* reply, const std::shared_ptr<Error>& tlsTrouble, qint64 startedAt,
                const Done& done);

    QUrl m_server;
    QSslConfiguration m_tls;
    QString m_token;
    QNetworkAccessManager m_manager;
};

/// What a list of TLS errors means for the user.
Error tlsError(const QList<QSslError>& errors);

} // namespace chancery::sync
