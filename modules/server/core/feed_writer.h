// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/change.h"
#include "server/core/feed_scopes.h"
#include "server/core/lane_writes.h"
#include "store/catalog.h"
#include "store/database.h"

#include <QHash>
#include <QSet>

namespace chancery::server {

/// Writes the rows of an accepted command and notes the feed lines that tell every desk in their
/// audience. Runs in the lane only, inside its transaction; what is known of the scopes outlives it
/// (see FeedScopes), nothing else does.
class FeedWriter {
public:
    FeedWriter(store::Database& db, const store::Catalog& catalog, FeedScopes& scopes,
               LaneWrites& writes)
        : m_db(db), m_catalog(catalog), m_scopes(scopes), m_writes(writes)
    {
    }

    /// Applies everything in order at position `seq`. Errors: server.unknown-table (a handler's
    /// bug, but refused rather than asserted: it must not stop the ministry), those of the
    /// database.
    Result<void> apply(const ChangeSet& changes, qint64 seq);

    /// Names of the scopes that got a line.
    Result<QSet<QString>> touchedScopes() { return m_scopes.namesOf(m_touched); }

private:
    /// A row of this command.
    struct PutRow {
        QString table;
        QString id;
        bool operator==(const PutRow&) const = default;
    };

    Result<void> applyRow(const RowChange& change, qint64 seq);
    Result<void> applyAudience(const AudienceChange& change, qint64 seq);
    Result<QList<PutRow>> rowsOf(const store::Table& root, const QString& id);
    void line(qint64 scope, const QString& table, const QString& id, qint64 seq, bool put);
    Result<void> noteBlobs(const store::Table& table, const RowChange& change,
                           const QString& rootId);

    store::Database& m_db;
    const store::Catalog& m_catalog;
    FeedScopes& m_scopes;
    LaneWrites& m_writes;
    QSet<qint64> m_touched;
    /// Roots that came with this command and that nobody sees yet, with their rows: those need not
    /// be looked for once the audience is known. Keyed by table and id.
    QHash<QString, QList<PutRow>> m_newRoots;
    QSet<QString> m_early; ///< Roots whose rows came before them: these must be looked for.
};

} // namespace chancery::server
