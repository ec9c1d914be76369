// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/cell.h"
#include "base/result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace chancery::wire {

/// A page of the feed: what became true after a cursor, for one reader. Thousands of rows travel in
/// one, so names are said once and values stay the bytes that they are in the databases at either
/// end. Copies share these bytes.
struct ChangesPage {
    struct Table {
        QString name;
        QStringList columns; ///< In the order of the cells.

        bool operator==(const Table&) const = default;
    };
    /// A row and the reader's scopes that it newly stands in; it joins them.
    struct Row {
        int table = 0; ///< Place in `tables`.
        int set = 0;   ///< Place in `sets`.
        QByteArrayView id;
        qint64 version = 0;
        QByteArrayView extra;      ///< See CellRow.
        std::size_t firstCell = 0; ///< As many follow as the table has columns.
    };
    /// A row that left these scopes of the reader's, or is gone.
    struct Departure {
        int table = 0;
        int set = 0;
        QByteArrayView id;
    };

    QString cursor;    ///< Opaque; where to go on. Honoured by the same epoch only.
    bool more = false; ///< false: this page completes a consistent state.
    qint64 ackedN = 0; ///< Commands of this device up to here are part of the state.
    QString epoch;
    QDateTime time;
    /// How much of a snapshot under way has been sent: 0 … 1; 1 when there is none.
    double share = 1;
    QStringList drop;   ///< Scopes that are no longer the reader's.
    QStringList scopes; ///< Named by the sets.
    QList<QList<int>> sets;
    QList<Table> tables;
    QList<Row> rows; ///< To be put before anything departs: a row may move in one page.
    QList<Departure> departures;
    std::vector<Cell> cells;
    std::shared_ptr<const void> bytes; ///< What the views look at.

    std::span<const Cell> cellsOf(const Row& row) const
    {
        return std::span(cells).subspan(row.firstCell,
                                        std::size_t(tables[row.table].columns.size()));
    }

    /// As JSON (docs/api/openapi.yaml).
    QByteArray encoded() const { return encodedHead() + encodedEnd(); }
    /// Its members up to `drop`, which are one reader's alone.
    QByteArray encodedHead() const;
    /// The others: the rows, and what they need to be understood.
    QByteArray encodedEnd() const;
    /// Strict: base.bad-field, base.unknown-field, and nothing of the page is used.
    static Result<ChangesPage> decoded(const QByteArray& json);
};

} // namespace chancery::wire
