// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/answers.h"

#include <QHash>
#include <QJsonDocument>

namespace chancery::server {

namespace {

int statusOf(const QString& code)
{
    static const QHash<QString, int> statuses{
        {QStringLiteral("server.no-session"), 401},
        {QStringLiteral("server.session-over"), 401},
        {QStringLiteral("server.sign-in-refused"), 401},
        {QStringLiteral("server.locked"), 429},
        {QStringLiteral("server.unknown-person"), 403},
        {QStringLiteral("server.must-change-password"), 403},
        {QStringLiteral("server.foreign-device"), 409},
        {QStringLiteral("server.gap"), 409},
        {QStringLiteral("server.reused"), 409},
        {QStringLiteral("server.reused-id"), 409},
        {QStringLiteral("server.other-epoch"), 410},
        {QStringLiteral("server.no-blob"), 404},
        {QStringLiteral("server.unknown-question"), 404},
        {QStringLiteral("server.upgrade"), 426},
        {QStringLiteral("server.too-busy"), 503},
        {QStringLiteral("store.blob-offset"), 409},
        {QStringLiteral("store.blob-mismatch"), 422},
        {QStringLiteral("store.too-large"), 413},
        {QStringLiteral("store.disk-full"), 507},
        {QStringLiteral("store.busy"), 503},
        {QStringLiteral("store.connection-lost"), 503},
        {QStringLiteral("store.io"), 503},
        {QStringLiteral("store.read-only"), 503},
        {QStringLiteral("store.cannot-open"), 503},
        {QStringLiteral("store.cannot-read"), 503},
        {QStringLiteral("server.file-unreadable"), 503},
        {QStringLiteral("crypto.hashing-failed"), 503},
    };
    // Trouble of ours must not read as a mistake of whoever asked.
    return statuses.value(code, code.startsWith(QLatin1String("store.")) ? 500 : 400);
}

/// The nesting of the text's brackets; strings are skipped.
int depthOf(const QByteArray& text)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

} // namespace

Response errorAnswer(const Error& error)
{
    const int status = statusOf(error.code);
    // What the database said in detail is for the log, not for whoever asks.
    QJsonObject args = error.args;
    if (error.code.startsWith(QLatin1String("store.")))
        args.remove(QStringLiteral("detail"));
    Response response =
        Response::json({{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), error.code},
                                                              {QStringLiteral("args"), args}}}},
                       status);
    if (status == 503 || status == 429)
        response.with("Retry-After", "2");
    return response;
}

Result<QJsonObject> jsonBody(const Request& request)
{
    if (depthOf(request.body) > 64)
        return fail("server.malformed");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail("server.malformed");
    return document.object();
}

QString bearerToken(const Request& request)
{
    const QByteArray header = request.header("authorization");
    return header.startsWith("Bearer ") ? QString::fromLatin1(header.mid(7).trimmed()) : QString();
}

} // namespace chancery::server
