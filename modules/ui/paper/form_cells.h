// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/cell_text.h"
#include "ui/paper/form_template.h"
#include "ui/paper/form_values.h"

namespace chancery::paper {

/// A line in a cell, with all that is needed to put it anywhere.
struct FormLine {
    /// What stands on it, each piece in its own style, from `x` mm of the cell's inside on.
    struct Part {
        CellLine line;
        TextStyle style;
        double x = 0;
    };
    QList<Part> parts;
    double height = 0;
    bool keepsNext = false; ///< Is not parted from the line below it.
};

struct SetCell {
    QList<FormLine> lines;
    double x = 0; ///< On the page.
    double width = 0;
    bool isLabel = false;
    bool isMiddle = true; ///< Its lines stand in the middle of the height, else at the top.

    double height() const;
};

/// A row with its texts broken into lines, not on a page yet.
struct SetRow {
    QList<SetCell> cells;
    double height = 0;
    double weight = 0;
    bool isRuled = true;
    bool isHead = false;
    bool isRepeated = false;

    bool isEmpty() const;
};

/// Around the text in a cell, in mm.
constexpr double cellPadding = 1.5;

/// All rows of the filled form, in their order.
QList<SetRow> setRows(const FormTemplate& form, const FormValues& values, const CellText& text);

/// The words with {name} replaced by values.
QString filledIn(const QString& words, const FormTexts& texts);

} // namespace chancery::paper
