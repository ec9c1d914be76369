// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/indicator.h"

#include "base/clock.h"
#include "base/json_reader.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr double sameValue = 1e-9;
constexpr int mostFigures = 30;

const QStringList& indicatorKinds()
{
    static const QStringList kinds{u"binding"_s, u"expected"_s};
    return kinds;
}

QDate quarterEnds(int year, int quarter)
{
    return QDate(year, quarter * 3, 1).addMonths(1).addDays(-1);
}

/// The value that counts of each quarter.
std::array<const QuarterValue*, 4> newestOf(const QList<QuarterValue>& values)
{
    std::array<const QuarterValue*, 4> newest{};
    for (const auto& each : values) {
        if (each.quarter < 1 || each.quarter > 4)
            continue;
        auto*& known = newest[std::size_t(each.quarter - 1)];
        if (!known || known->at <= each.at)
            known = &each;
    }
    return newest;
}

double shortfallOf(const Indicator& indicator, double planned, double value)
{
    const double way = std::abs(planned - indicator.base);
    const double missing = indicator.grows() ? planned - value : value - planned;
    if (missing <= sameValue)
        return 0;
    return way <= sameValue ? 100 : 100 * missing / way;
}

QuarterState stateOf(const Indicator& indicator, double shortfall, const IndicatorRule& rule)
{
    if (shortfall <= sameValue)
        return QuarterState::OnPath;
    const int allowed = indicator.kind == Indicator::Kind::Binding ? rule.bindingNearPercent
                                                                   : rule.expectedNearPercent;
    return shortfall <= allowed + sameValue ? QuarterState::NearPath : QuarterState::Behind;
}

void keepEarlier(std::optional<QDateTime>& kept, const QDateTime& moment)
{
    if (!kept || moment < *kept)
        kept = moment;
}

} // namespace

QString indicatorKindText(Indicator::Kind kind)
{
    return indicatorKinds().at(int(kind));
}

QString indicatorKindName(Indicator::Kind kind)
{
    return kind == Indicator::Kind::Binding ? u"约束性"_s : u"预期性"_s;
}

QString valueText(double value)
{
    return QString::number(value, 'g', 12);
}

Result<double> valueFromText(const QString& text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return fail("supervision.bad-number", {{u"text"_s, text}});
    return value;
}

int Indicator::progressAt(double value) const
{
    const double way = target - base;
    if (std::abs(way) <= sameValue)
        return shortfallOf(*this, target, value) > 0 ? 0 : 100;
    return std::clamp(int(std::floor(100 * (value - base) / way + sameValue)), 0, 100);
}

Result<Indicator> Indicator::parse(const QJsonObject& json)
{
    JsonReader in(json);
    Indicator made;
    made.kind = Kind(in.choice("kind", indicatorKinds()));
    made.year = int(in.integer("year", 2000, 2199));
    made.unit = in.optionalText("unit", 20).trimmed();
    const QString base = in.text("base", 1, mostFigures);
    const QString target = in.text("target", 1, mostFigures);
    const QStringList path = in.texts("path", 3, mostFigures);
    TRY(in.finish());
    TRY_ASSIGN(made.base, valueFromText(base));
    TRY_ASSIGN(made.target, valueFromText(target));
    if (!path.isEmpty() && path.size() != 3)
        return fail("supervision.bad-path", {{u"quarter"_s, int(path.size()) + 1}});
    double before = made.base;
    for (int quarter = 1; quarter <= 4; ++quarter) {
        double station = made.base + (made.target - made.base) * quarter / 4;
        if (quarter == 4)
            station = made.target;
        else if (!path.isEmpty()) {
            TRY_ASSIGN(station, valueFromText(path.at(quarter - 1)));
        }
        const bool turnsBack =
            made.grows() ? station < before - sameValue : station > before + sameValue;
        const bool isBeyond =
            made.grows() ? station > made.target + sameValue : station < made.target - sameValue;
        if (turnsBack || isBeyond)
            return fail("supervision.bad-path", {{u"quarter"_s, quarter}});
        made.path[std::size_t(quarter - 1)] = station;
        before = station;
    }
    return made;
}

QJsonObject Indicator::toJson() const
{
    QJsonArray stations;
    for (std::size_t i = 0; i < 3; ++i)
        stations.append(valueText(path[i]));
    return {{u"kind"_s, indicatorKindText(kind)},
            {u"year"_s, year},
            {u"unit"_s, unit},
            {u"base"_s, valueText(base)},
            {u"target"_s, valueText(target)},
            {u"path"_s, stations}};
}

std::array<QuarterStanding, 4> quartersOf(const Indicator& indicator,
                                          const QList<QuarterValue>& values,
                                          const IndicatorRule& rule, const QDate& day)
{
    const auto newest = newestOf(values);
    std::array<QuarterStanding, 4> quarters{};
    for (int quarter = 1; quarter <= 4; ++quarter) {
        auto& made = quarters[std::size_t(quarter - 1)];
        made.planned = indicator.path[std::size_t(quarter - 1)];
        if (const auto* told = newest[std::size_t(quarter - 1)]) {
            made.value = told->value;
            made.shortfall = shortfallOf(indicator, made.planned, told->value);
            made.state = stateOf(indicator, made.shortfall, rule);
        } else if (quarterEnds(indicator.year, quarter) < day) {
            made.state = QuarterState::Missing;
        }
    }
    return quarters;
}

ValueTimes valueTimes(const Indicator& indicator, const QList<QuarterValue>& values,
                      const IndicatorRule& rule, const workflow::OfficeHours& hours)
{
    const auto newest = newestOf(values);
    int latest = 0;
    for (int quarter = 1; quarter <= 4; ++quarter) {
        if (newest[std::size_t(quarter - 1)])
            latest = quarter;
    }
    ValueTimes times;
    if (latest > 0) {
        // Only the newest value tells how it stands; what was behind in spring may be made good.
        const auto& told = *newest[std::size_t(latest - 1)];
        const double shortfall =
            shortfallOf(indicator, indicator.path[std::size_t(latest - 1)], told.value);
        const auto state = stateOf(indicator, shortfall, rule);
        if (state == QuarterState::NearPath)
            keepEarlier(times.nearAt, told.at);
        if (state == QuarterState::Behind) {
            keepEarlier(times.nearAt, told.at);
            keepEarlier(times.lateAt, told.at);
        }
    }
    if (latest < 4) {
        const QDate ends = quarterEnds(indicator.year, latest + 1);
        QDate due = ends.addDays(rule.reportDays);
        if (!hours.isWorkday(due))
            due = hours.nextWorkday(due);
        keepEarlier(times.nearAt, QDateTime(ends.addDays(1), hours.begin, officeZone()).toUTC());
        keepEarlier(times.lateAt, hours.closing(due));
    }
    return times;
}

} // namespace chancery::supervision
