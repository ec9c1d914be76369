// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/reader.h"
#include "store/database.h"

#include <QByteArray>

#include <map>

namespace chancery::store {

/// How the values of a column follow each other.
enum class LedgerSorting {
    Plain,   ///< By their bytes: days, keys made to be sorted.
    Natural, ///< Digits as numbers: 国办发〔2026〕9号 before 国办发〔2026〕10号.
    Spoken   ///< By pinyin.
};

/// A column of a ledger as SQL gives it. An expression may use ?1, the present moment, and ?2, a
/// moment some days later (LedgerSql::soonDays), both as texts.
struct LedgerColumnSql {
    ledger::Column column;
    QByteArray value;      ///< What the row shows.
    QByteArray order = {}; ///< What it is sorted by, where that is something else.
    LedgerSorting sorting = LedgerSorting::Plain;
    bool indexed = false; ///< An index has the rows in this order.
    bool timely = false;  ///< Changes with the time.
};

/// What was typed, as a condition with parameters from ?3 on.
struct LedgerTextSql {
    QByteArray condition; ///< Empty: everything.
    std::function<void(Query&)> bind;
};

/// A ledger as SQL gives it: names of the catalog alone, no values.
struct LedgerSql {
    QByteArray from;  ///< "doc_document AS d"
    QByteArray where; ///< Which rows it holds at all: "d.way = 'incoming'"
    /// It is true of every row and says only which index has what lamps need.
    bool holdsAll = false;
    QByteArray key; ///< "d.rowid"
    QByteArray id;  ///< "d.id"
    QList<LedgerColumnSql> columns;
    /// Where nothing else is asked for.
    QList<ledger::SortKey> sort;
    int soonDays = 3;
    /// Asked in the reader's thread, within its reading.
    std::function<Result<LedgerTextSql>(Database& db, const QString& typed)> text;
    /// The first moment after `now` at which a timely column changes by itself, both as texts.
    /// Unset: nobody knows, and each moment has its own. Asked as `text` is.
    std::function<Result<QString>(Database& db, const QString& now)> turns;
    /// How often its rows have changed. Unset: whatever is written to the file may be a change.
    ledger::Changes changes;
};

/// The columns of a ledger as numbers in memory: of each row the rank of its value, as they were at
/// one reading. Sorting, filtering, grouping and counting are then a pass over numbers, whatever
/// the column, and no index is needed for each order.
class LedgerColumns {
public:
    using Position = quint32;

    LedgerColumns(Database& db, const LedgerSql& sql);

    /// One column. Rank 0: no value; other ranks follow the values' order.
    struct Ranks {
        std::vector<quint32> of;     ///< By position.
        quint32 most = 0;            ///< The highest.
        QStringList values;          ///< By rank; only of a column of few values.
        std::vector<double> numbers; ///< The same as numbers, of a column of numbers.
        QString moment;              ///< From when it holds, of one that changes with the time,
        QString until;               ///< and until when.
    };
    /// Of a state of the rows.
    using Stamp = std::pair<qint64, qint64>;

    /// Within a transaction, before anything else: the moment that is asked about.
    void attend(const QDateTime& now, const ledger::Stop& stop);
    /// The state of the rows of which everything here is.
    const Stamp& stamp() const { return m_stamp; }
    void setStamp(const Stamp& stamp) { m_stamp = stamp; }
    /// Null: there is no such column.
    Result<const Ranks*> ranks(const QString& column);
    /// Reads several in one pass over the rows; those that are here are not read again.
    Result<void> load(const QStringList& columns);
    /// What was read so far.
    QStringList loaded() const;
    /// The rows for which a condition over SQL holds, marked by position.
    Result<std::vector<bool>> where(const QByteArray& condition,
                                    const std::function<void(Query&)>& bind);

    const std::vector<ledger::Key>& keys() const { return m_keys; }
    /// Positions in the order of the rows' keys.
    const std::vector<Position>& byKey() const { return m_byKey; }
    const LedgerColumnSql* column(const QString& id) const;
    bool isStopped() const { return m_stop && m_stop->load(std::memory_order_relaxed); }
    /// Nothing was read yet, or all of it is out of date.
    bool isEmpty() const { return !m_loaded; }
    const QString& momentText() const { return m_now; }
    const QString& soonText() const { return m_soon; }

private:
    Result<void> loadKeys();
    bool holds(const LedgerColumnSql& column) const;
    Position placeOfKey(ledger::Key key, std::size_t guess) const;

    Database& m_db;
    const LedgerSql& m_sql;
    const ledger::Stop* m_stop = nullptr;
    QString m_now;
    QString m_soon;
    Stamp m_stamp{-1, -1};
    bool m_loaded = false;
    std::vector<ledger::Key> m_keys;
    std::vector<Position> m_byKey;
    std::map<QString, Ranks> m_ranks; ///< Each stays where it is.
};

} // namespace chancery::store
