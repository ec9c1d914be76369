// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/work_calendar.h"
#include "workflow/route.h"

#include <QDateTime>
#include <QTime>

namespace chancery::workflow {

/// The office's hours, by which time limits are counted.
struct OfficeHours {
    QTime begin{9, 0};
    QTime end{17, 0};
    const WorkCalendar* calendar = nullptr; ///< Null: every Monday to Friday is a working day.

    bool isWorkday(const QDate& day) const;
    QDate nextWorkday(QDate day) const;
    QDate previousWorkday(QDate day) const;
    /// What the calendar says of a day; without one, by the day of the week.
    WorkCalendar::Day dayOf(const QDate& day) const;

    /// When the office closes on a day.
    QDateTime closing(const QDate& day) const;
    /// The end of the `count`th working day after the office day of `from`.
    QDateTime afterWorkdays(const QDateTime& from, int count) const;
    /// So many office hours later; what begins outside them begins with the next office day.
    QDateTime afterWorkHours(const QDateTime& from, int hours) const;
    QDateTime afterWorkSeconds(const QDateTime& from, qint64 seconds) const;
    /// How much of the span lies in office hours.
    qint64 workSecondsBetween(const QDateTime& from, const QDateTime& to) const;
    /// For workflow::Environment::dueAt.
    QDateTime dueAt(const DueRule& rule, const QDateTime& from) const;
};

} // namespace chancery::workflow
