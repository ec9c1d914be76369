// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/transport.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>

namespace chancery::sync {

/// How a desk talks to its server: HTTPS, TLS 1.3, trusting the deployment's own authority and
/// nothing else. There is no way past a certificate that does not fit.
class HttpClient final : public QObject, public Transport {
    Q_OBJECT

public:
    /// `authorityPem` is the one certificate authority that is trusted.
    HttpClient(const QUrl& server, const QByteArray& authorityPem, QObject* parent = nullptr);

    void setToken(const QString& token) override { m_token = token; }
    /// Calls back from the event loop. Errors besides those of every transport:
    /// sync.tls-wrong-name, sync.tls-expired, sync.tls-foreign, sync.tls-too-old when somebody else
    /// answers, or our server no longer fits.
    Ticket send(const QByteArray& method, const QString& pathAndQuery, const Body& body,
                int timeoutMs, Done done) override;
    void cancel(Ticket ticket) override;

private:
    QNetworkRequest request(const QString& pathAndQuery, int timeoutMs) const;
    void finish(QNetworkReply* reply, const std::shared_ptr<Error>& tlsTrouble, qint64 startedAt,
                const Done& done);

    QUrl m_server;
    QSslConfiguration m_tls;
    QString m_token;
    QNetworkAccessManager m_manager;
    QHash<Ticket, QNetworkReply*> m_underWay;
    Ticket m_lastTicket = 0;
};

/// What a list of TLS errors means for the user.
Error tlsError(const QList<QSslError>& errors);

} // namespace chancery::sync
