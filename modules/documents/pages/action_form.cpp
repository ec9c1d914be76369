// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/action_form.h"

#include "base/clock.h"

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

} // namespace

Result<void> ActionForm::check() const
{
    const ActionSpec* spec = actionSpec(verb);
    if (!spec)
        return {};
    if (spec->opinionNeeded && opinion.trimmed().isEmpty())
        return missing(u"opinion"_s);
    if (verb == "propose"_L1 && leaders.isEmpty() && lead.isEmpty() && readers.isEmpty())
        return missing(u"leaders"_s);
    if (verb == "assign"_L1 && lead.isEmpty())
        return missing(u"lead"_s);
    if (spec->readers && readers.isEmpty())
        return missing(u"readers"_s);
    if (spec->to && to.isEmpty())
        return missing(u"to"_s);
    if (spec->step && step.isEmpty())
        return missing(u"step"_s);
    if (spec->signers && signers.isEmpty())
        return missing(u"signers"_s);
    if (spec->reason && verb != "hand-over"_L1 && verb != "add-signer"_L1 &&
        reason.trimmed().isEmpty())
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
    text(spec->readers, "purpose", purpose);
    text(spec->to || spec->step, "to", spec->to ? to : step);
    text(spec->reason, "reason", reason);
    list(spec->signers, "participants", signers);
    if (spec->due && due.isValid())
        out.insert(u"due"_s, momentToText(due));
    if (spec->level)
        out.insert(u"level"_s, level);
    text(spec->level, "step", step);
    text(spec->level, "text", opinion);
    text(spec->retention, "retention", retention);
    if (spec->step && comeBack)
        out.insert(u"comeBack"_s, true);
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
    form.signers = texts(params.value("participants"_L1));
    form.due = momentFromText(text("due"));
    form.level = params.value("level"_L1).toInt(1);
    if (const QString retention = text("retention"); !retention.isEmpty())
        form.retention = retention;
    form.comeBack = params.value("comeBack"_L1).toBool();
    return form;
}

} // namespace chancery::documents
