// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "ui/paper/calibration.h"
#include "ui/settings.h"

#include <QList>
#include <QString>

namespace chancery::ui {

/// On which sides of the paper, and where it is bound when both are printed (双面装订边).
enum class PrintSides {
    One,
    BoundLeft, ///< Turned over its long edge.
    BoundTop,  ///< Turned over its short edge.
};

/// What a person chooses for a print; the last choices come again.
struct PrintChoices {
    QString printer; ///< Its name; empty: the system's usual one.
    QString range;   ///< "1-3，5"; empty: all pages.
    int copies = 1;
    bool isCollated = true; ///< 逐份
    PrintSides sides = PrintSides::BoundLeft;
    bool isPreprinted = false; ///< 套打: only what the paper does not bear yet.

    bool operator==(const PrintChoices&) const = default;
};

constexpr int mostPrintCopies = 999;

/// The pages of a range, 0 the first, as typed: "1-3，5", "7-" to the end, "-2" from the
/// beginning, backwards too; commas of both widths, 、 and blanks part them. Empty: all of `count`.
/// Errors: ui.print-range {text, pages}.
Result<QList<int>> pagesInRange(const QString& range, int count);

/// The choices of the last time, without range and copies, which belong to one document. A printer
/// that has gone is for the caller to replace.
PrintChoices lastPrintChoices(const Settings& settings);
void keepPrintChoices(Settings& settings, const PrintChoices& choices);

/// Each printer's calibration by its name; none is kept for one that was never calibrated.
paper::Calibration calibrationOf(const Settings& settings, const QString& printer);
void keepCalibration(Settings& settings, const QString& printer,
                     const paper::Calibration& calibration);

} // namespace chancery::ui
