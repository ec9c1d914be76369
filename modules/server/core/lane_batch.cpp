// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/lane_batch.h"

#include "server/core/feed_reader.h"
#include "server/core/feed_writer.h"
#include "server/core/journal.h"
#include "server/core/lane_authority.h"
#include "store/rows.h"

#include <QJsonDocument>

#include <algorithm>

namespace chancery::server {

using store::Transaction;
using wire::CommandAnswer;
using wire::Outcome;

namespace {

CommandAnswer storedAnswer(qint64 n, int outcome, qint64 seq, const QByteArray& text)
{
    CommandAnswer answer{n, outcome == 0 ? Outcome::Applied : Outcome::Refused, seq, {}, {}};
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (answer.outcome == Outcome::Applied)
        answer.result = object;
    else
        answer.error = Error{object.value(QStringLiteral("code")).toString(),
                             object.value(QStringLiteral("args")).toObject()};
    return answer;
}

/// How many ids are asked for at once.
constexpr qsizetype idsAtOnce = 16;

/// Binds the ids from `at` on; where there are fewer than a statement takes, one that nobody has.
void bindIds(store::Query& q, const QStringList& ids, qsizetype at)
{
    for (qsizetype i = at; i < at + idsAtOnce; ++i)
        q.bind(ids.value(i));
}

} // namespace

LaneBatch::LaneBatch(store::Database& db, const Business& business, const store::BlobStore& blobs,
                     LaneMemory& memory, Pace pace, qint64 head, const QDateTime& now)
    : m_db(db), m_business(business), m_blobs(blobs), m_memory(memory), m_pace(pace), m_now(now),
      m_head(head), m_tip(memory.tip), m_writes(db)
{
}

bool LaneBatch::isTrouble(const Error& error)
{
    static const QStringList codes{
        QStringLiteral("store.disk-full"),       QStringLiteral("store.busy"),
        QStringLiteral("store.connection-lost"), QStringLiteral("store.not-a-database"),
        QStringLiteral("store.read-only"),       QStringLiteral("store.io"),
        QStringLiteral("store.cannot-open"),     QStringLiteral("store.failed")};
    return codes.contains(error.code);
}

bool LaneBatch::mayBeOneCommands(const Error& error)
{
    // On a database server the statement after the one that failed is refused as well.
    return error.code == QLatin1String("store.constraint") ||
           error.code == QLatin1String("store.failed");
}

Result<bool> LaneBatch::run(const QList<PushJob>& jobs)
{
    const qint64 before = m_head;
    if (together())
        TRY(prefetch(jobs));
    for (const auto& job : jobs) {
        m_wrote = false;
        auto answer = runOne(job, jobs.size() == 1);
        if (m_halfDone)
            return false;
        if (!answer.ok() && together() && (m_wrote || mayBeOneCommands(answer.error())))
            return false;
        if (!answer.ok() && isTrouble(answer.error()))
            return answer.error();
        m_answers.append(std::move(answer));
    }
    if (m_head != before)
        TRY(moveHead());
    const auto posted = m_writes.post();
    if (!posted.ok() && together() && mayBeOneCommands(posted.error()))
        return false;
    TRY(posted);
    return true;
}

Result<void> LaneBatch::moveHead()
{
    if (!m_directory)
        return m_db.post("UPDATE feed_head SET v = ? WHERE only_row = 1", m_head);
    return m_db.post("UPDATE feed_head SET v = ?, directory = ? WHERE only_row = 1", m_head,
                     m_head);
}

Result<void> LaneBatch::prefetch(const QList<PushJob>& jobs)
{
    QStringList devices;
    QStringList commands;
    for (const auto& job : jobs) {
        devices.append(job.device.text());
        for (const auto& numbered : job.request.commands)
            commands.append(numbered.command.id.text());
    }
    return readKnown(devices, commands);
}

/// Both with one question, because each is a walk to the database server and back.
Result<void> LaneBatch::readKnown(const QStringList& devices, const QStringList& commands)
{
    for (qsizetype at = 0; at < std::max(devices.size(), commands.size()); at += idsAtOnce) {
        auto q = m_db.query("SELECT 0, id, person_id, last_n, 0, '', '' FROM device"
                            " WHERE id IN (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            " UNION ALL"
                            " SELECT 1, l.command_id, d.person_id, l.seq, l.outcome, l.hash,"
                            " l.answer FROM command_log l JOIN device d ON d.id = l.device_id"
                            " WHERE l.command_id IN"
                            " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bindIds(q, devices, at);
        bindIds(q, commands, at);
        while (q.next()) {
            if (q.flag(0))
                m_known.insert(q.text(1),
                               {q.text(2), q.text(5),
                                storedAnswer(0, int(q.integer(4)), q.integer(3), q.utf8(6))});
            else
                m_devices.insert(q.text(1), {q.text(2), q.integer(3)});
        }
        TRY(q.done());
    }
    return {};
}

/// A job that fails has done nothing, its first commands included: else their answers would be
/// lost and the device's numbers out of step for ever. One alone needs no savepoint: the
/// transaction is its own. Two savepoints, one in another, would cost SQLite a walk through all the
/// pages kept so far at the end of each command.
Result<wire::PushAnswer> LaneBatch::runOne(const PushJob& job, bool alone)
{
    if (together() || alone)
        return runJob(job);
    TRY_ASSIGN(Transaction whole, Transaction::begin(m_db));
    const qint64 head = m_head;
    const QString tip = m_tip;
    auto answer = runJob(job);
    if (answer.ok()) {
        // What was sent without waiting may fail as late as here.
        if (const auto kept = whole.commit(); !kept.ok())
            answer = kept.error();
    }
    if (!answer.ok()) {
        m_head = head;
        m_tip = tip;
        m_writes.forget();
        m_known.clear();
        m_devices.clear();
        m_memory.forget();
    }
    return answer;
}

Result<qint64> LaneBatch::lastN(const PushJob& job)
{
    if (!together())
        TRY(readKnown({job.device.text()}, {}));
    const auto device = m_devices.constFind(job.device.text());
    if (device == m_devices.constEnd())
        return qint64(0);
    if (device->person != job.person.text())
        return fail("server.foreign-device");
    return device->lastN;
}

Result<void> LaneBatch::noteDevice(const PushJob& job, qint64 lastN)
{
    m_wrote = true;
    m_devices.insert(job.device.text(), {job.person.text(), lastN});
    m_writes.device(job.device, job.person, lastN, m_now);
    return postSingly();
}

Result<std::optional<store::Actor>> LaneBatch::actorFor(const PushJob& job)
{
    if (job.founder)
        return job.founder;
    auto& actors = m_memory.actors;
    if (const QDate today = officeDate(m_now); m_memory.actorsOf != today) {
        actors.clear();
        m_memory.actorsOf = today;
    }
    const QString key = job.person.text();
    if (const auto found = actors.constFind(key); found != actors.constEnd())
        return *found;
    TRY_ASSIGN(const auto actor, m_business.resolveActor(m_db, job.person, m_now));
    actors.insert(key, actor);
    return actor;
}

/// What can be taken back singly must stand behind its own savepoint.
Result<void> LaneBatch::postSingly()
{
    return together() ? Result<void>() : m_writes.post();
}

/// The order of the numbers is checked before anything is done: a request is taken whole or not.
Result<void> LaneBatch::checkNumbers(const PushJob& job, qint64 last)
{
    qint64 expected = last;
    for (const auto& numbered : job.request.commands) {
        if (numbered.n > expected + 1)
            return fail("server.gap", {{QStringLiteral("last_n"), last}});
        expected = std::max(expected, numbered.n);
        if (numbered.n > last)
            continue;
        TRY(m_writes.post()); // the answer may be one of this batch
        auto q = m_db.query("SELECT hash FROM command_log WHERE device_id = ? AND n = ?");
        q.bind(job.device.text()).bind(numbered.n);
        const bool same = q.next() && q.text(0) == wire::commandHash(numbered.command);
        TRY(q.done());
        if (!same)
            return fail("server.reused", {{QStringLiteral("n"), numbered.n}});
    }
    return {};
}

Result<wire::PushAnswer> LaneBatch::runJob(const PushJob& job)
{
    TRY_ASSIGN(const qint64 last, lastN(job));
    TRY_ASSIGN(const auto actor, actorFor(job));
    if (!actor)
        return fail("server.unknown-person");
    TRY(checkNumbers(job, last));
    wire::PushAnswer answer;
    answer.time = m_now;
    answer.lastN = last;
    if (m_memory.epoch.isEmpty()) {
        TRY_ASSIGN(m_memory.epoch, readEpoch(m_db));
    }
    answer.epoch = m_memory.epoch;
    for (const auto& numbered : job.request.commands) {
        TRY_ASSIGN(const CommandAnswer one, runCommand(job, *actor, numbered, last));
        answer.answers.append(one);
        if (one.outcome == Outcome::Deferred)
            break;
        answer.lastN = std::max(answer.lastN, numbered.n);
    }
    TRY(noteDevice(job, answer.lastN));
    return answer;
}

Result<std::optional<CommandAnswer>> LaneBatch::known(const PushJob& job,
                                                      const wire::NumberedCommand& numbered,
                                                      const QString& hash)
{
    const QString id = numbered.command.id.text();
    if (!together() && !m_known.contains(id))
        TRY(readKnown({}, {id}));
    // By its own id, whatever its number: a device that was restored renumbers its outbox, the ids
    // stay. Only the same person's device may ask.
    const auto found = m_known.constFind(id);
    if (found == m_known.constEnd())
        return std::optional<CommandAnswer>();
    if (found->person != job.person.text() || found->hash != hash)
        return fail("server.reused-id", {{QStringLiteral("id"), id}});
    CommandAnswer answer = found->answer;
    answer.n = numbered.n;
    return std::optional(answer);
}

Result<CommandAnswer> LaneBatch::runCommand(const PushJob& job, const store::Actor& actor,
                                            const wire::NumberedCommand& numbered,
                                            qint64 lastOfDevice)
{
    const QString hash = wire::commandHash(numbered.command);
    TRY_ASSIGN(const auto before, known(job, numbered, hash));
    if (!before)
        return decideNew(job, actor, numbered, hash);
    if (numbered.n > lastOfDevice)
        TRY(record(job, numbered, hash, *before));
    return *before;
}

Result<void> LaneBatch::write(const PushJob& job, const Command& command, const ChangeSet& changes,
                              qint64 seq)
{
    m_wrote = true;
    FeedWriter writer(m_db, m_business.catalog, m_memory.scopes, m_writes);
    TRY(writer.apply(changes, seq));
    TRY_ASSIGN(const auto scopes, writer.touchedScopes());
    if (m_tip.isEmpty()) {
        TRY_ASSIGN(m_tip, journalTip(m_db));
    }
    m_tip = m_writes.journal({seq, job.person, job.device, command, m_now, changesHash(changes)},
                             m_tip);
    m_touched += scopes;
    return postSingly();
}

Result<ChangeSet> LaneBatch::tryCommand(const PushJob& job, const store::Actor& actor,
                                        const Command& command)
{
    std::optional<Transaction> attempt;
    if (!together()) {
        TRY_ASSIGN(auto begun, Transaction::begin(m_db));
        attempt.emplace(std::move(begun));
    }
    LaneAuthority authority(m_db, m_blobs, actor, m_memory);
    const store::HandlerContext context{m_db, actor, m_now, authority, command};
    TRY_ASSIGN(ChangeSet changes, store::decide(m_business.commands, context));
    const QString tip = m_tip;
    const auto written = [&]() -> Result<void> {
        TRY(authority.keepNumbers());
        TRY(write(job, command, changes, m_head + 1));
        if (attempt)
            TRY(attempt->commit());
        return {};
    }();
    if (!written.ok()) {
        m_tip = tip;
        m_memory.forget(); // it holds what is taken back now
        m_writes.forget();
        m_halfDone = together();
        return written.error();
    }
    ++m_head;
    takeNote(changes);
    return changes;
}

/// Who is who may have changed.
void LaneBatch::takeNote(const ChangeSet& changes)
{
    const bool directory =
        std::any_of(changes.rows.begin(), changes.rows.end(), [&](const auto& row) {
            const auto* table = m_business.catalog.find(row.table);
            return table && table->comesFirst;
        });
    if (!directory)
        return;
    m_memory.actors.clear();
    m_directory = true;
}

Result<CommandAnswer> LaneBatch::decideNew(const PushJob& job, const store::Actor& actor,
                                           const wire::NumberedCommand& numbered,
                                           const QString& hash)
{
    const auto tried = tryCommand(job, actor, numbered.command);
    CommandAnswer answer{numbered.n, Outcome::Applied, m_head, {}, {}};
    if (tried.ok()) {
        answer.result = tried->result;
    } else if (isTrouble(tried.error()) || (together() && mayBeOneCommands(tried.error()))) {
        return tried.error();
    } else if (tried.error().code == QLatin1String("store.blob-missing")) {
        return CommandAnswer{numbered.n, Outcome::Deferred, 0, {}, tried.error()};
    } else {
        answer = CommandAnswer{numbered.n, Outcome::Refused, 0, {}, tried.error()};
    }
    TRY(record(job, numbered, hash, answer));
    return answer;
}

Result<void> LaneBatch::record(const PushJob& job, const wire::NumberedCommand& numbered,
                               const QString& hash, const CommandAnswer& answer)
{
    const bool applied = answer.outcome == Outcome::Applied;
    const QString text = applied ? store::jsonText(answer.result)
                                 : store::jsonText({{QStringLiteral("code"), answer.error->code},
                                                    {QStringLiteral("args"), answer.error->args}});
    m_wrote = true;
    const QString id = numbered.command.id.text();
    m_known.insert(id, {job.person.text(), hash, answer});
    m_writes.answer(
        {job.device, numbered.n, numbered.command.id, hash, answer.outcome, answer.seq, text},
        m_now);
    return postSingly();
}

} // namespace chancery::server
