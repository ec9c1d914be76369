// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/standards.h"

#include <QDate>
#include <QJsonArray>
#include <QList>

#include <optional>

namespace chancery::supervision {

/// What is known of an item by which it can be foreseen to be late. Nothing here is guessed: all of
/// it stands in rows that a reader can open.
struct ForecastFacts {
    QDate start;
    QDate due;
    std::optional<QDate> nextFeedbackDue;
    int feedbacks = 0;           ///< That answered a due day,
    int lateFeedbacks = 0;       ///< and of these too late.
    std::optional<int> progress; ///< The latest that was told, in percent,
    QDate progressOn;            ///< and when.
    QList<QDate> openMilestones; ///< Their days.
    int extensions = 0;
    int openProblems = 0;
    QString urged;      ///< The highest grade of urging; empty for none.
    int recordAll = 0;  ///< Items the lead department has finished,
    int recordLate = 0; ///< and of these too late.
};

/// One reason with its points: `code` record, feedback-late, feedback-overdue, pace, milestone,
/// extended, problem, urged; `args` the facts behind it.
struct ForecastReason {
    QString code;
    QJsonObject args;
    int points = 0;

    bool operator==(const ForecastReason&) const = default;
};

struct Forecast {
    int points = 0;
    int threshold = 0;
    QList<ForecastReason> reasons; ///< The weightiest first.

    bool isLate() const { return points >= threshold; }
};

/// What is to be said on a day, if nothing is heard of the item until then. The same facts give the
/// same points.
Forecast foresee(const ForecastFacts& facts, const ForecastRule& rule, const QDate& day);

/// The first day, from `today` to the day it is due, on which it is foreseen to be late unless
/// something happens before. (Reasons only ever grow while nothing happens.)
std::optional<QDate> riskDay(const ForecastFacts& facts, const ForecastRule& rule,
                             const QDate& today);

} // namespace chancery::supervision
