// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ledger/query.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chancery::ledger {

namespace {

using Test = Condition::Test;

constexpr struct {
    Test test;
    const char* id;
} tests[] = {{Test::Contains, "contains"},
             {Test::OneOf, "one-of"},
             {Test::NoneOf, "none-of"},
             {Test::From, "from"},
             {Test::To, "to"},
             {Test::Between, "between"},
             {Test::Empty, "empty"},
             {Test::NotEmpty, "not-empty"}};

std::optional<Test> testNamed(const QString& id)
{
    for (const auto& each : tests) {
        if (id == QLatin1String(each.id))
            return each.test;
    }
    return std::nullopt;
}

QJsonObject jsonOf(const Condition& condition)
{
    return {{u"column"_s, condition.column},
            {u"test"_s, testId(condition.test)},
            {u"values"_s, QJsonArray::fromStringList(condition.values)}};
}

QStringList stringsOf(const QJsonValue& array)
{
    QStringList strings;
    for (const auto& value : array.toArray())
        strings.append(value.toString());
    return strings;
}

} // namespace

QString testId(Condition::Test test)
{
    for (const auto& each : tests) {
        if (each.test == test)
            return QLatin1String(each.id);
    }
    return {};
}

const Condition* Query::conditionOn(const QString& column) const
{
    const auto at = std::find_if(conditions.begin(), conditions.end(),
                                 [&](const auto& each) { return each.column == column; });
    return at == conditions.end() ? nullptr : &*at;
}

void Query::clearCondition(const QString& column)
{
    conditions.removeIf([&](const auto& each) { return each.column == column; });
}

void Query::setCondition(const Condition& condition)
{
    const bool needsNone = condition.test == Test::Empty || condition.test == Test::NotEmpty;
    if (condition.values.isEmpty() && !needsNone)
        return clearCondition(condition.column);
    const auto at = std::find_if(conditions.begin(), conditions.end(),
                                 [&](const auto& each) { return each.column == condition.column; });
    if (at == conditions.end())
        conditions.append(condition);
    else
        *at = condition;
}

void Query::sortBy(const QString& column, bool add)
{
    const auto at = std::find_if(sort.begin(), sort.end(),
                                 [&](const auto& key) { return key.column == column; });
    const bool known = at != sort.end() && (add || sort.size() == 1);
    if (known) {
        at->descending = !at->descending;
        return;
    }
    if (!add)
        sort.clear();
    sort.append({column, false});
}

QJsonObject Query::toJson() const
{
    QJsonArray asked;
    for (const auto& condition : conditions)
        asked.append(jsonOf(condition));
    QJsonArray keys;
    for (const auto& key : sort)
        keys.append(QJsonObject{{u"column"_s, key.column}, {u"descending"_s, key.descending}});
    return {{u"text"_s, text},
            {u"conditions"_s, asked},
            {u"sort"_s, keys},
            {u"group"_s, group},
            {u"groups_descending"_s, groupsDescending}};
}

Query Query::fromJson(const QJsonObject& json)
{
    Query query;
    query.text = json.value("text"_L1).toString();
    for (const auto& value : json.value("conditions"_L1).toArray()) {
        const auto each = value.toObject();
        const auto test = testNamed(each.value("test"_L1).toString());
        const QString column = each.value("column"_L1).toString();
        if (test && !column.isEmpty())
            query.setCondition({column, *test, stringsOf(each.value("values"_L1))});
    }
    for (const auto& value : json.value("sort"_L1).toArray()) {
        const auto each = value.toObject();
        const QString column = each.value("column"_L1).toString();
        if (!column.isEmpty())
            query.sort.append({column, each.value("descending"_L1).toBool()});
    }
    query.group = json.value("group"_L1).toString();
    query.groupsDescending = json.value("groups_descending"_L1).toBool();
    return query;
}

} // namespace chancery::ledger
