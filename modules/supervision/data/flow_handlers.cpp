// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/item_edit.h"
#include "supervision/rules/flow.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;
using workflow::Event;
using workflow::EventKind;

bool isVerb(const FlowVerb& verb, const char* name)
{
    return QLatin1String(verb.verb) == QLatin1String(name);
}

Error notYourTurn(const ItemEdit& edit)
{
    return fail("supervision.not-your-turn", {{u"stage"_s, edit.stage()}});
}

/// The last thing the actor did, which is what one takes back.
QString lastDone(const ItemEdit& edit, const store::Actor& actor)
{
    const workflow::WorkItem* last = nullptr;
    for (const auto& item : edit.flow().state().items) {
        const bool mine = item.decidedBy == u"person:"_s + actor.person.text();
        if (item.state == workflow::ItemState::Done && mine && item.doneAt &&
            (!last || *item.doneAt >= *last->doneAt))
            last = &item;
    }
    return last ? last->id : QString();
}

/// Where a redo or a reopening lands is where it was assigned; who else may act is the engine's.
Result<Event> eventOf(const FlowVerb& verb, const FlowParams& params, const ItemEdit& edit,
                      const store::Actor& actor)
{
    Event event;
    event.kind = verb.event;
    event.outcome = QLatin1String(verb.outcome);
    event.to = verb.event == EventKind::HandOver ? params.to : QString::fromLatin1(verb.to);
    event.reason = params.reason;
    switch (verb.event) {
    case EventKind::Void:
        if (!edit.isOffice() &&
            !(edit.stage() == "propose"_L1 && edit.text("created_by") == actor.person.text()))
            return fail("supervision.not-supervisor");
        break;
    case EventKind::Reopen:
        if (!isSupervisor(actor))
            return fail("supervision.not-supervisor");
        event.step = verb.steps.value(0);
        break;
    case EventKind::Conclude:
        if (!edit.isOffice())
            return fail("supervision.not-supervisor");
        event.step = verb.steps.value(0);
        break;
    case EventKind::Withdraw:
        event.item = lastDone(edit, actor);
        if (event.item.isEmpty())
            return notYourTurn(edit);
        break;
    default:
        if (const auto* item = edit.flow().find(verb.steps))
            event.item = item->id;
        else
            return notYourTurn(edit);
    }
    return event;
}

/// Nothing is reported as finished while parts of it are under way.
Result<void> checkFinish(const FlowVerb& verb, const ItemEdit& edit)
{
    if (isVerb(verb, "finish") && edit.number("open_parts") > 0)
        return fail("supervision.children-open", {{u"count"_s, edit.number("open_parts")}});
    // The days on which the clock stood must be over before anybody can say whether it was in time.
    if (isVerb(verb, "finish") && !edit.text("paused_at").isEmpty())
        return fail("supervision.paused");
    if ((isVerb(verb, "strike") || isVerb(verb, "pass")) && edit.text("result").isEmpty())
        return fail("supervision.result-needed");
    return {};
}

/// A new day after a redo or a reopening is an extension like any other.
Result<void> setNewDay(const FlowParams& params, const HandlerContext& context, ItemEdit& edit)
{
    const QDate due = dayIn(edit.fields(), "due_on");
    if (!params.plan.due || (due.isValid() && *params.plan.due == due))
        return {};
    return edit.extend(*params.plan.due, params.reason, context.actor.name);
}

Result<void> setFacts(const FlowVerb& verb, const FlowParams& params, const HandlerContext& context,
                      ItemEdit& edit)
{
    const QString now = momentToText(context.now);
    if (isVerb(verb, "finish")) {
        const QDateTime due = momentIn(edit.fields(), "due_at");
        edit.set("finished_at", now);
        edit.set("result", params.result);
        edit.set("on_time", !due.isValid() || context.now <= due);
        // Nobody was named as the one who handles it: who reports it as finished did.
        if (edit.text("handler").isEmpty()) {
            edit.set("handler", u"person:"_s + context.actor.person.text());
            edit.set("handler_name", context.actor.name);
        }
    } else if (isVerb(verb, "redo") || isVerb(verb, "reopen")) {
        edit.set("finished_at", QJsonValue());
        edit.set("on_time", QJsonValue());
        edit.set("struck_at", QJsonValue());
        edit.set("struck_name", QJsonValue());
        if (isVerb(verb, "redo"))
            edit.count("redos");
        TRY(setNewDay(params, context, edit));
    } else if (isVerb(verb, "strike")) {
        edit.set("struck_at", now);
        edit.set("struck_name", context.actor.name);
    }
    if (params.quality)
        edit.set("quality", *params.quality);
    if (isVerb(verb, "hand-over") && params.to != edit.text("lead")) {
        TRY_ASSIGN(const QString name, edit.nameOf(params.to));
        edit.set("handler", params.to);
        edit.set("handler_name", textOrNull(name));
    }
    return {};
}

/// Who has it to do and until when, for the engine.
QJsonObject variablesOf(const ItemEdit& edit)
{
    return {{u"lead"_s, edit.text("lead")},
            {u"co"_s, edit.fields().value("co"_L1).toArray()},
            {u"deadline"_s, edit.fields().value("due_at"_L1)}};
}

/// It is told to the engine with the step that sends it there.
Result<void> setPlan(const FlowVerb& verb, const FlowParams& params, ItemEdit& edit, Event& event)
{
    const bool plans = isVerb(verb, "resubmit") || isVerb(verb, "establish") ||
                       isVerb(verb, "assign") || isVerb(verb, "reassign");
    if (!plans)
        return {};
    const bool assigns = isVerb(verb, "assign");
    TRY(edit.apply(params.plan, assigns));
    if (assigns && edit.text("lead").isEmpty())
        return fail("supervision.lead-needed");
    if (event.kind == EventKind::Complete)
        event.set = variablesOf(edit);
    return {};
}

/// Work that moves to another department (机构调整) goes on there at once where one is named.
Result<void> assignAnew(const FlowVerb& verb, const FlowParams& params, ItemEdit& edit)
{
    if (!isVerb(verb, "reassign") || params.plan.lead.isEmpty())
        return {};
    const auto* item = edit.flow().find({u"assign"_s});
    if (!item)
        return fail("supervision.not-supervisor");
    Event event;
    event.kind = EventKind::Complete;
    event.item = item->id;
    event.set = variablesOf(edit);
    edit.set("handler", QJsonValue());
    edit.set("handler_name", QJsonValue());
    edit.set("phone", QJsonValue());
    return edit.flow().advance(event);
}

QJsonObject detailOf(const FlowParams& params, const ItemEdit& edit)
{
    QJsonObject detail{{u"text"_s, params.text},
                       {u"reason"_s, params.reason},
                       {u"result"_s, params.result},
                       {u"to"_s, params.to}};
    if (params.quality)
        detail[u"quality"_s] = *params.quality;
    if (!params.plan.lead.isEmpty()) {
        detail[u"lead"_s] = edit.text("lead_name");
        detail[u"co"_s] = edit.text("co_names");
    }
    if (params.plan.setsDue())
        detail[u"due"_s] = edit.text("due_on");
    return detail;
}

Result<void> runFlow(const FlowVerb& verb, const HandlerContext& context,
                     const SupervisionSettings& settings, const QJsonObject& given,
                     ChangeSet& changes)
{
    TRY_ASSIGN(const auto params, FlowParams::parse(verb, given));
    TRY_ASSIGN(const auto files, ProofFile::parseAll(params.files));
    TRY_ASSIGN(auto edit, ItemEdit::open(context, settings, params.item));
    if (!params.to.isEmpty())
        TRY(edit.checkKnown({params.to}));
    TRY_ASSIGN(auto event, eventOf(verb, params, edit, context.actor));
    TRY(checkFinish(verb, edit));
    const QString step = edit.stage();
    const QString participant = edit.actingAs();
    TRY(setPlan(verb, params, edit, event));
    TRY(edit.flow().advance(std::move(event)));
    TRY(assignAnew(verb, params, edit));
    if (isVerb(verb, "establish"))
        TRY(giveItemNumber(context, edit));
    TRY(setFacts(verb, params, context, edit));
    edit.addFiles(files, "proof");
    edit.note(QLatin1String(verb.verb), step, participant, detailOf(params, edit));
    TRY(edit.finish(changes));
    if (const QString number = edit.text("number_text"); !number.isEmpty())
        changes.result.insert(u"number"_s, number);
    return {};
}

/// The work of a department that was merged, or part of it, moves at once: each item as by
/// reassign. Those that cannot move now are named with the reason, the others do.
Result<ChangeSet> reassignMany(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    TRY_ASSIGN(const QStringList items, itemIds(in));
    const QString lead = in.text("lead", 1, 120);
    const QString reason = in.optionalText("reason", 2'000);
    TRY(in.finish());
    const auto verb = std::find_if(flowVerbs().begin(), flowVerbs().end(),
                                   [](const FlowVerb& each) { return isVerb(each, "reassign"); });
    ChangeSet changes;
    QJsonArray left;
    int moved = 0;
    std::optional<Error> first;
    for (const auto& id : items) {
        ChangeSet one = changes;
        const auto done = runFlow(*verb, context, settings,
                                  {{u"item"_s, id}, {u"lead"_s, lead}, {u"reason"_s, reason}}, one);
        if (done.ok()) {
            changes = std::move(one);
            ++moved;
            continue;
        }
        // A store that fails is no reason to leave an item where it is.
        if (!done.error().code.startsWith("supervision."_L1) &&
            !done.error().code.startsWith("workflow."_L1))
            return done.error();
        first = first ? first : std::optional(done.error());
        left.append(QJsonObject{
            {u"item"_s, id}, {u"code"_s, done.error().code}, {u"args"_s, done.error().args}});
    }
    if (moved == 0)
        return *first;
    changes.result = {{u"moved"_s, moved}, {u"left"_s, left}};
    return changes;
}

} // namespace

void addFlowHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    for (const auto& verb : flowVerbs()) {
        const QByteArray name = QByteArray("supervision.") + verb.verb;
        const QStringList blobs =
            verb.fields & FlowVerb::Files ? QStringList{u"files[].sha256"_s} : QStringList();
        registry.add(
            name.constData(),
            [settings, &verb](const HandlerContext& context) -> Result<ChangeSet> {
                ChangeSet changes;
                TRY(runFlow(verb, context, *settings, context.command.params, changes));
                return changes;
            },
            blobs);
    }
    registry.add("supervision.reassign-list", withSettings(settings, reassignMany));
}

} // namespace chancery::supervision
