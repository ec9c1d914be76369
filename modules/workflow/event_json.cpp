// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/event.h"

#include "base/clock.h"
#include "base/json_reader.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

const QStringList& eventKinds()
{
    static const QStringList list{u"claim"_s,     u"release"_s,  u"read"_s,    u"complete"_s,
                                  u"return"_s,    u"withdraw"_s, u"add"_s,     u"drop"_s,
                                  u"hand-over"_s, u"delegate"_s, u"skip"_s,    u"remind"_s,
                                  u"circulate"_s, u"set"_s,      u"trigger"_s, u"cancel"_s,
                                  u"conclude"_s,  u"void"_s,     u"reopen"_s};
    return list;
}

const QStringList& traceKinds()
{
    static const QStringList list{
        u"waiting"_s,   u"enabled"_s,  u"claimed"_s,   u"released"_s,  u"read"_s,    u"completed"_s,
        u"cancelled"_s, u"returned"_s, u"withdrawn"_s, u"added"_s,     u"dropped"_s, u"passed"_s,
        u"delegated"_s, u"skipped"_s,  u"reminded"_s,  u"triggered"_s, u"lost"_s,    u"stuck"_s,
        u"finished"_s,  u"voided"_s,   u"reopened"_s};
    return list;
}

void putText(QJsonObject& json, const QString& name, const QString& text)
{
    if (!text.isEmpty())
        json[name] = text;
}

} // namespace

QString eventKindText(EventKind kind)
{
    return eventKinds().at(int(kind));
}

QString traceKindText(TraceKind kind)
{
    return traceKinds().at(int(kind));
}

Result<Event> Event::parse(const QJsonObject& json)
{
    JsonReader in(json);
    Event event;
    event.kind = EventKind(in.choice("kind", eventKinds()));
    event.item = in.optionalText("item", 64);
    event.step = in.optionalText("step", 64);
    event.participant = in.optionalText("participant", 200);
    event.actor = in.text("actor", 1, 200);
    event.onBehalfOf = in.optionalText("onBehalfOf", 200);
    event.at = in.optionalMoment("at").value_or(QDateTime());
    event.outcome = in.optionalText("outcome", 64);
    event.reason = in.optionalText("reason", 4000);
    event.set = in.optionalObject("set");
    event.to = in.optionalText("to", 200);
    event.participants = in.texts("participants", 1000, 200);
    const auto place =
        in.optionalChoice("place", {u"parallel"_s, u"before"_s, u"after"_s}).value_or(0);
    event.place = place == 0 ? Link::Peer : place == 1 ? Link::Before : Link::After;
    event.comeBack = in.flag("comeBack", false);
    event.level = int(in.optionalInteger("level", 1, 9).value_or(1));
    event.keep = in.flag("keep", false);
    event.name = in.optionalText("name", 64);
    const auto finished = in.finish();
    if (finished.ok())
        return event;
    QJsonObject args = finished.error().args;
    args[u"cause"_s] = finished.error().code;
    return fail("workflow.bad-event", args);
}

QJsonObject Event::toJson() const
{
    QJsonObject json{{u"kind"_s, eventKindText(kind)}, {u"actor"_s, actor}};
    if (at.isValid())
        json[u"at"_s] = momentToText(at);
    putText(json, u"item"_s, item);
    putText(json, u"step"_s, step);
    putText(json, u"participant"_s, participant);
    putText(json, u"onBehalfOf"_s, onBehalfOf);
    putText(json, u"outcome"_s, outcome);
    putText(json, u"reason"_s, reason);
    putText(json, u"to"_s, to);
    putText(json, u"name"_s, name);
    if (!set.isEmpty())
        json[u"set"_s] = set;
    if (!participants.isEmpty())
        json[u"participants"_s] = QJsonArray::fromStringList(participants);
    if (place != Link::Peer)
        json[u"place"_s] = linkText(place);
    if (comeBack)
        json[u"comeBack"_s] = true;
    if (keep)
        json[u"keep"_s] = true;
    if (level != 1)
        json[u"level"_s] = level;
    return json;
}

QJsonObject Trace::toJson() const
{
    QJsonObject json{{u"kind"_s, traceKindText(kind)}};
    putText(json, u"step"_s, step);
    putText(json, u"item"_s, item);
    putText(json, u"participant"_s, participant);
    if (round > 0)
        json[u"round"_s] = round;
    return json;
}

std::function<QString()> idsFrom(const QString& seed)
{
    return [seed, next = std::make_shared<quint64>(0)] {
        const QByteArray input = seed.toUtf8() + '\n' + QByteArray::number((*next)++);
        QByteArray hash = QCryptographicHash::hash(input, QCryptographicHash::Sha256).first(16);
        hash[6] = char((hash[6] & 0x0F) | 0x80);
        hash[8] = char((hash[8] & 0x3F) | 0x80);
        QString text = QString::fromLatin1(hash.toHex());
        for (const int at : {20, 16, 12, 8})
            text.insert(at, u'-');
        return text;
    };
}

} // namespace chancery::workflow
