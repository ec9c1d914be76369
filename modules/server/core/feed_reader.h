// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/cursor.h"
#include "server/core/feed_lines.h"
#include "store/actor.h"
#include "store/catalog.h"
#include "store/database.h"
#include "wire/page_builder.h"

namespace chancery::server {

/// Reads the feed: what changed after the cursor, for this person. The same call from the empty
/// cursor is the snapshot: feed lines are kept compacted to the newest per row and scope, so all
/// lines of a scope are its present state. It comes newest first, and what waits for the reader
/// before all else (docs/decisions/0004).
class FeedReader {
public:
    FeedReader(store::Database& db, const store::Catalog& catalog) : m_db(db), m_catalog(catalog) {}

    /// One consistent page of about `most` lines. Errors: server.bad-cursor, server.other-epoch
    /// (the database was restored: begin anew), those of the database.
    Result<wire::ChangesPage> page(const QString& cursor, const store::Actor& actor,
                                   const DeviceId& device, int most, const QDateTime& now);

private:
    Result<void> fillRows(wire::PageBuilder& page, const QList<FeedLine>& lines,
                          const QHash<qint64, QString>& names);
    Result<QList<FeedLine>> linesAfter(const Cursor& from, const QHash<qint64, QString>& names,
                                       qint64 head, int most, Cursor& to);
    Result<QHash<qint64, QString>> scopeNames(const QStringList& names);
    Result<QStringList> namesOf(const QList<qint64>& scopes);
    Result<QStringList> lostScopes(const Cursor& from, const QHash<qint64, QString>& present);
    Result<qint64> ackedN(const DeviceId& device, const store::Actor& actor);
    Result<qint64> head();
    Result<QByteArray> cursorKey(const store::Actor& actor);

    store::Database& m_db;
    const store::Catalog& m_catalog;
};

Result<QString> readEpoch(store::Database& db);

} // namespace chancery::server
