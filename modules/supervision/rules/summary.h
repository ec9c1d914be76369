// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/circular.h"

namespace chancery::supervision {

/// A part of the whole with what a summary says besides.
struct SummaryPart {
    CircularRow row;
    int progress = -1; ///< In percent; -1: not told.
    QString problem;   ///< The latest that is open.
};

/// The whole of which the parts are.
struct SummaryWhole {
    QString title;
    QString number;
    QString source; ///< 国务院办公厅　国办发〔2018〕23号; may be empty.
    QDate due;
};

/// What came of a task that was cut into parts (落实情况汇总), composed of the latest report of
/// each part: how many are done and under way, each part with who leads it and what was told last,
/// open problems, and the table of parts. A part that told nothing is named with that.
ComposedText composeSummary(const SummaryWhole& whole, const QList<SummaryPart>& parts,
                            const QDate& day);

/// The same as one text, for a report on the whole; at most `most` characters, cut at a line.
QString summaryReport(const ComposedText& text, qsizetype most);
/// The mean of what the parts told, what is done counting in full; -1 where nobody told anything.
int summaryProgress(const QList<SummaryPart>& parts);

} // namespace chancery::supervision
