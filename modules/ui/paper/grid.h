// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

/// Every measure of the page in one place, in millimetres unless a name says otherwise. Numbers in
/// brackets are clauses of GB/T 9704-2012.
namespace chancery::paper::grid {

constexpr double mmPerPoint = 25.4 / 72.0;

constexpr double pageWidth = 210.0; // (5.1)
constexpr double pageHeight = 297.0;
constexpr double top = 37.0;    // 天头 (5.2.1)
constexpr double left = 28.0;   // 订口 (5.2.1)
constexpr double width = 156.0; // 版心 (5.2.1)
constexpr double height = 225.0;
constexpr double right = left + width;
constexpr double bottom = top + height;
constexpr int columns = 28; // characters a line (5.2.3)
constexpr int rows = 22;    // lines a page (5.2.3)
constexpr double cell = width / columns;
constexpr double row = height / rows;

// The sizes that are set in points: 三号 is the typesetters' 15.75, since 28 characters of 16
// points are 158 mm wide.
constexpr double bodyPoints = 15.75;   // 三号 (5.2.2)
constexpr double titlePoints = 22.0;   // 二号 (7.3.1)
constexpr double numeralPoints = 14.0; // 四号: page number (7.5), 版记 (7.4)

constexpr double markTop = 35.0; // 发文机关标志 below the upper edge of the 版心 (7.2.4)
constexpr double orderMarkTop = 20.0;    // that of an order (10.2)
constexpr double redLineBelow = 4.0;     // red line below the number (7.2.7)
constexpr double redLineThickness = 0.5; // not fixed by the standard
constexpr double pageNumberBelow = 7.0;  // its dash below the lower edge of the 版心 (7.5)
constexpr double outerRule = 0.35;       // first and last line of the 版记 (7.4.1)
constexpr double innerRule = 0.25;       // lines between them (7.4.1)

// 信函格式 (10.1), from the edges of the page.
constexpr double letterMarkTop = 30.0;
constexpr double letterLineBelow = 4.0;   // first double line below the mark
constexpr double letterFootLine = 20.0;   // second double line above the lower edge
constexpr double letterLineWidth = 170.0; // both
constexpr double letterThickLine = 1.0;   // thicknesses are not fixed by the standard
constexpr double letterThinLine = 0.35;
constexpr double letterLineGap = 0.6;
constexpr double letterDoubleLine = letterThickLine + letterLineGap + letterThinLine;

/// Where the baseline of Chinese type lies below the top of its em square.
constexpr double baseline = 0.88;

constexpr double em(double points)
{
    return points * mmPerPoint;
}

/// Between the double lines of a letter and what stands next to them (10.1).
constexpr double letterLineToText = em(bodyPoints) * 7 / 8;

/// The baseline of type of that size standing in the middle of a box that begins at `boxTop`.
constexpr double baselineIn(double boxTop, double boxHeight, double points)
{
    return boxTop + (boxHeight - em(points)) / 2 + baseline * em(points);
}

} // namespace chancery::paper::grid
