// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/commands.h"
#include "supervision/rules/score.h"

namespace chancery::supervision {

/// What is scored: a year or one of its months, by departments or by those who handled the items
/// (承办人), as a whole or by a sheet (rules/score_sheet.h).
struct ScoreScope {
    int year = 0;
    int month = 0; ///< 0: the whole year.
    bool byPerson = false;
    QString sheet = {};
};

/// A department's or a person's share of it (年度考核得分), with the rows of every figure.
struct UnitScore {
    QString unit; ///< A participant.
    QString name; ///< As the items of that year name it.
    int items = 0;
    Score score;
    int rank = 0; ///< 1 for the best; those with equal points share one. Of yearScores() only.
};

/// What counts for a department in a year: items it led that were struck off in it, and those that
/// were overdue at its end (or are at `now`, while the year lasts).
Result<UnitScore> unitScore(store::Database& db, const SupervisionSettings& settings,
                            const QString& unit, int year, const QDateTime& now);

/// Every department that led something in the year, the best first; by a sheet
/// (rules/score_sheet.h) where one is named. supervision.unknown-sheet {sheet}.
Result<QList<UnitScore>> yearScores(store::Database& db, const SupervisionSettings& settings,
                                    int year, const QDateTime& now, const QString& sheet = {});

/// The same of a month, or of persons. Changes by hand are of a whole year.
Result<QList<UnitScore>> scoresOf(store::Database& db, const SupervisionSettings& settings,
                                  const ScoreScope& scope, const QDateTime& now);

/// A change by hand (人工调整) as it is listed.
struct AdjustmentRow {
    QString id;
    int points = 0;
    QString part; ///< Of a sheet.
    QString reason;
    QString byName;
    QDateTime at;
    QString withdrawnName; ///< Empty while it counts.
    QString withdrawnReason;
};

/// Of a department's year on a sheet ("" the year's score), the oldest first, withdrawn ones too.
Result<QList<AdjustmentRow>> adjustmentsOf(store::Database& db, const QString& unit, int year,
                                           const QString& sheet);

} // namespace chancery::supervision
