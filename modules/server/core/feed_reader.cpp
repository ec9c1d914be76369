// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/feed_reader.h"

#include "base/clock.h"
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

qint64 FeedReader::State::ackedN(const PersonId& person, const DeviceId& device) const
{
    const auto found = devices.constFind(device.text());
    return found == devices.constEnd() || found->first != person.text() ? 0 : found->second;
}

/// All that pages need to know of the state, with one question.
Result<FeedReader::State> FeedReader::readState(const QList<DeviceId>& devices,
                                                const QDateTime& now)
{
    auto q = m_db.query("SELECT h.v, h.directory, d.epoch, d.cursor_key, v.id, v.person_id,"
                        " v.last_n FROM feed_head h CROSS JOIN deployment d LEFT JOIN device v"
                        " ON v.id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        " WHERE h.only_row = 1 AND d.only_row = 1");
    static_assert(mostTogether == 16);
    for (qsizetype i = 0; i < mostTogether; ++i)
        q.bind(i < devices.size() ? devices[i].text() : QString());
    State state;
    while (q.next()) {
        state.moment = {q.text(2), q.integer(0), q.integer(1), officeDate(now)};
        state.key = q.utf8(3);
        if (!q.isNull(4))
            state.devices.insert(q.text(4), {q.text(5), q.integer(6)});
    }
    TRY(q.done());
    if (state.key.isEmpty())
        return fail("store.failed", {{QStringLiteral("detail"), QStringLiteral("no deployment")}});
    return state;
}

Result<FeedShare::Facts> FeedReader::factsOf(const FeedMoment& at, const PersonId& person,
                                             const QDateTime& now,
                                             const store::ActorResolver& resolve)
{
    const auto known = m_share ? m_share->reader(at, person) : nullptr;
    if (known && (known->isComplete() || known->head == at.head))
        return known;
    FeedReaderFacts facts;
    if (known) {
        facts = *known;
    } else {
        TRY_ASSIGN(const auto actor, resolve(m_db, person, now));
        if (!actor)
            return fail("server.unknown-person");
        const QStringList scopes = actor->scopes();
        facts.scopes = {scopes.begin(), scopes.end()};
    }
    facts.head = at.head;
    TRY_ASSIGN(const Names found, numbersOf(facts.withoutNumber()));
    facts.names.insert(found);
    auto kept = std::make_shared<const FeedReaderFacts>(std::move(facts));
    if (m_share)
        m_share->keepReader(at, person, kept);
    return FeedShare::Facts(std::move(kept));
}

Result<FeedReader::Names> FeedReader::numbersOf(const QSet<QString>& names)
{
    Names numbers;
    for (const auto& name : names) {
        auto q = m_db.query("SELECT id FROM feed_scope WHERE name = ?");
        q.bind(name);
        if (q.next())
            numbers.insert(q.integer(0), name);
        TRY(q.done());
    }
    return numbers;
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

Result<QStringList> FeedReader::lostScopes(const Cursor& from, const Names& present)
{
    QList<qint64> lost;
    for (const qint64 scope : from.scopes) {
        if (!present.contains(scope))
            lost.append(scope);
    }
    return namesOf(lost);
}

/// What is new to the reader, and how far they have come with it: first what changed since the
/// cursor, then, once that is complete, the present state of scopes that they have not had.
Result<QList<FeedLine>> FeedReader::linesAfter(const Cursor& from, const Names& names,
                                               const FeedMoment& at, int most, Cursor& to)
{
    const qint64 head = at.head;
    QList<qint64> fresh;
    FeedLines feed(m_db, m_share, &at);
    for (auto it = names.begin(); it != names.end(); ++it) {
        bool follows = std::binary_search(from.scopes.begin(), from.scopes.end(), it.key());
        // Whose first line is news is no more than news, to all who were there before.
        if (!follows && from.seq > 0) {
            TRY_ASSIGN(follows, feed.beginsAfter(from.seq, it.key()));
        }
        (follows ? to.scopes : fresh).append(it.key());
    }
    std::sort(to.scopes.begin(), to.scopes.end());
    std::sort(fresh.begin(), fresh.end());
    TRY_ASSIGN(auto news, feed.beyond(from.seq, to.scopes, FeedLines::Order::OldestFirst, most));
    to.seq = news.cut.value_or(head);
    to.walk = from.walk;
    if (to.seq < head)
        return news.lines;
    while (news.lines.size() < most && (to.walk || !fresh.isEmpty())) {
        if (!to.walk) {
            to.walk = SnapshotWalk::begin(fresh, head);
            to.scopes += std::exchange(fresh, {});
            std::sort(to.scopes.begin(), to.scopes.end());
        }
        SnapshotWalk walk(feed, m_catalog, names, to.scopes);
        TRY_ASSIGN(const auto lines, walk.goOn(to.walk, int(most - news.lines.size())));
        news.lines += lines;
    }
    return news.lines;
}

/// Each row once, with the scopes that it joined and those that it left.
Result<void> FeedReader::fillRows(wire::PageBuilder& page, const QList<FeedLine>& lines,
                                  const Names& names)
{
    struct Moves {
        const store::Table* table;
        QByteArray id;
        QList<int> joined;
        QList<int> left;
    };
    QList<Moves> rows;
    QHash<std::pair<QString, QString>, qsizetype> places;
    qsizetype cells = 0;
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
            cells += table->columns.size();
        }
        Moves& moves = rows[*place];
        auto& list = line.put ? moves.joined : moves.left;
        list.append(page.scope(names.value(line.scope)));
        for (const qint64 scope : line.also)
            list.append(page.scope(names.value(scope)));
    }
    page.reserve(rows.size(), cells);
    store::WholeRows bodies(m_db);
    for (auto& row : rows) {
        const int table = page.table(row.table->name, [&] { return row.table->columnNames(); });
        for (auto* list : {&row.joined, &row.left}) {
            std::sort(list->begin(), list->end());
            list->erase(std::unique(list->begin(), list->end()), list->end());
        }
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

Result<FeedReader::Found> FeedReader::find(const FeedMoment& at, const Place& place,
                                           const Names& names, const QDateTime& now)
{
    const Cursor& from = place.from;
    if (!from.epoch.isEmpty() && from.epoch != at.epoch)
        return fail("server.other-epoch");
    if (from.seq > at.head)
        return fail("server.bad-cursor");
    Found found;
    Cursor to;
    to.epoch = at.epoch;
    TRY_ASSIGN(found.lines, linesAfter(from, names, at, place.most, to));
    found.head.epoch = at.epoch;
    found.head.time = now;
    found.head.cursor = to.text(place.key);
    found.head.more = to.seq < at.head || to.walk || to.scopes.size() < names.size();
    found.head.share = to.walk ? to.walk->share() : 1;
    found.head.ackedN = place.ackedN;
    TRY_ASSIGN(found.head.drop, lostScopes(from, names));
    return found;
}

/// The same lines are the same rows at the same moment, whoever reads them.
Result<FeedShare::End> FeedReader::endOf(const Found& found, const Names& names,
                                         const FeedMoment& at)
{
    const QByteArray key = m_share ? FeedShare::keyOf(found.lines) : QByteArray();
    if (!key.isEmpty()) {
        if (auto known = m_share->end(at, key))
            return std::move(*known);
    }
    wire::PageBuilder builder;
    TRY(fillRows(builder, found.lines, names));
    const QByteArray plain = std::move(builder).take().encodedEnd();
    return key.isEmpty() ? FeedShare::End{plain, {}} : m_share->keepEnd(at, key, plain);
}

Result<FeedReader::Answer> FeedReader::answerOne(const State& state, const Asked& asked,
                                                 const QDateTime& now,
                                                 const store::ActorResolver& resolve)
{
    TRY_ASSIGN(const auto facts, factsOf(state.moment, asked.person, now, resolve));
    Place place{
        {}, state.keyOf(asked.person), state.ackedN(asked.person, asked.device), asked.most};
    if (asked.from) {
        place.from = *asked.from;
    } else {
        TRY_ASSIGN(place.from, Cursor::parse(asked.cursor, place.key));
    }
    TRY_ASSIGN(Found found, find(state.moment, place, facts->names, now));
    Answer answer;
    TRY_ASSIGN(answer.end, endOf(found, facts->names, state.moment));
    answer.news = !found.lines.isEmpty() || !found.head.drop.isEmpty() || found.head.more;
    answer.head = std::move(found.head);
    answer.scopes = facts->scopes;
    answer.from = std::move(place.from);
    return answer;
}

Result<void> FeedReader::answers(const QList<Asked>& asked, const QDateTime& now,
                                 const store::ActorResolver& resolve, const Take& take)
{
    Q_ASSERT(asked.size() <= mostTogether);
    QList<DeviceId> devices;
    for (const auto& one : asked)
        devices.append(one.device);
    TRY_ASSIGN(store::Transaction view, store::Transaction::beginRead(m_db));
    TRY_ASSIGN(const State state, readState(devices, now));
    for (qsizetype i = 0; i < asked.size(); ++i)
        take(i, answerOne(state, asked[i], now, resolve));
    return view.commit();
}

Result<FeedReader::Answer> FeedReader::answer(const Asked& asked, const QDateTime& now,
                                              const store::ActorResolver& resolve)
{
    std::optional<Result<Answer>> only;
    TRY(answers({asked}, now, resolve,
                [&](qsizetype, Result<Answer> answer) { only = std::move(answer); }));
    return std::move(*only);
}

Result<wire::ChangesPage> FeedReader::page(const QString& cursor, const store::Actor& actor,
                                           const DeviceId& device, int most, const QDateTime& now)
{
    TRY_ASSIGN(store::Transaction view, store::Transaction::beginRead(m_db));
    TRY_ASSIGN(const State state, readState({device}, now));
    const QStringList scopes = actor.scopes();
    TRY_ASSIGN(const Names names, numbersOf({scopes.begin(), scopes.end()}));
    Place place{{}, state.keyOf(actor.person), state.ackedN(actor.person, device), most};
    TRY_ASSIGN(place.from, Cursor::parse(cursor, place.key));
    TRY_ASSIGN(Found found, find(state.moment, place, names, now));
    wire::PageBuilder builder;
    TRY(fillRows(builder, found.lines, names));
    TRY(view.commit());
    wire::ChangesPage page = std::move(builder).take();
    page.epoch = found.head.epoch;
    page.time = found.head.time;
    page.cursor = found.head.cursor;
    page.more = found.head.more;
    page.share = found.head.share;
    page.ackedN = found.head.ackedN;
    page.drop = found.head.drop;
    return page;
}

} // namespace chancery::server
