// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/flow.h"

#include "base/clock.h"
#include "base/json_reader.h"
#include "base/participant.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr int mostPeople = 200;
constexpr int mostName = 120;
constexpr int mostOpinion = 20'000;

const QStringList& nexts()
{
    static const QStringList list{u"instruct"_s, u"handle"_s, u"assign"_s, u"circulate"_s,
                                  u"close"_s};
    return list;
}

QString chosen(JsonReader& in, const char* name, const QStringList& allowed)
{
    const auto at = in.optionalChoice(name, allowed);
    return at ? allowed.at(*at) : QString();
}

void readWhither(JsonReader& in, unsigned fields, FlowParams& params)
{
    using V = FlowVerb;
    if (fields & V::Next)
        params.next = chosen(in, "next", nexts());
    if (fields & V::Leaders) {
        params.leaders = in.texts("leaders", mostPeople, mostName);
        params.together = in.flag("together", false);
    }
    if (fields & V::Units) {
        params.lead = in.optionalText("lead", mostName);
        params.co = in.texts("co", mostPeople, mostName);
    }
    if (fields & V::Readers) {
        params.readers = in.texts("readers", mostPeople, mostName);
        params.purpose = chosen(in, "purpose", circulationPurposes());
        params.ordered = in.flag("ordered", false);
    }
    if (fields & V::Due)
        params.due = in.optionalMoment("due");
    if ((fields & V::Answer) && in.has("needsAnswer"))
        params.needsAnswer = in.flag("needsAnswer", false);
    else if (fields & V::Answer)
        in.flag("needsAnswer", false);
}

void readIssuing(JsonReader& in, unsigned fields, FlowParams& params)
{
    using V = FlowVerb;
    if (fields & V::Plan) {
        params.examiners = in.texts("examiners", mostPeople, mostName);
        params.cosigners = in.texts("cosigners", mostPeople, mostName);
        params.lawyers = in.texts("lawyers", mostPeople, mostName);
        params.disclosers = in.texts("disclosers", mostPeople, mostName);
        params.signers = in.texts("signers", mostPeople, mostName);
    }
    if (fields & V::Seen) {
        params.seen = in.text("seen", 64, 64);
        params.seenFiles = in.optionalText("seenFiles", 64);
    }
    if (fields & V::Code)
        params.code = in.text("code", 1, 24);
    if (fields & V::Copies) {
        const auto copies = in.optionalInteger("copies", 1, 100'000);
        params.copies = copies ? std::optional(int(*copies)) : std::nullopt;
    }
    if (fields & V::Ticks)
        params.ticked = in.texts("ticked", 100, 40);
}

void readOthers(JsonReader& in, unsigned fields, FlowParams& params)
{
    using V = FlowVerb;
    if (fields & V::To)
        params.to = in.text("to", 1, mostName);
    if (fields & V::ToStep) {
        params.to = in.optionalText("to", 64);
        params.comeBack = in.flag("comeBack", false);
    }
    if (fields & V::Signers) {
        params.participants = in.texts("participants", mostPeople, mostName);
        const auto place =
            in.optionalChoice("place", {u"parallel"_s, u"before"_s, u"after"_s}).value_or(0);
        params.place = place == 0   ? workflow::Link::Peer
                       : place == 1 ? workflow::Link::Before
                                    : workflow::Link::After;
    }
    if (fields & V::Step)
        params.step = in.optionalText("step", 64);
    if (fields & V::Urging) {
        params.level = int(in.optionalInteger("level", 1, 3).value_or(1));
        params.text = in.optionalText("text", 500);
    }
    if (fields & V::Retention) {
        params.retention = QStringList{u"permanent"_s, u"30"_s, u"10"_s}.value(
            in.choice("retention", {u"permanent"_s, u"30"_s, u"10"_s}));
        params.volume = in.optionalText("volume", 100);
    }
    if (fields & V::Early)
        params.early = in.flag("early", false);
}

Result<void> checkPeople(const QStringList& people)
{
    QSet<QString> seen;
    for (const auto& participant : people) {
        TRY(checkParticipant(participant));
        if (seen.contains(participant))
            return fail("documents.participant-twice", {{u"participant"_s, participant}});
        seen.insert(participant);
    }
    return {};
}

} // namespace

const QStringList& circulationPurposes()
{
    static const QStringList list{u"inform"_s, u"study"_s, u"opinion"_s, u"reference"_s,
                                  u"carry"_s};
    return list;
}

Result<void> checkParticipant(const QString& text)
{
    if (isParticipant(text))
        return {};
    return fail("documents.bad-participant", {{u"text"_s, text.left(64)}});
}

Result<FlowParams> FlowParams::parse(const FlowVerb& verb, const QJsonObject& json)
{
    using V = FlowVerb;
    JsonReader in(json);
    FlowParams params;
    params.document = in.idText("document");
    if (verb.fields & V::Task)
        params.task = in.optionalIdText("task");
    if (verb.fields & V::Opinion)
        params.opinion = in.optionalText("opinion", mostOpinion).trimmed();
    if (verb.fields & (V::Reason | V::MaybeReason))
        params.reason = in.optionalText("reason", 500).trimmed();
    if (verb.fields & V::Verdict)
        params.verdict =
            chosen(in, "verdict", {u"agree"_s, u"noted"_s, u"disagree"_s, u"comment"_s});
    readWhither(in, verb.fields, params);
    readOthers(in, verb.fields, params);
    readIssuing(in, verb.fields, params);
    QList<QJsonObject> files;
    if (verb.fields & V::Files)
        files = in.objects("attachments", FileParam::mostFiles);
    TRY(in.finish());
    TRY_ASSIGN(params.files, FileParam::parseAll(
                                 files, verb.verb == "answer"_L1 ? u"answer"_s : u"attachment"_s));
    for (const auto& people :
         {params.leaders, params.co, params.readers, params.participants, params.examiners,
          params.cosigners, params.lawyers, params.disclosers, params.signers,
          verb.fields & V::To ? QStringList{params.to} : QStringList()})
        TRY(checkPeople(people));
    if (!params.lead.isEmpty())
        TRY(checkParticipant(params.lead));
    return params;
}

QStringList FlowParams::named() const
{
    QStringList all = leaders + co + readers + participants + examiners + cosigners + lawyers +
                      disclosers + signers;
    if (!lead.isEmpty())
        all.append(lead);
    if (to.contains(u':'))
        all.append(to);
    all.removeDuplicates();
    return all;
}

namespace {

/// An organ's code is Chinese characters, as 国办发, 示财函: it becomes the head of a number.
bool isOrganCode(const QString& code)
{
    return std::all_of(code.begin(), code.end(),
                       [](QChar c) { return c.script() == QChar::Script_Han; });
}

Result<void> checkIssuingParams(const FlowVerb& verb, const FlowParams& params)
{
    using V = FlowVerb;
    if ((verb.fields & V::Code) && !isOrganCode(params.code))
        return fail("documents.bad-code", {{u"code"_s, params.code}});
    const bool onlyReturns = verb.verb == "examine"_L1 || verb.verb == "sign"_L1;
    if (onlyReturns && params.verdict == "disagree"_L1)
        return fail("documents.return-instead", {{u"verb"_s, QLatin1String(verb.verb)}});
    return {};
}

} // namespace

Result<void> checkFlow(const FlowVerb& verb, const FlowParams& params, bool opinionsAllowed)
{
    using V = FlowVerb;
    const bool early = (verb.fields & V::Early) && params.early;
    if (((verb.fields & V::Reason) || early) && params.reason.isEmpty())
        return fail("documents.reason-needed", {{u"verb"_s, QLatin1String(verb.verb)}});
    if (params.co.contains(params.lead))
        return fail("documents.lead-is-co", {{u"participant"_s, params.lead}});
    const bool proposes = verb.verb == "propose"_L1;
    if ((proposes && params.next.isEmpty()) ||
        (verb.verb == "instruct"_L1 && params.next == "circulate"_L1))
        return fail("base.bad-field", {{u"field"_s, u"next"_s}, {u"why"_s, u"missing"_s}});
    if (proposes && params.next == "assign"_L1)
        return fail("base.bad-field", {{u"field"_s, u"next"_s}, {u"why"_s, u"not-one-of"_s}});
    if (params.next == "instruct"_L1 && params.leaders.isEmpty())
        return fail("documents.leaders-needed");
    const bool dispatches = verb.verb == "assign"_L1 || (proposes && params.next == "handle"_L1);
    if ((dispatches || !params.co.isEmpty()) && params.lead.isEmpty())
        return fail("documents.lead-needed");
    const bool sendsRound = params.next == "circulate"_L1 || verb.verb == "distribute"_L1;
    if (sendsRound && params.readers.isEmpty())
        return fail("documents.readers-needed");
    TRY(checkIssuingParams(verb, params));
    if ((verb.fields & V::Signers) && params.participants.isEmpty())
        return fail("documents.participants-needed");
    if (verb.verb == "drop-signer"_L1 && params.task.isEmpty())
        return fail("documents.step-or-task-needed");
    if ((verb.fields & V::Step) && params.step.isEmpty() && params.task.isEmpty())
        return fail("documents.step-or-task-needed");
    const bool verdictSpeaks = params.verdict == "agree"_L1 || params.verdict == "noted"_L1;
    const bool must = (verb.fields & V::Must) || ((verb.fields & V::Verdict) && !verdictSpeaks);
    if (must && opinionsAllowed && params.opinion.isEmpty())
        return fail("documents.opinion-needed", {{u"verb"_s, QLatin1String(verb.verb)}});
    return {};
}

namespace {

/// The case's variables that completing a step sets.
QJsonObject variablesOf(const FlowVerb& verb, const FlowParams& params)
{
    QJsonObject set;
    if (!params.next.isEmpty() && (verb.verb == "propose"_L1 || params.next != "instruct"_L1))
        set[u"next"_s] = params.next;
    if (verb.verb == "propose"_L1) {
        set[u"leaders"_s] = QJsonArray::fromStringList(params.leaders);
        set[u"together"_s] = params.together;
    }
    if (!params.lead.isEmpty()) {
        set[u"leadUnit"_s] = params.lead;
        set[u"coUnits"_s] = QJsonArray::fromStringList(params.co);
    }
    if (params.needsAnswer)
        set[u"needsAnswer"_s] = *params.needsAnswer;
    if (params.due)
        set[u"deadline"_s] = momentToText(*params.due);
    if (verb.fields & FlowVerb::Plan) {
        set[u"examiners"_s] = QJsonArray::fromStringList(params.examiners);
        set[u"cosigners"_s] = QJsonArray::fromStringList(params.cosigners);
        set[u"lawyer"_s] = QJsonArray::fromStringList(params.lawyers);
        set[u"discloser"_s] = QJsonArray::fromStringList(params.disclosers);
        set[u"signers"_s] = QJsonArray::fromStringList(params.signers);
    }
    return set;
}

} // namespace

workflow::Event flowEvent(const FlowVerb& verb, const FlowParams& params,
                          const workflow::WorkItem* item)
{
    workflow::Event event;
    event.kind = verb.event;
    event.item = item ? item->id : params.task;
    event.step = params.step;
    event.outcome = QLatin1String(verb.outcome);
    event.reason = params.reason;
    event.participants = params.participants;
    event.place = params.place;
    event.level = params.level;
    event.to = params.to;
    event.comeBack = params.comeBack;
    // An opinion (加签 before or after) and a helper's work decide nothing about the way.
    if (!item || item->isSignature())
        event.set = variablesOf(verb, params);
    if (verb.event != workflow::EventKind::Complete || !item)
        return event;
    const bool mayOnlyNote = item->step.startsWith("instruct"_L1) || item->step == "sign"_L1;
    if (params.verdict == "noted"_L1 && mayOnlyNote)
        event.outcome = u"noted"_s;
    if (params.verdict == "disagree"_L1 && verb.outcome == "agree"_L1)
        event.outcome = u"disagree"_s;
    if (item->step == "co-handle"_L1) {
        event.outcome = u"answered"_s;
        event.set.remove(u"needsAnswer"_s); // The lead department's to say.
    } else if (params.early) {
        event.outcome = u"done-early"_s;
    }
    return event;
}

QString stageOf(const workflow::Case& state)
{
    using workflow::CaseStatus;
    if (state.status == CaseStatus::Voided)
        return u"voided"_s;
    if (state.status == CaseStatus::Finished)
        return state.result == "sent-back"_L1 ? u"returned"_s
               : state.result == "filed"_L1   ? u"filed"_s
                                              : u"closed"_s;
    const bool goesOut = state.routeId == "outgoing"_L1;
    static const QList<std::pair<QString, QString>> stages{
        {u"register"_s, u"returned"_s}, {u"review"_s, u"review"_s},
        {u"propose"_s, u"propose"_s},   {u"assign"_s, u"propose"_s},
        {u"instruct"_s, u"instruct"_s}, {u"instruct-together"_s, u"instruct"_s},
        {u"handle"_s, u"handle"_s},     {u"co-handle"_s, u"handle"_s},
        {u"answer"_s, u"answer"_s},     {u"close"_s, u"close"_s},
        {u"draft"_s, u"draft"_s},       {u"examine"_s, u"examine"_s},
        {u"cosign"_s, u"cosign"_s},     {u"legality"_s, u"cosign"_s},
        {u"disclosure"_s, u"cosign"_s}, {u"check"_s, u"check"_s},
        {u"sign"_s, u"sign"_s},         {u"recheck"_s, u"issue"_s},
        {u"number"_s, u"issue"_s},      {u"print"_s, u"issue"_s},
        {u"seal"_s, u"issue"_s},        {u"issue"_s, u"issue"_s},
        {u"distribute"_s, u"issue"_s},  {u"file"_s, u"closed"_s}};
    for (const auto& [step, stage] : stages) {
        for (const auto& visit : state.visits) {
            if (visit.step == step && visit.isLive())
                return goesOut && stage == "closed"_L1 ? u"issued"_s : stage;
        }
    }
    return u"close"_s; // Stuck: nothing is open, the office has to look.
}

QStringList holdersOf(const workflow::Case& state)
{
    QStringList holders;
    for (const auto& item : state.items) {
        if (item.isActionable())
            holders.append(item.participant);
    }
    holders.removeDuplicates();
    return holders;
}

} // namespace chancery::documents
