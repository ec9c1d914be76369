// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "server/service/backup.h"

namespace chancery::server {

struct RestorePlan {
    QString backup;
    QString folder;    ///< of the deployment to be; must be empty or not there
    QString store;     ///< "postgresql://…" of an empty database, or empty: the embedded one
    QString keyFolder; ///< has ca.key and server.key where the backup has none
    /// A deployment that is there already, and stands still, is moved aside and kept.
    bool replace = false;
    QList<store::MigrationSet> migrations;
};

struct Restored {
    BackupManifest from;
    QString epoch;
    qint64 sessionsEnded = 0;
    QString setAside; ///< where the deployment went that was there before
    Soundness found;
};

/// What a database goes through when it is taken up again from an older state.
struct Lineage {
    QString epoch;
    qint64 sessionsEnded = 0;
};

/// A new epoch and no sessions, for a database whose state is that of `takenAt`.
Result<Lineage> beginLineage(store::Database& db, const QDateTime& takenAt, const QDateTime& now);

/// Makes a deployment from a backup, after reading that through, in a folder that gets its name
/// when all is there. The database gets a new epoch, so that no desk's cursor of the old lineage is
/// honoured and every desk offers what it had given; and every session ends, for some had been
/// ended since. Errors: those of checkBackup(); server.folder-not-empty {path},
/// server.already-running, server.no-keys {path}, server.store-not-empty, server.cannot-write.
Result<Restored> restoreBackup(const RestorePlan& plan, const Clock& clock);

} // namespace chancery::server
