// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/cursor.h"
#include "server/core/feed_lines.h"
#include "store/catalog.h"

#include <QHash>
#include <QSet>

namespace chancery::server {

/// Goes on with walks: which lines of a reader's new scopes come next.
class SnapshotWalk {
public:
    /// `names`: of the scopes that are the reader's now; `told`: of these, the ones of which the
    /// reader's cursor speaks, sorted.
    SnapshotWalk(FeedLines& lines, const store::Catalog& catalog,
                 const QHash<qint64, QString>& names, const QList<qint64>& told)
        : m_lines(lines), m_catalog(catalog), m_names(names), m_told(told)
    {
    }

    static Walk begin(const QList<qint64>& scopes, qint64 head);
    /// The next lines, about `most`, all of them put. The walk moves on; nothing is left of it once
    /// it is over.
    Result<QList<FeedLine>> goOn(std::optional<Walk>& walk, int most);

private:
    Result<QList<FeedLine>> firstTables(Walk& walk, int most);
    Result<QList<FeedLine>> waiting(Walk& walk, int most);
    Result<QList<FeedLine>> newestFirst(std::optional<Walk>& walk, int most);
    Result<QList<FeedLine>> withAllScopes(const QList<FeedLine>& own);
    Result<FeedLines::Piece> pieceOf(const Walk& walk, int most);
    QSet<qint64> presentScopes(const Walk& walk) const;
    QList<qint64> scopesOf(const Walk& walk, Walk::Stage stage) const;

    FeedLines& m_lines;
    const store::Catalog& m_catalog;
    const QHash<qint64, QString>& m_names;
    const QList<qint64>& m_told;
};

} // namespace chancery::server
