// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/transport.h"

#include <QJsonDocument>

namespace chancery::sync {

QByteArray Transport::Answer::header(const QByteArray& lowerName) const
{
    for (const auto& [name, value] : headers) {
        if (name.toLower() == lowerName)
            return value;
    }
    return {};
}

Result<QJsonObject> Transport::Answer::json() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail("sync.bad-answer");
    return document.object();
}

Transport::Ticket Transport::get(const QString& pathAndQuery, int timeoutMs, Done done)
{
    return send("GET", pathAndQuery, {}, timeoutMs, std::move(done));
}

Transport::Ticket Transport::postJson(const QString& path, const QJsonObject& body, int timeoutMs,
                                      Done done)
{
    return send("POST", path, {QJsonDocument(body).toJson(QJsonDocument::Compact)}, timeoutMs,
                std::move(done));
}

Error refusalOf(int status, const QByteArray& body)
{
    const QJsonObject error =
        QJsonDocument::fromJson(body).object().value(QStringLiteral("error")).toObject();
    const QString code = error.value(QStringLiteral("code")).toString();
    if (code.isEmpty())
        return fail("sync.bad-answer", {{QStringLiteral("status"), status}});
    return Error{code, error.value(QStringLiteral("args")).toObject()};
}

} // namespace chancery::sync
