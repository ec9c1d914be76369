// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "documents/data/archiving.h"
#include "documents/data/document_edit.h"
#include "documents/data/handlers.h"
#include "documents/data/instructions.h"
#include "documents/data/issuing.h"
#include "documents/data/merging.h"
#include "documents/data/practice.h"
#include "workflow/engine.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using store::HandlerContext;
using workflow::Event;
using workflow::EventKind;
using workflow::WorkItem;

/// What the command means, before the engine is asked.
struct Meant {
    std::optional<WorkItem> item; ///< As it was; the engine's own may move.
    QString participant;          ///< As which the actor acts; empty as a manager by role.
};

QString managerRole(const DocumentEdit& edit)
{
    QString inherited;
    for (const auto& each : edit.route().managers) {
        if (!edit.mayActOn(each))
            continue;
        if (edit.principalFor(each).isEmpty())
            return each;
        inherited = inherited.isEmpty() ? each : inherited;
    }
    return inherited;
}

/// Supervisors are managers to the engine so that they can urge; nothing else is theirs. Whoever
/// began to write something may urge too, and throw it away while it is nobody else's.
bool oversteps(const FlowVerb& verb, const DocumentEdit& edit, const WorkItem* item)
{
    const bool managing = verb.event == EventKind::Void || verb.event == EventKind::Reopen ||
                          verb.event == EventKind::Remind || verb.event == EventKind::Skip ||
                          verb.event == EventKind::Drop || verb.event == EventKind::Release;
    const bool own = item && edit.mayActOn(item->participant);
    if (!managing || own || edit.mayManage(verb.event))
        return false;
    if (edit.isDrafter())
        return verb.event != EventKind::Remind &&
               !(verb.event == EventKind::Void && edit.stage() == "draft"_L1);
    return !managerRole(edit).isEmpty();
}

/// The last thing the actor did, which is what one takes back.
const WorkItem* lastDone(const DocumentEdit& edit, const store::Actor& actor)
{
    const WorkItem* last = nullptr;
    for (const auto& item : edit.state().items) {
        const bool mine = item.decidedBy == u"person:"_s + actor.person.text();
        const bool delegated = item.state == workflow::ItemState::Waiting &&
                               edit.mayActOn(item.participant) &&
                               item.claimedBy == u"person:"_s + actor.person.text();
        const bool done = item.state == workflow::ItemState::Done && mine;
        if ((done && (!last || !last->doneAt || *item.doneAt >= *last->doneAt)) || delegated)
            last = &item;
    }
    return last;
}

Result<Meant> meantBy(const FlowVerb& verb, const FlowParams& params, const DocumentEdit& edit,
                      const store::Actor& actor)
{
    const bool byManager = verb.event == EventKind::Void || verb.event == EventKind::Reopen ||
                           verb.event == EventKind::Remind;
    const WorkItem* item = nullptr;
    if (verb.event == EventKind::Withdraw && params.task.isEmpty())
        item = lastDone(edit, actor);
    else if (!byManager && params.step.isEmpty())
        item = edit.find(params.task, verb.steps);
    else if (!params.task.isEmpty())
        item = edit.state().item(params.task);
    if (!params.task.isEmpty() && !item)
        return fail("documents.unknown-task", {{u"task"_s, params.task}});
    if (item && !verb.steps.isEmpty() && !verb.steps.contains(item->step))
        return fail("documents.wrong-step",
                    {{u"verb"_s, QLatin1String(verb.verb)}, {u"step"_s, item->step}});
    if (!item && !byManager && params.step.isEmpty())
        return fail("documents.not-your-turn",
                    {{u"verb"_s, QLatin1String(verb.verb)}, {u"stage"_s, edit.stage()}});
    if (oversteps(verb, edit, item))
        return fail("documents.not-your-turn",
                    {{u"verb"_s, QLatin1String(verb.verb)}, {u"stage"_s, edit.stage()}});
    Meant meant;
    if (item)
        meant.item = *item;
    const bool own = item && !byManager && edit.mayActOn(item->participant);
    meant.participant = own ? item->participant : managerRole(edit);
    return meant;
}

/// Words about a secret are as secret as it is.
Result<void> checkWords(const FlowParams& params, const DocumentEdit& edit,
                        const DocumentSettings& settings)
{
    const Contents contents{false, !params.opinion.isEmpty() || !params.text.isEmpty(),
                            !params.files.isEmpty()};
    return checkContents(settings.networkGrade, edit.secrecy(), contents);
}

/// The further leaders whom a leader asks come after him in the same step.
Result<void> askFurtherLeaders(const FlowVerb& verb, const FlowParams& params, const Meant& meant,
                               DocumentEdit& edit)
{
    if (verb.verb != "instruct"_L1 || params.leaders.isEmpty() || !meant.item)
        return {};
    Event add;
    add.kind = EventKind::Add;
    add.item = meant.item->id;
    add.participants = params.leaders;
    return edit.advance(add);
}

Result<void> tellRefusal(const Error& error, const DocumentEdit& edit)
{
    if (error.code != "workflow.outcome-not-now"_L1)
        return error;
    QJsonArray open;
    for (const auto& item : edit.state().items) {
        if (item.step == "co-handle"_L1 && item.isOpen())
            open.append(item.participant);
    }
    return fail("documents.co-units-open", {{u"participants"_s, open}});
}

void remember(const FlowVerb& verb, const FlowParams& params, const Meant& meant,
              const HandlerContext& context, DocumentEdit& edit)
{
    const WorkItem* item = meant.item ? &*meant.item : nullptr;
    const QString kind = QLatin1String(verb.opinionKind);
    if (kind == "return"_L1)
        edit.addOpinion(kind, params.reason, {}, item, meant.participant);
    else if (!params.opinion.isEmpty() || !params.verdict.isEmpty() || !params.ticked.isEmpty())
        edit.addOpinion(kind, params.opinion, params.verdict, item, meant.participant,
                        params.ticked);
    edit.addFiles(params.files);
    if (!params.lead.isEmpty()) {
        edit.set("lead", params.lead);
        edit.set("co", QJsonArray::fromStringList(params.co));
    }
    if (params.due) {
        edit.set("due_at", momentToText(*params.due));
        edit.set("due_basis", u"set"_s);
    }
    if (verb.verb == "file"_L1) {
        edit.set("retention", params.retention);
        if (!params.volume.isEmpty())
            edit.set("volume", params.volume);
    }
    if (verb.event != EventKind::Remind)
        return;
    // One line for each whom it reached.
    int n = 0;
    for (const auto& each : edit.state().items) {
        const bool reached =
            each.isActionable() && (item ? each.id == item->id : each.step == params.step);
        if (!reached)
            continue;
        edit.put("doc_reminder", context.derivedId(3'000 + n++),
                 {{u"task_id"_s, each.id},
                  {u"step"_s, each.step},
                  {u"participant"_s, each.participant},
                  {u"level"_s, params.level},
                  {u"text"_s, params.text},
                  {u"by_person"_s, context.actor.person.text()},
                  {u"by_name"_s, context.actor.name},
                  {u"at"_s, momentToText(context.now)}});
    }
}

QJsonObject detailOf(const FlowParams& params)
{
    QJsonObject detail{{u"reason"_s, params.reason},
                       {u"to"_s, params.to},
                       {u"next"_s, params.next},
                       {u"verdict"_s, params.verdict},
                       {u"leaders"_s, QJsonArray::fromStringList(params.leaders)},
                       {u"lead"_s, params.lead},
                       {u"co"_s, QJsonArray::fromStringList(params.co)},
                       {u"readers"_s, QJsonArray::fromStringList(params.readers)},
                       {u"participants"_s, QJsonArray::fromStringList(params.participants)},
                       {u"examiners"_s, QJsonArray::fromStringList(params.examiners)},
                       {u"cosigners"_s, QJsonArray::fromStringList(params.cosigners)},
                       {u"signers"_s, QJsonArray::fromStringList(params.signers)},
                       {u"code"_s, params.code},
                       {u"retention"_s, params.retention},
                       {u"text"_s, params.text}};
    if (params.due)
        detail[u"due"_s] = momentToText(*params.due);
    return detail;
}

/// A reminder without a task goes to all who hold the document up.
QString stepToRemind(const FlowParams& params, const DocumentEdit& edit)
{
    if (!params.step.isEmpty() || !params.task.isEmpty())
        return params.step;
    for (const auto& item : edit.state().items) {
        if (item.isActionable())
            return item.step;
    }
    return {};
}

/// The same people are not urged (催办) again within the house's least interval, unless it is more
/// serious than before.
Result<void> checkUrging(const FlowParams& params, const HandlerContext& context,
                         const DocumentEdit& edit)
{
    const int hours = deliveredPractice(officeDate(context.now)).leastUrgingHours;
    const QString since = momentToText(context.now.addSecs(-qint64(hours) * 3600));
    for (const auto& item : edit.state().items) {
        const bool meant = item.isActionable() && (params.task.isEmpty() ? item.step == params.step
                                                                         : item.id == params.task);
        if (!meant)
            continue;
        auto q = context.db.query("SELECT MAX(at) FROM doc_reminder WHERE task_id = ? AND at > ?"
                                  " AND level >= ?");
        q.bind(item.id).bind(since).bind(params.level);
        const QString last = q.next() ? q.text(0) : QString();
        TRY(q.done());
        if (!last.isEmpty())
            return fail("documents.reminded-lately", {{u"at"_s, last}, {u"hours"_s, hours}});
    }
    return {};
}

Result<ChangeSet> runFlow(const FlowVerb& verb, const HandlerContext& context,
                          const DocumentSettings& settings)
{
    TRY_ASSIGN(auto params, FlowParams::parse(verb, context.command.params));
    TRY_ASSIGN(auto edit, DocumentEdit::open(context, settings, params.document));
    if (!edit.hasCase())
        return fail("documents.not-under-way", {{u"stage"_s, edit.stage()}});
    TRY(checkMerging(verb, context, edit));
    if (verb.event == EventKind::Remind)
        params.step = stepToRemind(params, edit);
    if (verb.event == EventKind::Remind)
        TRY(checkUrging(params, context, edit));
    const bool opinionsAllowed = mayHold(settings.networkGrade, edit.secrecy());
    TRY(checkFlow(verb, params, opinionsAllowed));
    TRY(checkWords(params, edit, settings));
    TRY(edit.checkKnown(params.named()));
    TRY_ASSIGN(const auto meant, meantBy(verb, params, edit, context.actor));
    TRY(checkExamined(verb, params, meant.item ? &*meant.item : nullptr, edit, context));
    TRY(checkIssuing(verb, params, edit, context, settings));
    TRY(askFurtherLeaders(verb, params, meant, edit));
    auto event = flowEvent(verb, params, meant.item ? &*meant.item : nullptr);
    settleEvent(verb, edit, event);
    const auto done = edit.advance(std::move(event));
    if (!done.ok())
        TRY(tellRefusal(done.error(), edit));
    remember(verb, params, meant, context, edit);
    TRY(recordIssuing(verb, params, context, settings, edit));
    TRY(followInstructions(verb, params, meant.item ? &*meant.item : nullptr, meant.participant,
                           context, edit));
    if (verb.verb == "file"_L1)
        TRY(fileAway(params, context, settings, edit));
    else if (verb.event == EventKind::Reopen)
        TRY(takeFromFile(context, edit));
    if (!params.readers.isEmpty())
        TRY(edit.addReaders(params.readers, params.purpose, params.ordered));
    edit.note(QLatin1String(verb.verb), meant.item ? &*meant.item : nullptr, params.step,
              meant.participant, detailOf(params));
    TRY_ASSIGN(const auto others, closeMerged(verb, params, context, settings, edit));
    TRY_ASSIGN(auto changes, edit.finish());
    changes.rows += others.rows;
    changes.audiences += others.audiences;
    if (verb.event == EventKind::Void && settings.voided)
        TRY(settings.voided(context, params.document, changes));
    return changes;
}

} // namespace

void addFlowHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    for (const auto& verb : flowVerbs()) {
        const QByteArray name = QByteArray("documents.") + verb.verb;
        const QStringList blobs =
            verb.fields & FlowVerb::Files ? QStringList{u"attachments[].sha256"_s} : QStringList();
        registry.add(
            name.constData(),
            [settings, &verb](const HandlerContext& context) {
                return runFlow(verb, context, *settings);
            },
            blobs);
    }
}

} // namespace chancery::documents
