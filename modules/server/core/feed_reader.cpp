// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/feed_reader.h"

#include "base/json_reader.h"
#include "crypto/random.h"
#include "store/rows.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QSet>

#include <algorithm>

namespace chancery::server {

namespace {

constexpr auto cursorEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray markOf(const QByteArray& content, const QByteArray& key)
{
    return QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).first(16);
}

} // namespace

QString Cursor::text(const QByteArray& key) const
{
    QJsonArray scopeList;
    for (const qint64 scope : scopes)
        scopeList.append(scope);
    QJsonObject behindList;
    for (auto it = behind.begin(); it != behind.end(); ++it)
        behindList.insert(QString::number(it.key()), it.value());
    const QJsonObject object{{QStringLiteral("e"), epoch},
                             {QStringLiteral("s"), seq},
                             {QStringLiteral("c"), scopeList},
                             {QStringLiteral("b"), behindList}};
    const QByteArray content = QJsonDocument(object).toJson(QJsonDocument::Compact);
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
    const QJsonArray scopes = object.value(QStringLiteral("c")).toArray();
    bool good = !cursor.epoch.isEmpty() && cursor.seq >= 0;
    for (const auto& scope : scopes) {
        good = good && scope.toInteger(-1) > 0;
        cursor.scopes.append(scope.toInteger());
    }
    const QJsonObject behind = object.value(QStringLiteral("b")).toObject();
    for (auto it = behind.begin(); it != behind.end(); ++it) {
        const qint64 scope = it.key().toLongLong();
        const qint64 position = it.value().toInteger(-1);
        good = good && scope > 0 && position >= 0;
        cursor.behind.insert(scope, position);
    }
    if (!good)
        return fail("server.bad-cursor");
    std::sort(cursor.scopes.begin(), cursor.scopes.end());
    return cursor;
}

Result<QString> readEpoch(store::Database& db)
{
    auto q = db.query("SELECT epoch FROM deployment WHERE only_row = 1");
    const QString epoch = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return epoch;
}

Result<qint64> FeedReader::head()
{
    auto q = m_db.query("SELECT v FROM feed_head WHERE only_row = 1");
    const qint64 v = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return v;
}

Result<QByteArray> FeedReader::cursorKey(const store::Actor& actor)
{
    auto q = m_db.query("SELECT cursor_key FROM deployment WHERE only_row = 1");
    const QByteArray key = q.next() ? q.utf8(0) : QByteArray();
    TRY(q.done());
    if (key.isEmpty())
        return fail("store.failed", {{QStringLiteral("detail"), QStringLiteral("no deployment")}});
    return key + actor.person.text().toLatin1();
}

Result<QHash<qint64, QString>> FeedReader::scopeNames(const QStringList& names)
{
    QHash<qint64, QString> ids;
    for (const auto& name : names) {
        auto q = m_db.query("SELECT id FROM feed_scope WHERE name = ?");
        q.bind(name);
        if (q.next())
            ids.insert(q.integer(0), name);
        TRY(q.done());
    }
    return ids;
}

Result<QStringList> FeedReader::namesOf(const QList<qint64>& scopes)
{
    QStringList names;
    for (const qint64 scope : scopes) {
        auto q = m_db.query("SELECT name FROM feed_scope WHERE id = ?");
        q.bind(scope);
        if (q.next())
            names.append(q.text(0));
        TRY(q.done());
    }
    return names;
}

Result<QStringList> FeedReader::lostScopes(const Cursor& from,
                                           const QHash<qint64, QString>& present)
{
    QList<qint64> lost;
    for (const qint64 scope : from.scopes) {
        if (!present.contains(scope))
            lost.append(scope);
    }
    return namesOf(lost);
}

Result<qint64> FeedReader::ackedN(const DeviceId& device, const store::Actor& actor)
{
    auto q = m_db.query("SELECT last_n FROM device WHERE id = ? AND person_id = ?");
    q.bind(device.text()).bind(actor.person.text());
    const qint64 n = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return n;
}

Result<QList<FeedReader::Line>> FeedReader::linesOf(qint64 scope, qint64 after, int most)
{
    QList<Line> lines;
    auto q = m_db.query("SELECT seq, tbl, id, put FROM feed_line WHERE scope_id = ? AND seq > ?"
                        " ORDER BY seq, tbl, id LIMIT ?");
    q.bind(scope).bind(after).bind(most);
    while (q.next())
        lines.append({q.integer(0), scope, q.text(1), q.text(2), q.flag(3)});
    TRY(q.done());
    // A page ends on a commit boundary: take the rest of the last commit too.
    if (lines.size() == most) {
        const qint64 last = lines.constLast().seq;
        while (!lines.isEmpty() && lines.constLast().seq == last)
            lines.removeLast();
        auto rest = m_db.query("SELECT tbl, id, put FROM feed_line WHERE scope_id = ? AND seq = ?"
                               " ORDER BY tbl, id");
        rest.bind(scope).bind(last);
        while (rest.next())
            lines.append({last, scope, rest.text(0), rest.text(1), rest.flag(2)});
        TRY(rest.done());
    }
    return lines;
}

Result<void> FeedReader::fillRows(wire::ChangesPage& page, const QList<Line>& lines)
{
    QSet<QString> taken;
    for (const auto& line : lines) {
        if (!line.put)
            continue;
        const QString key = line.table + u'/' + line.id;
        if (taken.contains(key))
            continue;
        taken.insert(key);
        const store::Table* table = m_catalog.find(line.table);
        if (!table)
            continue;
        TRY_ASSIGN(auto row, store::readRow(m_db, *table, line.id));
        if (row)
            page.rows.append({line.table, line.id, row->version, std::move(row->fields)});
    }
    return {};
}

Result<wire::ChangesPage> FeedReader::page(const QString& cursorText, const store::Actor& actor,
                                           const DeviceId& device, int most, const QDateTime& now)
{
    TRY_ASSIGN(store::Transaction view, store::Transaction::beginRead(m_db));
    TRY_ASSIGN(const QByteArray key, cursorKey(actor));
    TRY_ASSIGN(const Cursor from, Cursor::parse(cursorText, key));
    wire::ChangesPage page;
    page.time = now;
    TRY_ASSIGN(page.epoch, readEpoch(m_db));
    if (!from.epoch.isEmpty() && from.epoch != page.epoch)
        return fail("server.other-epoch");
    TRY_ASSIGN(page.head, head());
    if (from.seq > page.head)
        return fail("server.bad-cursor");
    TRY_ASSIGN(const auto names, scopeNames(actor.scopes()));

    // Each scope from where this reader stands in it; the cut is the lowest position at which any
    // scope's piece stops short, so that the page is complete up to there in all of them.
    QList<Line> lines;
    QHash<qint64, qint64> positions;
    qint64 cut = page.head;
    for (auto it = names.begin(); it != names.end(); ++it) {
        const bool had = std::binary_search(from.scopes.begin(), from.scopes.end(), it.key());
        const qint64 position = had ? from.behind.value(it.key(), from.seq) : 0;
        positions.insert(it.key(), position);
        TRY_ASSIGN(const auto piece, linesOf(it.key(), position, most));
        if (piece.size() >= most)
            cut = std::min(cut, piece.constLast().seq);
        lines += piece;
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.seq < b.seq; });
    if (lines.size() > most) {
        const qint64 seq = lines[most - 1].seq;
        cut = std::min(cut, seq);
    }
    const auto end = std::upper_bound(lines.begin(), lines.end(), cut,
                                      [](qint64 seq, const Line& line) { return seq < line.seq; });
    lines.erase(end, lines.end());
    page.more = cut < page.head;

    Cursor to;
    to.epoch = page.epoch;
    to.seq = page.more ? std::max(from.seq, cut) : page.head;
    to.scopes = names.keys();
    std::sort(to.scopes.begin(), to.scopes.end());
    for (auto it = positions.begin(); it != positions.end(); ++it) {
        const qint64 reached = std::max(it.value(), cut);
        if (reached < to.seq)
            to.behind.insert(it.key(), reached);
    }
    page.cursor = to.text(key);
    page.reached = cut;
    for (const auto& line : lines)
        page.lines.append({names.value(line.scope), line.table, line.id, line.put});
    TRY(fillRows(page, lines));

    TRY_ASSIGN(page.drop, lostScopes(from, names));
    TRY_ASSIGN(page.ackedN, ackedN(device, actor));
    TRY(view.commit());
    return page;
}

} // namespace chancery::server
