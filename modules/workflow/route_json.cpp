// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/route.h"

#include "base/json_reader.h"
#include "workflow/json_put.h"
#include "workflow/route_words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

constexpr int maxKey = 64;
constexpr int maxName = 200;
constexpr int maxList = 200;

/// A short form in a place where the full form is an object: "x" for {"field": "x"}.
void unfold(QJsonObject& json, const QString& name, const QString& field)
{
    const auto value = json.value(name);
    if (value.isString())
        json[name] = QJsonObject{{field, value}};
    if (!value.isArray())
        return;
    QJsonArray list;
    for (const auto& element : value.toArray())
        list.append(element.isString() ? QJsonValue(QJsonObject{{field, element}}) : element);
    json[name] = list;
}

/// 3 may be written for "3".
void unfoldAmount(QJsonObject& json, const QString& name)
{
    const auto value = json.value(name);
    if (value.isDouble() && value.toDouble() == value.toInt(-1))
        json[name] = QString::number(value.toInt());
}

Amount readAmount(JsonReader& in, const char* name, const Amount& whenAbsent)
{
    if (!in.has(name)) {
        in.optionalText(name, maxKey);
        return whenAbsent;
    }
    const QString text = in.text(name, 1, maxKey);
    if (text.startsWith("var:"_L1) && text.size() > 4)
        return {Amount::Kind::Variable, 0, text.mid(4)};
    const bool percent = text.endsWith(u'%');
    bool good = false;
    const int number = (percent ? text.chopped(1) : text).toInt(&good);
    if (!good || number < 0 || number > (percent ? 100 : 10000))
        in.refuse(fail("workflow.bad-amount", {{u"text"_s, text}}));
    return {percent ? Amount::Kind::Percent : Amount::Kind::Count, number, {}};
}

QJsonValue amountJson(const Amount& amount)
{
    switch (amount.kind) {
    case Amount::Kind::Count:
        return amount.number;
    case Amount::Kind::Percent:
        return QString::number(amount.number) + u'%';
    case Amount::Kind::Variable:
        break;
    }
    return u"var:"_s + amount.variable;
}

Condition readCondition(JsonReader& in, const char* name)
{
    auto parsed = Condition::parse(in.optionalObject(name));
    if (parsed.ok())
        return *parsed;
    in.refuse(parsed.error());
    return {};
}

/// Puts the place in front of what a reader found wrong.
Result<void> finish(JsonReader& in, const QString& at)
{
    const auto finished = in.finish();
    if (finished.ok())
        return {};
    QJsonObject args = finished.error().args;
    args[u"at"_s] = at;
    args[u"cause"_s] = finished.error().code;
    return fail("workflow.bad-route", args);
}

Result<Join> parseJoin(const QJsonObject& raw, const QString& at)
{
    QJsonObject json = raw;
    unfoldAmount(json, u"need"_s);
    JsonReader in(json);
    Join join;
    join.kind = JoinKind(in.optionalChoice("kind", words::joins()).value_or(0));
    join.need = readAmount(in, "need", {});
    join.cancel = in.optionalChoice("rest", {u"ignore"_s, u"cancel"_s}).value_or(0) == 1;
    join.region = in.texts("region", maxList, maxKey);
    TRY(finish(in, at));
    return join;
}

Result<Transition> parseTransition(const QJsonObject& raw, const QString& at)
{
    QJsonObject json = raw;
    unfoldAmount(json, u"times"_s);
    JsonReader in(json);
    Transition way;
    way.to = in.text("to", 1, maxKey);
    way.on = in.texts("on", maxList, maxKey);
    way.when = readCondition(in, "when");
    way.otherwise = in.flag("otherwise", false);
    way.times = readAmount(in, "times", way.times);
    way.cancels = in.texts("cancels", maxList, maxKey);
    TRY(finish(in, at));
    return way;
}

Result<OutcomeRule> parseOutcome(const QJsonObject& json, const QString& at)
{
    JsonReader in(json);
    OutcomeRule rule;
    rule.key = in.text("key", 1, maxKey);
    rule.when = readCondition(in, "when");
    rule.reason = in.flag("reason", false);
    TRY(finish(in, at));
    return rule;
}

Result<std::optional<DueRule>> parseDue(const QJsonObject& json, const QString& at)
{
    if (json.isEmpty())
        return std::optional<DueRule>();
    JsonReader in(json);
    DueRule due;
    due.variable = in.optionalText("var", maxKey);
    int given = due.variable.isEmpty() ? 0 : 1;
    if (given == 1)
        due.unit = DueRule::Unit::Variable;
    for (int i = 0; i < words::dueUnits().size(); ++i) {
        const auto amount = in.optionalInteger(words::dueUnits().at(i).toLatin1(), 1, 10000);
        if (!amount)
            continue;
        ++given;
        due.unit = DueRule::Unit(i);
        due.amount = int(*amount);
    }
    if (given != 1)
        in.refuse(fail("workflow.bad-due"));
    TRY(finish(in, at));
    return std::optional(due);
}

Result<std::optional<Trigger>> parseTrigger(const QJsonObject& json, const QString& at)
{
    if (json.isEmpty())
        return std::optional<Trigger>();
    JsonReader in(json);
    Trigger trigger;
    trigger.name = in.text("name", 1, maxKey);
    trigger.persistent = in.flag("persistent", false);
    TRY(finish(in, at));
    return std::optional(trigger);
}

void readVote(JsonReader& in, Step& step)
{
    QJsonObject json = in.optionalObject("vote");
    unfoldAmount(json, u"pass"_s);
    unfoldAmount(json, u"reject"_s);
    JsonReader vote(json);
    step.pass = readAmount(vote, "pass", {});
    if (vote.has("reject"))
        step.reject = readAmount(vote, "reject", {});
    if (const auto finished = vote.finish(); !finished.ok())
        in.refuse(finished.error());
}

void readPlain(JsonReader& in, Step& step)
{
    step.key = in.text("key", 1, maxKey);
    step.name = in.optionalText("name", maxName);
    step.participants = in.texts("participants", maxList, maxName);
    const Mode usual = step.participants.isEmpty() ? Mode::Auto : Mode::Single;
    step.mode = Mode(in.optionalChoice("mode", words::modes()).value_or(int(usual)));
    step.instances = readAmount(in, "instances", step.instances);
    step.skipWhenEmpty = in.optionalChoice("empty", {u"refuse"_s, u"skip"_s}).value_or(0) == 1;
    if (in.has("need"))
        step.need = readAmount(in, "need", {});
    step.keepRest = in.optionalChoice("rest", {u"cancel"_s, u"keep"_s}).value_or(0) == 1;
    readVote(in, step);
    step.split = Split(in.optionalChoice("split", words::splits()).value_or(0));
    step.allow = in.texts("allow", maxList, maxKey);
    step.returnTo = in.texts("returnTo", maxList, maxKey);
    step.separate = in.texts("separate", maxList, maxKey);
    step.sets = in.texts("sets", maxList, maxKey);
    if (in.has("milestone"))
        step.milestone = readCondition(in, "milestone");
    step.expireSkips = in.optionalChoice("expire", {u"drop"_s, u"skip"_s}).value_or(0) == 1;
    step.cancels = in.texts("cancels", maxList, maxKey);
    step.endsCase = in.flag("endsCase", false);
    step.result = in.optionalText("result", maxKey);
    step.side = in.flag("side", false);
}

Result<Step> parseStep(const QJsonObject& raw, const QString& at)
{
    QJsonObject json = raw;
    unfold(json, u"join"_s, u"kind"_s);
    unfold(json, u"next"_s, u"to"_s);
    unfold(json, u"outcomes"_s, u"key"_s);
    unfold(json, u"trigger"_s, u"name"_s);
    unfoldAmount(json, u"instances"_s);
    unfoldAmount(json, u"need"_s);
    JsonReader in(json);
    Step step;
    readPlain(in, step);
    const QString here = at + u' ' + step.key;
    TRY_ASSIGN(step.join, parseJoin(in.optionalObject("join"), here + u".join"_s));
    for (const auto& element : in.objects("next", maxList)) {
        TRY_ASSIGN(const auto way, parseTransition(element, here + u".next"_s));
        step.next.append(way);
    }
    for (const auto& element : in.objects("outcomes", maxList)) {
        TRY_ASSIGN(const auto rule, parseOutcome(element, here + u".outcomes"_s));
        step.outcomes.append(rule);
    }
    TRY_ASSIGN(step.due, parseDue(in.optionalObject("due"), here + u".due"_s));
    TRY_ASSIGN(step.trigger, parseTrigger(in.optionalObject("trigger"), here + u".trigger"_s));
    TRY(finish(in, here));
    return step;
}

Result<void> parseVariables(const QJsonObject& json, Route& route)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        JsonReader in(it->toObject());
        Variable variable;
        variable.name = it.key().left(maxKey);
        variable.type = Variable::Type(in.choice("type", words::variableTypes()));
        variable.values = in.texts("values", maxList, maxName);
        TRY(finish(in, u"variables."_s + variable.name));
        route.variables.append(variable);
    }
    return {};
}

} // namespace

Result<Route> Route::parse(const QJsonObject& json)
{
    JsonReader in(json);
    Route route;
    route.id = in.text("id", 1, maxKey);
    route.version = int(in.integer("version", 1, 1'000'000));
    route.title = in.optionalText("title", maxName);
    route.start = in.optionalText("start", maxKey);
    route.managers = in.texts("managers", maxList, maxName);
    in.optionalText("comment", 4000); // For the person who reads the file; not kept.
    TRY(parseVariables(in.optionalObject("variables"), route));
    for (const auto& element : in.objects("sections", maxList)) {
        JsonReader section(element);
        route.sections.append(
            {section.text("lock", 1, maxKey), section.texts("steps", maxList, maxKey)});
        TRY(finish(section, u"sections"_s));
    }
    for (const auto& element : in.objects("steps", maxList)) {
        TRY_ASSIGN(const auto step, parseStep(element, u"steps[%1]"_s.arg(route.steps.size())));
        route.steps.append(step);
    }
    TRY(finish(in, u"route"_s));
    if (route.start.isEmpty() && !route.steps.isEmpty())
        route.start = route.steps.first().key;
    return route;
}

namespace {

void putFlag(QJsonObject& json, const QString& name, bool flag, const QJsonValue& value = true)
{
    if (flag)
        json[name] = value;
}

QJsonValue joinJson(const Join& join)
{
    const QString kind = words::joins().at(int(join.kind));
    if (join.kind != JoinKind::Count && join.kind != JoinKind::Threads)
        return kind;
    QJsonObject json{{u"kind"_s, kind}, {u"need"_s, amountJson(join.need)}};
    putFlag(json, u"rest"_s, join.cancel, u"cancel"_s);
    put(json, u"region"_s, join.region);
    return json;
}

QJsonObject transitionJson(const Transition& way)
{
    QJsonObject json{{u"to"_s, way.to}};
    put(json, u"on"_s, way.on);
    putFlag(json, u"when"_s, !way.when.isAlways(), way.when.toJson());
    putFlag(json, u"otherwise"_s, way.otherwise);
    putFlag(json, u"times"_s, way.times != Transition{}.times, amountJson(way.times));
    put(json, u"cancels"_s, way.cancels);
    return json;
}

QJsonValue outcomeJson(const OutcomeRule& rule)
{
    if (rule.when.isAlways() && !rule.reason)
        return rule.key;
    QJsonObject json{{u"key"_s, rule.key}};
    putFlag(json, u"when"_s, !rule.when.isAlways(), rule.when.toJson());
    putFlag(json, u"reason"_s, rule.reason);
    return json;
}

void putPeople(QJsonObject& json, const Step& step)
{
    json[u"mode"_s] = words::modes().at(int(step.mode));
    put(json, u"participants"_s, step.participants);
    putFlag(json, u"instances"_s, step.instances != Step{}.instances, amountJson(step.instances));
    putFlag(json, u"empty"_s, step.skipWhenEmpty, u"skip"_s);
    QJsonArray outcomes;
    for (const auto& rule : step.outcomes)
        outcomes.append(outcomeJson(rule));
    putFlag(json, u"outcomes"_s, !outcomes.isEmpty(), outcomes);
    if (step.need)
        json[u"need"_s] = amountJson(*step.need);
    putFlag(json, u"rest"_s, step.keepRest, u"keep"_s);
    if (step.mode == Mode::Vote) {
        QJsonObject vote{{u"pass"_s, amountJson(step.pass)}};
        if (step.reject)
            vote[u"reject"_s] = amountJson(*step.reject);
        json[u"vote"_s] = vote;
    }
    put(json, u"allow"_s, step.allow);
    put(json, u"returnTo"_s, step.returnTo);
    put(json, u"separate"_s, step.separate);
    put(json, u"sets"_s, step.sets);
    if (step.due) {
        const auto& due = *step.due;
        json[u"due"_s] = due.unit == DueRule::Unit::Variable
                             ? QJsonObject{{u"var"_s, due.variable}}
                             : QJsonObject{{words::dueUnits().at(int(due.unit)), due.amount}};
    }
}

QJsonObject stepJson(const Step& step)
{
    QJsonObject json{{u"key"_s, step.key}};
    put(json, u"name"_s, step.name);
    putPeople(json, step);
    putFlag(json, u"join"_s, step.join != Join{}, joinJson(step.join));
    putFlag(json, u"split"_s, step.split != Split::One, words::splits().at(int(step.split)));
    QJsonArray next;
    for (const auto& way : step.next)
        next.append(transitionJson(way));
    putFlag(json, u"next"_s, !next.isEmpty(), next);
    if (step.milestone)
        json[u"milestone"_s] = step.milestone->toJson();
    putFlag(json, u"expire"_s, step.expireSkips, u"skip"_s);
    if (step.trigger) {
        json[u"trigger"_s] = QJsonObject{{u"name"_s, step.trigger->name}};
        if (step.trigger->persistent)
            json[u"trigger"_s] =
                QJsonObject{{u"name"_s, step.trigger->name}, {u"persistent"_s, true}};
    }
    put(json, u"cancels"_s, step.cancels);
    putFlag(json, u"endsCase"_s, step.endsCase);
    put(json, u"result"_s, step.result);
    putFlag(json, u"side"_s, step.side);
    return json;
}

} // namespace

QJsonObject Route::toJson() const
{
    QJsonObject json{{u"id"_s, id}, {u"version"_s, version}, {u"start"_s, start}};
    put(json, u"title"_s, title);
    put(json, u"managers"_s, managers);
    QJsonObject declared;
    for (const auto& variable : variables) {
        QJsonObject one{{u"type"_s, words::variableTypes().at(int(variable.type))}};
        put(one, u"values"_s, variable.values);
        declared[variable.name] = one;
    }
    putFlag(json, u"variables"_s, !declared.isEmpty(), declared);
    QJsonArray locks;
    for (const auto& section : sections)
        locks.append(QJsonObject{{u"lock"_s, section.lock},
                                 {u"steps"_s, QJsonArray::fromStringList(section.steps)}});
    putFlag(json, u"sections"_s, !locks.isEmpty(), locks);
    QJsonArray list;
    for (const auto& step : steps)
        list.append(stepJson(step));
    json[u"steps"_s] = list;
    return json;
}

const Step* Route::step(const QString& key) const
{
    for (const auto& step : steps) {
        if (step.key == key)
            return &step;
    }
    return nullptr;
}

const Variable* Route::variable(const QString& name) const
{
    for (const auto& variable : variables) {
        if (variable.name == name)
            return &variable;
    }
    return nullptr;
}

} // namespace chancery::workflow
