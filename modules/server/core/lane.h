// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "store/blob_store.h"
#include "store/handler.h"
#include "store/question.h"
#include "wire/messages.h"

#include <QSet>

#include <memory>

namespace chancery::server {

/// What the server knows of the business: given by office/, so that the server names no module.
struct Business {
    const store::Catalog& catalog;
    const store::CommandRegistry& commands;
    store::ActorResolver resolveActor;
    const store::QuestionRegistry* questions = nullptr; ///< Null: nobody answers any.
};

/// One device's commands, as they came in one request.
struct PushJob {
    PersonId person;
    DeviceId device;
    wire::PushRequest request;
    /// Who gives it, where that is no person of the directory: the founder of a deployment in which
    /// there is none yet, or the server itself (store/routine.h). Set by what holds the server's
    /// files, never by anything that came over the wire.
    std::optional<store::Actor> founder;
};

struct LaneMemory;

/// The commit lane: the one place where commands are decided for good, in one serial order. A batch
/// of jobs is one transaction, so that many desks share one fsync. It is tried as a whole first;
/// where something would have to be taken back of it, again with a savepoint for each command.
/// Feed positions are given under the transaction's lock: position order is commit order, and the
/// feed has no gaps. Where several processes share the database their lanes take turns.
class Lane {
public:
    /// Sets the connection's memo: it is the lane's alone.
    Lane(store::Database& db, const Business& business, const store::BlobStore& blobs,
         const Clock& clock);
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    /// One answer per job, in order. A job's own error (server.gap, server.reused,
    /// server.reused-id, server.unknown-person, server.foreign-device) stands in its place, and
    /// nothing of that job was done; an error of the whole (database) means that nothing of the
    /// batch was done and every job may be sent again.
    Result<QList<Result<wire::PushAnswer>>> run(const QList<PushJob>& jobs);

    /// By which the lanes of several processes tell each other apart.
    const QString& name() const { return m_name; }

    /// Scopes that the last run() wrote feed lines for: who waits for one of them is to be told.
    const QSet<QString>& touchedScopes() const { return m_touched; }

private:
    using Answers = QList<Result<wire::PushAnswer>>;
    /// False when it must be done singly instead.
    Result<bool> attempt(const QList<PushJob>& jobs, bool together, Answers& answers);
    Result<void> tellOthers(qint64 head, const QSet<QString>& scopes);

    store::Database& m_db;
    const Business& m_business;
    const store::BlobStore& m_blobs;
    const Clock& m_clock;
    const QString m_name = newUuidText();
    std::unique_ptr<LaneMemory> m_memory;
    QSet<QString> m_touched;
};

} // namespace chancery::server
