// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/deadline_lines.h"

#include "base/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

using Why = DeadlineLine::Why;

/// More lines than this are nobody's explanation; the deadline itself goes on.
constexpr int mostDeadlineLines = 4'000;

} // namespace

DeadlineCount::DeadlineCount(const DeadlineFacts& facts, const OfficeHours& hours)
    : m_facts(facts), m_hours(hours), m_at(facts.from)
{
    add(officeDate(facts.from), Why::Begins, 0, -1);
}

void DeadlineCount::add(const QDate& day, Why why, int number, int part)
{
    if (m_deadline.lines.size() >= mostDeadlineLines)
        return;
    const auto known = m_hours.dayOf(day);
    m_deadline.lines.append({day, known.kind, known.holiday, why, number, part, false});
}

/// The pause that takes a whole day out of the count; -1 for none.
int DeadlineCount::pauseOn(const QDate& day) const
{
    for (qsizetype i = 0; i < m_facts.pauses.size(); ++i) {
        const auto& pause = m_facts.pauses.at(i);
        if (officeDate(pause.from) <= day && (!pause.to || day < officeDate(*pause.to)))
            return int(i);
    }
    return -1;
}

bool DeadlineCount::standsStill(int pause) const
{
    return pause >= 0 && !m_facts.pauses.at(pause).to;
}

void DeadlineCount::term(const Term& term, int part)
{
    if (m_endless)
        return;
    if (term.unit == Term::Unit::Months)
        months(term.amount, part);
    else if (term.isOfDays())
        days(term, part);
    else
        moments(term, part);
}

void DeadlineCount::days(const Term& term, int part)
{
    QDate day = officeDate(m_at);
    for (int number = 0; number < term.amount;) {
        day = day.addDays(1);
        const int pause = pauseOn(day);
        if (standsStill(pause)) {
            m_endless = true;
            return;
        }
        if (pause >= 0)
            add(day, Why::Paused, 0, pause);
        else if (term.unit == Term::Unit::WorkDays && !m_hours.isWorkday(day))
            add(day, Why::Off, 0, part);
        else
            add(day, part < 0 ? Why::Counts : Why::Extended, ++number, part);
    }
    settle(day);
}

/// To the day of the same number, and on by as many days as were paused on the way.
void DeadlineCount::months(int amount, int part)
{
    const QDate first = officeDate(m_at);
    QDate last = first.addMonths(amount);
    int number = 0;
    for (QDate day = first.addDays(1); day <= last; day = day.addDays(1)) {
        const int pause = pauseOn(day);
        if (standsStill(pause)) {
            m_endless = true;
            return;
        }
        if (pause >= 0) {
            last = last.addDays(1);
            add(day, Why::Paused, 0, pause);
        } else {
            add(day, part < 0 ? Why::Counts : Why::Extended, ++number, part);
        }
    }
    settle(last);
}

/// Ends in whole days; where that is no working day, by the rule.
void DeadlineCount::settle(QDate day)
{
    if (m_facts.whenOff == WhenOff::Next) {
        while (!m_hours.isWorkday(day)) {
            day = day.addDays(1);
            add(day, Why::MovedOn, 0, -1);
        }
    } else if (m_facts.whenOff == WhenOff::Before && !m_hours.isWorkday(day)) {
        day = m_hours.previousWorkday(day);
        while (m_deadline.lines.size() > 1 && m_deadline.lines.last().day > day)
            m_deadline.lines.removeLast();
    }
    m_at = m_hours.closing(day);
}

/// Minutes and hours: to the moment, pauses by their exact length.
void DeadlineCount::moments(const Term& term, int part)
{
    const QDateTime from = m_at;
    const bool ofOffice = term.unit == Term::Unit::WorkHours;
    const qint64 seconds = qint64(term.amount) * (term.unit == Term::Unit::Minutes ? 60 : 3600);
    const auto later = [&](const QDateTime& at, qint64 by) {
        return ofOffice ? m_hours.afterWorkSeconds(at, by) : at.addSecs(by);
    };
    QDateTime end = later(from, seconds);
    for (const auto& pause : m_facts.pauses) {
        const QDateTime begins = std::max(pause.from, from);
        if (begins >= end || (pause.to && *pause.to <= from))
            continue;
        if (!pause.to) {
            m_endless = true;
            return;
        }
        end = later(end, ofOffice ? m_hours.workSecondsBetween(begins, *pause.to)
                                  : begins.secsTo(*pause.to));
    }
    for (QDate day = officeDate(from); day <= officeDate(end); day = day.addDays(1)) {
        const QDateTime opens = std::max(from, QDateTime(day, QTime(0, 0), officeZone()));
        const QDateTime closes =
            std::min(end, QDateTime(day.addDays(1), QTime(0, 0), officeZone()));
        const auto length = [&](const QDateTime& a, const QDateTime& b) {
            return ofOffice ? m_hours.workSecondsBetween(a, b) : std::max<qint64>(0, a.secsTo(b));
        };
        qint64 counted = length(opens, closes);
        int paused = -1;
        for (qsizetype i = 0; i < m_facts.pauses.size(); ++i) {
            const auto& pause = m_facts.pauses.at(i);
            const qint64 taken =
                pause.to ? length(std::max(opens, pause.from), std::min(closes, *pause.to)) : 0;
            counted -= taken;
            paused = taken > 0 ? int(i) : paused;
        }
        if (counted > 0)
            add(day, part < 0 ? Why::Counts : Why::Extended, int(counted / 60), part);
        else if (paused >= 0)
            add(day, Why::Paused, 0, paused);
        else if (ofOffice && !m_hours.isWorkday(day))
            add(day, Why::Off, 0, part);
    }
    m_at = end;
}

void DeadlineCount::named(const QDate& day, int part)
{
    m_endless = false; // A named day is one whether or not the clock stands.
    int number = 0;
    for (QDate each = officeDate(m_at).addDays(1); each <= day; each = each.addDays(1))
        add(each, part < 0 ? Why::Passes : Why::Extended, part < 0 ? 0 : ++number, part);
    m_at = m_hours.closing(day);
}

void DeadlineCount::keepFormer()
{
    if (!m_endless)
        m_deadline.former.append(m_at);
}

Deadline DeadlineCount::take()
{
    if (!m_endless)
        m_deadline.due = m_at;
    for (auto line = m_deadline.lines.rbegin(); !m_endless && line != m_deadline.lines.rend();
         ++line) {
        if (line->day == officeDate(m_at)) {
            line->ends = true;
            break;
        }
    }
    const int lastYear = std::max(m_deadline.lines.last().day.year(), officeDate(m_at).year());
    for (int year = m_deadline.lines.first().day.year(); m_hours.calendar && year <= lastYear;
         ++year) {
        if (!m_hours.calendar->covers(year))
            m_deadline.warnings.append(fail("base.calendar-missing-year", {{u"year"_s, year}}));
    }
    return std::move(m_deadline);
}

} // namespace chancery::workflow
