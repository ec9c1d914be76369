// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/view_actions.h"

#include "documents/data/document_edit.h"
#include "documents/data/routes.h"
#include "store/rows.h"
#include "workflow/engine.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

void add(DocumentView& view, const QString& verb)
{
    if (!view.may.contains(verb))
        view.may.append(verb);
}

/// Whoever asked for a reading, or the office, may ask no more until it was read.
void addReaderActs(const store::Actor& actor, DocumentView& view)
{
    const bool office = actor.hasRole("registry") || actor.hasRole("secretary");
    for (auto& reader : view.readers) {
        if (reader.mine)
            add(view, u"mark-read"_s);
        const bool ahead = reader.state == "unread"_L1 || reader.state == "waiting"_L1;
        reader.mayDrop = ahead && (office || reader.requestedBy == actor.person.text());
        if (reader.mayDrop)
            add(view, u"drop-reader"_s);
    }
}

/// Whoever has the text of an outgoing document in hand may write it, and its files.
void addWriting(const TaskView& task, DocumentView& view)
{
    static const QStringList steps{u"draft"_s, u"examine"_s, u"check"_s, u"sign"_s, u"recheck"_s};
    if (view.text("way") == "incoming"_L1 || !steps.contains(task.step))
        return;
    for (const auto& verb : {u"write"_s, u"attach"_s, u"detach"_s, u"save-file"_s})
        add(view, verb);
}

/// The acts of the actor's own open tasks: those of the step, then those the step allows.
void addOwnActs(const workflow::Route& route, const workflow::Case& state, DocumentView& view)
{
    for (const auto& task : std::as_const(view.tasks)) {
        const workflow::Step* step = route.step(task.step);
        if (!task.mine || !step)
            continue;
        for (const auto& verb : flowVerbs()) {
            const bool here = verb.steps.contains(task.step);
            const bool allowed = verb.steps.isEmpty() &&
                                 step->allow.contains(workflow::eventKindText(verb.event)) &&
                                 verb.event != workflow::EventKind::Withdraw;
            if (here || allowed)
                add(view, QLatin1String(verb.verb));
        }
        addWriting(task, view);
        add(view, task.claimedBy.isEmpty() ? u"accept"_s : u"release"_s);
        if (task.state == "enabled"_L1)
            add(view, u"open"_s);
        for (const auto& target : workflow::returnTargets(route, state, task.id)) {
            if (!view.returnTargets.contains(target))
                view.returnTargets.append(target);
        }
    }
    if (view.returnTargets.isEmpty())
        view.may.removeAll(u"return"_s);
}

/// Something the actor did last may be taken back while nobody has opened what followed.
void addWithdrawal(const store::Actor& actor, const workflow::Route& route, DocumentView& view)
{
    const QString me = actor.person.text();
    const TaskView* last = nullptr;
    for (const auto& task : std::as_const(view.tasks)) {
        if (task.state == "done"_L1 && task.decidedBy == me &&
            (!last || task.doneAt >= last->doneAt))
            last = &task;
    }
    if (!last || !route.step(last->step) || !route.step(last->step)->allow.contains(u"withdraw"_s))
        return;
    for (const auto& task : std::as_const(view.tasks)) {
        const bool follows = task.enabledAt.isValid() && task.enabledAt >= last->doneAt;
        if (follows && task.readAt.isValid())
            return;
    }
    add(view, u"withdraw"_s);
}

void addManagersActs(bool manager, const workflow::Case& state, DocumentView& view)
{
    using workflow::CaseStatus;
    if (!manager)
        return;
    if (state.status == CaseStatus::Running || state.status == CaseStatus::Stuck) {
        for (const auto& verb : {u"remind"_s, u"skip"_s, u"void"_s})
            add(view, verb);
    }
    if (state.status != CaseStatus::Running)
        add(view, u"reopen"_s);
}

void addOfficeActs(const store::Actor& actor, const workflow::Route* route,
                   const workflow::Case& state, DocumentView& view)
{
    const bool registry = actor.hasRole("registry");
    const QString stage = view.text("stage");
    const bool manager = route && std::any_of(route->managers.begin(), route->managers.end(),
                                              [&](const QString& each) { return actor.may(each); });
    if (stage == "voided"_L1)
        return;
    const bool settled =
        view.text("way") == "incoming"_L1 || stage == "issued"_L1 || stage == "filed"_L1;
    if (settled && (registry || actor.hasRole("secretary") || actor.hasRole("supervisor"))) {
        add(view, u"supervise"_s);
        add(view, u"divide"_s);
    }
    const bool creator = view.text("created_by") == actor.person.text();
    const bool cameIn = view.text("way") == "incoming"_L1;
    if (!cameIn && creator && state.status == workflow::CaseStatus::Running) {
        add(view, u"remind"_s);
        if (stage == "draft"_L1)
            add(view, u"void"_s);
    }
    if (!cameIn && manager && !view.recipients.isEmpty()) {
        add(view, u"receipt"_s);
        if (view.fields.value("secrecy"_L1).toInt() == 0 &&
            (registry || actor.hasRole("secretary")))
            add(view, u"transmit"_s);
    }
    if ((registry || actor.hasRole("secretary")) && !view.merged.isEmpty() && stage != "closed"_L1)
        add(view, u"split"_s);
    if (!cameIn)
        return addManagersActs(manager, state, view);
    if (registry || (stage != "filed"_L1 && (manager || creator))) {
        for (const auto& verb : {u"correct"_s, u"attach"_s, u"detach"_s})
            add(view, verb);
    }
    using workflow::CaseStatus;
    if (route && actor.hasRole("supervisor") && state.status == CaseStatus::Running)
        add(view, u"remind"_s);
    addManagersActs(manager, state, view);
}

/// A file that somebody has open holds everybody up: it can be broken with a reason.
void addLockActs(const store::Actor& actor, DocumentView& view)
{
    const bool mayBreak = view.may.contains(u"save-file"_s) || actor.hasRole("registry") ||
                          actor.hasRole("secretary") ||
                          (!view.cameIn() && view.text("created_by") == actor.person.text());
    const bool isLocked = std::any_of(view.attachments.begin(), view.attachments.end(),
                                      [](const auto& file) { return file.lock.has_value(); });
    if (mayBreak && isLocked)
        add(view, u"break-lock"_s);
}

/// What a leader wrote is handed on by the office, and reported on by who carries it out.
void addInstructionActs(const store::Actor& actor, DocumentView& view)
{
    const bool office = actor.hasRole("registry") || actor.hasRole("secretary");
    for (auto& each : view.instructions) {
        if (!each.isOpen())
            continue;
        each.mayCarry = office || actor.hasRole("supervisor");
        each.mayReport = office || (!each.lead.isEmpty() && actor.may(each.lead));
        if (each.mayCarry) {
            add(view, u"carry-instruction"_s);
            add(view, u"supervise"_s);
        }
        if (each.mayReport)
            add(view, u"report-instruction"_s);
    }
}

} // namespace

Result<void> findActions(store::Database& db, const store::Actor& actor, DocumentView& view)
{
    TRY_ASSIGN(const auto row, store::readRow(db, *documentCatalog().find(u"doc_case"_s), view.id));
    const workflow::Route* route = nullptr;
    workflow::Case state;
    if (row) {
        TRY_ASSIGN(state, workflow::Case::parse(row->fields.value("state"_L1).toObject()));
        route = findRoute(state.routeId, state.routeVersion);
    }
    if (route && state.status == workflow::CaseStatus::Running) {
        addOwnActs(*route, state, view);
        addWithdrawal(actor, *route, view);
    }
    addReaderActs(actor, view);
    addInstructionActs(actor, view);
    addOfficeActs(actor, route, state, view);
    addLockActs(actor, view);
    const bool involved = std::any_of(view.tasks.begin(), view.tasks.end(), [&](const auto& task) {
        return (task.open || task.state == "done"_L1) && actor.may(task.participant);
    });
    const QString stage = view.text("stage");
    const bool reads = std::any_of(view.readers.begin(), view.readers.end(), [&](const auto& each) {
        return each.state != "dropped"_L1 && actor.may(each.participant);
    });
    if ((involved || reads || actor.hasRole("registry") || actor.hasRole("secretary")) &&
        stage != "voided"_L1 && (!view.attachments.isEmpty() || !view.cameIn()))
        add(view, u"mark-page"_s);
    if ((involved || actor.hasRole("registry") || actor.hasRole("secretary")) &&
        stage != "voided"_L1 && stage != "returned"_L1)
        add(view, u"circulate"_s);
    add(view, u"mark"_s);
    return {};
}

} // namespace chancery::documents
