// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace chancery {

/// Which days are working days (工作日), from the dated data file of the State Council's yearly
/// notices on holidays and make-up workdays (节假日安排, 调休); a day that no notice names is a
/// working day from Monday to Friday. Immutable.
///
/// A year without a notice in the data is reckoned by weekends only, and every answer that leaned
/// on such a year carries the warning `base.calendar-missing-year` {year}.
class WorkCalendar {
public:
    enum class Kind { Workday, Weekend, Holiday, MakeUpWorkday };

    /// One line of an explanation.
    struct Day {
        QDate date;
        Kind kind = Kind::Workday;
        QString holiday; ///< 春节, where a notice names the day.
        int number = 0;  ///< Its number in the count; 0 when it does not count.
    };

    struct Reckoned {
        QDate date; ///< Invalid when more than `farthest` working days were asked for.
        QList<Error> warnings;
    };

    struct Counted {
        int workdays = 0;
        QList<Error> warnings;
    };

    static constexpr int farthest = 10'000;

    /// The file's form is that of resources/calendar/cn-holidays.json. `base.bad-calendar` {why}.
    static Result<WorkCalendar> parse(const QByteArray& json);

    bool isWorkday(QDate date) const;
    Day dayOf(QDate date) const;
    bool covers(int year) const { return m_notices.contains(year); }
    /// The addresses of the notices that say how a year's days lie; empty when it is not covered.
    QStringList noticesOf(int year) const { return m_notices.value(year); }
    QList<int> years() const { return m_notices.keys(); }

    /// The `count`th working day after `from`; `from` itself is not counted, as in the statutes'
    /// time limits. 0: `from`, or the next working day when it is none. Negative: before `from`.
    Reckoned addWorkdays(QDate from, int count) const;

    /// How many working days lie after `from` up to and including `to`, so that
    /// workdaysBetween(d, addWorkdays(d, n).date) is n; negative when `to` is before `from`.
    Counted workdaysBetween(QDate from, QDate to) const;

    /// Every day from the one after `from` to the `count`th working day, to be shown when somebody
    /// asks why a deadline falls where it does.
    QList<Day> explain(QDate from, int count) const;

private:
    struct Special {
        bool works = false;
        QString name;
    };

    QList<Error> warningsFor(QDate first, QDate last) const;

    QHash<QDate, Special> m_special;
    QMap<int, QStringList> m_notices;
};

} // namespace chancery
