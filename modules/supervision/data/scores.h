// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/commands.h"
#include "supervision/rules/score.h"

namespace chancery::supervision {

/// A department's year (年度考核得分), with the rows of every figure.
struct UnitScore {
    QString unit;
    QString name; ///< As the items of that year name it.
    int items = 0;
    Score score;
};

/// What counts for a department in a year: items it led that were struck off in it, and those that
/// were overdue at its end (or are at `now`, while the year lasts).
Result<UnitScore> unitScore(store::Database& db, const SupervisionSettings& settings,
                            const QString& unit, int year, const QDateTime& now);

/// Every department that led something in the year, the best first.
Result<QList<UnitScore>> yearScores(store::Database& db, const SupervisionSettings& settings,
                                    int year, const QDateTime& now);

} // namespace chancery::supervision
