// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/action_form.h"

#include "base/clock.h"
#include "base/id.h"
#include "documents/rules/flow.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

Error missing(const QString& field)
{
    return fail("documents.form-missing", {{u"field"_s, field}});
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    for (const auto& one : value.toArray())
        list.append(one.toString());
    return list;
}

/// Where the secretary sends it: what was filled in says it.
QString nextOf(const ActionForm& form)
{
    if (!form.leaders.isEmpty())
        return u"instruct"_s;
    return form.lead.isEmpty() ? u"circulate"_s : u"handle"_s;
}

/// The parameter that takes the target; a whole step or one task for what can be either.
const char* targetName(const QString& verb, const QString& target)
{
    if (verb == "detach"_L1 || verb == "break-lock"_L1)
        return "attachment";
    if (verb == "drop-reader"_L1)
        return "reader";
    if (verb == "receipt"_L1)
        return "recipient";
    if (verb.endsWith("-instruction"_L1))
        return "instruction";
    if (verb == "split"_L1)
        return "merged";
    const bool task = verb == "drop-signer"_L1 || (verb == "skip"_L1 && isUuidText(target));
    return task ? "task" : "step";
}

} // namespace

bool ActionForm::asksReason() const
{
    const ActionSpec* spec = actionSpec(verb);
    return early || (spec && spec->reason);
}

Result<void> ActionForm::check() const
{
    const ActionSpec* spec = actionSpec(verb);
    if (!spec)
        return {};
    const bool verdictSpeaks = spec->verdict && (verdict == "agree"_L1 || verdict == "noted"_L1);
    if (spec->opinionNeeded && !verdictSpeaks && opinion.trimmed().isEmpty())
        return missing(u"opinion"_s);
    if (verb == "propose"_L1 && leaders.isEmpty() && lead.isEmpty() && readers.isEmpty())
        return missing(u"leaders"_s);
    if ((verb == "assign"_L1 || verb == "carry-instruction"_L1) && lead.isEmpty())
        return missing(u"lead"_s);
    if (spec->readers && readers.isEmpty())
        return missing(u"readers"_s);
    if (spec->to && to.isEmpty())
        return missing(u"to"_s);
    if (spec->step && step.isEmpty())
        return missing(u"step"_s);
    if (spec->signers && signers.isEmpty())
        return missing(u"signers"_s);
    if (spec->plan && planned.isEmpty())
        return missing(u"planned"_s);
    if (spec->code && code.trimmed().isEmpty())
        return missing(u"code"_s);
    if (spec->receipt && receipt == "returned"_L1 && reason.trimmed().isEmpty())
        return missing(u"reason"_s);
    if (spec->target && target.isEmpty())
        return missing(u"target"_s);
    if ((spec->reasonNeeded || early) && reason.trimmed().isEmpty())
        return missing(u"reason"_s);
    return {};
}

QJsonObject ActionForm::params() const
{
    const ActionSpec* spec = actionSpec(verb);
    QJsonObject out{{u"document"_s, document}};
    if (!spec)
        return out;
    const auto text = [&out](bool asked, const char* key, const QString& value) {
        if (asked && !value.trimmed().isEmpty())
            out.insert(QLatin1String(key), value.trimmed());
    };
    const auto list = [&out](bool asked, const char* key, const QStringList& values) {
        if (asked && !values.isEmpty())
            out.insert(QLatin1String(key), QJsonArray::fromStringList(values));
    };
    text(spec->opinion, "opinion", opinion);
    text(spec->verdict, "verdict", verdict);
    list(spec->leaders, "leaders", leaders);
    text(spec->lead, "lead", lead);
    list(spec->lead, "co", co);
    list(spec->readers || spec->leaders, "readers", readers);
    text(spec->readers || (spec->leaders && !readers.isEmpty()), "purpose", purpose);
    text(spec->to || spec->step, "to", spec->to ? to : step);
    text(asksReason(), spec->receipt ? "remark" : "reason", reason);
    list(spec->plan, "examiners", examiners);
    list(spec->plan, "cosigners", cosigners);
    list(spec->plan, "signers", planned);
    list(spec->plan, "lawyers", lawyers);
    list(spec->plan, "disclosers", disclosers);
    const FlowVerb* flow = flowVerb(verb);
    text(flow && (flow->fields & FlowVerb::Seen), "seen", seen);
    text(flow && (flow->fields & FlowVerb::Seen), "seenFiles", seenFiles);
    text(spec->code, "code", code);
    text(spec->receipt, "state", receipt);
    text(spec->receipt, "by", signedBy);
    if (spec->copies && copies > 0)
        out.insert(u"copies"_s, copies);
    list(spec->points, "ticked", ticked);
    text(spec->target, targetName(verb, target), target);
    if (verb == "propose"_L1)
        out.insert(u"next"_s, nextOf(*this));
    const auto flag = [&out](bool on, const char* key) {
        if (on)
            out.insert(QLatin1String(key), true);
    };
    flag(early, "early");
    flag(spec->answer && needsAnswer, "needsAnswer");
    flag(!readers.isEmpty() && ordered, "ordered");
    flag(spec->step && comeBack, "comeBack");
    list(spec->signers, "participants", signers);
    text(spec->signers, "place", place);
    if (spec->due && due.isValid())
        out.insert(u"due"_s, momentToText(due));
    if (spec->level)
        out.insert(u"level"_s, level);
    text(spec->level, "step", step);
    text(spec->level, "text", opinion);
    text(spec->retention, "retention", retention);
    return out;
}

ActionForm ActionForm::fromParams(const QString& verb, const QJsonObject& params)
{
    ActionForm form;
    form.verb = verb;
    const auto text = [&params](const char* key) {
        return params.value(QLatin1String(key)).toString();
    };
    form.document = text("document");
    form.opinion = text("opinion") + text("text");
    form.verdict = text("verdict");
    form.leaders = texts(params.value("leaders"_L1));
    form.lead = text("lead");
    form.co = texts(params.value("co"_L1));
    form.readers = texts(params.value("readers"_L1));
    if (const QString purpose = text("purpose"); !purpose.isEmpty())
        form.purpose = purpose;
    const ActionSpec* spec = actionSpec(verb);
    (spec && spec->step ? form.step : form.to) = text("to");
    if (spec && spec->level)
        form.step = text("step");
    form.reason = text("reason");
    form.early = params.value("early"_L1).toBool();
    form.needsAnswer = params.value("needsAnswer"_L1).toBool();
    form.ordered = params.value("ordered"_L1).toBool();
    if (const QString place = text("place"); !place.isEmpty())
        form.place = place;
    if (spec && spec->target)
        form.target = text("attachment") + text("reader") + text("task") + text("step") +
                      text("instruction") + text("merged");
    form.signers = texts(params.value("participants"_L1));
    form.examiners = texts(params.value("examiners"_L1));
    form.cosigners = texts(params.value("cosigners"_L1));
    form.planned = texts(params.value("signers"_L1));
    form.lawyers = texts(params.value("lawyers"_L1));
    form.disclosers = texts(params.value("disclosers"_L1));
    form.seen = text("seen");
    form.seenFiles = text("seenFiles");
    form.code = text("code");
    form.ticked = texts(params.value("ticked"_L1));
    form.copies = params.value("copies"_L1).toInt();
    if (spec && spec->receipt) {
        form.receipt = text("state");
        form.signedBy = text("by");
        form.reason = text("remark");
        form.target = text("recipient");
    }
    form.due = momentFromText(text("due"));
    form.level = params.value("level"_L1).toInt(1);
    if (const QString retention = text("retention"); !retention.isEmpty())
        form.retention = retention;
    form.comeBack = params.value("comeBack"_L1).toBool();
    return form;
}

} // namespace chancery::documents
