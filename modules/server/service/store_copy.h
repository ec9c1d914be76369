// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/migrations.h"
#include "store/schema_facts.h"

namespace chancery::server {

struct StoreCopy {
    qint64 tables = 0;
    qint64 rows = 0;
    QString before; ///< the digest of the one …
    QString after;  ///< … and of the other, which is the same
};

/// Copies every row of one database into another that is empty, in one transaction, and commits
/// only when both, read again from their beginning, have the same digest. The schema is made by
/// `migrations`, which must be those of the first. Errors: server.store-not-empty,
/// server.copy-differs {table}, those of both databases.
Result<StoreCopy> copyStore(store::Database& from, store::Database& to,
                            const QList<store::MigrationSet>& migrations, const QString& now);

/// SHA-256 over all rows of a table in the order of its key, the same whatever engine holds them.
Result<QByteArray> tableDigest(store::Database& db, const store::TableFacts& table,
                               qint64* rows = nullptr);

} // namespace chancery::server
