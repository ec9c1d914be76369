// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"

namespace chancery::test {

/// A clock that a test moves by hand.
class TestClock final : public Clock {
public:
    /// 2026-07-14, a Tuesday, 10:05 in the office.
    TestClock() : m_now(QDate(2026, 7, 14), QTime(2, 5), Qt::UTC) {}
    explicit TestClock(const QDateTime& now) : m_now(now.toUTC()) {}

    QDateTime now() const override { return m_now; }
    void set(const QDateTime& now) { m_now = now.toUTC(); }
    /// Ten in the morning of that day at the office.
    void setOfficeDay(const QDate& day)
    {
        m_now = QDateTime(day, QTime(10, 0), officeZone()).toUTC();
    }
    void advanceSeconds(qint64 seconds) { m_now = m_now.addSecs(seconds); }
    void advanceDays(qint64 days) { m_now = m_now.addDays(days); }
    QDate today() const { return officeDate(m_now); }

private:
    QDateTime m_now;
};

} // namespace chancery::test
