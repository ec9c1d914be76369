// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/http/body_source.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace chancery::server {

struct Header {
    QByteArray name;
    QByteArray value;
};

/// A request as a handler sees it: complete, decoded, within its limits.
struct Request {
    QByteArray method;              ///< "GET"; a HEAD that runs a GET handler still says HEAD.
    QString path;                   ///< Percent-decoded, starts with '/', without the query.
    QString route;                  ///< The pattern that matched, "/v1/blob/{name}".
    QHash<QString, QString> params; ///< What stood for {name} in the pattern.
    QHash<QString, QString> query;  ///< Percent-decoded; of a repeated name the first counts.
    QList<Header> headers;          ///< Names in lower case, in the order they came.
    QByteArray body;                ///< Decoded when it came zstd-compressed.
    QString remoteAddress;          ///< "10.1.2.3" or "2001:db8::1".
    /// SHA-256 of the client's certificate in hexadecimal, "" when it showed none.
    QString clientThumbprint;

    /// The first header of that lower-case name, empty when absent.
    QByteArray header(QByteArrayView name) const;
};

struct Response {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    /// Follows the body, for what many answers end with alike; and the same compressed by
    /// zstdCompress(), where it was.
    QByteArray end;
    QByteArray packedEnd;
    /// Further headers. Line breaks in values are a bug and are removed.
    QList<Header> headers;
    /// Instead of `body`: read piece by piece while it is sent, with Range and If-Range.
    std::shared_ptr<BodySource> source;
    /// False for what is compressed already (PDF, images, zstd chunks).
    bool compressible = true;

    static Response json(const QJsonObject& object, int status = 200);
    static Response text(const QByteArray& text, int status = 200);
    /// {"error": {"code": …}}, the shape of every refusal.
    static Response error(int status, const char* code);
    /// error() with a Retry-After header.
    static Response busy(int status, const char* code, int retryAfterSeconds);

    Response& with(const QByteArray& name, const QByteArray& value);
};

/// "Not Found" for 404, and so on; "Unknown" for numbers without a name.
QByteArray reasonPhrase(int status);

} // namespace chancery::server
