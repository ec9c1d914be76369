// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "documents/rules/file_lock.h"
#include "store/database.h"

#include <QHash>
#include <QList>

namespace chancery::documents {

/// A version of a file of a draft.
struct FileVersionView {
    QString id;
    QString attachmentId;
    int position = 0;
    QString sha256;
    bool isAside = false; ///< Kept beside: another had come first.
    qint64 size = 0;
    QDateTime at;
    QString author; ///< A person's id.
    QString authorName;
    QString authorUnit;
    QString step; ///< Where the document stood.
    QString note;
};

/// Oldest first, file by file; nothing of a file that was never saved anew.
Result<QList<FileVersionView>> fileVersions(store::Database& db, const QString& documentId);
/// By attachment; those that have run out too.
Result<QHash<QString, FileLock>> fileLocks(store::Database& db, const QString& documentId);

} // namespace chancery::documents
