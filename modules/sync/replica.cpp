// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/replica.h"

#include "base/crash_point.h"
#include "store/rows.h"
#include "store/search_index.h"
#include "sync/held_rows.h"
#include "sync/page_rows.h"
#include "sync/schema.h"

namespace chancery::sync {

using store::Table;
using store::Transaction;

namespace {

/// A push holds one of these with room for its frame.
constexpr qint64 mostCommandBytes = wire::maxPushBytes - 64 * 1024;

/// Forecasts only: no numbers, and only this desk's blobs.
class DeskAuthority final : public store::Authority {
public:
    explicit DeskAuthority(const store::BlobStore& blobs) : m_blobs(blobs) {}

    bool decides() const override { return false; }
    Result<std::optional<qint64>> nextNumber(const QString&, int) override
    {
        return std::optional<qint64>();
    }
    Result<bool> hasBlob(const QString& sha256) override { return m_blobs.has(sha256); }

private:
    const store::BlobStore& m_blobs;
};

} // namespace

Replica::Replica(std::unique_ptr<store::Database> db, store::BlobStore blobs,
                 const Business& business, const Clock& clock)
    : m_db(std::move(db)), m_blobs(std::move(blobs)), m_business(business), m_clock(clock),
      m_outbox(*m_db), m_overlay(*m_db, business.catalog)
{
}

Result<std::unique_ptr<Replica>> Replica::open(const Options& options, const Business& business,
                                               const Clock& clock)
{
    store::Database::Options database;
    database.faults = options.faults;
    database.durability = options.durability;
    database.waiting = options.waiting;
    // It takes in a snapshot of any size, whose ids are spread over all of every index.
    if (options.durability == store::Database::Durability::Normal)
        database.cacheKiB = 16'384;
    TRY_ASSIGN(auto db, store::Database::open(options.databasePath, database));
    TRY(store::migrate(*db, QList<store::MigrationSet>{syncMigrations()} + business.migrations,
                       momentToText(clock.now())));
    TRY_ASSIGN(auto blobs, store::BlobStore::open(options.blobFolder));
    std::unique_ptr<Replica> replica(new Replica(std::move(db), std::move(blobs), business, clock));
    TRY_ASSIGN(const QString device, replica->state(QStringLiteral("device")));
    if (device.isEmpty())
        TRY(replica->setState(QStringLiteral("device"), newUuidText()));
    TRY_ASSIGN(const QString ahead, replica->state(QStringLiteral("server_ahead_ms")));
    replica->m_serverAheadMs = ahead.toLongLong();
    TRY_ASSIGN(const QString cursor, replica->cursor());
    TRY(replica->watchForSearch(cursor.isEmpty()));
    TRY(replica->adoptCatalog());
    return replica;
}

/// An empty desk's rows are not watched one by one while they come in by the thousand.
Result<void> Replica::watchForSearch(bool empty)
{
    using Watch = store::SearchIndex::Watch;
    if (m_watching)
        return {};
    TRY(store::SearchIndex(*m_db, m_business.catalog)
            .prepare(empty ? Watch::Nothing : Watch::Changes));
    m_watching = !empty;
    return {};
}

Result<void> Replica::setState(const QString& key, const QString& value)
{
    TRY(m_db->run("INSERT INTO sync_state (key, value) VALUES (?, ?)"
                  " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                  key, value));
    return {};
}

Result<QString> Replica::state(const QString& key)
{
    auto q = m_db->query("SELECT value FROM sync_state WHERE key = ?");
    q.bind(key);
    const QString value = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return value;
}

Result<void> Replica::claim(const PersonId& person)
{
    TRY_ASSIGN(const auto owner, this->person());
    if (owner && *owner != person)
        return fail("sync.other-person");
    return setState(QStringLiteral("person"), person.text());
}

Result<std::optional<PersonId>> Replica::person()
{
    TRY_ASSIGN(const QString text, state(QStringLiteral("person")));
    if (text.isEmpty())
        return std::optional<PersonId>();
    TRY_ASSIGN(const PersonId id, PersonId::parse(text));
    return std::optional(id);
}

Result<DeviceId> Replica::device()
{
    TRY_ASSIGN(const QString text, state(QStringLiteral("device")));
    return DeviceId::parse(text);
}

Result<std::optional<store::Actor>> Replica::actor()
{
    TRY_ASSIGN(const auto owner, person());
    if (!owner)
        return std::optional<store::Actor>();
    return m_business.resolveActor(*m_db, *owner, now());
}

Result<QString> Replica::cursor()
{
    return state(QStringLiteral("cursor"));
}

Result<ChangeSet> Replica::forecast(const Command& command, const store::Actor& actor)
{
    DeskAuthority authority(m_blobs);
    const store::HandlerContext context{*m_db, actor, now(), authority, command};
    return store::decide(m_business.commands, context);
}

Result<Submitted> Replica::submit(const QString& name, const QJsonObject& params, int version)
{
    const Command command{CommandId::create(), name, version, params, m_clock.now()};
    // What no request can carry would block everything behind it for ever.
    const qint64 bytes = store::jsonText(params).toUtf8().size();
    if (bytes > mostCommandBytes)
        return fail("sync.too-large",
                    {{QStringLiteral("bytes"), bytes}, {QStringLiteral("most"), mostCommandBytes}});
    TRY_ASSIGN(Transaction transaction, Transaction::begin(*m_db));
    TRY_ASSIGN(const auto me, actor());
    if (!me)
        return fail("sync.not-ready");
    TRY_ASSIGN(const ChangeSet changes, forecast(command, *me));
    TRY_ASSIGN(const qint64 n, m_outbox.append(command));
    Submitted submitted{command.id, n, changes.result, {}};
    TRY(m_overlay.lay(n, changes, submitted.touched));
    for (const auto& sha256 : m_business.commands.blobsOf(command))
        TRY(m_db->run("INSERT INTO sync_upload (sha256) VALUES (?) ON CONFLICT (sha256) DO NOTHING",
                      sha256));
    crashPoint("desk.submit.before-commit");
    TRY(transaction.commit());
    crashPoint("desk.submit.after-commit");
    return submitted;
}

Result<void> Replica::layForecasts(const QList<wire::NumberedCommand>& commands,
                                   TouchedTables& touched)
{
    if (commands.isEmpty())
        return {};
    TRY_ASSIGN(const auto me, actor());
    for (const auto& numbered : commands) {
        std::optional<Error> expected;
        if (!me) {
            expected = fail("sync.not-ready");
        } else {
            const auto changes = forecast(numbered.command, *me);
            if (changes.ok())
                TRY(m_overlay.lay(numbered.n, *changes, touched));
            else
                expected = changes.error(); // still sent: the server has the last word
        }
        TRY(m_outbox.setForecastError(numbered.n, expected));
    }
    return {};
}

Result<void> Replica::applyRows(const wire::ChangesPage& page, TouchedTables& touched)
{
    HeldRows held(*m_db, m_business.catalog);
    for (const auto& scope : page.drop)
        TRY(held.dropScope(scope, touched));
    QList<qint64> sets;
    for (const auto& places : page.sets) {
        QStringList names;
        for (const int place : places)
            names.append(page.scopes[place]);
        TRY_ASSIGN(const qint64 set, held.set(names));
        sets.append(set);
    }
    // A row that moved from one scope to another in one commit is in both lists: it joins first, so
    // that it is never taken for an orphan.
    PageRows rows(*m_db, m_business.catalog, page);
    for (const auto* place : rows.inOrder()) {
        const auto& row = *place;
        const Table* table = rows.table(row.table);
        if (!table)
            continue; // a newer server's table: this build has no page for it
        touched.insert(table->name);
        TRY(rows.put(row));
        TRY(held.join(*table, row.id, sets[row.set]));
    }
    for (const auto& departure : page.departures) {
        const Table* table = rows.table(departure.table);
        if (table)
            TRY(held.leave(*table, departure.id, sets[departure.set], touched));
    }
    return {};
}

/// The commands whose forecasts a page disturbs, because it confirms them or brings something of
/// the roots they are about; nothing when it may disturb them all. The others stay as they lie: a
/// desk that comes back with a thousand acts must not decide each of them anew for every page.
Result<std::optional<QList<qint64>>> Replica::disturbedBy(const wire::ChangesPage& page)
{
    const auto all = std::optional<QList<qint64>>();
    TRY_ASSIGN(const bool held, m_outbox.isHeld());
    TRY_ASSIGN(const QString unseen, state(QStringLiteral("unseen_rows")));
    if (held || !page.drop.isEmpty() || !unseen.isEmpty())
        return all; // numbers or rights change, or rows that nobody confirmed are to go
    QSet<QString> roots;
    TRY_ASSIGN(const bool any, m_overlay.any());
    if (!any)
        return std::optional(QList<qint64>());
    const auto known = [&](int place) { return m_business.catalog.find(page.tables[place].name); };
    for (const auto& row : page.rows) {
        const Table* table = known(row.table);
        if (!table)
            continue;
        if (table->comesFirst)
            return all;
        const qsizetype at = page.tables[row.table].columns.indexOf(table->rootColumn);
        if (!table->isRoot() && at < 0)
            return all;
        roots.insert(
            QString::fromUtf8(table->isRoot() ? row.id : page.cellsOf(row)[std::size_t(at)].text));
    }
    for (const auto& departure : page.departures) {
        const Table* table = known(departure.table);
        if (!table)
            continue;
        if (table->comesFirst)
            return all;
        TRY_ASSIGN(const auto root,
                   store::rootOf(
                       *m_db, *table,
                       {RowChange::Op::Remove, table->name, QString::fromUtf8(departure.id), {}}));
        if (root)
            roots.insert(*root);
    }
    TRY_ASSIGN(auto commands, m_overlay.tangledWith(page.ackedN, roots));
    return std::optional(std::move(commands));
}

/// The rows that a page puts whole, so that nothing need be put back under them.
QSet<RowKey> Replica::replacedBy(const wire::ChangesPage& page) const
{
    QList<bool> whole;
    for (const auto& sent : page.tables) {
        // An older server's rows lack columns, which stay as they are.
        const Table* table = m_business.catalog.find(sent.name);
        whole.append(table && table->columnNames() == sent.columns);
    }
    QSet<RowKey> rows;
    for (const auto& row : page.rows) {
        if (whole[row.table])
            rows.insert({page.tables[row.table].name, QString::fromUtf8(row.id)});
    }
    return rows;
}

Result<TouchedTables> Replica::applyPage(const wire::ChangesPage& page)
{
    TouchedTables touched;
    TRY_ASSIGN(Transaction transaction, Transaction::begin(*m_db));
    TRY_ASSIGN(const auto disturbed, disturbedBy(page));
    if (disturbed)
        TRY(m_overlay.lift(*disturbed, touched,
                           disturbed->isEmpty() ? QSet<RowKey>() : replacedBy(page)));
    else
        TRY(m_overlay.liftAll(touched));
    TRY(applyRows(page, touched));
    TRY_ASSIGN(const QString unseen, state(QStringLiteral("unseen_rows")));
    if (!unseen.isEmpty() && !page.more)
        TRY(dropUnseen(touched));
    if (!page.more)
        TRY(watchForSearch(false));
    TRY(agreeOnNumbers(page));
    TRY(m_outbox.confirmThrough(page.ackedN));
    TRY(setState(QStringLiteral("cursor"), page.cursor));
    TRY(setState(QStringLiteral("epoch"), page.epoch));
    TRY_ASSIGN(const auto again,
               disturbed ? m_outbox.overlaidAmong(*disturbed) : m_outbox.overlaid());
    TRY(layForecasts(again, touched));
    crashPoint("desk.page.before-commit");
    TRY(transaction.commit());
    crashPoint("desk.page.after-commit");
    return touched;
}

Result<TouchedTables> Replica::applyAnswers(const wire::PushAnswer& answer)
{
    TouchedTables touched;
    TRY_ASSIGN(Transaction transaction, Transaction::begin(*m_db));
    QList<qint64> refused;
    for (const auto& one : answer.answers) {
        TRY(m_outbox.answer(one, answer.time));
        if (one.outcome == wire::Outcome::Refused)
            refused.append(one.n);
    }
    // Applied commands keep their forecast until the feed brings the truth: nothing flickers.
    if (!refused.isEmpty()) {
        TRY_ASSIGN(const auto roots, m_overlay.rootsOf(refused));
        TRY_ASSIGN(const auto disturbed, m_overlay.tangledWith(0, roots));
        TRY(m_overlay.lift(disturbed, touched));
        TRY_ASSIGN(const auto again, m_outbox.overlaidAmong(disturbed));
        TRY(layForecasts(again, touched));
    }
    crashPoint("desk.answers.before-commit");
    TRY(transaction.commit());
    crashPoint("desk.answers.after-commit");
    return touched;
}

/// Another build may know columns that so far stood in `extra`, and tables whose rows were passed
/// over: nobody will send them again unasked.
Result<void> Replica::adoptCatalog()
{
    const QString key = QStringLiteral("catalog");
    const QString now = m_business.catalog.fingerprint();
    TRY_ASSIGN(const QString seen, state(key));
    if (seen == now)
        return {};
    // Another thread may have opened the same file meanwhile.
    TRY_ASSIGN(Transaction transaction, Transaction::begin(*m_db));
    TRY_ASSIGN(const QString before, state(key));
    TRY_ASSIGN(const QString at, cursor());
    if (before != now && !at.isEmpty())
        TRY(walkAnew(Rows::Keep));
    TRY(setState(key, now));
    return transaction.commit();
}

/// Forgets how far this desk has come. Kept rows belong to no scope until they have come again;
/// dropUnseen() ends that.
Result<TouchedTables> Replica::walkAnew(Rows rows)
{
    TouchedTables touched;
    TRY_ASSIGN(Transaction transaction, Transaction::begin(*m_db));
    TRY(m_overlay.liftAll(touched));
    TRY(keepFormerRows(*m_db, m_business.catalog));
    TRY(HeldRows(*m_db, m_business.catalog).disown());
    TRY_ASSIGN(const QString epoch, state(QStringLiteral("epoch")));
    if (!epoch.isEmpty())
        TRY(setState(QStringLiteral("former_epoch"), epoch));
    TRY(m_db->run("DELETE FROM sync_state WHERE key IN ('cursor', 'epoch')"));
    TRY(m_outbox.hold());
    if (rows == Rows::Keep) {
        TRY(setState(QStringLiteral("unseen_rows"), QStringLiteral("1")));
        TRY_ASSIGN(const auto commands, m_outbox.overlaid());
        TRY(layForecasts(commands, touched));
    } else {
        TRY(dropUnseen(touched));
    }
    crashPoint("desk.walk.before-commit");
    TRY(transaction.commit());
    crashPoint("desk.walk.after-commit");
    return touched;
}

/// What belongs to no scope is not this desk's any more, or is gone. The forecasts must be lifted.
Result<void> Replica::dropUnseen(TouchedTables& touched)
{
    TRY(HeldRows(*m_db, m_business.catalog).dropUnseen(touched));
    TRY(m_db->run("DELETE FROM sync_state WHERE key = 'unseen_rows'"));
    return {};
}

Result<void> Replica::agreeOnNumbers(const wire::ChangesPage& page)
{
    TRY_ASSIGN(const bool held, m_outbox.isHeld());
    if (!held)
        return {};
    TRY_ASSIGN(const QString former, state(QStringLiteral("former_epoch")));
    const bool restored = !former.isEmpty() && former != page.epoch;
    if (restored) {
        TRY(noteRestoration(*m_db, now(), m_clock.now().addDays(-keepAnsweredDays)));
        TRY_ASSIGN(const auto lost, m_outbox.offerAgain(page.ackedN));
        for (const auto& command : lost) {
            for (const auto& sha256 : m_business.commands.blobsOf(command))
                TRY(m_db->run("INSERT INTO sync_upload (sha256) VALUES (?)"
                              " ON CONFLICT (sha256) DO UPDATE SET done = 0",
                              sha256));
        }
    } else {
        TRY(m_db->run("DELETE FROM sync_former WHERE NOT EXISTS"
                      " (SELECT 1 FROM sync_state WHERE key = 'restored')"));
    }
    TRY(m_db->run("DELETE FROM sync_state WHERE key = 'former_epoch'"));
    ++m_numbering;
    return m_outbox.renumber(page.ackedN);
}

Result<QSet<QString>> Replica::pendingIds(const QString& table)
{
    QSet<QString> ids;
    auto q = m_db->query("SELECT DISTINCT id FROM sync_undo WHERE tbl = ?");
    q.bind(table);
    while (q.next())
        ids.insert(q.text(0));
    TRY(q.done());
    return ids;
}

} // namespace chancery::sync
