// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Columns of a table that stand side by side in one type size.
struct TablePart {
    QList<qsizetype> columns;
    QList<double> widths; ///< In mm; together the width that there is.
    double points = grid::numeralPoints;
};

/// Between the type of a cell and the lines beside it, in mm.
double cellMargin(double points);

/// Whether the columns would have to do with fewer than four characters a line (or what they hold,
/// where it is less) even in 小五, the smallest type that is easy to read.
bool isCramped(const Block& table, double width);

/// How the columns share a width, in mm: one part, unless there are more columns than find room at
/// one character each in the smallest type. Where a table `liesOnItsSide` type that is smaller and
/// keeps a cell on one line is better than type that is larger and does not.
QList<TablePart> tableParts(const Block& table, double width, bool liesOnItsSide = false);

} // namespace chancery::paper
