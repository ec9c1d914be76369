// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/demo_supervision.h"

#include "base/json_reader.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::office {

namespace {

const QString supervisionFile = u"supervision.json"_s;
constexpr int farthestSupervised = 400;

QString itemId(const QString& key)
{
    return demoId(u"item"_s, key);
}

QString unitParticipant(const QString& key)
{
    return u"unit:"_s + demoId(u"unit"_s, key);
}

void takeText(JsonReader& in, const char* name, QJsonObject& params)
{
    const QString text = in.optionalText(name, 20'000);
    if (!text.isEmpty())
        params.insert(QLatin1String(name), text);
}

void takeDay(JsonReader& in, const char* name, const DemoDays& days, QJsonObject& params)
{
    if (const auto offset = in.optionalInteger(name, -farthestSupervised, farthestSupervised))
        params.insert(QLatin1String(name), days.day(int(*offset)).toString(Qt::ISODate));
}

QDateTime momentOf(JsonReader& in, const DemoDays& days)
{
    const int day = int(in.integer("day", -farthestSupervised, 0));
    return days.moment(day, QTime::fromString(in.text("time", 5, 5), u"HH:mm"_s));
}

QJsonObject sourceOf(QJsonObject source)
{
    const QString document = source.take("document"_L1).toString();
    if (!document.isEmpty()) {
        source.insert(u"table"_s, u"doc_document"_s);
        source.insert(u"record"_s, demoId(u"document"_s, document));
    }
    return source;
}

QJsonArray milestonesOf(JsonReader& in, const DemoDays& days)
{
    QJsonArray milestones;
    for (const auto& each : in.objects("milestones", 20))
        milestones.append(
            QJsonObject{{u"id"_s, demoId(u"milestone"_s, each.value("key"_L1).toString())},
                        {u"title"_s, each.value("title"_L1)},
                        {u"on"_s, days.day(each.value("on"_L1).toInt()).toString(Qt::ISODate)}});
    return milestones;
}

Result<void> playDeed(const QJsonObject& json, const QString& item, const DemoDays& days,
                      QList<DemoStep>& steps)
{
    JsonReader in(json);
    const QString verb = in.text("verb", 1, 40);
    const QString by = in.text("by", 1, 32);
    const QDateTime at = momentOf(in, days);
    QJsonObject params = in.object("params");
    takeDay(in, "to", days, params);
    TRY(in.finish());
    if (verb == "urge"_L1)
        params.insert(u"items"_s, QJsonArray{item});
    else
        params.insert(u"item"_s, item);
    steps.append({by, at, u"supervision."_s + verb, params, {}, false});
    return {};
}

Result<void> playItem(const QJsonObject& json, const DemoDays& days, QList<DemoStep>& steps)
{
    JsonReader in(json);
    const QString id = itemId(in.text("key", 1, 80));
    const QString by = in.text("by", 1, 32);
    const QDateTime at = momentOf(in, days);
    QJsonObject params{{u"id"_s, id}, {u"title"_s, in.text("title", 1, 500)}};
    for (const char* name : {"requirement", "target", "importance", "matter", "upTo"})
        takeText(in, name, params);
    for (const char* name : {"due", "reportOn"})
        takeDay(in, name, days, params);
    if (in.flag("toStateCouncil", false))
        params.insert(u"toStateCouncil"_s, true);
    if (const QJsonObject source = in.optionalObject("source"); !source.isEmpty())
        params.insert(u"source"_s, sourceOf(source));
    if (const QJsonObject feedback = in.optionalObject("feedback"); !feedback.isEmpty())
        params.insert(u"feedback"_s, feedback);
    if (const QString lead = in.optionalText("lead", 80); !lead.isEmpty())
        params.insert(u"lead"_s, unitParticipant(lead));
    QJsonArray co;
    for (const auto& unit : in.texts("co", 50, 80))
        co.append(unitParticipant(unit));
    if (!co.isEmpty())
        params.insert(u"co"_s, co);
    if (const QString parent = in.optionalText("parent", 80); !parent.isEmpty())
        params.insert(u"parent"_s, itemId(parent));
    if (const QJsonArray milestones = milestonesOf(in, days); !milestones.isEmpty())
        params.insert(u"milestones"_s, milestones);
    const auto deeds = in.objects("deeds", 100);
    TRY(in.finish());
    steps.append({by, at, u"supervision.open"_s, params, {}, false});
    for (const auto& deed : deeds)
        TRY(playDeed(deed, id, days, steps));
    return {};
}

} // namespace

Result<QList<DemoStep>> demoSupervision(const DemoDays& days)
{
    QList<DemoStep> steps;
    TRY_ASSIGN(const auto list, demoList(supervisionFile, "items"));
    for (const auto& json : list) {
        if (const auto played = playItem(json, days, steps); !played.ok())
            return badDemo(supervisionFile + u' ' + json.value(u"key").toString(), played.error());
    }
    return steps;
}

} // namespace chancery::office
