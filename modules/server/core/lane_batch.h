// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/lane.h"
#include "server/core/lane_memory.h"
#include "server/core/lane_writes.h"

namespace chancery::server {

/// One try at a batch of jobs within the transaction of one turn.
class LaneBatch {
public:
    /// Together: what all commands need is read at once, and what they write is sent without
    /// waiting; nothing can be taken back singly. Singly: each job and each command can, at the
    /// cost of savepoints.
    enum class Pace { Together, Singly };

    LaneBatch(store::Database& db, const Business& business, const store::BlobStore& blobs,
              LaneMemory& memory, Pace pace, qint64 head, const QDateTime& now);

    /// False when something that is written already would have to be taken back singly: the
    /// transaction is of no more use then.
    Result<bool> run(const QList<PushJob>& jobs);
    /// One per job, after run().
    const QList<Result<wire::PushAnswer>>& answers() const { return m_answers; }

    qint64 head() const { return m_head; }
    const QString& tip() const { return m_tip; }
    const QSet<QString>& touchedScopes() const { return m_touched; }

    /// Whether an error is the store's and not the command's: the whole batch may be sent again.
    static bool isTrouble(const Error& error);
    /// Whether an error may be a single command's though it came from the store.
    static bool mayBeOneCommands(const Error& error);

private:
    struct Device {
        QString person;
        qint64 lastN = 0;
    };
    struct Known { ///< A command that was decided before.
        QString person;
        QString hash;
        wire::CommandAnswer answer;
    };

    Result<void> prefetch(const QList<PushJob>& jobs);
    Result<void> postSingly();
    Result<void> readKnown(const QStringList& devices, const QStringList& commands);
    Result<wire::PushAnswer> runOne(const PushJob& job, bool alone);
    Result<wire::PushAnswer> runJob(const PushJob& job);
    Result<void> checkNumbers(const PushJob& job, qint64 last);
    Result<qint64> lastN(const PushJob& job);
    Result<void> noteDevice(const PushJob& job, qint64 lastN);
    Result<std::optional<store::Actor>> actorFor(const PushJob& job);
    Result<wire::CommandAnswer> runCommand(const PushJob& job, const store::Actor& actor,
                                           const wire::NumberedCommand& numbered,
                                           qint64 lastOfDevice);
    Result<std::optional<wire::CommandAnswer>> known(const PushJob& job,
                                                     const wire::NumberedCommand& numbered,
                                                     const QString& hash);
    Result<wire::CommandAnswer> decideNew(const PushJob& job, const store::Actor& actor,
                                          const wire::NumberedCommand& numbered,
                                          const QString& hash);
    Result<ChangeSet> tryCommand(const PushJob& job, const store::Actor& actor,
                                 const Command& command);
    Result<void> write(const PushJob& job, const Command& command, const ChangeSet& changes,
                       qint64 seq);
    Result<void> record(const PushJob& job, const wire::NumberedCommand& numbered,
                        const QString& hash, const wire::CommandAnswer& answer);
    void takeNote(const ChangeSet& changes);
    Result<void> moveHead();

    bool together() const { return m_pace == Pace::Together; }

    store::Database& m_db;
    const Business& m_business;
    const store::BlobStore& m_blobs;
    LaneMemory& m_memory;
    const Pace m_pace;
    const QDateTime m_now;
    qint64 m_head;
    QString m_tip;
    QList<Result<wire::PushAnswer>> m_answers;
    QSet<QString> m_touched;
    LaneWrites m_writes;
    bool m_directory = false; ///< Who is who may have changed.
    bool m_wrote = false;     ///< Something since the present job began.
    bool m_halfDone = false;  ///< A command was refused when some of its rows were written.
    QHash<QString, Device> m_devices;
    QHash<QString, Known> m_known; ///< by the command's id
};

} // namespace chancery::server
