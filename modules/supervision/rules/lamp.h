// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/standards.h"
#include "workflow/office_hours.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace chancery::supervision {

/// What a list shows of an item's time. The worse is the larger, so that the worst of several is
/// their maximum: None (not counted: voided, declined), Done 办结, NotStarted 未开始, Paused 暂停,
/// Normal 正常, Near 临期, Overdue 超期.
enum class Lamp { None, Done, NotStarted, Paused, Normal, Near, Overdue };

QString lampText(Lamp lamp);
std::optional<Lamp> lampFromText(QStringView text);

/// How an item's clock goes: Void, Done (struck off), Waiting (not assigned yet), Running, Paused,
/// Stopped (reported as finished: its time is what it was then).
enum class ClockState { Void, Done, Waiting, Running, Paused, Stopped };

/// The moments at which the lamp of an item changes by itself. They are kept in the row and are the
/// whole of what a list must know: when the day turns nothing is reckoned anew.
struct LampTimes {
    ClockState state = ClockState::Waiting;
    std::optional<QDate> startsOn;
    std::optional<QDateTime> nearAt; ///< Of the item and all parts under it: the earliest.
    std::optional<QDateTime> dueAt;  ///< The same.
    std::optional<QDate> riskOn;     ///< From this day on it is foreseen to be late (forecast.h).

    bool operator==(const LampTimes&) const = default;
};

Lamp lampOf(const LampTimes& times, const QDateTime& now);

/// 预警: it is foreseen to be late and is not late yet.
bool isForeseenLate(const LampTimes& times, const QDateTime& now);

/// When a deadline draws near: the beginning of the first day that is near by the rule.
std::optional<QDateTime> nearAt(const QDateTime& from, const std::optional<QDateTime>& due,
                                const LampRule& rule, const workflow::OfficeHours& hours);

/// An item's own times with those of the parts under it: the parent's lamp is the worst child's.
LampTimes withParts(LampTimes own, const QList<LampTimes>& parts);

} // namespace chancery::supervision
