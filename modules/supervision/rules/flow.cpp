// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/flow.h"

#include "base/participant.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

const QStringList& stageOrder()
{
    static const QStringList list{u"propose"_s, u"establish"_s, u"assign"_s,
                                  u"handle"_s,  u"review"_s,    u"strike"_s};
    return list;
}

} // namespace

const QList<FlowVerb>& flowVerbs()
{
    using E = workflow::EventKind;
    using V = FlowVerb;
    const QStringList work{u"handle"_s, u"co-handle"_s};
    static const QList<FlowVerb> list{
        {"resubmit", E::Complete, {u"propose"_s}, "", "", V::Text | V::Planning},
        {"establish", E::Complete, {u"establish"_s}, "establish", "", V::Text | V::Planning},
        {"decline", E::Complete, {u"establish"_s}, "decline", "", V::Reason},
        {"send-back", E::Return, {u"establish"_s, u"assign"_s}, "", "propose", V::Reason},
        {"assign", E::Complete, {u"assign"_s}, "", "", V::Text | V::Planning},
        {"refuse", E::Return, {u"handle"_s}, "", "assign", V::Reason},
        {"accept", E::Claim, work, "", "", 0},
        {"release", E::Release, work, "", "", 0},
        {"hand-over", E::HandOver, work, "", "", V::To | V::Text},
        {"finish", E::Complete, {u"handle"_s}, "done", "", V::Result | V::Files},
        {"finish-part", E::Complete, {u"co-handle"_s}, "done", "", V::Result | V::Files},
        {"pass", E::Complete, {u"review"_s}, "pass", "", V::Text | V::Quality},
        {"redo", E::Return, {u"review"_s, u"strike"_s}, "", "handle", V::Reason | V::Planning},
        {"strike", E::Complete, {u"strike"_s}, "strike", "", V::Text | V::Quality},
        {"withdraw", E::Withdraw, {}, "", "", 0},
        {"void", E::Void, {}, "", "", V::Reason},
        {"reopen", E::Reopen, {u"handle"_s}, "", "", V::Reason | V::Planning},
        {"reassign", E::Conclude, {u"handle"_s}, "reassign", "", V::Reason | V::Planning},
    };
    return list;
}

const FlowVerb* flowVerb(const QString& verb)
{
    for (const auto& each : flowVerbs()) {
        if (verb == QLatin1String(each.verb))
            return &each;
    }
    return nullptr;
}

Result<FlowParams> FlowParams::parse(const FlowVerb& verb, const QJsonObject& params)
{
    JsonReader in(params);
    FlowParams flow;
    flow.item = in.idText("item");
    if (verb.fields & FlowVerb::Text)
        flow.text = in.optionalText("text", 20'000).trimmed();
    if (verb.fields & FlowVerb::Reason)
        flow.reason = in.optionalText("reason", 2'000).trimmed();
    if (verb.fields & FlowVerb::Planning)
        flow.plan = Plan::read(in);
    if (verb.fields & FlowVerb::Files)
        flow.files = in.objects("files", 50);
    if (verb.fields & FlowVerb::Result)
        flow.result = in.optionalText("result", 20'000).trimmed();
    if (verb.fields & FlowVerb::Quality) {
        if (const auto quality = in.optionalInteger("quality", 0, 100))
            flow.quality = int(*quality);
    }
    if (verb.fields & FlowVerb::To)
        flow.to = in.text("to", 1, 120);
    TRY(in.finish());
    if ((verb.fields & FlowVerb::Reason) && flow.reason.isEmpty())
        return fail("supervision.reason-needed");
    if ((verb.fields & FlowVerb::Result) && flow.result.isEmpty())
        return fail("supervision.result-needed");
    if ((verb.fields & FlowVerb::To) && !isParticipant(flow.to))
        return fail("supervision.bad-participant", {{u"text"_s, flow.to}});
    return flow;
}

QString stageOf(const workflow::Case& state)
{
    using workflow::CaseStatus;
    if (state.status == CaseStatus::Voided)
        return u"voided"_s;
    if (state.status == CaseStatus::Finished)
        return state.result == "declined"_L1 ? u"declined"_s : u"struck"_s;
    qsizetype first = stageOrder().size();
    for (const auto& item : state.items) {
        const auto at = stageOrder().indexOf(item.step);
        if (item.isOpen() && at >= 0)
            first = std::min(first, at);
    }
    return stageOrder().value(first);
}

QStringList holdersOf(const workflow::Case& state)
{
    QStringList holders;
    for (const auto& item : state.items) {
        if (item.isActionable() && !holders.contains(item.participant))
            holders.append(item.participant);
    }
    return holders;
}

bool isUnderWay(const QString& stage)
{
    return stage == "handle"_L1;
}

bool isClosed(const QString& stage)
{
    return stage == "struck"_L1 || stage == "declined"_L1 || stage == "voided"_L1;
}

} // namespace chancery::supervision
