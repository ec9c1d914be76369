// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/lane.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace chancery::server {

/// The thread that owns the process's only writing connection. Gathers what has come in while the
/// last batch was being made durable and commits it together, so that the more desks push the fewer
/// syncs each one costs.
class LaneThread {
public:
    using PushDone = std::function<void(Result<wire::PushAnswer>)>;
    /// Work of the server itself that writes (sessions, uploads); one transaction each.
    using Work = std::function<Result<void>(store::Database&)>;
    using WorkDone = std::function<void(Result<void>)>;
    /// Told after every commit which scopes have news, and by which devices; on the lane's thread.
    using Committed =
        std::function<void(const QSet<QString>& scopes, const QSet<QString>& devices)>;

    LaneThread(std::unique_ptr<store::Database> db, const Business& business,
               const store::BlobStore& blobs, const Clock& clock, Committed committed);
    ~LaneThread();
    /// Finishes what is queued and takes nothing more; the destructor does it where nobody has.
    void close();

    /// False when too much is waiting: the caller answers 503. Callbacks come on the lane's thread
    /// after the commit is durable.
    [[nodiscard]] bool push(PushJob job, PushDone done);
    [[nodiscard]] bool work(Work work, WorkDone done);

    const QString& laneName() const { return m_lane.name(); }
    qint64 batches() const { return m_batches; }
    qint64 commands() const { return m_commands; }
    int waiting() const;
    /// How long the present transaction has been under way; 0 between two.
    std::chrono::milliseconds busyFor() const;
    /// The code of the database's trouble in which the last transaction ended; empty when it ended
    /// well.
    QString trouble() const;

private:
    struct Item {
        PushJob job;
        PushDone pushDone;
        Work work;
        WorkDone workDone;
    };

    void run();
    std::deque<Item> nextBatch();
    void runPushes(std::deque<Item>& items);
    void runWork(Item& item);
    void noteEnd(const Result<void>& outcome);

    std::unique_ptr<store::Database> m_db;
    Lane m_lane;
    Committed m_committed;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Item> m_queue;
    bool m_stopping = false;
    std::optional<std::chrono::steady_clock::time_point> m_busySince;
    QString m_trouble;
    std::atomic<qint64> m_batches{0};
    std::atomic<qint64> m_commands{0};
    std::thread m_thread;
};

} // namespace chancery::server
