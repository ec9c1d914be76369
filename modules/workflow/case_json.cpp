// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/work_case.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "workflow/json_put.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

constexpr int maxText = 4000;
constexpr int maxItems = 100'000;

const QStringList& itemStates()
{
    static const QStringList list{u"waiting"_s, u"enabled"_s,   u"read"_s,     u"unread"_s,
                                  u"done"_s,    u"cancelled"_s, u"returned"_s, u"withdrawn"_s,
                                  u"skipped"_s, u"passed"_s,    u"dropped"_s};
    return list;
}

const QStringList& links()
{
    static const QStringList list{u"none"_s,     u"parallel"_s, u"before"_s, u"after"_s,
                                  u"delegate"_s, u"passed"_s,   u"redo"_s};
    return list;
}

const QStringList& visitStates()
{
    static const QStringList list{u"waiting"_s, u"active"_s, u"done"_s, u"cancelled"_s};
    return list;
}

const QStringList& caseStatuses()
{
    static const QStringList list{u"running"_s, u"stuck"_s, u"finished"_s, u"voided"_s};
    return list;
}

template <typename List>
void putEach(QJsonObject& json, const QString& name, const List& list,
             QJsonObject (*toJson)(const typename List::value_type&))
{
    QJsonArray array;
    for (const auto& element : list)
        array.append(toJson(element));
    if (!array.isEmpty())
        json[name] = array;
}

QJsonObject itemJson(const WorkItem& item)
{
    QJsonObject json{{u"id"_s, item.id},
                     {u"visit"_s, item.visit},
                     {u"step"_s, item.step},
                     {u"round"_s, item.round},
                     {u"participant"_s, item.participant},
                     {u"state"_s, itemStateText(item.state)}};
    put(json, u"claimedBy"_s, item.claimedBy);
    put(json, u"decidedBy"_s, item.decidedBy);
    put(json, u"onBehalfOf"_s, item.onBehalfOf);
    put(json, u"outcome"_s, item.outcome);
    put(json, u"reason"_s, item.reason);
    put(json, u"parent"_s, item.parent);
    if (item.link != Link::None)
        json[u"link"_s] = linkText(item.link);
    if (item.reminders > 0) {
        json[u"reminders"_s] = item.reminders;
        json[u"level"_s] = item.level;
    }
    put(json, u"enabledAt"_s, item.enabledAt);
    put(json, u"readAt"_s, item.readAt);
    put(json, u"doneAt"_s, item.doneAt);
    put(json, u"dueAt"_s, item.dueAt);
    return json;
}

WorkItem readItem(JsonReader& in)
{
    WorkItem item;
    item.id = in.text("id", 1, 64);
    item.visit = int(in.integer("visit", 1, maxItems));
    item.step = in.text("step", 1, 64);
    item.round = int(in.integer("round", 1, maxItems));
    item.participant = in.text("participant", 1, 200);
    item.state = ItemState(in.choice("state", itemStates()));
    item.claimedBy = in.optionalText("claimedBy", 200);
    item.decidedBy = in.optionalText("decidedBy", 200);
    item.onBehalfOf = in.optionalText("onBehalfOf", 200);
    item.outcome = in.optionalText("outcome", 64);
    item.reason = in.optionalText("reason", maxText);
    item.parent = in.optionalText("parent", 64);
    item.link = Link(in.optionalChoice("link", links()).value_or(0));
    item.reminders = int(in.optionalInteger("reminders", 0, maxItems).value_or(0));
    item.level = int(in.optionalInteger("level", 0, 9).value_or(0));
    item.enabledAt = in.optionalMoment("enabledAt");
    item.readAt = in.optionalMoment("readAt");
    item.doneAt = in.optionalMoment("doneAt");
    item.dueAt = in.optionalMoment("dueAt");
    return item;
}

QJsonObject causeJson(const Cause& cause)
{
    QJsonObject json{{u"visit"_s, cause.visit}};
    put(json, u"edge"_s, cause.edge);
    return json;
}

QJsonObject arrivalJson(const Arrival& arrival)
{
    QJsonObject json = causeJson(arrival.cause);
    json[u"to"_s] = arrival.to;
    if (arrival.race > 0)
        json[u"race"_s] = arrival.race;
    if (arrival.used)
        json[u"used"_s] = true;
    return json;
}

Cause readCause(JsonReader& in)
{
    return {int(in.integer("visit", 0, maxItems)), in.optionalText("edge", 200)};
}

Result<QList<Arrival>> readArrivals(JsonReader& outer, const char* name)
{
    QList<Arrival> list;
    for (const auto& json : outer.objects(name, maxItems)) {
        JsonReader in(json);
        Arrival arrival;
        arrival.to = in.text("to", 1, 64);
        arrival.cause = readCause(in);
        arrival.race = int(in.optionalInteger("race", 0, maxItems).value_or(0));
        arrival.used = in.flag("used", false);
        TRY(in.finish());
        list.append(arrival);
    }
    return list;
}

QJsonObject visitJson(const Visit& visit)
{
    QJsonObject json{{u"number"_s, visit.number},
                     {u"step"_s, visit.step},
                     {u"round"_s, visit.round},
                     {u"state"_s, visitStates().at(int(visit.state))}};
    put(json, u"outcome"_s, visit.outcome);
    putEach(json, u"causes"_s, visit.causes, causeJson);
    if (visit.race > 0)
        json[u"race"_s] = visit.race;
    if (visit.started)
        json[u"started"_s] = true;
    if (visit.triggered)
        json[u"triggered"_s] = true;
    if (visit.cutOthers)
        json[u"cutOthers"_s] = true;
    put(json, u"only"_s, visit.only);
    if (visit.resume) {
        QJsonObject resume;
        QJsonArray numbers;
        for (const int number : visit.resume->visits)
            numbers.append(QJsonObject{{u"visit"_s, number}});
        resume[u"visits"_s] = numbers;
        putEach(resume, u"arrivals"_s, visit.resume->arrivals, arrivalJson);
        json[u"resume"_s] = resume;
    }
    return json;
}

Result<Visit> readVisit(const QJsonObject& json, int number)
{
    JsonReader in(json);
    Visit visit;
    visit.number = int(in.integer("number", number, number));
    visit.step = in.text("step", 1, 64);
    visit.round = int(in.integer("round", 1, maxItems));
    visit.state = VisitState(in.choice("state", visitStates()));
    visit.outcome = in.optionalText("outcome", 64);
    for (const auto& element : in.objects("causes", maxItems)) {
        JsonReader cause(element);
        visit.causes.append(readCause(cause));
        if (visit.causes.last().visit >= number)
            return fail("workflow.bad-case", {{u"at"_s, u"causes"_s}});
        TRY(cause.finish());
    }
    visit.race = int(in.optionalInteger("race", 0, maxItems).value_or(0));
    visit.started = in.flag("started", false);
    visit.triggered = in.flag("triggered", false);
    visit.cutOthers = in.flag("cutOthers", false);
    visit.only = in.texts("only", 1000, 200);
    if (in.has("resume")) {
        JsonReader resume(in.object("resume"));
        Resume back;
        for (const auto& element : resume.objects("visits", maxItems)) {
            JsonReader one(element);
            back.visits.append(int(one.integer("visit", 1, number - 1)));
            TRY(one.finish());
        }
        TRY_ASSIGN(back.arrivals, readArrivals(resume, "arrivals"));
        TRY(resume.finish());
        visit.resume = back;
    }
    TRY(in.finish());
    return visit;
}

QJsonObject logJson(const LogEntry& entry)
{
    QJsonObject json{
        {u"at"_s, momentToText(entry.at)}, {u"kind"_s, entry.kind}, {u"actor"_s, entry.actor}};
    put(json, u"onBehalfOf"_s, entry.onBehalfOf);
    put(json, u"step"_s, entry.step);
    put(json, u"item"_s, entry.item);
    if (!entry.data.isEmpty())
        json[u"data"_s] = entry.data;
    return json;
}

Result<LogEntry> readLog(const QJsonObject& json)
{
    JsonReader in(json);
    LogEntry entry;
    entry.at = in.optionalMoment("at").value_or(QDateTime());
    entry.kind = in.text("kind", 1, 64);
    entry.actor = in.text("actor", 1, 200);
    entry.onBehalfOf = in.optionalText("onBehalfOf", 200);
    entry.step = in.optionalText("step", 64);
    entry.item = in.optionalText("item", 64);
    entry.data = in.optionalObject("data");
    TRY(in.finish());
    return entry;
}

QJsonObject numbersJson(const QMap<QString, int>& numbers)
{
    QJsonObject json;
    for (auto it = numbers.begin(); it != numbers.end(); ++it)
        json[it.key()] = it.value();
    return json;
}

QMap<QString, int> readNumbers(const QJsonObject& json)
{
    QMap<QString, int> numbers;
    for (auto it = json.begin(); it != json.end(); ++it)
        numbers[it.key()] = it->toInt();
    return numbers;
}

Result<void> readLists(JsonReader& in, Case& read)
{
    for (const auto& json : in.objects("visits", maxItems)) {
        TRY_ASSIGN(const auto visit, readVisit(json, int(read.visits.size()) + 1));
        read.visits.append(visit);
    }
    for (const auto& json : in.objects("items", maxItems)) {
        JsonReader item(json);
        read.items.append(readItem(item));
        TRY(item.finish());
        if (read.visit(read.items.last().visit) == nullptr)
            return fail("workflow.bad-case", {{u"at"_s, u"items"_s}});
    }
    for (const auto& json : in.objects("log", maxItems)) {
        TRY_ASSIGN(const auto entry, readLog(json));
        read.log.append(entry);
    }
    TRY_ASSIGN(read.arrivals, readArrivals(in, "arrivals"));
    return {};
}

} // namespace

QString itemStateText(ItemState state)
{
    return itemStates().at(int(state));
}

QString linkText(Link link)
{
    return links().at(int(link));
}

QString caseStatusText(CaseStatus status)
{
    return caseStatuses().at(int(status));
}

const WorkItem* Case::item(const QString& id) const
{
    for (const auto& item : items) {
        if (item.id == id)
            return &item;
    }
    return nullptr;
}

const Visit* Case::visit(int number) const
{
    return number < 1 || number > visits.size() ? nullptr : &visits.at(number - 1);
}

Result<Case> Case::parse(const QJsonObject& json)
{
    JsonReader in(json);
    Case read;
    read.routeId = in.text("routeId", 1, 64);
    read.routeVersion = int(in.integer("routeVersion", 1, 1'000'000));
    read.status = CaseStatus(in.choice("status", caseStatuses()));
    read.result = in.optionalText("result", 64);
    read.initiator = in.text("initiator", 1, 200);
    read.variables = in.optionalObject("variables");
    read.fired = in.texts("fired", maxItems, 64);
    read.held = readNumbers(in.optionalObject("held"));
    read.triggers = in.texts("triggers", maxItems, 64);
    read.reminders = readNumbers(in.optionalObject("reminders"));
    TRY(readLists(in, read));
    TRY(in.finish());
    return read;
}

QJsonObject Case::toJson() const
{
    QJsonObject json{{u"routeId"_s, routeId},
                     {u"routeVersion"_s, routeVersion},
                     {u"status"_s, caseStatusText(status)},
                     {u"initiator"_s, initiator}};
    put(json, u"result"_s, result);
    if (!variables.isEmpty())
        json[u"variables"_s] = variables;
    putEach(json, u"visits"_s, visits, visitJson);
    putEach(json, u"items"_s, items, itemJson);
    putEach(json, u"arrivals"_s, arrivals, arrivalJson);
    put(json, u"fired"_s, fired);
    if (!held.isEmpty())
        json[u"held"_s] = numbersJson(held);
    put(json, u"triggers"_s, triggers);
    if (!reminders.isEmpty())
        json[u"reminders"_s] = numbersJson(reminders);
    putEach(json, u"log"_s, log, logJson);
    return json;
}

} // namespace chancery::workflow
