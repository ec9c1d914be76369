// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/catalog.h"
#include "store/database.h"

#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace chancery::server {

class FeedShare;
struct FeedMoment;

/// What stands in the feed of one row in one scope.
struct FeedLine {
    qint64 seq = 0;
    qint64 scope = 0;
    QString table;
    QString id;
    bool put = true;         ///< false: the row left the scope or is gone
    QList<qint64> also = {}; ///< More scopes by which the row comes at once.
};

/// The questions that are put to the feed's table. Each answers with about `most` lines and, unless
/// nothing is left, says up to which position it is complete; it never stops within a commit.
class FeedLines {
public:
    enum class Order { OldestFirst, NewestFirst };
    struct Piece {
        QList<FeedLine> lines;
        std::optional<qint64> cut; ///< Complete up to and with this position; none: to the end.
    };

    /// With a share what is new in a scope is asked for once by all whose view is of that moment.
    explicit FeedLines(store::Database& db, FeedShare* share = nullptr,
                       const FeedMoment* at = nullptr)
        : m_db(db), m_share(share), m_at(at)
    {
    }

    /// Lines of all these scopes beyond `from` (newer or older, by the order), merged.
    Result<Piece> beyond(qint64 from, const QList<qint64>& scopes, Order order, int most);
    /// The same, newest first, without the rows that were put in one of these other scopes at
    /// `stoodAt` or before and have not moved since. At most mostWithout of them are looked at.
    struct Without {
        QList<qint64> scopes;
        qint64 stoodAt = 0;
    };
    static constexpr qsizetype mostWithout = 8;
    Result<Piece> before(qint64 from, const QList<qint64>& scopes, const Without& without,
                         int most);
    /// Lines of one table that say put, by id, after this one.
    Result<QList<FeedLine>> ofTable(qint64 scope, const QString& table, const QString& after,
                                    int most);
    /// Ids of roots that have a row of this table with its waitColumn set, after this one.
    Result<QStringList> waitingRoots(const store::Table& table, const QString& after, int most);
    /// Lines for every present row of a root's family, in those of the scopes that see the root.
    Result<QList<FeedLine>> ofRoot(const store::Catalog& catalog, const QString& rootTable,
                                   const QString& root, const QSet<qint64>& scopes);

    /// The scope has no line at this position or before.
    Result<bool> beginsAfter(qint64 position, qint64 scope);
    /// The root of a row; empty when it is gone.
    Result<QString> rootOf(const store::Table& table, const QString& id);
    /// All scopes, whoever's, that see a root and with it its rows; sorted.
    Result<QList<qint64>> audience(const QString& rootTable, const QString& root);

private:
    using Ask = std::function<Result<QList<FeedLine>>(qint64 scope)>;
    Result<Piece> merged(const QList<qint64>& scopes, Order order, int most, const Ask& ask);
    Result<QList<FeedLine>> newsOf(qint64 scope, qint64 from, int most);
    Result<QList<FeedLine>> ofScope(qint64 scope, qint64 from, Order order, int most);
    Result<QList<FeedLine>> restOf(qint64 scope, qint64 from, const Without& without, int most);
    Result<void> endCommit(QList<FeedLine>& lines, int most);

    store::Database& m_db;
    FeedShare* m_share;
    const FeedMoment* m_at;
};

} // namespace chancery::server
