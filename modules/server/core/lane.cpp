// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/lane.h"

#include "base/crash_point.h"
#include "server/core/lane_batch.h"
#include "server/core/lane_turn.h"

namespace chancery::server {

Lane::Lane(store::Database& db, const Business& business, const store::BlobStore& blobs,
           const Clock& clock)
    : m_db(db), m_business(business), m_blobs(blobs), m_clock(clock),
      m_memory(std::make_unique<LaneMemory>(db))
{
    m_db.setMemo(&m_memory->rows);
}

Lane::~Lane()
{
    m_db.setMemo(nullptr);
}

Result<Lane::Answers> Lane::run(const QList<PushJob>& jobs)
{
    Answers answers;
    TRY_ASSIGN(const bool done, attempt(jobs, true, answers));
    if (!done)
        TRY(attempt(jobs, false, answers));
    return answers;
}

Result<bool> Lane::attempt(const QList<PushJob>& jobs, bool together, Answers& answers)
{
    m_touched.clear();
    TRY_ASSIGN(Turn turn, beginTurn(m_db));
    if (!together || m_memory->head != turn.head)
        m_memory->forget();
    // Until the commit is through it holds what may never have been.
    m_memory->head.reset();
    LaneBatch batch(m_db, m_business, m_blobs, *m_memory,
                    together ? LaneBatch::Pace::Together : LaneBatch::Pace::Singly, turn.head,
                    m_clock.now());
    TRY_ASSIGN(const bool done, batch.run(jobs));
    answers = batch.answers();
    if (!done || (jobs.size() == 1 && !answers.constFirst().ok())) {
        TRY(turn.transaction.rollback());
        return done;
    }
    TRY(tellOthers(batch.head(), batch.touchedScopes()));
    crashPoint("server.lane.before-commit");
    const auto committed = turn.transaction.commit();
    crashPoint("server.lane.after-commit");
    if (!committed.ok() && together && LaneBatch::mayBeOneCommands(committed.error())) {
        TRY(turn.transaction.rollback());
        return false;
    }
    TRY(committed);
    m_memory->head = batch.head();
    m_memory->tip = batch.tip();
    m_touched = batch.touchedScopes();
    return true;
}

Result<void> Lane::tellOthers(qint64 head, const QSet<QString>& scopes)
{
    if (!m_db.isShared() || scopes.isEmpty())
        return {};
    return tellNews(m_db, {m_name, head, scopes});
}

} // namespace chancery::server
