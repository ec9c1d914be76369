// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ledger/mark.h"

#include "ledger/reader.h"

using namespace Qt::StringLiterals;

namespace chancery::ledger {

namespace {

constexpr struct {
    Mark::Test test;
    const char* id;
} markTests[] = {{Mark::Test::Is, "is"},
                 {Mark::Test::Contains, "contains"},
                 {Mark::Test::Under, "under"},
                 {Mark::Test::Over, "over"},
                 {Mark::Test::DaysLeft, "days-left"},
                 {Mark::Test::DaysSince, "days-since"},
                 {Mark::Test::Empty, "empty"},
                 {Mark::Test::NotEmpty, "not-empty"}};

constexpr const char* markTones[] = {"red", "amber", "green", "blue"};

} // namespace

bool Mark::holds(const QVariant& cell, const QDate& today) const
{
    const QString text = cell.toString();
    switch (test) {
    case Test::Is:
        return text == value;
    case Test::Contains:
        return !value.isEmpty() && text.contains(value, Qt::CaseInsensitive);
    case Test::Under:
        return !text.isEmpty() && cell.toDouble() < value.toDouble();
    case Test::Over:
        return !text.isEmpty() && cell.toDouble() > value.toDouble();
    case Test::DaysLeft: {
        const QDate day = dayOf(text);
        return day.isValid() && today.daysTo(day) < value.toInt();
    }
    case Test::DaysSince: {
        const QDate day = dayOf(text);
        return !day.isValid() || day.daysTo(today) >= value.toInt();
    }
    case Test::Empty:
        return text.isEmpty();
    case Test::NotEmpty:
        return !text.isEmpty();
    }
    return false;
}

QList<Mark::Test> Mark::testsOf(const Column& column)
{
    switch (column.type) {
    case Type::Day:
        return {Test::DaysLeft, Test::DaysSince, Test::Empty, Test::NotEmpty};
    case Type::Number:
    case Type::Share:
        return {Test::Under, Test::Over, Test::Empty, Test::NotEmpty};
    case Type::Lamp:
        return {Test::Is};
    case Type::Text:
        break;
    }
    if (column.values == Values::Few)
        return {Test::Is, Test::Contains, Test::Empty, Test::NotEmpty};
    return {Test::Contains, Test::Empty, Test::NotEmpty};
}

QJsonObject Mark::toJson() const
{
    QString name;
    for (const auto& each : markTests)
        name = each.test == test ? QString::fromLatin1(each.id) : name;
    return {{u"column"_s, column},
            {u"test"_s, name},
            {u"value"_s, value},
            {u"tone"_s, QLatin1String(markTones[int(tone)])},
            {u"row"_s, wholeRow}};
}

std::optional<Mark> Mark::fromJson(const QJsonObject& json)
{
    Mark mark;
    mark.column = json.value("column"_L1).toString();
    mark.value = json.value("value"_L1).toString();
    mark.wholeRow = json.value("row"_L1).toBool(true);
    bool known = false;
    for (const auto& each : markTests) {
        if (json.value("test"_L1).toString() != QLatin1String(each.id))
            continue;
        mark.test = each.test;
        known = true;
    }
    bool coloured = false;
    for (int i = 0; i < int(std::size(markTones)); ++i) {
        if (json.value("tone"_L1).toString() != QLatin1String(markTones[i]))
            continue;
        mark.tone = Tone(i);
        coloured = true;
    }
    return known && coloured && !mark.column.isEmpty() ? std::optional(mark) : std::nullopt;
}

} // namespace chancery::ledger
