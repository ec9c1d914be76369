// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Columns of a table that stand side by side in one type size.
struct TablePart {
    QList<qsizetype> columns;
    QList<double> widths; ///< In mm; together the width of the 版心.
    double points = grid::numeralPoints;
};

/// Between the type of a cell and the lines beside it, in mm.
double cellMargin(double points);

/// How the columns share the width: one part, unless there are more columns than find room at one
/// character each in the smallest type.
QList<TablePart> tableParts(const Block& table);

} // namespace chancery::paper
