// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/plan.h"

#include "base/clock.h"
#include "base/participant.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int mostUnits = 200;
constexpr int longestName = 120;

} // namespace

Plan Plan::read(JsonReader& in)
{
    Plan plan;
    plan.lead = in.optionalText("lead", longestName);
    plan.co = in.texts("co", mostUnits, longestName);
    plan.handler = in.optionalText("handler", longestName);
    plan.phone = in.optionalText("phone", 60);
    plan.due = in.optionalDate("due");
    plan.matter = in.optionalText("matter", 40);
    if (const QJsonObject term = in.optionalObject("term"); !term.isEmpty()) {
        JsonReader one(term);
        const auto unit = workflow::termUnitFromText(one.text("unit", 1, 20));
        plan.term = {unit.value_or(workflow::Term::Unit::Days),
                     int(one.integer("amount", 1, 100'000))};
        if (const auto read = one.finish(); !read.ok())
            in.refuse(read.error());
        else if (!unit || !workflow::isSound(*plan.term))
            in.refuse(fail("supervision.bad-term", {{u"amount"_s, plan.term->amount}}));
    }
    plan.openEnded = in.flag("openEnded", false);
    plan.dueText = in.optionalText("dueText", 100);
    plan.startsOn = in.optionalDate("startsOn");
    if (const QJsonObject feedback = in.optionalObject("feedback"); !feedback.isEmpty()) {
        const auto period = FeedbackPeriod::parse(feedback);
        if (period.ok())
            plan.feedback = *period;
        else
            in.refuse(period.error());
    }
    return plan;
}

QStringList Plan::named() const
{
    QStringList all = co;
    for (const auto& one : {lead, handler}) {
        if (!one.isEmpty())
            all.append(one);
    }
    return all;
}

Result<void> checkPlan(const Plan& plan, const QDate& start)
{
    for (const auto& one : plan.named()) {
        if (!isParticipant(one))
            return fail("supervision.bad-participant", {{u"text"_s, one}});
    }
    for (const auto& one : plan.co) {
        if (one == plan.lead)
            return fail("supervision.lead-is-co", {{u"participant"_s, one}});
        if (plan.co.count(one) > 1)
            return fail("supervision.participant-twice", {{u"participant"_s, one}});
    }
    const int limits = int(plan.due.has_value()) + int(plan.term.has_value()) +
                       int(!plan.matter.isEmpty()) + int(plan.openEnded);
    if (limits > 1)
        return fail("supervision.two-limits");
    const QDate begin = plan.startsOn.value_or(start);
    if (plan.due && begin.isValid() && *plan.due < begin)
        return fail("supervision.due-before-start", {{u"due"_s, plan.due->toString(Qt::ISODate)},
                                                     {u"start"_s, begin.toString(Qt::ISODate)}});
    return {};
}

QList<Error> oddDue(const QDate& due, const workflow::OfficeHours& hours)
{
    QList<Error> odd;
    if (!hours.isWorkday(due))
        odd.append(fail("supervision.due-on-day-off", {{u"day"_s, due.toString(Qt::ISODate)}}));
    if (hours.calendar && !hours.calendar->covers(due.year()))
        odd.append(fail("base.calendar-missing-year", {{u"year"_s, due.year()}}));
    return odd;
}

Result<PlannedDue> plannedDue(const Plan& plan, const QString& sourceKind,
                              const Standards& standards, const QDateTime& assignedAt)
{
    PlannedDue planned;
    planned.facts.from = assignedAt;
    if (plan.startsOn && *plan.startsOn > officeDate(assignedAt))
        planned.facts.from = QDateTime(*plan.startsOn, QTime(0, 0), officeZone()).toUTC();
    if (plan.openEnded)
        return planned;
    planned.facts.fixed = plan.due;
    planned.facts.term = plan.term;
    if (plan.due || plan.term)
        return planned;
    const QDate day = officeDate(assignedAt);
    const auto limit = plan.matter.isEmpty() ? standards.limitOfSource(sourceKind, day)
                                             : standards.limit(plan.matter, day);
    if (!plan.matter.isEmpty() && !limit)
        return fail("supervision.unknown-matter", {{u"matter"_s, plan.matter}});
    if (limit) {
        planned.facts.term = limit->term;
        planned.facts.whenOff = limit->whenOff;
        planned.basis = limit->basis;
    }
    return planned;
}

} // namespace chancery::supervision
