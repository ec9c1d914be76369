// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace chancery::paper {

/// Characters that are set together, and where: measured in cells (one Chinese character each)
/// from the left edge of the line.
struct Piece {
    QString text;
    qsizetype from = 0; ///< Where it begins in the text that was broken.
    double x = 0;
    double width = 0;
};

struct CellLine {
    QList<Piece> pieces;
    double width() const { return pieces.isEmpty() ? 0 : pieces.last().x + pieces.last().width; }
};

struct Indents {
    double first = 0;  ///< Empty cells before the first line,
    double others = 0; ///< and before the others.
    double right = 0;  ///< Cells kept free at the right.
};

/// The width in cells of a run of letters (not of digits) in the type it will be set in.
using MeasureLetters = std::function<double(const QString& run, qsizetype from)>;

/// Breaks a paragraph into lines of `columns` cells. Chinese characters take one cell, digits and
/// their points half a cell each, other letters as much as they need, rounded up to half cells. A
/// line never begins with a closing mark nor ends with an opening one, —— and …… stay whole, and so
/// do numbers and words that fit a line: what does not fit moves down, nothing is squeezed, so that
/// every character stands in its cell.
QList<CellLine> breakLines(const QString& text, double columns, const Indents& indents,
                           const MeasureLetters& measure);

} // namespace chancery::paper
