// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/deadlines.h"

#include "base/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

QDateTime momentIn(const Fields& fields, const char* column)
{
    return momentFromText(fields.value(QLatin1String(column)).toString());
}

QDate dayIn(const Fields& fields, const char* column)
{
    return QDate::fromString(fields.value(QLatin1String(column)).toString(), Qt::ISODate);
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dayOrNull(const std::optional<QDate>& day)
{
    return day && day->isValid() ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue momentOrNull(const std::optional<QDateTime>& moment)
{
    return moment && moment->isValid() ? QJsonValue(momentToText(*moment)) : QJsonValue();
}

QJsonObject dueFactsJson(const workflow::DeadlineFacts& facts)
{
    QJsonObject json{{u"from"_s, momentToText(facts.from)}};
    if (facts.fixed)
        json[u"fixed"_s] = facts.fixed->toString(Qt::ISODate);
    if (facts.term) {
        json[u"unit"_s] = workflow::termUnitText(facts.term->unit);
        json[u"amount"_s] = facts.term->amount;
        json[u"whenOff"_s] = workflow::whenOffText(facts.whenOff);
    }
    return json;
}

workflow::DeadlineFacts dueFactsOf(const Fields& item, const QList<store::Row>& pauses,
                                   const QList<store::Row>& extensions)
{
    const QJsonObject json = item.value("due_facts"_L1).toObject();
    workflow::DeadlineFacts facts;
    facts.from = momentIn(json, "from");
    if (const QDate fixed = dayIn(json, "fixed"); fixed.isValid())
        facts.fixed = fixed;
    if (const auto unit = workflow::termUnitFromText(json.value("unit"_L1).toString())) {
        facts.term = {*unit, json.value("amount"_L1).toInt()};
        facts.whenOff = workflow::whenOffFromText(json.value("whenOff"_L1).toString())
                            .value_or(workflow::WhenOff::Next);
    }
    for (const auto& row : pauses) {
        const QDateTime to = momentIn(row.fields, "to_at");
        facts.pauses.append({momentIn(row.fields, "from_at"),
                             to.isValid() ? std::optional(to) : std::nullopt,
                             row.fields.value("reason"_L1).toString()});
    }
    for (const auto& row : extensions) {
        if (row.fields.value("state"_L1).toString() == "granted"_L1)
            facts.extensions.append({dayIn(row.fields, "granted_to"),
                                     {},
                                     row.fields.value("reason"_L1).toString(),
                                     row.fields.value("decided_name"_L1).toString()});
    }
    return facts;
}

LampTimes lampTimesOf(const Fields& item)
{
    LampTimes times;
    times.state = ClockState(std::clamp(item.value("clock_state"_L1).toInt(), 0, 5));
    if (const QDate starts = dayIn(item, "starts_on"); starts.isValid())
        times.startsOn = starts;
    if (const auto nearAt = momentIn(item, "lamp_near_at"); nearAt.isValid())
        times.nearAt = nearAt;
    if (const auto due = momentIn(item, "lamp_due_at"); due.isValid())
        times.dueAt = due;
    if (const QDate risk = dayIn(item, "lamp_risk_on"); risk.isValid())
        times.riskOn = risk;
    return times;
}

LampTimes ownTimesOf(const Fields& item)
{
    LampTimes times;
    times.state = ClockState(std::clamp(item.value("clock_state"_L1).toInt(), 0, 5));
    if (const QDate starts = dayIn(item, "starts_on"); starts.isValid())
        times.startsOn = starts;
    const QDateTime due = momentIn(item, "due_at");
    // What was reported in time is not late while others examine it.
    if (times.state == ClockState::Stopped &&
        (!due.isValid() || momentIn(item, "finished_at") <= due))
        return times;
    // Of an item that is measured also when its values turn the lamp; whichever comes first.
    const auto earlier = [&](const char* own, const char* byValue) {
        const QDateTime first = momentIn(item, own);
        const QDateTime second = momentIn(item, byValue);
        if (!first.isValid() || !second.isValid())
            return first.isValid() ? first : second;
        return std::min(first, second);
    };
    if (const auto late = earlier("due_at", "value_late_at"); late.isValid())
        times.dueAt = late;
    if (const auto close = earlier("near_at", "value_near_at"); close.isValid())
        times.nearAt = close;
    if (const QDate risk = dayIn(item, "risk_on"); risk.isValid())
        times.riskOn = risk;
    return times;
}

} // namespace chancery::supervision
