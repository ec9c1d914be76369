// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "ledger/column.h"
#include "ledger/query.h"

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <QVariant>

#include <atomic>
#include <memory>
#include <vector>

namespace chancery::ledger {

/// A row's place in the database file: quick to find, good until the next order() and never kept.
using Key = qint64;

/// One row as its columns hold it, in the order of the columns: a QString, a number (qint64,
/// double) or nothing.
struct Row {
    Key key = 0;
    QString id; ///< What commands name it by.
    QList<QVariant> cells;
};

/// What stands below the rows.
struct Totals {
    qint64 count = 0;
    QMap<QString, double> sums; ///< Of the columns with an aggregate; a mean is one already.
    QMap<int, qint64> lamps;    ///< Of the first column of lamps: how many rows have which.
};

/// Rows with one value of the column that is grouped by; they follow each other.
struct Group {
    QString value; ///< Empty for rows without one, which come last.
    std::size_t first = 0;
    Totals totals;
};

struct Order {
    std::vector<Key> keys;
    std::vector<Group> groups; ///< None when not grouped.
    bool isOld = false;        ///< Rows have changed since what it was made of was read.
    bool isPart = false;       ///< The first rows and no more.
};

/// A value of a column and how many rows have it.
struct Tally {
    QString value;
    qint64 count = 0;
};

/// How values are put together for counting: of a day its year, its quarter ("2026-Q3") or its
/// month ("2026-07").
enum class Part { Whole, Year, Quarter, Month };

struct Axis {
    QString column;
    Part part = Part::Whole;
};

/// A table of counts: each number is of the rows with its row's and its column's value.
struct CrossTable {
    QStringList rows;
    QStringList columns; ///< One empty one when nothing is counted across.
    QList<QList<qint64>> counts;
};

/// Counted up by whoever hears that rows of a ledger have changed, after they have: what was read
/// at one count holds until the next.
using Changes = std::shared_ptr<std::atomic<quint64>>;

/// Set by whoever no longer wants the answer; looked at now and then.
using Stop = std::atomic<bool>;

/// Reads a ledger's rows; used by one thread at a time. `now` is what lamps are judged by. A call
/// that was stopped fails with ledger.stopped.
class Reader {
public:
    virtual ~Reader() = default;

    /// Every row's key in order, and the groups. As quick as can be: totals of all rows are asked
    /// for afterwards.
    virtual Result<Order> order(const Query& query, const QDateTime& now, const Stop& stop) = 0;
    /// What a person waits for: the same from what is in memory already, even where rows have
    /// changed since (isOld), or as many rows as a window shows where they are found at once
    /// (isPart). A row may be missing or stand where it stood; order() mends that.
    virtual Result<Order> orderAsKnown(const Query& query, const QDateTime& now, const Stop& stop)
    {
        return order(query, now, stop);
    }
    /// Reads columns ahead, so that the first question about them does not wait.
    virtual Result<void> warm(const QStringList& /*columns*/, const QDateTime& /*now*/,
                              const Stop& /*stop*/)
    {
        return {};
    }
    /// Of the rows that the query asks for, whatever the order.
    virtual Result<Totals> totals(const Query& query, const QDateTime& now, const Stop& stop) = 0;
    /// The rows of at most 512 keys, in the order of the keys; those that have gone are left out.
    virtual Result<QList<Row>> rows(const Key* keys, std::size_t count, const QDateTime& now) = 0;
    /// The values of a column of few values among the rows that the query's other conditions leave,
    /// in order.
    virtual Result<QList<Tally>> values(const Query& query, const QString& column,
                                        const QDateTime& now, const Stop& stop) = 0;
    virtual Result<CrossTable> crossTable(const Query& query, const Axis& down, const Axis& across,
                                          const QDateTime& now, const Stop& stop) = 0;
    /// The key of a row by its id; 0 when it is not here.
    virtual Result<Key> keyOf(const QString& id) = 0;
};

/// The day that a cell holds ("2026-07-14", whatever follows); invalid for anything else. A tenth
/// of what QDate::fromString() takes, for those who have a hundred thousand.
QDate dayOf(QStringView value);
/// The value that stands for a day's part; anything else comes back as it is.
QString partOf(const QString& value, Part part);
/// The condition that leaves the rows of one value of an axis.
Condition conditionFor(const Axis& axis, const QString& value);

} // namespace chancery::ledger
