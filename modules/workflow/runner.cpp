// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/runner.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "workflow/engine.h"

#include <QMap>
#include <memory>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

/// Working days are Monday to Friday and a working hour is an hour: the play has no calendar.
QDateTime plainDue(const DueRule& rule, const QDateTime& from)
{
    switch (rule.unit) {
    case DueRule::Unit::Hours:
    case DueRule::Unit::WorkHours:
        return from.addSecs(3600LL * rule.amount);
    case DueRule::Unit::Days:
        return from.addDays(rule.amount);
    case DueRule::Unit::WorkDays:
    case DueRule::Unit::Variable:
        break;
    }
    QDateTime due = from;
    for (int left = rule.amount; left > 0;) {
        due = due.addDays(1);
        left -= officeDate(due).dayOfWeek() <= 5 ? 1 : 0;
    }
    return due;
}

/// The first line of an event list may be {"kind": "begin", …}.
struct Opening {
    QString initiator = u"person:initiator"_s;
    QJsonObject variables;
    QDateTime at = momentFromText(u"2026-01-05T01:00:00.000Z");
    QMap<QString, QStringList> posts;    ///< actor → participants he may act for
    QMap<QString, QStringList> standIns; ///< actor → persons he stands in for
};

QMap<QString, QStringList> readMap(JsonReader& outer, const char* name)
{
    QMap<QString, QStringList> map;
    const QJsonObject json = outer.optionalObject(name);
    for (auto it = json.begin(); it != json.end(); ++it) {
        // Persons' names are keys here, in any script, so the list is read under a name of ours.
        JsonReader in(QJsonObject{{u"list"_s, *it}});
        map[it.key()] = in.texts("list", 1000, 200);
        if (const auto finished = in.finish(); !finished.ok())
            outer.refuse(finished.error());
    }
    return map;
}

Result<Opening> readOpening(const QJsonObject& json)
{
    Opening opening;
    JsonReader in(json);
    in.text("kind", 1, 64);
    if (in.has("actor"))
        opening.initiator = in.text("actor", 1, 200);
    opening.variables = in.optionalObject("variables");
    opening.at = in.optionalMoment("at").value_or(opening.at);
    opening.posts = readMap(in, "posts");
    opening.standIns = readMap(in, "standIns");
    const auto finished = in.finish();
    if (finished.ok())
        return opening;
    QJsonObject args = finished.error().args;
    args[u"cause"_s] = finished.error().code;
    return fail("workflow.bad-event", args);
}

Environment environmentFor(const Opening& opening)
{
    Environment environment;
    environment.newId = [next = std::make_shared<int>(0)] { return u"i%1"_s.arg(++*next); };
    environment.mayAct = [posts = opening.posts](const QString& actor, const QString& participant) {
        return actor == participant || posts.value(actor).contains(participant);
    };
    environment.mayStandIn = [standIns = opening.standIns](const QString& actor,
                                                           const QString& person) {
        return standIns.value(actor).contains(person);
    };
    environment.dueAt = plainDue;
    return environment;
}

/// The steps whose rounds began, were completed or were cancelled, in order.
QJsonArray stepsOf(const QList<Trace>& trace, TraceKind kind)
{
    QJsonArray steps;
    for (const auto& line : trace) {
        if (line.kind == kind && line.item.isEmpty() && !line.step.isEmpty())
            steps.append(line.step);
    }
    return steps;
}

void putTrace(QJsonObject& json, const QList<Trace>& trace)
{
    QJsonArray lines;
    for (const auto& line : trace)
        lines.append(line.toJson());
    json[u"enabled"_s] = stepsOf(trace, TraceKind::Enabled);
    json[u"completed"_s] = stepsOf(trace, TraceKind::Completed);
    json[u"cancelled"_s] = stepsOf(trace, TraceKind::Cancelled);
    json[u"trace"_s] = lines;
}

void putOpen(QJsonObject& json, const Case& current)
{
    QJsonArray open;
    for (const auto& item : current.items) {
        if (item.isOpen())
            open.append(QJsonObject{{u"step"_s, item.step},
                                    {u"participant"_s, item.participant},
                                    {u"state"_s, itemStateText(item.state)}});
    }
    json[u"open"_s] = open;
    json[u"status"_s] = caseStatusText(current.status);
}

QJsonObject stepCounts(const Route& route, const Case& current)
{
    static const QStringList names{u"waiting"_s, u"active"_s, u"done"_s, u"cancelled"_s};
    QJsonObject steps;
    for (const auto& step : route.steps) {
        QJsonObject counts{{u"rounds"_s, 0}};
        for (const auto& visit : current.visits) {
            if (visit.step != step.key)
                continue;
            const QString name = names.at(int(visit.state));
            counts[u"rounds"_s] = visit.round;
            counts[name] = counts.value(name).toInt() + 1;
        }
        steps[step.key] = counts;
    }
    return steps;
}

Result<Route> usableRoute(const QJsonObject& json)
{
    TRY_ASSIGN(const auto route, Route::parse(json));
    QJsonArray errors;
    for (const auto& error : validate(route)) {
        QJsonObject line = error.args;
        line[u"code"_s] = error.code;
        errors.append(line);
    }
    if (!errors.isEmpty())
        return fail("workflow.invalid-route", {{u"errors"_s, errors}});
    return route;
}

Error atIndex(const Error& error, qsizetype index)
{
    QJsonObject args = error.args;
    args[u"index"_s] = index;
    return Error{error.code, args};
}

} // namespace

Result<QJsonObject> runRoute(const QJsonObject& routeJson, const QJsonArray& events)
{
    TRY_ASSIGN(const auto route, usableRoute(routeJson));
    Opening opening;
    const bool opens = events.first().toObject().value("kind"_L1) == "begin"_L1;
    if (opens) {
        TRY_ASSIGN(opening, readOpening(events.first().toObject()));
    }
    const Environment environment = environmentFor(opening);
    QDateTime now = opening.at;
    TRY_ASSIGN(auto state, begin(route, opening.initiator, opening.variables, now, environment));
    QJsonObject first{{u"event"_s, u"begin"_s}, {u"ok"_s, true}};
    putTrace(first, state.trace);
    QJsonArray steps{first};
    int refused = 0;
    for (qsizetype i = opens ? 1 : 0; i < events.size(); ++i) {
        const auto parsed = Event::parse(events.at(i).toObject());
        if (!parsed.ok())
            return atIndex(parsed.error(), i);
        Event event = *parsed;
        now = event.at.isValid() ? event.at : now.addSecs(60);
        event.at = now;
        auto outcome = advance(route, state.next, event, environment);
        QJsonObject line{{u"event"_s, events.at(i)}, {u"ok"_s, outcome.ok()}};
        if (outcome.ok()) {
            state = *outcome;
            putTrace(line, state.trace);
        } else {
            ++refused;
            line[u"error"_s] =
                QJsonObject{{u"code"_s, outcome.error().code}, {u"args"_s, outcome.error().args}};
        }
        putOpen(line, state.next);
        steps.append(line);
    }
    QJsonObject final{{u"case"_s, state.next.toJson()}};
    final[u"result"_s] = state.next.result;
    final[u"variables"_s] = state.next.variables;
    final[u"steps"_s] = stepCounts(route, state.next);
    putOpen(final, state.next);
    return QJsonObject{{u"route"_s, route.id},
                       {u"version"_s, route.version},
                       {u"events"_s, steps},
                       {u"refused"_s, refused},
                       {u"final"_s, final}};
}

} // namespace chancery::workflow
