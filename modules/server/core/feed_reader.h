// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/cursor.h"
#include "server/core/feed_lines.h"
#include "server/core/feed_share.h"
#include "store/catalog.h"
#include "store/database.h"
#include "store/handler.h"
#include "wire/page_builder.h"

namespace chancery::server {

/// Reads the feed: what changed after the cursor, for this person. The same call from the empty
/// cursor is the snapshot: feed lines are kept compacted to the newest per row and scope, so all
/// lines of a scope are its present state. It comes newest first, and what waits for the reader
/// before all else (docs/decisions/0004).
class FeedReader {
public:
    /// With a share, what many readers ask for is found out once for all of them.
    FeedReader(store::Database& db, const store::Catalog& catalog, FeedShare* share = nullptr)
        : m_db(db), m_catalog(catalog), m_share(share)
    {
    }

    struct Asked {
        QString cursor;
        PersonId person;
        DeviceId device;
        int most = 2'000; ///< Lines, about.
    };
    /// A page as it goes to the reader: the head's members, then the end.
    struct Answer {
        wire::ChangesPage head; ///< Without the rows.
        FeedShare::End end;
        bool news = false;  ///< Anything at all.
        QStringList scopes; ///< The reader's.
    };

    /// One consistent page, for whom the resolver makes of the person in that state. Errors:
    /// server.bad-cursor, server.other-epoch (the database was restored: begin anew),
    /// server.unknown-person, those of the database.
    Result<Answer> answer(const Asked& asked, const QDateTime& now,
                          const store::ActorResolver& resolve);
    /// The same for an actor who is known.
    Result<wire::ChangesPage> page(const QString& cursor, const store::Actor& actor,
                                   const DeviceId& device, int most, const QDateTime& now);

private:
    struct State {
        FeedMoment moment;
        QByteArray key;
        qint64 ackedN = 0;
    };
    using Names = QHash<qint64, QString>; // of scopes, by their numbers
    /// A page whose rows have not been read.
    struct Found {
        wire::ChangesPage head;
        QList<FeedLine> lines;
        Names names;
    };

    Result<State> readState(const PersonId& person, const DeviceId& device, const QDateTime& now);
    Result<store::Actor> actorAt(const FeedMoment& at, const PersonId& person, const QDateTime& now,
                                 const store::ActorResolver& resolve);
    Result<Found> find(const State& state, const QString& cursor, const store::Actor& actor,
                       int most, const QDateTime& now);
    Result<FeedShare::End> endOf(const Found& found, const FeedMoment& at);
    Result<void> fillRows(wire::PageBuilder& page, const QList<FeedLine>& lines,
                          const Names& names);
    Result<QList<FeedLine>> linesAfter(const Cursor& from, const Names& names, const FeedMoment& at,
                                       int most, Cursor& to);
    Result<qint64> scopeId(const QString& name, const FeedMoment& at);
    Result<Names> scopeNames(const QStringList& names, const FeedMoment& at);
    Result<QStringList> namesOf(const QList<qint64>& scopes);
    Result<QStringList> lostScopes(const Cursor& from, const Names& present);

    store::Database& m_db;
    const store::Catalog& m_catalog;
    FeedShare* m_share;
};

Result<QString> readEpoch(store::Database& db);

} // namespace chancery::server
