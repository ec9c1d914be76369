// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/standards.h"
#include "workflow/office_hours.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <array>
#include <optional>

namespace chancery::supervision {

/// What an item of a goal tree (目标责任制) is measured by: a value that is to go from a base to a
/// target within a year, on a path with a station at the end of each quarter.
struct Indicator {
    /// 约束性 must be kept, 预期性 is what is hoped for.
    enum class Kind { Binding, Expected };

    Kind kind = Kind::Expected;
    int year = 0;
    QString unit; ///< %, 万户
    double base = 0;
    double target = 0;
    std::array<double, 4> path{}; ///< By quarter; the last is the target.

    bool operator==(const Indicator&) const = default;
    /// Whether the value is to grow; one that is to fall is better the smaller it is.
    bool grows() const { return target >= base; }
    /// How much of the way is done, 0 … 100.
    int progressAt(double value) const;

    /// {kind, year, unit, base, target, path[3]?}: numbers as decimal texts. Without a path the
    /// stations lie evenly between base and target. Errors: base.*, supervision.bad-number {text},
    /// supervision.bad-path {quarter} for a station beyond the target or behind the one before.
    static Result<Indicator> parse(const QJsonObject& json);
    QJsonObject toJson() const;
};

QString indicatorKindText(Indicator::Kind kind);
/// 约束性, 预期性; a datum.
QString indicatorKindName(Indicator::Kind kind);
/// A number as people write it, without noughts at its end.
QString valueText(double value);
/// supervision.bad-number {text} for what is no decimal number.
Result<double> valueFromText(const QString& text);

/// The value told for a quarter, and when. Of several for one quarter the last counts.
struct QuarterValue {
    int quarter = 0; ///< 1 … 4
    double value = 0;
    QDateTime at;
};

/// How a quarter stands: 未到期, 待报, 达到进度, 略低于进度, 落后.
enum class QuarterState { Ahead, Missing, OnPath, NearPath, Behind };

struct QuarterStanding {
    QuarterState state = QuarterState::Ahead;
    double planned = 0;
    std::optional<double> value;
    /// By how much it falls short of the path, in percent of the way from the base to the station.
    double shortfall = 0;
};

std::array<QuarterStanding, 4> quartersOf(const Indicator& indicator,
                                          const QList<QuarterValue>& values,
                                          const IndicatorRule& rule, const QDate& day);

/// The moments at which the values alone turn the lamp: when the newest value is a little or far
/// behind the path, and when the value of the next quarter is due and missing. Like all lamps they
/// are kept in the row and nothing is reckoned when the day turns.
struct ValueTimes {
    std::optional<QDateTime> nearAt;
    std::optional<QDateTime> lateAt;

    bool operator==(const ValueTimes&) const = default;
};
ValueTimes valueTimes(const Indicator& indicator, const QList<QuarterValue>& values,
                      const IndicatorRule& rule, const workflow::OfficeHours& hours);

} // namespace chancery::supervision
