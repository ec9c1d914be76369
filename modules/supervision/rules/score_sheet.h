// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/score.h"

namespace chancery::supervision {

/// One item as a sheet looks at it.
struct SheetItem {
    ScoredItem scored;
    QString source;   ///< sources.h
    QString category; ///< A word of the house's own.
    QString title;
};

/// The first part of the sheet that an item belongs to; -1 for none.
int partOf(const ScoreSheet& sheet, const SheetItem& item);

/// A department's year on a sheet: of each part the share of its weight that was finished in time,
/// with what was changed by hand, held between nothing and the part's weight. A part without any
/// item gives its full weight, as scoreOf() does. Lines are called by their part, `of` is how many
/// items count, rows are those that were late; adjustments stand in lines of their own, called
/// "adjusted:" and the part.
Score sheetScore(const ScoreSheet& sheet, const QList<SheetItem>& items,
                 const QList<ScoreAdjustment>& adjustments);

} // namespace chancery::supervision
