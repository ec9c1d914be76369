// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/condition.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

constexpr int maxDepth = 16;
constexpr int maxParts = 64;

struct Compare {
    QLatin1StringView word;
    Condition::Kind kind;
};

constexpr Compare compares[] = {
    {"is"_L1, Condition::Kind::Is},         {"in"_L1, Condition::Kind::In},
    {"has"_L1, Condition::Kind::Has},       {"gt"_L1, Condition::Kind::Gt},
    {"lt"_L1, Condition::Kind::Lt},         {"atLeast"_L1, Condition::Kind::AtLeast},
    {"atMost"_L1, Condition::Kind::AtMost}, {"present"_L1, Condition::Kind::Present},
};

bool isScalar(const QJsonValue& value)
{
    return value.isString() || value.isDouble() || value.isBool();
}

Error bad(const QString& why, const QString& at)
{
    return fail("workflow.bad-condition", {{u"why"_s, why}, {u"at"_s, at.left(64)}});
}

Result<Condition> parseAt(const QJsonObject& json, int depth);

Result<Condition> parseParts(Condition::Kind kind, const QJsonValue& value, const QString& word,
                             int depth)
{
    if (!value.isArray() || value.toArray().isEmpty() || value.toArray().size() > maxParts)
        return bad(u"needs-array"_s, word);
    Condition condition;
    condition.kind = kind;
    for (const auto& element : value.toArray()) {
        if (!element.isObject())
            return bad(u"not-object"_s, word);
        TRY_ASSIGN(const auto part, parseAt(element.toObject(), depth + 1));
        condition.parts.append(part);
    }
    return condition;
}

Result<Condition> parseStep(const QJsonObject& json)
{
    Condition condition;
    condition.kind = Condition::Kind::StepIs;
    condition.name = json.value("step"_L1).toString();
    condition.value = json.value("is"_L1);
    if (json.size() != 2 || condition.name.isEmpty() ||
        !stepStates().contains(condition.value.toString()))
        return bad(u"bad-step-state"_s, condition.name);
    return condition;
}

Result<Condition> parseCompare(const QJsonObject& json)
{
    Condition condition;
    condition.name = json.value("var"_L1).toString();
    if (json.size() != 2 || condition.name.isEmpty())
        return bad(u"needs-one-comparison"_s, condition.name);
    for (const auto& compare : compares) {
        if (!json.contains(compare.word))
            continue;
        condition.kind = compare.kind;
        condition.value = json.value(compare.word);
    }
    const auto& value = condition.value;
    switch (condition.kind) {
    case Condition::Kind::Is:
    case Condition::Kind::Has:
        return isScalar(value) ? Result(condition) : bad(u"needs-scalar"_s, condition.name);
    case Condition::Kind::In: {
        const auto list = value.toArray();
        const bool good = value.isArray() && list.size() <= maxParts &&
                          std::all_of(list.begin(), list.end(), isScalar);
        return good ? Result(condition) : bad(u"needs-list"_s, condition.name);
    }
    case Condition::Kind::Present:
        return value.isBool() ? Result(condition) : bad(u"needs-flag"_s, condition.name);
    case Condition::Kind::Always:
        return bad(u"unknown-comparison"_s, condition.name);
    default:
        return value.isDouble() ? Result(condition) : bad(u"needs-number"_s, condition.name);
    }
}

Result<Condition> parseAt(const QJsonObject& json, int depth)
{
    if (depth > maxDepth)
        return bad(u"too-deep"_s, {});
    if (json.contains("var"_L1))
        return parseCompare(json);
    if (json.contains("step"_L1))
        return parseStep(json);
    if (json.size() != 1)
        return bad(u"unknown-form"_s, json.keys().join(u','));
    const QString word = json.begin().key();
    if (word == "all"_L1)
        return parseParts(Condition::Kind::All, *json.begin(), word, depth);
    if (word == "any"_L1)
        return parseParts(Condition::Kind::Any, *json.begin(), word, depth);
    if (word != "not"_L1 || !json.begin()->isObject())
        return bad(u"unknown-form"_s, word);
    TRY_ASSIGN(const auto part, parseAt(json.begin()->toObject(), depth + 1));
    Condition condition;
    condition.kind = Condition::Kind::Not;
    condition.parts.append(part);
    return condition;
}

bool compareHolds(const Condition& condition, const QJsonValue& actual)
{
    const auto& wanted = condition.value;
    switch (condition.kind) {
    case Condition::Kind::Is:
        return actual == wanted;
    case Condition::Kind::In:
        return wanted.toArray().contains(actual);
    case Condition::Kind::Has:
        return actual.isArray() && actual.toArray().contains(wanted);
    case Condition::Kind::Gt:
        return actual.isDouble() && actual.toDouble() > wanted.toDouble();
    case Condition::Kind::Lt:
        return actual.isDouble() && actual.toDouble() < wanted.toDouble();
    case Condition::Kind::AtLeast:
        return actual.isDouble() && actual.toDouble() >= wanted.toDouble();
    case Condition::Kind::AtMost:
        return actual.isDouble() && actual.toDouble() <= wanted.toDouble();
    default:
        return false;
    }
}

/// An empty text or list is as good as absent: forms send both.
bool isPresent(const QJsonValue& value)
{
    if (value.isString())
        return !value.toString().isEmpty();
    if (value.isArray())
        return !value.toArray().isEmpty();
    return !value.isUndefined() && !value.isNull();
}

} // namespace

const QStringList& stepStates()
{
    static const QStringList states{u"never"_s,  u"reached"_s, u"open"_s,
                                    u"active"_s, u"done"_s,    u"cancelled"_s};
    return states;
}

Result<Condition> Condition::parse(const QJsonObject& json)
{
    return json.isEmpty() ? Result(Condition{}) : parseAt(json, 0);
}

QJsonObject Condition::toJson() const
{
    QJsonArray list;
    for (const auto& part : parts)
        list.append(part.toJson());
    switch (kind) {
    case Kind::Always:
        return {};
    case Kind::All:
        return {{u"all"_s, list}};
    case Kind::Any:
        return {{u"any"_s, list}};
    case Kind::Not:
        return {{u"not"_s, list.first()}};
    case Kind::StepIs:
        return {{u"step"_s, name}, {u"is"_s, value}};
    default:
        break;
    }
    for (const auto& compare : compares) {
        if (compare.kind == kind)
            return {{u"var"_s, name}, {compare.word, value}};
    }
    return {};
}

bool Condition::holds(const Facts& facts) const
{
    const auto partHolds = [&facts](const Condition& part) { return part.holds(facts); };
    switch (kind) {
    case Kind::Always:
        return true;
    case Kind::All:
        return std::all_of(parts.begin(), parts.end(), partHolds);
    case Kind::Any:
        return std::any_of(parts.begin(), parts.end(), partHolds);
    case Kind::Not:
        return !partHolds(parts.first());
    case Kind::StepIs:
        return facts.stepIs(name, value.toString());
    case Kind::Present:
        return isPresent(facts.variable(name)) == value.toBool();
    default:
        return compareHolds(*this, facts.variable(name));
    }
}

void Condition::collect(QSet<QString>& variables, QSet<QString>& steps) const
{
    if (kind == Kind::StepIs)
        steps.insert(name);
    else if (!name.isEmpty())
        variables.insert(name);
    for (const auto& part : parts)
        part.collect(variables, steps);
}

} // namespace chancery::workflow
