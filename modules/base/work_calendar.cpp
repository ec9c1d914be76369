// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/work_calendar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chancery {

namespace {

Error badCalendar(const QString& why)
{
    return fail("base.bad-calendar", {{QStringLiteral("why"), why}});
}

} // namespace

Result<WorkCalendar> WorkCalendar::parse(const QByteArray& json)
{
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return badCalendar(parseError.errorString());
    if (document[u"format"].toInt() != 1)
        return badCalendar(QStringLiteral("format"));
    const auto years = document[u"years"].toObject();
    if (years.isEmpty())
        return badCalendar(QStringLiteral("years"));

    WorkCalendar calendar;
    for (auto it = years.begin(); it != years.end(); ++it) {
        bool isNumber = false;
        const int year = it.key().toInt(&isNumber);
        const auto entry = it.value().toObject();
        QStringList notices;
        for (const auto& notice : entry[u"notices"].toArray())
            notices.append(notice.toString());
        if (!isNumber || year < 1949 || year > 2199 || notices.isEmpty())
            return badCalendar(it.key());
        calendar.m_notices.insert(year, notices);

        for (const bool works : {false, true}) {
            for (const auto& named : entry[works ? u"work" : u"off"].toArray()) {
                const auto pair = named.toArray();
                const QDate date = QDate::fromString(pair[0].toString(), Qt::ISODate);
                // A notice may reach into the December before, never farther.
                const bool near = date.year() == year || date.year() == year - 1;
                if (!date.isValid() || !near || calendar.m_special.contains(date))
                    return badCalendar(it.key() + u' ' + pair[0].toString());
                calendar.m_special.insert(date, {works, pair[1].toString()});
            }
        }
    }
    return calendar;
}

WorkCalendar::Day WorkCalendar::dayOf(QDate date) const
{
    const bool weekend = date.dayOfWeek() >= Qt::Saturday;
    const auto special = m_special.constFind(date);
    if (special == m_special.constEnd())
        return {date, weekend ? Kind::Weekend : Kind::Workday, {}, 0};
    if (!special->works)
        return {date, Kind::Holiday, special->name, 0};
    // A notice may also name a plain Monday on which work begins again (2020-02-03).
    return {date, weekend ? Kind::MakeUpWorkday : Kind::Workday, special->name, 0};
}

bool WorkCalendar::isWorkday(QDate date) const
{
    const auto kind = dayOf(date).kind;
    return kind == Kind::Workday || kind == Kind::MakeUpWorkday;
}

WorkCalendar::Reckoned WorkCalendar::addWorkdays(QDate from, int count) const
{
    if (!from.isValid() || count > farthest || count < -farthest)
        return {};
    QDate date = from;
    const int step = count < 0 ? -1 : 1;
    int left = count < 0 ? -count : count;
    if (left == 0 && !isWorkday(date))
        left = 1;
    while (left > 0) {
        date = date.addDays(step);
        if (isWorkday(date))
            --left;
    }
    return {date, warningsFor(std::min(from, date), std::max(from, date))};
}

WorkCalendar::Counted WorkCalendar::workdaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return {};
    if (to < from) {
        auto back = workdaysBetween(to, from);
        // The end day counts, whichever end it is.
        back.workdays = -(back.workdays - (isWorkday(from) ? 1 : 0) + (isWorkday(to) ? 1 : 0));
        return back;
    }
    Counted counted{0, warningsFor(from, to)};
    for (QDate date = from.addDays(1); date <= to; date = date.addDays(1))
        counted.workdays += isWorkday(date) ? 1 : 0;
    return counted;
}

QList<WorkCalendar::Day> WorkCalendar::explain(QDate from, int count) const
{
    QList<Day> days;
    const QDate last = addWorkdays(from, count).date;
    if (!last.isValid() || last == from)
        return days;
    const int step = last < from ? -1 : 1;
    int number = 0;
    for (QDate date = from.addDays(step); days.isEmpty() || days.last().date != last;
         date = date.addDays(step)) {
        Day day = dayOf(date);
        if (isWorkday(date))
            day.number = ++number;
        days.append(day);
    }
    return days;
}

QList<Error> WorkCalendar::warningsFor(QDate first, QDate last) const
{
    QList<Error> warnings;
    for (int year = first.year(); year <= last.year(); ++year) {
        if (!covers(year))
            warnings.append(fail("base.calendar-missing-year", {{QStringLiteral("year"), year}}));
    }
    return warnings;
}

} // namespace chancery
