// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/demo_outgoing.h"

#include "documents/rules/flow.h"
#include "documents/rules/manuscript.h"

#include <QJsonArray>

namespace chancery::office {

namespace {

const QString outgoingFile = QStringLiteral("outgoing.json");
constexpr int mostDaysAgo = 400;

QList<documents::Block> blocksFrom(const QStringList& lines)
{
    return documents::blocksOf(lines.join(u'\n'));
}

/// The text with its body and annexes, which stand beside it as plain lines.
Result<documents::Manuscript> readText(JsonReader& in)
{
    TRY_ASSIGN(auto text, documents::Manuscript::parse(in.object("text")));
    text.body = blocksFrom(in.texts("body", 1'000, 10'000));
    for (const auto& json : in.objects("annexes", 20)) {
        JsonReader each(json);
        text.annexes.append({each.text("title", 1, 200), {}});
        text.annexes.last().body = blocksFrom(each.texts("body", 1'000, 10'000));
        TRY(each.finish());
    }
    return text;
}

QJsonArray posts(JsonReader& in, const char* name, const DemoDirectory& directory)
{
    QJsonArray list;
    for (const auto& login : in.texts(name, 100, 32))
        list.append(QStringLiteral("post:") +
                    demoId(QStringLiteral("post"), directory.mainPostOf(login)));
    return list;
}

void putText(JsonReader& in, const char* name, QJsonObject& params)
{
    const QString text = in.optionalText(name, 20'000);
    if (!text.isEmpty())
        params.insert(QLatin1String(name), text);
}

/// What one deed says beside who did it and when.
QJsonObject deedParams(JsonReader& in, const QString& verb, const QString& hash,
                       const DemoDirectory& directory)
{
    QJsonObject params;
    for (const char* name : {"opinion", "verdict", "code"})
        putText(in, name, params);
    if (const auto copies = in.optionalInteger("copies", 1, 10'000))
        params.insert(QStringLiteral("copies"), *copies);
    const QJsonArray examiners = posts(in, "examiners", directory);
    const QJsonArray signers = posts(in, "signers", directory);
    QJsonArray cosigners;
    for (const auto& unit : in.texts("cosigners", 100, 80))
        cosigners.append(QStringLiteral("unit:") + demoId(QStringLiteral("unit"), unit));
    const QStringList ticked = in.texts("ticked", 100, 40);
    const auto* flow = documents::flowVerb(verb);
    const unsigned fields = flow ? flow->fields : 0U;
    if (const QJsonArray readers = posts(in, "readers", directory); !readers.isEmpty())
        params.insert(QStringLiteral("readers"), readers);
    if (fields & documents::FlowVerb::Plan) {
        params.insert(QStringLiteral("examiners"), examiners);
        params.insert(QStringLiteral("cosigners"), cosigners);
        params.insert(QStringLiteral("signers"), signers);
    }
    if (!ticked.isEmpty())
        params.insert(QStringLiteral("ticked"), QJsonArray::fromStringList(ticked));
    if (fields & documents::FlowVerb::Seen)
        params.insert(QStringLiteral("seen"), hash);
    return params;
}

/// The next version: another title, another body, or both.
QJsonObject nextVersion(JsonReader& in, documents::Manuscript& text, const QJsonObject& slip)
{
    const QString base = text.hash();
    const QString title = in.optionalText("title", 200);
    if (!title.isEmpty())
        text.title = title;
    const QStringList body = in.texts("body", 1'000, 10'000);
    if (!body.isEmpty())
        text.body = blocksFrom(body);
    QJsonObject params{{QStringLiteral("base"), base},
                       {QStringLiteral("text"), text.toJson()},
                       {QStringLiteral("slip"), slip}};
    putText(in, "note", params);
    return params;
}

Result<void> playDocument(const QJsonObject& json, const DemoDays& days,
                          const DemoDirectory& directory, QList<DemoStep>& steps)
{
    JsonReader in(json);
    const QString id = demoId(QStringLiteral("document"), in.text("key", 1, 80));
    const QString way = in.text("way", 1, 20);
    const QString form = in.optionalText("form", 20);
    in.text("stage", 1, 20); // follows from the deeds
    TRY_ASSIGN(auto text, readText(in));
    const QJsonObject slip = in.object("slip");
    const auto deeds = in.objects("deeds", 100);
    TRY(in.finish());
    for (const auto& each : deeds) {
        JsonReader deed(each);
        const QString verb = deed.text("verb", 1, 40);
        const QString by = deed.text("by", 1, 32);
        const int day = int(deed.integer("day", -mostDaysAgo, 0));
        const auto time = QTime::fromString(deed.text("time", 5, 5), QStringLiteral("HH:mm"));
        QJsonObject params = verb == QLatin1String("write")
                                 ? nextVersion(deed, text, slip)
                                 : deedParams(deed, verb, text.hash(), directory);
        TRY(deed.finish());
        if (verb == QLatin1String("draft")) {
            params = {{QStringLiteral("id"), id},
                      {QStringLiteral("way"), way},
                      {QStringLiteral("text"), text.toJson()},
                      {QStringLiteral("slip"), slip}};
            if (!form.isEmpty())
                params.insert(QStringLiteral("form"), form);
        } else {
            params.insert(QStringLiteral("document"), id);
        }
        steps.append(
            {by, days.moment(day, time), QStringLiteral("documents.") + verb, params, {}, false});
    }
    return {};
}

} // namespace

Result<QList<DemoStep>> demoOutgoing(const DemoDays& days, const DemoDirectory& directory)
{
    QList<DemoStep> steps;
    TRY_ASSIGN(const auto list, demoList(outgoingFile, "documents"));
    for (const auto& json : list) {
        if (const auto played = playDocument(json, days, directory, steps); !played.ok())
            return badDemo(outgoingFile + u' ' + json.value(u"key").toString(), played.error());
    }
    return steps;
}

} // namespace chancery::office
