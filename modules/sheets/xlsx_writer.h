// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "sheets/cell.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace chancery::sheets {

/// Writes one sheet row by row with the memory of one row, however many there are. The file is at
/// its place only when finish() succeeded: without it, and after an error, nothing remains.
///
/// Errors: sheets.not-written {file, detail}, sheets.disk-full {file}, sheets.too-many-rows {most}.
class XlsxWriter {
public:
    struct Column {
        QString title;
        double width = 12; ///< In characters.
        bool atRight = false;
    };
    struct Facts {
        QString sheet; ///< The sheet's name; what spreadsheets forbid in one is left out.
        QString title;
        QString author;
        QStringList notes; ///< One row each, above the head: filter, order, time, who.
        QList<Column> columns;
        int frozenColumns = 0;
    };

    static Result<std::unique_ptr<XlsxWriter>> create(const QString& path, const Facts& facts);
    ~XlsxWriter();
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    /// How a cell is coloured, by RGB: its ground, and a bar at its left. Below nought: not.
    struct Tint {
        int ground = -1;
        int bar = -1;
    };

    /// Tints by column; none, or fewer than there are columns: the others are plain.
    Result<void> addRow(const QList<Cell>& cells, const QList<Tint>& tints = {});
    /// A row that stands out: a group, a sum.
    Result<void> addHeading(const QList<Cell>& cells);
    /// Rows so far, notes and head not counted.
    qint64 rows() const;
    Result<void> finish();

private:
    struct Book;
    struct Formats;
    explicit XlsxWriter(std::unique_ptr<Book> book);
    Formats formatsOf(const Tint& tint);
    Result<void> put(const QList<Cell>& cells, bool strong, const QList<Tint>& tints);

    std::unique_ptr<Book> m_book;
};

} // namespace chancery::sheets
