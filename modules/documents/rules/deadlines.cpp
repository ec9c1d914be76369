// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/deadlines.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

bool OfficeHours::isWorkday(const QDate& day) const
{
    return calendar ? calendar->isWorkday(day) : day.dayOfWeek() <= 5;
}

QDate OfficeHours::nextWorkday(QDate day) const
{
    // No run of holidays is longer than a month.
    for (int i = 0; i < 40; ++i) {
        day = day.addDays(1);
        if (isWorkday(day))
            return day;
    }
    return day;
}

QDateTime OfficeHours::afterWorkdays(const QDateTime& from, int count) const
{
    QDate day = officeDate(from);
    for (int left = std::clamp(count, 0, WorkCalendar::farthest); left > 0; --left)
        day = nextWorkday(day);
    return QDateTime(day, end, officeZone()).toUTC();
}

QDateTime OfficeHours::afterWorkHours(const QDateTime& from, int hours) const
{
    QDateTime at = from.toTimeZone(officeZone());
    qint64 left = qint64(std::clamp(hours, 0, 10'000)) * 3600;
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

QDateTime OfficeHours::dueAt(const workflow::DueRule& rule, const QDateTime& from) const
{
    using Unit = workflow::DueRule::Unit;
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

std::optional<QDateTime> defaultDue(const OfficeHours& hours, const QList<HandlingLimit>& limits,
                                    Medium medium, Urgency urgency, const QDateTime& from)
{
    const auto limit = handlingLimit(limits, medium, urgency, officeDate(from));
    if (!limit)
        return std::nullopt;
    return hours.afterWorkdays(from, limit->workdays);
}

std::optional<QDateTime> taskDue(const workflow::WorkItem& item,
                                 const std::optional<QDateTime>& documentDue)
{
    if (item.step == "handle"_L1)
        return documentDue ? documentDue : item.dueAt;
    if (!item.dueAt || !documentDue || item.step == "close"_L1 || item.step == "file"_L1)
        return item.dueAt;
    const bool ahead = !item.enabledAt || *documentDue > *item.enabledAt;
    return ahead ? std::min(*item.dueAt, *documentDue) : *item.dueAt;
}

} // namespace chancery::documents
