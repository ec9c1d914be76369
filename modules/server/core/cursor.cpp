// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/cursor.h"

#include "crypto/digest.h"
#include "crypto/random.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace chancery::server {

namespace {

constexpr auto cursorEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray markOf(const QByteArray& content, const QByteArray& key)
{
    return crypto::hmacSha256(key, content).first(16);
}

QJsonArray numbersToJson(const QList<qint64>& numbers)
{
    QJsonArray list;
    for (const qint64 number : numbers)
        list.append(number);
    return list;
}

/// Sorted; nothing when it is not a list of scopes.
std::optional<QList<qint64>> scopesFromJson(const QJsonValue& value)
{
    QList<qint64> scopes;
    for (const auto& scope : value.toArray()) {
        if (scope.toInteger(-1) <= 0)
            return std::nullopt;
        scopes.append(scope.toInteger());
    }
    std::sort(scopes.begin(), scopes.end());
    return scopes;
}

bool isByTable(Walk::Stage stage)
{
    return stage == Walk::Stage::First || stage == Walk::Stage::Waiting;
}

QJsonObject walkToJson(const Walk& walk)
{
    QJsonObject object{{QStringLiteral("c"), numbersToJson(walk.scopes)},
                       {QStringLiteral("h"), walk.begunAt},
                       {QStringLiteral("k"), int(walk.stage)}};
    if (isByTable(walk.stage)) {
        object.insert(QStringLiteral("o"), walk.scope);
        object.insert(QStringLiteral("t"), walk.table);
        object.insert(QStringLiteral("i"), walk.id);
    } else {
        object.insert(QStringLiteral("b"), walk.below);
    }
    return object;
}

std::optional<Walk> walkFromJson(const QJsonObject& object)
{
    const auto scopes = scopesFromJson(object.value(QStringLiteral("c")));
    const int stage = object.value(QStringLiteral("k")).toInt(-1);
    Walk walk;
    walk.begunAt = object.value(QStringLiteral("h")).toInteger(-1);
    const bool older = stage == 1 || stage == 2; // Own and Others, which is walked once more
    if (stage < 0 || stage > int(Walk::Stage::Others))
        return std::nullopt;
    walk.stage = older ? Walk::Stage::Own : Walk::Stage(stage);
    if (isByTable(walk.stage)) {
        walk.scope = object.value(QStringLiteral("o")).toInteger();
        walk.table = object.value(QStringLiteral("t")).toString();
        walk.id = object.value(QStringLiteral("i")).toString();
    } else {
        walk.below = older ? walk.begunAt + 1 : object.value(QStringLiteral("b")).toInteger();
    }
    if (!scopes || walk.begunAt < 0)
        return std::nullopt;
    walk.scopes = *scopes;
    return walk;
}

} // namespace

double Walk::share() const
{
    if (isByTable(stage) || begunAt <= 0)
        return 0;
    const double half = std::clamp(1 - double(below) / double(begunAt), 0.0, 1.0) / 2;
    return stage == Stage::Own ? half : 0.5 + half;
}

QString Cursor::text(const QByteArray& key) const
{
    // Put together by hand: each of thousands who are told something gets one of their own.
    QByteArray content;
    content.reserve(scopes.size() * 8 + epoch.size() + 64);
    content += "{\"c\":[";
    for (const qint64 scope : scopes) {
        content += QByteArray::number(scope);
        content += ',';
    }
    if (!scopes.isEmpty())
        content.chop(1);
    content += "],\"e\":\"";
    content += epoch.toLatin1();
    content += "\",\"s\":";
    content += QByteArray::number(seq);
    if (walk)
        content += ",\"w\":" + QJsonDocument(walkToJson(*walk)).toJson(QJsonDocument::Compact);
    content += '}';
    return QString::fromLatin1(content.toBase64(cursorEncoding) + '.' +
                               markOf(content, key).toBase64(cursorEncoding));
}

Result<Cursor> Cursor::parse(const QString& text, const QByteArray& key)
{
    Cursor cursor;
    if (text.isEmpty())
        return cursor;
    const QByteArrayList parts = text.toLatin1().split('.');
    const auto strict = QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors;
    const QByteArray content = QByteArray::fromBase64Encoding(parts.value(0), strict).decoded;
    const QByteArray mark = QByteArray::fromBase64Encoding(parts.value(1), strict).decoded;
    if (parts.size() != 2 || !crypto::equalInConstantTime(mark, markOf(content, key)))
        return fail("server.bad-cursor");
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    cursor.epoch = object.value(QStringLiteral("e")).toString();
    cursor.seq = object.value(QStringLiteral("s")).toInteger(-1);
    const auto scopes = scopesFromJson(object.value(QStringLiteral("c")));
    if (object.contains(QStringLiteral("w")))
        cursor.walk = walkFromJson(object.value(QStringLiteral("w")).toObject());
    // Of an older release: what we cannot read is not ours to guess.
    const bool walkLost = object.contains(QStringLiteral("w")) && !cursor.walk;
    if (cursor.epoch.isEmpty() || cursor.seq < 0 || !scopes || walkLost ||
        object.contains(QStringLiteral("b")))
        return fail("server.bad-cursor");
    cursor.scopes = *scopes;
    return cursor;
}

} // namespace chancery::server
