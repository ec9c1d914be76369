// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/log.h"
#include "server/service/read_connections.h"
#include "server/service/waiters.h"
#include "store/listener.h"

#include <atomic>
#include <thread>

namespace chancery::server {

/// Wakes the waiters of this process when another process of the same database has committed: at
/// once by what its lane tells, and within a second by looking at the feed's head, should a word
/// have been lost.
class FeedWatch {
public:
    FeedWatch(const QString& location, ReadConnections& reads, Waiters& waiters,
              const QString& ownLane, Log& log);
    ~FeedWatch();

private:
    void run();
    void take(const QStringList& told);
    void look();
    Result<qint64> head();

    store::Listener m_listener;
    ReadConnections& m_reads;
    Waiters& m_waiters;
    const QString m_ownLane;
    Log& m_log;
    qint64 m_seen = -1; ///< the feed's position of which the waiters know
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

} // namespace chancery::server
