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

#include <vector>

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
        /// The cursor, where this reader has been answered by it before.
        std::optional<Cursor> from = {};
    };
    /// A page as it goes to the reader: the head's members, then the end.
    struct Answer {
        wire::ChangesPage head; ///< Without the rows.
        FeedShare::End end;
        bool news = false;    ///< Anything at all.
        QSet<QString> scopes; ///< The reader's.
        Cursor from;          ///< What was asked.
    };
    /// So many are answered with one view of the database.
    static constexpr qsizetype mostTogether = 16;

    /// One consistent page, for whom the resolver makes of the person in that state. Errors:
    /// server.bad-cursor, server.other-epoch (the database was restored: begin anew),
    /// server.unknown-person, those of the database.
    Result<Answer> answer(const Asked& asked, const QDateTime& now,
                          const store::ActorResolver& resolve);
    using Take = std::function<void(qsizetype place, Result<Answer> answer)>;
    /// The same for up to mostTogether, each with an answer or an error of its own, which is given
    /// as soon as it is there: the first does not wait for the last. An error of the database fails
    /// those that have none yet.
    Result<void> answers(const QList<Asked>& asked, const QDateTime& now,
                         const store::ActorResolver& resolve, const Take& take);
    /// The same for an actor who is known.
    Result<wire::ChangesPage> page(const QString& cursor, const store::Actor& actor,
                                   const DeviceId& device, int most, const QDateTime& now);

private:
    struct State {
        FeedMoment moment;
        QByteArray key;
        QHash<QString, std::pair<QString, qint64>> devices; ///< Whose they are, and their last n.

        qint64 ackedN(const PersonId& person, const DeviceId& device) const;
        QByteArray keyOf(const PersonId& person) const { return key + person.text().toLatin1(); }
    };
    using Names = QHash<qint64, QString>; // of scopes, by their numbers
    struct Place {
        Cursor from;
        QByteArray key; ///< The reader's, for cursors.
        qint64 ackedN = 0;
        int most = 0;
    };
    /// A page whose rows have not been read.
    struct Found {
        wire::ChangesPage head;
        QList<FeedLine> lines;
    };

    Result<State> readState(const QList<DeviceId>& devices, const QDateTime& now);
    Result<FeedShare::Facts> factsOf(const FeedMoment& at, const PersonId& person,
                                     const QDateTime& now, const store::ActorResolver& resolve);
    Result<Answer> answerOne(const State& state, const Asked& asked, const QDateTime& now,
                             const store::ActorResolver& resolve);
    Result<Found> find(const FeedMoment& at, const Place& place, const Names& names,
                       const QDateTime& now);
    Result<FeedShare::End> endOf(const Found& found, const Names& names, const FeedMoment& at);
    Result<void> fillRows(wire::PageBuilder& page, const QList<FeedLine>& lines,
                          const Names& names);
    Result<QList<FeedLine>> linesAfter(const Cursor& from, const Names& names, const FeedMoment& at,
                                       int most, Cursor& to);
    Result<Names> numbersOf(const QSet<QString>& names);
    Result<QStringList> namesOf(const QList<qint64>& scopes);
    Result<QStringList> lostScopes(const Cursor& from, const Names& present);

    store::Database& m_db;
    const store::Catalog& m_catalog;
    FeedShare* m_share;
};

Result<QString> readEpoch(store::Database& db);

} // namespace chancery::server
