// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/lane_thread.h"

#include "server/core/lane_turn.h"

namespace chancery::server {

namespace {

constexpr size_t mostWaiting = 2'000;
constexpr size_t mostPerBatch = 64;
/// A job of more commands shares no transaction: it gains little by it (see Lane::run()).
constexpr qsizetype mostInCompany = 16;

} // namespace

LaneThread::LaneThread(std::unique_ptr<store::Database> db, const Business& business,
                       const store::BlobStore& blobs, const Clock& clock, Committed committed)
    : m_db(std::move(db)), m_lane(*m_db, business, blobs, clock), m_committed(std::move(committed)),
      m_thread([this] { run(); })
{
}

LaneThread::~LaneThread()
{
    close();
}

void LaneThread::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

bool LaneThread::push(PushJob job, PushDone done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_queue.size() >= mostWaiting)
            return false;
        m_queue.push_back({std::move(job), std::move(done), {}, {}});
    }
    m_wake.notify_one();
    return true;
}

bool LaneThread::work(Work work, WorkDone done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_queue.size() >= mostWaiting)
            return false;
        // The job of a work item is never read; ids have no empty value.
        m_queue.push_back({{PersonId::create(), DeviceId::create(), {}, std::nullopt},
                           {},
                           std::move(work),
                           std::move(done)});
    }
    m_wake.notify_one();
    return true;
}

int LaneThread::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_queue.size());
}

std::chrono::milliseconds LaneThread::busyFor() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_busySince)
        return std::chrono::milliseconds(0);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                 *m_busySince);
}

QString LaneThread::trouble() const
{
    const std::lock_guard lock(m_mutex);
    return m_trouble;
}

void LaneThread::noteEnd(const Result<void>& outcome)
{
    const bool troubled = !outcome.ok() && outcome.error().code.startsWith(QLatin1String("store."));
    const std::lock_guard lock(m_mutex);
    m_busySince.reset();
    m_trouble = troubled ? outcome.error().code : QString();
}

/// Waits; empty when it is time to stop.
std::deque<LaneThread::Item> LaneThread::nextBatch()
{
    std::deque<Item> batch;
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    if (m_queue.empty())
        return batch;
    // Pushes in a row go together; work of the server stands alone.
    const bool pushes = !m_queue.front().work;
    while (!m_queue.empty() && batch.size() < mostPerBatch && !m_queue.front().work == pushes) {
        const bool big = m_queue.front().job.request.commands.size() > mostInCompany;
        if (big && !batch.empty())
            break;
        batch.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
        if (big || !pushes)
            break;
    }
    m_busySince = std::chrono::steady_clock::now();
    return batch;
}

void LaneThread::run()
{
    while (true) {
        auto batch = nextBatch();
        if (batch.empty())
            return;
        if (batch.front().work)
            runWork(batch.front());
        else
            runPushes(batch);
    }
}

void LaneThread::runPushes(std::deque<Item>& items)
{
    QList<PushJob> jobs;
    qint64 commands = 0;
    QSet<QString> devices;
    for (const auto& item : items) {
        jobs.append(item.job);
        devices.insert(item.job.device.text());
        commands += item.job.request.commands.size();
    }
    const auto answers = m_lane.run(jobs);
    ++m_batches;
    m_commands += commands;
    noteEnd(answers.ok() ? Result<void>() : Result<void>(answers.error()));
    if (answers.ok())
        m_committed(m_lane.touchedScopes(), devices);
    for (size_t i = 0; i < items.size(); ++i) {
        if (answers.ok())
            items[i].pushDone((*answers)[qsizetype(i)]);
        else
            items[i].pushDone(answers.error());
    }
}

void LaneThread::runWork(Item& item)
{
    const auto outcome = [&]() -> Result<void> {
        TRY_ASSIGN(Turn turn, beginTurn(*m_db));
        const auto done = item.work(*m_db);
        // A refusal is an outcome too: what it recorded (a failed sign-in) is kept. Trouble of the
        // database is none: half of the work may be missing.
        if (!done.ok() && done.error().code.startsWith(QLatin1String("store.")))
            return done.error();
        TRY(turn.transaction.commit());
        return done;
    }();
    noteEnd(outcome);
    item.workDone(outcome);
}

} // namespace chancery::server
