// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/journal.h"
#include "store/blob_store.h"

#include <QJsonObject>
#include <QStringList>

namespace chancery::server {

/// What a thorough look at a store and its files has found.
struct Soundness {
    QString database; ///< "ok", or what the engine says against it
    qint64 journalEntries = 0;
    std::optional<JournalFault> journalFault;
    qint64 blobs = 0;
    QStringList wrongBlobs; ///< named by a row, and missing or not what their name says

    /// Rows and journal; the files apart.
    bool rowsAreSound() const { return database == QLatin1String("ok") && !journalFault; }
    bool isSound() const { return rowsAreSound() && wrongBlobs.isEmpty(); }
    QJsonObject toJson() const;
};

/// Reads everything: the database's own check, the journal's chain, the content of every file that
/// a row names. Errors: those of Database.
Result<Soundness> checkSoundness(store::Database& db, const store::BlobStore& blobs);

/// Whether a file is here and is what its name says.
bool isWholeBlob(const store::BlobStore& blobs, const QString& sha256);

} // namespace chancery::server
