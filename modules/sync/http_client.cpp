// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/http_client.h"

#include "wire/messages.h"
#include "wire/zstd_body.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslError>

namespace chancery::sync {

namespace {

constexpr qint64 mostAnswerBytes = qint64(256) << 20;

qint64 monotonicMs()
{
    return QElapsedTimer::clockType() == QElapsedTimer::MonotonicClock
               ? [] {
                     QElapsedTimer timer;
                     timer.start();
                     return timer.msecsSinceReference();
                 }()
               : QDateTime::currentMSecsSinceEpoch();
}

Error networkError(const QNetworkReply& reply)
{
    const QString detail = reply.errorString();
    if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        // A server that only speaks TLS 1.2 ends the handshake with an alert of that name.
        if (detail.contains(QLatin1String("protocol version"), Qt::CaseInsensitive) ||
            detail.contains(QLatin1String("unsupported protocol"), Qt::CaseInsensitive))
            return fail("sync.tls-too-old");
        return fail("sync.tls-foreign", {{QStringLiteral("detail"), detail}});
    }
    return fail("sync.offline", {{QStringLiteral("detail"), detail}});
}

} // namespace

Error tlsError(const QList<QSslError>& errors)
{
    for (const auto& error : errors) {
        const QJsonObject args{{QStringLiteral("detail"), error.errorString()}};
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            return fail("sync.tls-wrong-name", args);
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            return fail("sync.tls-expired", args);
        default:
            break;
        }
    }
    return fail(
        "sync.tls-foreign",
        {{QStringLiteral("detail"), errors.isEmpty() ? QString() : errors.first().errorString()}});
}

HttpClient::HttpClient(const QUrl& server, const QByteArray& authorityPem, QObject* parent)
    : QObject(parent), m_server(server), m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setProtocol(QSsl::TlsV1_3OrLater);
    m_tls.setCaCertificates(QSslCertificate::fromData(authorityPem, QSsl::Pem));
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_manager.setAutoDeleteReplies(true);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

QNetworkRequest HttpClient::request(const QString& pathAndQuery, int timeoutMs) const
{
    QUrl url = m_server;
    const auto mark = pathAndQuery.indexOf(u'?');
    url.setPath(mark < 0 ? pathAndQuery : pathAndQuery.left(mark));
    if (mark >= 0)
        url.setQuery(pathAndQuery.mid(mark + 1));
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setTransferTimeout(timeoutMs);
    // Named here, it is left to us to unpack: Qt makes a new context for each answer.
    request.setRawHeader("Accept-Encoding", "zstd");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("X-Chancery-Protocol", QByteArray::number(wire::protocolVersion));
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    return request;
}

Transport::Ticket HttpClient::send(const QByteArray& method, const QString& pathAndQuery,
                                   const Body& body, int timeoutMs, Done done)
{
    QNetworkRequest request = this->request(pathAndQuery, timeoutMs);
    if (!body.bytes.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, body.contentType);
    for (const auto& [name, value] : body.headers)
        request.setRawHeader(name, value);
    // Without a body to read, Qt sends the request now and not from the event loop: the server
    // makes the next page while this thread still writes the last one.
    auto* reply = method == "GET" ? m_manager.get(request)
                                  : m_manager.sendCustomRequest(request, method, body.bytes);
    auto trouble = std::make_shared<Error>();
    const qint64 startedAt = monotonicMs();
    connect(reply, &QNetworkReply::sslErrors, this,
            [trouble](const QList<QSslError>& errors) { *trouble = tlsError(errors); });
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received, qint64) {
        if (received > mostAnswerBytes)
            reply->abort();
    });
    if (body.left)
        connect(reply, &QNetworkReply::uploadProgress, this,
                [left = body.left](qint64 sent, qint64 total) {
                    if (sent == total && total > 0)
                        left();
                });
    const Ticket ticket = ++m_lastTicket;
    m_underWay.insert(ticket, reply);
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, ticket, trouble, startedAt, done = std::move(done)] {
                m_underWay.remove(ticket);
                finish(reply, trouble, startedAt, done);
            });
    return ticket;
}

void HttpClient::cancel(Ticket ticket)
{
    if (auto* reply = m_underWay.value(ticket))
        reply->abort();
}

void HttpClient::finish(QNetworkReply* reply, const std::shared_ptr<Error>& tlsTrouble,
                        qint64 startedAt, const Done& done)
{
    if (!tlsTrouble->code.isEmpty()) {
        done(*tlsTrouble);
        return;
    }
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        done(networkError(*reply));
        return;
    }
    const bool isGood = status >= 200 && status < 300;
    // Headers may have come and the body not: a cut answer is no answer.
    if (isGood && reply->error() != QNetworkReply::NoError) {
        done(networkError(*reply));
        return;
    }
    Answer answer{status, reply->readAll(), reply->rawHeaderPairs(), monotonicMs() - startedAt};
    if (answer.header("content-encoding") == "zstd") {
        auto plain = wire::zstdDecompress(answer.body, mostAnswerBytes);
        if (!plain.ok()) {
            done(fail("sync.bad-answer", {{QStringLiteral("status"), status}}));
            return;
        }
        answer.body = std::move(*plain);
    }
    if (isGood)
        done(std::move(answer));
    else
        done(refusalOf(status, answer.body));
}

} // namespace chancery::sync
