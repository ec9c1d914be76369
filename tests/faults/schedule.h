// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"

#include <functional>
#include <map>

namespace chancery::test {

/// What is to happen and when, in milliseconds since the history began. Nothing waits: time jumps
/// to the next event. Events of one moment happen in the order in which they were planned.
class Schedule {
public:
    using Id = std::pair<qint64, quint64>;

    /// `now` is where another schedule has ended, for what goes on from there.
    explicit Schedule(qint64 now = 0) : m_now(now) {}

    qint64 now() const { return m_now; }
    Id after(qint64 milliseconds, std::function<void()> happens)
    {
        const Id id{m_now + std::max<qint64>(0, milliseconds), ++m_planned};
        m_events.emplace(id, std::move(happens));
        return id;
    }
    void cancel(const Id& id) { m_events.erase(id); }
    /// Called after each event, when nothing of the product is on the stack.
    std::function<void()> between;
    /// Plays what is due until then.
    void runUntil(qint64 moment)
    {
        while (!m_events.empty() && m_events.begin()->first.first <= moment)
            playNext();
        m_now = std::max(m_now, moment);
    }

private:
    void playNext()
    {
        auto event = m_events.extract(m_events.begin());
        m_now = event.key().first;
        event.mapped()();
        if (between)
            between();
    }

    std::map<Id, std::function<void()>> m_events;
    qint64 m_now;
    quint64 m_planned = 0;
};

/// One machine's idea of the time, which may be put forward and back.
class SimClock final : public Clock {
public:
    explicit SimClock(const Schedule& schedule) : m_schedule(schedule) {}

    QDateTime now() const override
    {
        static const QDateTime start(QDate(2026, 7, 14), QTime(2, 5), Qt::UTC);
        return start.addMSecs(m_schedule.now() + m_wrongMs);
    }
    void standAt(const QDateTime& moment) { m_wrongMs += now().msecsTo(moment); }
    void jumpDays(qint64 days) { m_wrongMs += days * 86'400'000; }
    void jumpSeconds(qint64 seconds) { m_wrongMs += seconds * 1'000; }

private:
    const Schedule& m_schedule;
    qint64 m_wrongMs = 0;
};

} // namespace chancery::test
