// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QPointF>

namespace chancery::paper {

struct Page;
class Faces;

/// What makes a printer put things where they are meant to stand (校准): each printer draws its
/// paper in a little askew. A place of the page is first stretched, then moved.
struct Calibration {
    double x = 0; ///< In mm.
    double y = 0;
    double scaleX = 1;
    double scaleY = 1;

    bool operator==(const Calibration&) const = default;
    QPointF at(const QPointF& place) const
    {
        return {x + scaleX * place.x(), y + scaleY * place.y()};
    }
    /// Beyond these a printer is not askew but wrongly set up, or a figure mistyped.
    static constexpr double mostOffset = 20;
    static constexpr double mostStretch = 0.1;
    bool isPlausible() const;
};

/// What a person measures on a printed calibration sheet, in mm.
struct SheetMeasures {
    static constexpr double nominalLeft = 20;
    static constexpr double nominalTop = 20;
    static constexpr double nominalWidth = 170;
    static constexpr double nominalHeight = 257;

    double left = nominalLeft;     ///< From the left edge of the paper to the cross A.
    double top = nominalTop;       ///< From its upper edge to the cross A.
    double width = nominalWidth;   ///< From A to B, beside it.
    double height = nominalHeight; ///< From A to C, below it.
};

/// The calibration that puts the crosses where they belong, given where they came to stand when
/// the sheet was printed with `printedWith`.
Calibration corrected(const Calibration& printedWith, const SheetMeasures& measured);

/// The sheet that is printed and measured (校准页): crosses A, B, C and D, with a scale of
/// millimetres on their arms, and what is to be measured in words.
Page calibrationSheet(const Faces& faces, const Calibration& printedWith);

} // namespace chancery::paper
