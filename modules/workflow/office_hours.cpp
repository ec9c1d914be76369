// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/office_hours.h"

#include "base/clock.h"

#include <algorithm>

namespace chancery::workflow {

namespace {

/// No run of holidays is longer than a month.
constexpr int longestHoliday = 40;

} // namespace

WorkCalendar::Day OfficeHours::dayOf(const QDate& day) const
{
    if (calendar)
        return calendar->dayOf(day);
    const bool weekend = day.dayOfWeek() >= Qt::Saturday;
    return {day, weekend ? WorkCalendar::Kind::Weekend : WorkCalendar::Kind::Workday, {}, 0};
}

bool OfficeHours::isWorkday(const QDate& day) const
{
    return calendar ? calendar->isWorkday(day) : day.dayOfWeek() <= 5;
}

QDate OfficeHours::nextWorkday(QDate day) const
{
    for (int i = 0; i < longestHoliday; ++i) {
        day = day.addDays(1);
        if (isWorkday(day))
            return day;
    }
    return day;
}

QDate OfficeHours::previousWorkday(QDate day) const
{
    for (int i = 0; i < longestHoliday; ++i) {
        day = day.addDays(-1);
        if (isWorkday(day))
            return day;
    }
    return day;
}

QDateTime OfficeHours::closing(const QDate& day) const
{
    return QDateTime(day, end, officeZone()).toUTC();
}

QDateTime OfficeHours::afterWorkdays(const QDateTime& from, int count) const
{
    QDate day = officeDate(from);
    for (int left = std::clamp(count, 0, WorkCalendar::farthest); left > 0; --left)
        day = nextWorkday(day);
    return closing(day);
}

QDateTime OfficeHours::afterWorkHours(const QDateTime& from, int hours) const
{
    return afterWorkSeconds(from, qint64(std::clamp(hours, 0, 10'000)) * 3600);
}

QDateTime OfficeHours::afterWorkSeconds(const QDateTime& from, qint64 seconds) const
{
    QDateTime at = from.toTimeZone(officeZone());
    qint64 left = seconds;
    if (!isWorkday(at.date()) || at.time() >= end)
        at = QDateTime(nextWorkday(at.date()), begin, officeZone());
    else if (at.time() < begin)
        at = QDateTime(at.date(), begin, officeZone());
    while (left > at.time().secsTo(end)) {
        left -= at.time().secsTo(end);
        at = QDateTime(nextWorkday(at.date()), begin, officeZone());
    }
    return at.addSecs(left).toUTC();
}

qint64 OfficeHours::workSecondsBetween(const QDateTime& from, const QDateTime& to) const
{
    qint64 seconds = 0;
    const QDate last = officeDate(to);
    for (QDate day = officeDate(from); day <= last; day = day.addDays(1)) {
        if (!isWorkday(day))
            continue;
        const QDateTime opens = std::max(from, QDateTime(day, begin, officeZone()));
        const QDateTime closes = std::min(to, QDateTime(day, end, officeZone()));
        seconds += std::max<qint64>(0, opens.secsTo(closes));
    }
    return seconds;
}

QDateTime OfficeHours::dueAt(const DueRule& rule, const QDateTime& from) const
{
    using Unit = DueRule::Unit;
    switch (rule.unit) {
    case Unit::WorkDays:
        return afterWorkdays(from, rule.amount);
    case Unit::WorkHours:
        return afterWorkHours(from, rule.amount);
    case Unit::Days:
        return from.addDays(rule.amount);
    case Unit::Hours:
        return from.addSecs(qint64(rule.amount) * 3600);
    case Unit::Variable:
        break; // The engine reads the variable itself.
    }
    return {};
}

} // namespace chancery::workflow
