// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/message.h"

#include <QJsonDocument>

namespace chancery::server {

QByteArray Request::header(QByteArrayView name) const
{
    for (const Header& each : headers) {
        if (each.name == name)
            return each.value;
    }
    return {};
}

Response Response::json(const QJsonObject& object, int status)
{
    Response response;
    response.status = status;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

Response Response::text(const QByteArray& text, int status)
{
    Response response;
    response.status = status;
    response.contentType = "text/plain; charset=utf-8";
    response.body = text;
    return response;
}

Response Response::error(int status, const char* code)
{
    const QJsonObject inner{{QStringLiteral("code"), QString::fromLatin1(code)}};
    return json({{QStringLiteral("error"), inner}}, status);
}

Response Response::busy(int status, const char* code, int retryAfterSeconds)
{
    return error(status, code).with("Retry-After", QByteArray::number(retryAfterSeconds));
}

Response& Response::with(const QByteArray& name, const QByteArray& value)
{
    headers.append({name, value});
    return *this;
}

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {416, "Range Not Satisfiable"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {426, "Upgrade Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
    };
    return phrases.value(status, "Unknown");
}

} // namespace chancery::server
