// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/work_calendar.h"

#include <QDateTime>

namespace chancery::office {

/// The days of the demo, which are counted in working days from the day it is founded.
class DemoDays {
public:
    DemoDays(const QDateTime& now, const WorkCalendar& calendar);

    /// The working day so many before (negative) or after today; 0: today, if need be a day off.
    QDate day(int offset) const;
    /// A time of that day at the office, but never after now.
    QDateTime moment(int offset, const QTime& time) const;
    const QDate& today() const { return m_today; }
    const QDateTime& now() const { return m_now; }

private:
    QDateTime m_now;
    QDate m_today;
    const WorkCalendar& m_calendar;
};

} // namespace chancery::office
