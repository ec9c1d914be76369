// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"
#include "store/catalog.h"
#include "store/database.h"
#include "wire/messages.h"

namespace chancery::server {

/// Where a reader stands: every scope at `seq`, but for those still catching up. Stateless: the
/// server remembers nothing of a reader, the cursor carries it all. It is only honoured for scopes
/// that are the reader's at the moment of reading, and it carries a mark (HMAC) under a key of this
/// reader's: a page names the scopes that a cursor lists and the reader has lost, so a made-up list
/// would otherwise spell out everybody's.
struct Cursor {
    QString epoch;
    qint64 seq = 0;
    QList<qint64> scopes;         ///< ids of the scopes the reader had, sorted
    QHash<qint64, qint64> behind; ///< scope → position, where it is less than seq

    QString text(const QByteArray& key) const;
    /// "" is the beginning. server.bad-cursor for anything that we did not make with this key.
    static Result<Cursor> parse(const QString& text, const QByteArray& key);
};

/// Reads the feed: what changed after the cursor, for this person. The same call from the empty
/// cursor is the snapshot: feed lines are kept compacted to the newest per row and scope, so the
/// beginning of the feed is the present state, in pages (docs/decisions/0004).
class FeedReader {
public:
    FeedReader(store::Database& db, const store::Catalog& catalog) : m_db(db), m_catalog(catalog) {}

    /// One consistent page of about `most` lines. Errors: server.bad-cursor, server.other-epoch
    /// (the database was restored: begin anew), those of the database.
    Result<wire::ChangesPage> page(const QString& cursor, const store::Actor& actor,
                                   const DeviceId& device, int most, const QDateTime& now);

private:
    struct Line {
        qint64 seq;
        qint64 scope;
        QString table;
        QString id;
        bool put;
    };

    Result<QList<Line>> linesOf(qint64 scope, qint64 after, int most);
    Result<void> fillRows(wire::ChangesPage& page, const QList<Line>& lines);
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
