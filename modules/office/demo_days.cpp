// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/demo_days.h"

#include "base/clock.h"

#include <algorithm>

namespace chancery::office {

DemoDays::DemoDays(const QDateTime& now, const WorkCalendar& calendar)
    : m_now(now.toUTC()), m_today(officeDate(now)), m_calendar(calendar)
{
}

QDate DemoDays::day(int offset) const
{
    return offset == 0 ? m_today : m_calendar.addWorkdays(m_today, offset).date;
}

QDateTime DemoDays::moment(int offset, const QTime& time) const
{
    return std::min(QDateTime(day(offset), time, officeZone()).toUTC(), m_now);
}

} // namespace chancery::office
