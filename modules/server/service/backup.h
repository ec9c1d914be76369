// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "server/service/deployment.h"
#include "server/service/soundness.h"
#include "store/migrations.h"

namespace chancery::server {

/// What a backup says of itself (备份清单). It lies in a folder of its own, whole by itself:
///
///     manifest.json          what follows; written last
///     centre.db              the rows as they stood at one moment, whatever store they came from
///     blobs/                 the files that those rows name
///     config.json, ca.pem, server.pem, and unless left out ca.key, server.key
struct BackupManifest {
    QString folder; ///< where it was read from
    QString version;
    QDateTime takenAt; ///< every commit up to this moment is in it
    QString organisation;
    QString authority; ///< SHA-256 of ca.pem: which deployment this is
    QString epoch;
    qint64 head = 0; ///< the last position of the feed
    qint64 journalEntries = 0;
    qint64 blobs = 0;
    QStringList wrongBlobs;         ///< that the deployment itself had lost already
    QHash<QString, QString> sha256; ///< of every file beside the manifest and the blobs

    QJsonObject toJson() const;
};

struct BackupPlan {
    Deployment deployment;
    QString target; ///< holds a folder for each backup
    bool withKeys = true;
    int keep = 0; ///< of this deployment, this one counted; 0: all
    QList<store::MigrationSet> migrations;
};

struct BackupTaken {
    BackupManifest manifest;
    qint64 blobsCopied = 0;
    qint64 blobsLinked = 0; ///< shared with the backup before
    QStringList pruned;
};

/// Copies a deployment while its server works, and reads the copy through before it gets its name:
/// a folder with a name that does not begin with "." is whole. Errors: server.backup-running,
/// server.backup-unsound {what}, server.cannot-write {path}, server.copy-differs (the store's
/// schema is not this program's), those of the databases. None of them touches older backups.
Result<BackupTaken> takeBackup(const BackupPlan& plan, const Clock& clock);

/// Error server.no-backup {path}.
Result<BackupManifest> readBackup(const QString& folder);

/// Reads everything again: each file against its hash, rows, journal, blobs. What is wrong beyond
/// the blobs that were lost before is server.backup-unsound {what}.
Result<BackupManifest> checkBackup(const QString& folder);

} // namespace chancery::server
