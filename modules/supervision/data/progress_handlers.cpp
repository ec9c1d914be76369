// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/item_edit.h"
#include "supervision/rules/flow.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

/// How much of a report the ledger shows.
constexpr qsizetype shownOfFeedback = 300;

/// Who works on it, while it is worked on.
Result<void> checkWorks(const ItemEdit& edit)
{
    if (!isUnderWay(edit.stage()))
        return fail("supervision.not-under-way", {{u"stage"_s, edit.stage()}});
    return edit.isLead() || edit.isCo() ? Result<void>() : Result<void>(notLeading());
}

/// What a report answers: the day it was due on, and how late it is. Days that passed without one
/// are answered by it too, late.
struct Answered {
    std::optional<QDate> due;
    int lateDays = 0;
    int days = 0;
    int late = 0;
    QDate from; ///< Behind which the next one is due.
};

Answered answeredBy(const ItemEdit& edit, const workflow::OfficeHours& hours)
{
    const auto period =
        FeedbackPeriod::of(edit.text("feedback_kind"), edit.number("feedback_number"));
    Answered answered;
    answered.from = dayIn(edit.fields(), "feedback_from");
    if (!answered.from.isValid())
        return answered;
    const QDate today = edit.today();
    const QDate begun = answered.from;
    auto next = nextFeedback(period, begun, hours);
    for (int i = 0; next && next->due < today && i < 1'000; ++i) {
        if (!answered.due) {
            answered.due = next->due;
            answered.lateDays = int(next->due.daysTo(today));
        }
        ++answered.days;
        ++answered.late;
        answered.from = next->nominal;
        next = nextFeedback(period, answered.from, hours);
    }
    // One in time counts for the period in which it is given, a second one there is just welcome.
    if (next && answered.days == 0 && today > begun) {
        answered.due = next->due;
        answered.days = 1;
        answered.from = next->nominal;
    }
    return answered;
}

void openProblem(ItemEdit& edit, const HandlerContext& context, const QString& text)
{
    edit.put("sup_problem", edit.newId(),
             {{u"text"_s, text},
              {u"at"_s, momentToText(context.now)},
              {u"by_person"_s, context.actor.person.text()},
              {u"by_name"_s, context.actor.name}});
    edit.count("open_problems");
    edit.set("problem", text.left(shownOfFeedback));
}

Result<ChangeSet> giveFeedback(const HandlerContext& context, const SupervisionSettings& settings)
{
    TRY_ASSIGN(const auto params, FeedbackParams::parse(context.command.params));
    TRY_ASSIGN(const auto files, ProofFile::parseAll(params.files));
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, params.item));
    TRY(checkWorks(edit));
    const QString participant = edit.actingAs();
    TRY_ASSIGN(const auto behalf, edit.principal(participant));
    TRY_ASSIGN(const QString called, edit.nameOf(participant));
    // The reports that are due are the lead's; what the others tell comes beside them.
    const auto answered = edit.isLead() ? answeredBy(edit, settings.hours()) : Answered();
    const QString id = edit.newId();
    const QString now = momentToText(context.now);
    edit.put("sup_feedback", id,
             {{u"at"_s, now},
              {u"way"_s, params.way},
              {u"text"_s, params.text},
              {u"progress"_s, params.progress ? QJsonValue(*params.progress) : QJsonValue()},
              {u"needs"_s, textOrNull(params.needs)},
              {u"participant"_s, textOrNull(participant)},
              {u"participant_name"_s, textOrNull(called)},
              {u"by_person"_s, context.actor.person.text()},
              {u"by_name"_s, context.actor.name},
              {u"on_behalf_of"_s, textOrNull(behalf.first)},
              {u"on_behalf_of_name"_s, textOrNull(behalf.second)},
              {u"due_on"_s, dayOrNull(answered.due)},
              {u"late_days"_s, answered.lateDays}});
    edit.addFiles(files, "feedback", id);
    edit.count("feedbacks");
    edit.count("due_feedbacks", answered.days);
    edit.count("late_feedbacks", answered.late);
    if (answered.days > 0)
        edit.set("feedback_from", dayOrNull(answered.from));
    edit.set("last_feedback_at", now);
    edit.set("last_feedback_way", params.way);
    edit.set("last_feedback", params.text.left(shownOfFeedback));
    if (params.progress && edit.isLead()) {
        edit.set("progress", *params.progress);
        edit.set("progress_on", edit.today().toString(Qt::ISODate));
    }
    if (!params.problem.isEmpty())
        openProblem(edit, context, params.problem);
    QJsonObject detail{{u"way"_s, params.way}, {u"feedback"_s, id}};
    if (answered.late > 0)
        detail[u"late"_s] = answered.late;
    edit.note(u"feedback"_s, edit.stage(), participant, detail);
    ChangeSet changes;
    TRY(edit.finish(changes));
    return changes;
}

Result<ChangeSet> settleProblem(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const QString problem = in.idText("problem");
    const QString solution = in.text("solution", 1, 5'000).trimmed();
    TRY(in.finish());
    if (solution.isEmpty())
        return fail("supervision.text-needed");
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (!edit.isOffice())
        TRY(checkWorks(edit));
    TRY_ASSIGN(auto rows,
               store::readBranch(context.db, *supervisionCatalog().find(u"sup_problem"_s), id));
    const auto* row = ItemEdit::find(rows, problem);
    if (!row || !row->fields.value("settled_at"_L1).toString().isEmpty())
        return fail("supervision.unknown-problem");
    edit.put("sup_problem", problem,
             {{u"solution"_s, solution},
              {u"settled_at"_s, momentToText(context.now)},
              {u"settled_name"_s, context.actor.name}});
    edit.count("open_problems", -1);
    QString latest;
    QString at;
    for (const auto& each : std::as_const(rows)) {
        const QString when = each.fields.value("at"_L1).toString();
        if (each.id != problem && each.fields.value("settled_at"_L1).toString().isEmpty() &&
            when >= at) {
            at = when;
            latest = each.fields.value("text"_L1).toString();
        }
    }
    edit.set("problem", textOrNull(latest.left(shownOfFeedback)));
    edit.note(u"settle-problem"_s, edit.stage(), edit.actingAs(), {{u"solution"_s, solution}});
    ChangeSet changes;
    TRY(edit.finish(changes));
    return changes;
}

Result<ChangeSet> addMilestones(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const auto list = in.objects("milestones", 100);
    TRY(in.finish());
    TRY_ASSIGN(const auto milestones, Milestone::parseAll(list));
    if (milestones.isEmpty())
        return fail("supervision.nothing-to-do");
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (isClosed(edit.stage()))
        return fail("supervision.closed");
    if (!edit.isOffice() && !edit.isLead())
        return notLeading();
    const QDate due = dayIn(edit.fields(), "due_on");
    TRY(checkMilestones(milestones, dayIn(edit.fields(), "starts_on"),
                        due.isValid() ? std::optional(due) : std::nullopt));
    QJsonArray told;
    for (const auto& one : milestones) {
        if (ItemEdit::find(edit.milestones(), one.id))
            return fail("supervision.milestone-twice", {{u"title"_s, one.title}});
        const QJsonObject fields{{u"title"_s, one.title},
                                 {u"on_day"_s, one.on.toString(Qt::ISODate)}};
        edit.put("sup_milestone", one.id, fields);
        edit.milestones().append({one.id, 0, fields});
        told.append(one.title);
    }
    edit.note(u"add-milestones"_s, edit.stage(), edit.actingAs(), {{u"milestones"_s, told}});
    ChangeSet changes;
    TRY(edit.finish(changes));
    return changes;
}

Result<ChangeSet> reachMilestone(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("item");
    const QString milestone = in.idText("milestone");
    const auto on = in.optionalDate("on");
    const QString words = in.optionalText("note", 2'000);
    TRY(in.finish());
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, id));
    if (!edit.isOffice())
        TRY(checkWorks(edit));
    auto* row = ItemEdit::find(edit.milestones(), milestone);
    if (!row || !row->fields.value("reached_on"_L1).toString().isEmpty())
        return fail("supervision.unknown-milestone");
    const QJsonObject fields{{u"reached_on"_s, on.value_or(edit.today()).toString(Qt::ISODate)},
                             {u"reached_at"_s, momentToText(context.now)},
                             {u"reached_name"_s, context.actor.name},
                             {u"note"_s, textOrNull(words)}};
    edit.put("sup_milestone", milestone, fields);
    row->fields.insert(u"reached_on"_s, fields.value("reached_on"_L1));
    edit.note(u"reach"_s, edit.stage(), edit.actingAs(),
              {{u"milestone"_s, row->fields.value("title"_L1)}});
    ChangeSet changes;
    TRY(edit.finish(changes));
    return changes;
}

} // namespace

Error notLeading()
{
    return fail("supervision.not-lead");
}

void addProgressHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.feedback", withSettings(settings, giveFeedback),
                 {u"files[].sha256"_s});
    registry.add("supervision.settle-problem", withSettings(settings, settleProblem));
    registry.add("supervision.add-milestones", withSettings(settings, addMilestones));
    registry.add("supervision.reach", withSettings(settings, reachMilestone));
}

} // namespace chancery::supervision
