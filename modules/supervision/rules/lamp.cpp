// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/lamp.h"

#include "base/clock.h"

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr std::array lampTexts{"none",   "done", "not-started", "paused",
                               "normal", "near", "overdue"};

template <typename T>
void takeEarlier(std::optional<T>& into, const std::optional<T>& other)
{
    if (other && (!into || *other < *into))
        into = other;
}

} // namespace

QString lampText(Lamp lamp)
{
    return QString::fromLatin1(lampTexts.at(std::size_t(lamp)));
}

std::optional<Lamp> lampFromText(QStringView text)
{
    for (std::size_t i = 0; i < lampTexts.size(); ++i) {
        if (text == QLatin1String(lampTexts.at(i)))
            return Lamp(i);
    }
    return std::nullopt;
}

Lamp lampOf(const LampTimes& times, const QDateTime& now)
{
    if (times.state == ClockState::Void)
        return Lamp::None;
    if (times.state == ClockState::Done)
        return Lamp::Done;
    if (times.dueAt && now > *times.dueAt)
        return Lamp::Overdue;
    if (times.nearAt && now >= *times.nearAt)
        return Lamp::Near;
    if (times.state == ClockState::Paused)
        return Lamp::Paused;
    const bool begun = !times.startsOn || *times.startsOn <= officeDate(now);
    return times.state == ClockState::Waiting || !begun ? Lamp::NotStarted : Lamp::Normal;
}

bool isForeseenLate(const LampTimes& times, const QDateTime& now)
{
    const Lamp lamp = lampOf(times, now);
    return times.riskOn && *times.riskOn <= officeDate(now) && lamp != Lamp::Overdue &&
           lamp != Lamp::Done && lamp != Lamp::None;
}

std::optional<QDateTime> nearAt(const QDateTime& from, const std::optional<QDateTime>& due,
                                const LampRule& rule, const workflow::OfficeHours& hours)
{
    if (!due)
        return std::nullopt;
    const QDate first = officeDate(from);
    const QDate last = officeDate(*due);
    QDate day = last;
    for (int left = rule.nearWorkdays; left > 0 && day > first; --left)
        day = hours.previousWorkday(day);
    const qint64 share = (first.daysTo(last) * rule.nearPercent + 50) / 100;
    day = std::max(first, std::min(day, last.addDays(-share)));
    return QDateTime(day, QTime(0, 0), officeZone()).toUTC();
}

LampTimes withParts(LampTimes own, const QList<LampTimes>& parts)
{
    if (own.state != ClockState::Running && own.state != ClockState::Stopped) {
        own.nearAt = {};
        own.dueAt = {};
        own.riskOn = {};
    }
    for (const auto& part : parts) {
        if (part.state == ClockState::Void || part.state == ClockState::Done)
            continue;
        takeEarlier(own.nearAt, part.nearAt);
        takeEarlier(own.dueAt, part.dueAt);
        takeEarlier(own.riskOn, part.riskOn);
    }
    return own;
}

} // namespace chancery::supervision
