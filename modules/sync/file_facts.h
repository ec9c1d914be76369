// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "files/file_report.h"
#include "store/blob_store.h"
#include "store/catalog.h"
#include "store/database.h"

#include <optional>

namespace chancery::sync {

/// What this desk has read of its files (file_fact). The full-text index holds the texts beside the
/// rows that name the files; both leave with the last such row.

/// Without the text; nothing while the file was not read.
Result<std::optional<files::FileReport>> fileReport(store::Database& db, const QString& sha256);
/// The beginning of the text, as long as asked for.
Result<QString> fileText(store::Database& db, const QString& sha256, qsizetype most);

Result<void> keepFileReport(store::Database& db, const QString& sha256,
                            const files::FileReport& report);

/// Files that rows name, that lie on this desk and that nobody has read yet; those that came last
/// first.
Result<QStringList> unreadFiles(store::Database& db, const store::Catalog& catalog,
                                const store::BlobStore& blobs, int most);
/// Forgets what no row names any more; how many that were.
Result<qint64> forgetUnseenFiles(store::Database& db, const store::Catalog& catalog);

} // namespace chancery::sync
