// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/feed_reader.h"

#include "server/core/snapshot_walk.h"
#include "store/whole_rows.h"

#include <QHash>

#include <algorithm>

namespace chancery::server {

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

/// What is new to the reader, and how far they have come with it: first what changed since the
/// cursor, then, once that is complete, the present state of scopes that they have not had.
Result<QList<FeedLine>> FeedReader::linesAfter(const Cursor& from,
                                               const QHash<qint64, QString>& names, qint64 head,
                                               int most, Cursor& to)
{
    QList<qint64> fresh;
    for (auto it = names.begin(); it != names.end(); ++it) {
        const bool had = std::binary_search(from.scopes.begin(), from.scopes.end(), it.key());
        (had ? to.scopes : fresh).append(it.key());
    }
    std::sort(to.scopes.begin(), to.scopes.end());
    std::sort(fresh.begin(), fresh.end());
    FeedLines feed(m_db);
    TRY_ASSIGN(auto news, feed.beyond(from.seq, to.scopes, FeedLines::Order::OldestFirst, most));
    to.seq = news.cut.value_or(head);
    to.walk = from.walk;
    if (to.seq < head)
        return news.lines;
    SnapshotWalk walk(feed, m_catalog, names);
    while (news.lines.size() < most && (to.walk || !fresh.isEmpty())) {
        if (!to.walk) {
            to.walk = SnapshotWalk::begin(fresh, head);
            to.scopes += std::exchange(fresh, {});
            std::sort(to.scopes.begin(), to.scopes.end());
        }
        TRY_ASSIGN(const auto lines, walk.goOn(to.walk, int(most - news.lines.size())));
        news.lines += lines;
    }
    return news.lines;
}

/// Each row once, with the scopes that it joined and those that it left.
Result<void> FeedReader::fillRows(wire::PageBuilder& page, const QList<FeedLine>& lines,
                                  const QHash<qint64, QString>& names)
{
    struct Moves {
        const store::Table* table;
        QByteArray id;
        QList<int> joined;
        QList<int> left;
    };
    QList<Moves> rows;
    QHash<std::pair<QString, QString>, qsizetype> places;
    rows.reserve(lines.size());
    places.reserve(lines.size());
    for (const auto& line : lines) {
        const store::Table* table = m_catalog.find(line.table);
        if (!table)
            continue;
        const auto key = std::make_pair(line.table, line.id);
        auto place = places.find(key);
        if (place == places.end()) {
            place = places.insert(key, rows.size());
            rows.append({table, line.id.toUtf8(), {}, {}});
        }
        Moves& moves = rows[*place];
        (line.put ? moves.joined : moves.left).append(page.scope(names.value(line.scope)));
    }
    page.reserve(rows.size());
    store::WholeRows bodies(m_db);
    for (auto& row : rows) {
        const int table = page.table(row.table->name, [&] { return row.table->columnNames(); });
        for (auto* list : {&row.joined, &row.left})
            std::sort(list->begin(), list->end());
        if (!row.joined.isEmpty()) {
            const int set = page.set(row.joined);
            const auto read = bodies.read(*row.table, row.id,
                                          [&](const CellRow& body) { page.row(table, set, body); });
            if (!read.ok())
                return read.error();
        }
        if (!row.left.isEmpty())
            page.departure(table, page.set(row.left), row.id);
    }
    return {};
}

Result<wire::ChangesPage> FeedReader::page(const QString& cursorText, const store::Actor& actor,
                                           const DeviceId& device, int most, const QDateTime& now)
{
    TRY_ASSIGN(store::Transaction view, store::Transaction::beginRead(m_db));
    TRY_ASSIGN(const QByteArray key, cursorKey(actor));
    TRY_ASSIGN(const Cursor from, Cursor::parse(cursorText, key));
    TRY_ASSIGN(const QString epoch, readEpoch(m_db));
    if (!from.epoch.isEmpty() && from.epoch != epoch)
        return fail("server.other-epoch");
    TRY_ASSIGN(const qint64 newest, head());
    if (from.seq > newest)
        return fail("server.bad-cursor");
    TRY_ASSIGN(const auto names, scopeNames(actor.scopes()));
    Cursor to;
    to.epoch = epoch;
    TRY_ASSIGN(const auto lines, linesAfter(from, names, newest, most, to));
    wire::PageBuilder builder;
    TRY(fillRows(builder, lines, names));
    wire::ChangesPage page = std::move(builder).take();
    page.epoch = epoch;
    page.time = now;
    page.cursor = to.text(key);
    page.more = to.seq < newest || to.walk || to.scopes.size() < names.size();
    page.share = to.walk ? to.walk->share() : 1;
    TRY_ASSIGN(page.drop, lostScopes(from, names));
    TRY_ASSIGN(page.ackedN, ackedN(device, actor));
    TRY(view.commit());
    return page;
}

} // namespace chancery::server
