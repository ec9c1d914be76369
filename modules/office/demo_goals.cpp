// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/demo_goals.h"

#include "base/json_reader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::office {

namespace {

const QString goalsFile = u"goals.json"_s;
constexpr int farthestGoal = 400;
constexpr int valuesToldOn = -5; ///< Working days before today.

QString goalUnit(const QString& key)
{
    return u"unit:"_s + demoId(u"unit"_s, key);
}

QDateTime goalMoment(JsonReader& in, const DemoDays& days)
{
    const int day = int(in.integer("day", -farthestGoal, 0));
    return days.moment(day, QTime::fromString(in.text("time", 5, 5), u"HH:mm"_s));
}

DemoStep goalStep(const QString& by, const QDateTime& at, const QString& verb,
                  const QJsonObject& params)
{
    return {by, at, u"supervision."_s + verb, params, {}, false};
}

QJsonObject goalItem(const QString& key, const QString& title, const QString& lead, int year)
{
    return {{u"id"_s, demoId(u"item"_s, key)},
            {u"title"_s, title},
            {u"category"_s, u"目标责任制"_s},
            {u"source"_s, QJsonObject{{u"kind"_s, u"plan"_s}, {u"title"_s, u"年度目标责任书"_s}}},
            {u"lead"_s, goalUnit(lead)},
            {u"due"_s, u"%1-12-31"_s.arg(year)},
            {u"upTo"_s, u"assign"_s}};
}

Result<void> playMeasure(const QJsonObject& json, const QString& goal, int position,
                         const QString& by, const QDateTime& at, const DemoDays& days,
                         QList<DemoStep>& steps)
{
    JsonReader in(json);
    const QString key = in.text("key", 1, 80);
    const int year = days.today().year();
    QJsonObject item = goalItem(key, in.text("title", 1, 500), in.text("lead", 1, 80), year);
    item.insert(u"parent"_s, goal);
    item.insert(u"position"_s, position);
    QJsonObject indicator{{u"kind"_s, in.text("kind", 1, 20)},
                          {u"year"_s, year},
                          {u"unit"_s, in.text("unit", 0, 20)},
                          {u"base"_s, in.text("base", 1, 20)},
                          {u"target"_s, in.text("target", 1, 20)}};
    const QStringList path = in.texts("path", 3, 20);
    if (!path.isEmpty())
        indicator.insert(u"path"_s, QJsonArray::fromStringList(path));
    item.insert(u"indicator"_s, indicator);
    const QStringList values = in.texts("values", 4, 20);
    TRY(in.finish());
    steps.append(goalStep(by, at, u"open"_s, item));
    const int ended = (days.today().month() - 1) / 3;
    for (int quarter = 1; quarter <= std::min(ended, int(values.size())); ++quarter)
        steps.append(goalStep(by, days.moment(valuesToldOn, QTime(15, quarter)), u"report-value"_s,
                              {{u"item"_s, item.value("id"_L1)},
                               {u"quarter"_s, quarter},
                               {u"value"_s, values.at(quarter - 1)}}));
    return {};
}

Result<void> playGoal(const QJsonObject& json, const DemoDays& days, QList<DemoStep>& steps)
{
    JsonReader in(json);
    const QString key = in.text("key", 1, 80);
    const QString by = in.text("by", 1, 32);
    const QDateTime at = goalMoment(in, days);
    const QJsonObject item =
        goalItem(key, in.text("title", 1, 500), in.text("lead", 1, 80), days.today().year());
    const auto measures = in.objects("measures", 40);
    TRY(in.finish());
    steps.append(goalStep(by, at, u"open"_s, item));
    int position = 0;
    for (const auto& measure : measures)
        TRY(playMeasure(measure, item.value("id"_L1).toString(), ++position, by, at, days, steps));
    return {};
}

/// What was found of an object; also what becomes of it.
Result<void> playAnswer(const QJsonObject& json, const QString& check, bool isFinding,
                        const DemoDays& days, QList<DemoStep>& steps)
{
    JsonReader in(json);
    const QString object = in.text("object", 1, 80);
    const QString by = in.text("by", 1, 32);
    const QDateTime at = goalMoment(in, days);
    QJsonObject params{{u"check"_s, demoId(u"check"_s, check)},
                       {u"object"_s, demoId(u"check-object"_s, check + u'/' + object)},
                       {u"text"_s, in.text("text", 1, 2'000)}};
    QString verb = u"check-finding"_s;
    if (isFinding) {
        params.insert(u"title"_s, in.text("title", 1, 500));
        params.insert(u"finding"_s, demoId(u"finding"_s, check + u'/' + object));
        params.insert(u"itemId"_s, demoId(u"item"_s, u"finding/"_s + check + u'/' + object));
        const int due = int(in.integer("due", 0, farthestGoal));
        params.insert(u"due"_s, days.day(due).toString(Qt::ISODate));
    } else {
        verb = in.text("verb", 1, 20);
        params.insert(u"good"_s, in.flag("good", false));
    }
    TRY(in.finish());
    steps.append(goalStep(by, at, verb, params));
    return {};
}

Result<void> playDraw(const QJsonObject& json, const QString& check, const DemoDays& days,
                      QList<DemoStep>& steps)
{
    JsonReader in(json);
    const QString by = in.text("by", 1, 32);
    const QDateTime at = goalMoment(in, days);
    QJsonObject params{{u"check"_s, demoId(u"check"_s, check)},
                       {u"percent"_s, int(in.integer("percent", 1, 100))}};
    if (in.error())
        return *in.error();
    QJsonArray inspectors;
    for (const auto& each : json.value("inspectors"_L1).toArray())
        inspectors.append(
            QJsonObject{{u"person"_s, u"person:"_s + demoId(u"person"_s, each[0].toString())},
                        {u"unit"_s, goalUnit(each[1].toString())}});
    params.insert(u"inspectors"_s, inspectors);
    steps.append(goalStep(by, at, u"check-draw"_s, params));
    return {};
}

Result<void> playCheck(const QJsonObject& json, const DemoDays& days, QList<DemoStep>& steps)
{
    JsonReader in(json);
    const QString key = in.text("key", 1, 80);
    const QString by = in.text("by", 1, 32);
    const QDateTime at = goalMoment(in, days);
    QJsonObject params{{u"id"_s, demoId(u"check"_s, key)}};
    for (const char* name : {"kind", "form", "title", "requirement"})
        params.insert(QLatin1String(name), in.text(name, 1, 2'000));
    for (const char* name : {"leastPercent", "cycleYears"}) {
        if (const auto number = in.optionalInteger(name, 1, 100))
            params.insert(QLatin1String(name), int(*number));
    }
    if (const auto due = in.optionalInteger("due", -farthestGoal, farthestGoal))
        params.insert(u"due"_s, days.day(int(*due)).toString(Qt::ISODate));
    QJsonArray objects;
    for (const auto& each : in.objects("objects", 100)) {
        JsonReader object(each);
        const QString unit = object.text("unit", 1, 80);
        QJsonObject made{{u"id"_s, demoId(u"check-object"_s, key + u'/' + unit)},
                         {u"unit"_s, goalUnit(unit)}};
        const QString name = object.optionalText("name", 200);
        if (!name.isEmpty())
            made.insert(u"name"_s, name);
        TRY(object.finish());
        objects.append(made);
    }
    params.insert(u"objects"_s, objects);
    const QJsonObject draw = in.optionalObject("draw");
    const auto answers = in.objects("answers", 100);
    const auto findings = in.objects("findings", 100);
    TRY(in.finish());
    steps.append(goalStep(by, at, u"check-open"_s, params));
    if (!draw.isEmpty())
        TRY(playDraw(draw, key, days, steps));
    for (const auto& answer : answers)
        TRY(playAnswer(answer, key, false, days, steps));
    for (const auto& finding : findings)
        TRY(playAnswer(finding, key, true, days, steps));
    return {};
}

} // namespace

Result<QList<DemoStep>> demoGoals(const DemoDays& days)
{
    QList<DemoStep> steps;
    TRY_ASSIGN(const auto goals, demoList(goalsFile, "goals"));
    for (const auto& json : goals) {
        if (const auto played = playGoal(json, days, steps); !played.ok())
            return badDemo(goalsFile + u' ' + json.value(u"key").toString(), played.error());
    }
    TRY_ASSIGN(const auto checks, demoList(goalsFile, "checks"));
    for (const auto& json : checks) {
        if (const auto played = playCheck(json, days, steps); !played.ok())
            return badDemo(goalsFile + u' ' + json.value(u"key").toString(), played.error());
    }
    return steps;
}

} // namespace chancery::office
