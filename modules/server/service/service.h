// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/log.h"
#include "server/core/feed_share.h"
#include "server/http/metrics.h"
#include "server/http/worker_pool.h"
#include "server/service/accounts.h"
#include "server/service/feed_watch.h"
#include "server/service/lane_thread.h"
#include "server/service/read_connections.h"
#include "server/service/sessions.h"
#include "server/service/waiters.h"
#include "store/blob_store.h"
#include "store/migrations.h"

namespace chancery::server {

class FeedPolls;

struct ServiceSettings {
    QString database; ///< a file, or "postgresql://…" (store/database.h)
    QString blobFolder;
    QString organisation;
    QString networkGrade =
        QStringLiteral("none"); ///< what this network may carry: none … top-secret
    int readers = 2;
    int hashers = 2; ///< argon2 takes 64 MiB and a core each: no more than this at once
    GuardRule guard;
    crypto::PasswordCost passwordCost;
    wire::ProtocolRange protocol;
};

/// Everything behind the front: the lane, the readers, the sessions, those who wait. One per
/// database file; a second process on the same file is refused (server.already-running). A database
/// server and the folder of the blobs may be shared by any number.
class Service {
public:
    static Result<std::unique_ptr<Service>> open(const ServiceSettings& settings,
                                                 const Business& business,
                                                 const QList<store::MigrationSet>& migrations,
                                                 const Clock& clock, Metrics& metrics, Log& log);
    ~Service();

    /// Runs `commands` as the founder (see PushJob::founder) and waits for the answer; for tools
    /// that hold the server's files and for the demo.
    Result<wire::PushAnswer> pushAndWait(PushJob job);
    Result<void> workAndWait(LaneThread::Work work);

    const ServiceSettings settings;
    const Business& business;
    const Clock& clock;
    Metrics& metrics;
    Log& log;
    QString epoch;
    /// The moment whose state was taken up again, where this lineage began with a backup; else
    /// empty.
    QString restoredTo;
    store::BlobStore blobs;
    ReadConnections reads;
    FeedShare share;
    Sessions sessions;
    std::unique_ptr<FeedPolls> polls;
    std::unique_ptr<Waiters> waiters;
    std::unique_ptr<LaneThread> lane;
    std::unique_ptr<FeedWatch> watch; ///< where the database is shared
    std::unique_ptr<WorkerPool> readers;
    std::unique_ptr<WorkerPool> hashers;

private:
    Service(const ServiceSettings& settings, const Business& business, const Clock& clock,
            Metrics& metrics, Log& log, store::BlobStore blobs, int lockFile);

    int m_lockFile; ///< -1 where the database is shared
};

} // namespace chancery::server
