// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "workflow/office_hours.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace chancery::supervision {

/// How often a task comes round (周期任务): month 每月, quarter 每季度, half-year 每半年, year
/// 每年, three-years 每三年.
const QStringList& seriesPeriods();

/// One time that a series comes round.
struct SeriesTurn {
    int number = -1; ///< From 0, the first; -1: it has not come round yet.
    QDate begins;
};

/// The day of a turn, counted from the first one and not from the one before, so that the last of
/// a month comes back after a short one: 31 January, 28 February, 31 March.
QDate turnBegins(const QDate& first, const QString& period, int number);

/// The turn in which a day lies.
SeriesTurn turnOf(const QDate& first, const QString& period, const QDate& day);

/// 2026年12月, 2026年第四季度, 2026年下半年, 2026年, 2026—2028年: what the turn is called, by where
/// it begins.
QString turnName(const QString& period, const QDate& begins);

/// By when a turn that was opened on a day is to be done, on a working day (顺延).
QDate turnDue(const QDate& opened, int days, const workflow::OfficeHours& hours);

/// supervision.series-plan's parameters.
struct SeriesDraft {
    QString id;
    QString kind; ///< check 检查, or task: an item such as a circular (通报).
    QString title;
    QString period;
    QDate first;
    int days = 0;     ///< How long a turn is given.
    QJsonObject work; ///< Of a check: rules/checks.h without what is each turn's own; of a task
                      ///< {lead, requirement}.

    /// Errors: base.*, supervision.title-needed.
    static Result<SeriesDraft> parse(const QJsonObject& params);
};
const QStringList& seriesKinds();

} // namespace chancery::supervision
