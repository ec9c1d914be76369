// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/lamp_board.h"

#include "base/clock.h"

#include <limits>

namespace chancery::supervision {

namespace {

constexpr qint64 neverAt = std::numeric_limits<qint64>::max();
constexpr qint32 neverOn = std::numeric_limits<qint32>::max();

int digits(QByteArrayView text, qsizetype at, qsizetype size)
{
    int number = 0;
    for (qsizetype i = at; i < at + size; ++i)
        number = number * 10 + (text[i] - '0');
    return number;
}

/// "2026-07-14…" without a detour through QString: there are some hundred thousand of them.
qint64 julianDay(QByteArrayView text)
{
    return QDate(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)).toJulianDay();
}

qint32 dayOr(QByteArrayView text)
{
    return text.size() < 10 ? neverOn : qint32(julianDay(text));
}

qint64 momentOr(QByteArrayView text)
{
    if (text.size() < 23)
        return neverAt;
    constexpr qint64 epoch = 2'440'588; // 1970-01-01
    const qint64 seconds = (julianDay(text) - epoch) * 86'400 + digits(text, 11, 2) * 3'600 +
                           digits(text, 14, 2) * 60 + digits(text, 17, 2);
    return seconds * 1'000 + digits(text, 20, 3);
}

} // namespace

Result<void> LampBoard::load(store::Database& db)
{
    m_entries.clear();
    auto q = db.query("SELECT rowid, clock_state, starts_on, lamp_near_at, lamp_due_at,"
                      " lamp_risk_on FROM sup_item INDEXED BY sup_item_lamp");
    while (q.next()) {
        Entry entry;
        entry.key = q.integer(0);
        entry.state = ClockState(std::clamp<qint64>(q.integer(1), 0, 5));
        const qint32 starts = dayOr(q.utf8View(2));
        entry.startsOn = starts == neverOn ? 0 : starts;
        entry.nearAt = momentOr(q.utf8View(3));
        entry.dueAt = momentOr(q.utf8View(4));
        entry.riskOn = dayOr(q.utf8View(5));
        m_entries.push_back(entry);
    }
    return q.done();
}

void LampBoard::show(const QDateTime& now, std::vector<Shown>& into) const
{
    const qint64 at = now.toMSecsSinceEpoch();
    const auto today = qint32(officeDate(now).toJulianDay());
    into.clear();
    into.reserve(m_entries.size());
    for (const auto& entry : m_entries) {
        Lamp lamp = Lamp::Normal;
        if (entry.state == ClockState::Void)
            lamp = Lamp::None;
        else if (entry.state == ClockState::Done)
            lamp = Lamp::Done;
        else if (at > entry.dueAt)
            lamp = Lamp::Overdue;
        else if (at >= entry.nearAt)
            lamp = Lamp::Near;
        else if (entry.state == ClockState::Paused)
            lamp = Lamp::Paused;
        else if (entry.state == ClockState::Waiting || entry.startsOn > today)
            lamp = Lamp::NotStarted;
        const bool foreseen = entry.riskOn <= today && lamp != Lamp::Overdue &&
                              lamp != Lamp::Done && lamp != Lamp::None;
        into.push_back({entry.key, lamp, foreseen});
    }
}

QDateTime LampBoard::nextChange(const QDateTime& now) const
{
    const qint64 at = now.toMSecsSinceEpoch();
    const QDate today = officeDate(now);
    qint64 next = QDateTime(today.addDays(1), QTime(0, 0), officeZone()).toMSecsSinceEpoch();
    bool any = false;
    for (const auto& entry : m_entries) {
        if (entry.state == ClockState::Void || entry.state == ClockState::Done)
            continue;
        any = true;
        for (const qint64 moment : {entry.nearAt, entry.dueAt}) {
            // What is due at a moment is late behind it.
            const qint64 change = moment == entry.dueAt && moment != neverAt ? moment + 1 : moment;
            if (change > at && change < next)
                next = change;
        }
    }
    return any ? QDateTime::fromMSecsSinceEpoch(next, Qt::UTC) : QDateTime();
}

} // namespace chancery::supervision
