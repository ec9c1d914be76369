// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "support/live_server.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace chancery::test {

struct ApiAnswer {
    int status = 0; ///< 0 when nothing came in 30 seconds.
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonObject error() const { return json().value(QStringLiteral("error")).toObject(); }
    QString code() const { return error().value(QStringLiteral("code")).toString(); }
    QJsonObject args() const { return error().value(QStringLiteral("args")).toObject(); }
};

/// Any tool that speaks with the server: knows HTTPS and nothing of Chancery's own client.
class ApiClient {
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    explicit ApiClient(const LiveServer& server) : m_server(server)
    {
        m_manager.setAutoDeleteReplies(false);
    }

    /// Starts a request; take the answer with wait().
    QNetworkReply* start(const QByteArray& method, const QString& pathAndQuery,
                         const QByteArray& body = {}, const Headers& headers = {})
    {
        QNetworkRequest request(QUrl(m_server.url().toString() + pathAndQuery, QUrl::StrictMode));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(
            QSslCertificate::fromData(m_server.identity.authority.certificatePem));
        request.setSslConfiguration(tls);
        request.setTransferTimeout(30'000);
        request.setRawHeader("Content-Type", "application/json");
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
        for (const auto& [name, value] : headers)
            request.setRawHeader(name, value);
        if (method == "HEAD")
            return m_manager.head(request);
        if (method == "GET" && body.isEmpty())
            return m_manager.get(request);
        return m_manager.sendCustomRequest(request, method, body);
    }

    static ApiAnswer wait(QNetworkReply* reply)
    {
        if (!reply->isFinished()) {
            QEventLoop loop;
            QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
        }
        ApiAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = reply->readAll();
        for (const auto& [name, value] : reply->rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        reply->deleteLater();
        return answer;
    }

    ApiAnswer send(const QByteArray& method, const QString& pathAndQuery,
                   const QByteArray& body = {}, const Headers& headers = {})
    {
        return wait(start(method, pathAndQuery, body, headers));
    }
    ApiAnswer get(const QString& pathAndQuery) { return send("GET", pathAndQuery); }
    ApiAnswer post(const QString& path, const QJsonObject& body)
    {
        return send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    ApiAnswer tryLogin(const QString& login, const QString& password)
    {
        return post(QStringLiteral("/v1/login"), {{QStringLiteral("login"), login},
                                                  {QStringLiteral("password"), password},
                                                  {QStringLiteral("device"), device.text()}});
    }
    /// With the password that LiveServer::seat() gives; keeps the tokens.
    ApiAnswer signIn(const QString& login)
    {
        const auto answer = tryLogin(login, QStringLiteral("password-of-") + login);
        token = answer.json().value(QStringLiteral("access")).toString();
        refreshToken = answer.json().value(QStringLiteral("refresh")).toString();
        return answer;
    }
    ApiAnswer refresh(const QString& with)
    {
        return post(QStringLiteral("/v1/refresh"),
                    {{QStringLiteral("refresh"), with}, {QStringLiteral("device"), device.text()}});
    }

    static QJsonObject command(qint64 n, const QString& name, const QJsonObject& params,
                               const CommandId& id = CommandId::create())
    {
        return {{QStringLiteral("n"), n},
                {QStringLiteral("id"), id.text()},
                {QStringLiteral("name"), name},
                {QStringLiteral("v"), 1},
                {QStringLiteral("params"), params}};
    }
    static QJsonObject noteAdd(qint64 n, const QStringList& scopes, const QString& sha256 = {})
    {
        QJsonObject params{{QStringLiteral("id"), newUuidText()},
                           {QStringLiteral("title"), QStringLiteral("note")},
                           {QStringLiteral("scopes"), QJsonArray::fromStringList(scopes)}};
        if (!sha256.isEmpty())
            params.insert(QStringLiteral("sha256"), sha256);
        return command(n, QStringLiteral("note.add"), params);
    }
    ApiAnswer push(const QJsonArray& commands)
    {
        return post(QStringLiteral("/v1/push"), {{QStringLiteral("commands"), commands}});
    }

    ApiAnswer piece(const QString& sha256, const QByteArray& bytes, const QByteArray& offset,
                    const QByteArray& length)
    {
        return send("PATCH", QStringLiteral("/v1/blob/") + sha256, bytes,
                    {{"Upload-Offset", offset}, {"Upload-Length", length}});
    }

    QString token;
    QString refreshToken;
    DeviceId device = DeviceId::create();

private:
    const LiveServer& m_server;
    QNetworkAccessManager m_manager;
};

inline QString sha256Name(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace chancery::test
