// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/lane.h"

#include "server/core/blob_rights.h"
#include "server/core/feed_reader.h"
#include "server/core/feed_writer.h"
#include "server/core/journal.h"
#include "server/core/lane_turn.h"
#include "store/rows.h"

#include <QJsonDocument>

namespace chancery::server {

using store::Transaction;
using wire::CommandAnswer;
using wire::Outcome;

namespace {

/// The centre's own authority: what it says here is final.
class LaneAuthority final : public store::Authority {
public:
    LaneAuthority(store::Database& db, const store::BlobStore& blobs, const store::Actor& actor)
        : m_db(db), m_blobs(blobs), m_actor(actor)
    {
    }

    bool decides() const override { return true; }

    Result<std::optional<qint64>> nextNumber(const QString& series, int year) override
    {
        // Inside the command's savepoint: a refused command gives its number back, so the series
        // has neither gaps nor doubles.
        TRY(m_db.run("INSERT INTO number_series (series, year, last) VALUES (?, ?, 1)"
                     " ON CONFLICT (series, year) DO UPDATE SET last = number_series.last + 1",
                     series, year));
        auto q = m_db.query("SELECT last FROM number_series WHERE series = ? AND year = ?");
        q.bind(series).bind(year);
        const qint64 number = q.next() ? q.integer(0) : 0;
        TRY(q.done());
        return std::optional(number);
    }

    Result<bool> hasBlob(const QString& sha256) override
    {
        // Here, and theirs to refer to: whoever only knows the hash gains nothing by it.
        if (!m_blobs.has(sha256))
            return false;
        return mayReadBlob(m_db, m_actor, sha256);
    }

private:
    store::Database& m_db;
    const store::BlobStore& m_blobs;
    const store::Actor& m_actor;
};

bool isDatabaseTrouble(const Error& error)
{
    static const QStringList codes{
        QStringLiteral("store.disk-full"),       QStringLiteral("store.busy"),
        QStringLiteral("store.connection-lost"), QStringLiteral("store.not-a-database"),
        QStringLiteral("store.read-only"),       QStringLiteral("store.io"),
        QStringLiteral("store.cannot-open"),     QStringLiteral("store.failed")};
    return codes.contains(error.code);
}

QJsonObject parsedObject(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

CommandAnswer storedAnswer(qint64 n, int outcome, qint64 seq, const QByteArray& text)
{
    CommandAnswer answer{n, outcome == 0 ? Outcome::Applied : Outcome::Refused, seq, {}, {}};
    const QJsonObject object = parsedObject(text);
    if (answer.outcome == Outcome::Applied)
        answer.result = object;
    else
        answer.error = Error{object.value(QStringLiteral("code")).toString(),
                             object.value(QStringLiteral("args")).toObject()};
    return answer;
}

} // namespace

Result<QList<Result<wire::PushAnswer>>> Lane::run(const QList<PushJob>& jobs)
{
    TRY_ASSIGN(Transaction batch, beginTurn(m_db));
    m_now = m_clock.now();
    m_touched.clear();
    QList<Result<wire::PushAnswer>> answers;
    // A job alone needs no savepoint: the transaction is its own. Two savepoints, one in another,
    // would cost SQLite a walk through all the pages kept so far at the end of each command.
    const bool alone = jobs.size() == 1;
    for (const auto& job : jobs) {
        auto answer = alone ? runJob(job) : runWholeJob(job);
        if (!answer.ok() && isDatabaseTrouble(answer.error()))
            return answer.error();
        answers.append(std::move(answer));
    }
    if (alone && !answers.constFirst().ok()) {
        TRY(batch.rollback());
        m_touched.clear();
        return answers;
    }
    TRY(tellOthers());
    TRY(batch.commit());
    return answers;
}

Result<void> Lane::tellOthers()
{
    if (!m_db.isShared() || m_touched.isEmpty())
        return {};
    auto q = m_db.query("SELECT v FROM feed_head WHERE only_row = 1");
    const qint64 seq = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return tellNews(m_db, {m_name, seq, m_touched});
}

/// A job that fails has done nothing, its first commands included: else their answers would be
/// lost and the device's numbers out of step for ever.
Result<wire::PushAnswer> Lane::runWholeJob(const PushJob& job)
{
    TRY_ASSIGN(Transaction whole, Transaction::begin(m_db));
    TRY_ASSIGN(auto answer, runJob(job));
    TRY(whole.commit());
    return answer;
}

Result<qint64> Lane::lastN(const PushJob& job)
{
    auto q = m_db.query("SELECT person_id, last_n FROM device WHERE id = ?");
    q.bind(job.device.text());
    if (q.next()) {
        if (q.text(0) != job.person.text())
            return fail("server.foreign-device");
        return q.integer(1);
    }
    TRY(q.done());
    const QString now = momentToText(m_now);
    TRY(m_db.run("INSERT INTO device (id, person_id, last_n, first_seen, last_seen)"
                 " VALUES (?, ?, 0, ?, ?)",
                 job.device.text(), job.person.text(), now, now));
    return qint64(0);
}

Result<wire::PushAnswer> Lane::runJob(const PushJob& job)
{
    TRY_ASSIGN(const qint64 last, lastN(job));
    std::optional<store::Actor> actor = job.founder;
    if (!actor) {
        TRY_ASSIGN(actor, m_business.resolveActor(m_db, job.person, m_now));
    }
    if (!actor)
        return fail("server.unknown-person");
    // The order of the numbers is checked before anything is done: a request is taken whole or not.
    qint64 expected = last;
    for (const auto& numbered : job.request.commands) {
        if (numbered.n > expected + 1)
            return fail("server.gap", {{QStringLiteral("last_n"), last}});
        expected = std::max(expected, numbered.n);
        if (numbered.n <= last) {
            auto q = m_db.query("SELECT hash FROM command_log WHERE device_id = ? AND n = ?");
            q.bind(job.device.text()).bind(numbered.n);
            if (!q.next() || q.text(0) != wire::commandHash(numbered.command))
                return fail("server.reused", {{QStringLiteral("n"), numbered.n}});
        }
    }
    wire::PushAnswer answer;
    answer.time = m_now;
    answer.lastN = last;
    TRY_ASSIGN(answer.epoch, readEpoch(m_db));
    for (const auto& numbered : job.request.commands) {
        TRY_ASSIGN(const CommandAnswer one, runCommand(job, *actor, numbered, last));
        answer.answers.append(one);
        if (one.outcome == Outcome::Deferred)
            break;
        answer.lastN = std::max(answer.lastN, numbered.n);
    }
    TRY(m_db.run("UPDATE device SET last_n = ?, last_seen = ? WHERE id = ?", answer.lastN,
                 momentToText(m_now), job.device.text()));
    return answer;
}

Result<std::optional<CommandAnswer>> Lane::known(const PushJob& job,
                                                 const wire::NumberedCommand& numbered,
                                                 const QString& hash)
{
    // By its own id, whatever its number: a device that was restored renumbers its outbox, the ids
    // stay. Only the same person's device may ask.
    auto q = m_db.query("SELECT l.n, l.outcome, l.seq, l.answer, l.device_id, l.hash, d.person_id"
                        " FROM command_log l JOIN device d ON d.id = l.device_id"
                        " WHERE l.command_id = ?");
    q.bind(numbered.command.id.text());
    if (!q.next()) {
        TRY(q.done());
        return std::optional<CommandAnswer>();
    }
    if (q.text(6) != job.person.text() || q.text(5) != hash)
        return fail("server.reused-id", {{QStringLiteral("id"), numbered.command.id.text()}});
    return std::optional(storedAnswer(numbered.n, int(q.integer(1)), q.integer(2), q.utf8(3)));
}

Result<CommandAnswer> Lane::runCommand(const PushJob& job, const store::Actor& actor,
                                       const wire::NumberedCommand& numbered, qint64 lastOfDevice)
{
    const QString hash = wire::commandHash(numbered.command);
    TRY_ASSIGN(const auto before, known(job, numbered, hash));
    if (!before)
        return decideNew(job, actor, numbered, hash);
    if (numbered.n > lastOfDevice)
        TRY(record(job, numbered, hash, *before));
    return *before;
}

Result<ChangeSet> Lane::tryCommand(const PushJob& job, const store::Actor& actor,
                                   const Command& command, qint64 seq)
{
    TRY_ASSIGN(Transaction attempt, Transaction::begin(m_db));
    LaneAuthority authority(m_db, m_blobs, actor);
    const store::HandlerContext context{m_db, actor, m_now, authority, command};
    TRY_ASSIGN(ChangeSet changes, store::decide(m_business.commands, context));
    FeedWriter writer(m_db, m_business.catalog);
    TRY(writer.apply(changes, seq));
    TRY_ASSIGN(const auto scopes, writer.touchedScopes());
    TRY(m_db.run("UPDATE feed_head SET v = ? WHERE only_row = 1", seq));
    TRY(appendJournal(m_db, {seq, job.person, job.device, command, m_now, changesHash(changes)}));
    TRY(attempt.commit());
    m_touched += scopes;
    return changes;
}

Result<CommandAnswer> Lane::decideNew(const PushJob& job, const store::Actor& actor,
                                      const wire::NumberedCommand& numbered, const QString& hash)
{
    auto head = m_db.query("SELECT v FROM feed_head WHERE only_row = 1");
    const qint64 seq = (head.next() ? head.integer(0) : 0) + 1;
    TRY(head.done());

    const auto tried = tryCommand(job, actor, numbered.command, seq);
    CommandAnswer answer{numbered.n, Outcome::Applied, seq, {}, {}};
    if (tried.ok()) {
        answer.result = tried->result;
    } else if (isDatabaseTrouble(tried.error())) {
        return tried.error();
    } else if (tried.error().code == QLatin1String("store.blob-missing")) {
        return CommandAnswer{numbered.n, Outcome::Deferred, 0, {}, tried.error()};
    } else {
        answer = CommandAnswer{numbered.n, Outcome::Refused, 0, {}, tried.error()};
    }
    TRY(record(job, numbered, hash, answer));
    return answer;
}

Result<void> Lane::record(const PushJob& job, const wire::NumberedCommand& numbered,
                          const QString& hash, const CommandAnswer& answer)
{
    const bool applied = answer.outcome == Outcome::Applied;
    const QString text = applied ? store::jsonText(answer.result)
                                 : store::jsonText({{QStringLiteral("code"), answer.error->code},
                                                    {QStringLiteral("args"), answer.error->args}});
    TRY(m_db.run("INSERT INTO command_log (device_id, n, command_id, hash, outcome, seq, answer,"
                 " decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                 job.device.text(), numbered.n, numbered.command.id.text(), hash, applied ? 0 : 1,
                 answer.seq, text, momentToText(m_now)));
    return {};
}

} // namespace chancery::server
