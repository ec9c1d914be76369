// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/flow.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

const QList<FlowVerb>& flowVerbs()
{
    using E = workflow::EventKind;
    using V = FlowVerb;
    const QStringList instruct{u"instruct"_s, u"instruct-together"_s};
    const QStringList handle{u"handle"_s, u"co-handle"_s};
    static const QList<FlowVerb> list{
        // What the office does along the way.
        {"resubmit", E::Complete, {u"register"_s}, "", "review", V::Task | V::Opinion},
        {"review-pass", E::Complete, {u"review"_s}, "accept", "review", V::Task | V::Opinion},
        {"return-to-sender", E::Complete, {u"review"_s}, "send-back", "", V::Task | V::Reason},
        {"propose",
         E::Complete,
         {u"propose"_s},
         "",
         "propose",
         V::Task | V::Opinion | V::Must | V::Next | V::Leaders | V::Units | V::Readers | V::Due |
             V::Answer},
        {"instruct", E::Complete, instruct, "instructed", "instruct",
         V::Task | V::Opinion | V::Verdict | V::Next | V::Leaders | V::Units | V::Due | V::Answer},
        {"assign",
         E::Complete,
         {u"assign"_s},
         "",
         "propose",
         V::Task | V::Opinion | V::Units | V::Due | V::Answer},
        {"handle", E::Complete, handle, "done", "handle",
         V::Task | V::Opinion | V::Must | V::Files | V::Answer | V::Early | V::MaybeReason},
        {"answer",
         E::Complete,
         {u"answer"_s},
         "",
         "answer",
         V::Task | V::Opinion | V::Must | V::Files},
        {"close", E::Complete, {u"close"_s}, "", "close", V::Task | V::Opinion},
        {"file", E::Complete, {u"file"_s}, "", "", V::Task | V::Retention},
        // Writing what goes out.
        {"submit-draft",
         E::Complete,
         {u"draft"_s},
         "",
         "draft",
         V::Task | V::Opinion | V::Plan | V::Seen},
        {"examine",
         E::Complete,
         {u"examine"_s},
         "agree",
         "examine",
         V::Task | V::Opinion | V::Verdict | V::Seen},
        {"cosign",
         E::Complete,
         {u"cosign"_s},
         "agree",
         "cosign",
         V::Task | V::Opinion | V::Verdict | V::Seen},
        {"review-legality",
         E::Complete,
         {u"legality"_s},
         "agree",
         "legality",
         V::Task | V::Opinion | V::Verdict | V::Seen},
        {"review-disclosure",
         E::Complete,
         {u"disclosure"_s},
         "agree",
         "disclosure",
         V::Task | V::Opinion | V::Verdict | V::Seen},
        {"check-draft",
         E::Complete,
         {u"check"_s},
         "",
         "check",
         V::Task | V::Opinion | V::Seen | V::Ticks},
        {"sign",
         E::Complete,
         {u"sign"_s},
         "signed",
         "sign",
         V::Task | V::Opinion | V::Verdict | V::Seen},
        {"recheck",
         E::Complete,
         {u"recheck"_s},
         "unchanged",
         "recheck",
         V::Task | V::Opinion | V::Seen},
        {"give-number", E::Complete, {u"number"_s}, "", "", V::Task | V::Code},
        {"print", E::Complete, {u"print"_s}, "", "", V::Task | V::Copies},
        {"affix-seal", E::Complete, {u"seal"_s}, "", "", V::Task | V::Opinion},
        {"issue", E::Complete, {u"issue"_s}, "", "", V::Task | V::Opinion},
        {"distribute", E::Complete, {u"distribute"_s}, "", "", V::Task | V::Readers},
        // What can happen at any step.
        {"accept", E::Claim, {}, "", "", V::Task},
        {"release", E::Release, {}, "", "", V::Task},
        {"withdraw", E::Withdraw, {}, "", "", V::Task},
        {"return", E::Return, {}, "", "return", V::Task | V::ToStep | V::Reason},
        {"add-signer", E::Add, {}, "", "", V::Task | V::Signers | V::MaybeReason},
        {"drop-signer", E::Drop, {}, "", "", V::Task | V::MaybeReason},
        {"hand-over", E::HandOver, {}, "", "", V::Task | V::To | V::MaybeReason},
        {"delegate", E::Delegate, {}, "", "", V::Task | V::To | V::MaybeReason},
        {"skip", E::Skip, {}, "", "", V::Task | V::Step | V::Reason},
        {"remind", E::Remind, {}, "", "", V::Task | V::Step | V::Urging},
        {"void", E::Void, {}, "", "", V::Reason},
        {"reopen", E::Reopen, {}, "", "", V::Step | V::Reason},
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

} // namespace chancery::documents
