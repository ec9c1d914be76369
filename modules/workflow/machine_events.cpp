// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/machine.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

constexpr std::initializer_list<ItemState> actionable{ItemState::Enabled, ItemState::Read};

/// "kind:name", as opaque as it is to the engine, has at least that form.
Result<void> checkParticipant(const QString& text)
{
    if (text.section(u':', 1).isEmpty() && text != "initiator"_L1)
        return fail("workflow.bad-participant", {{u"text"_s, text.left(64)}});
    return {};
}

bool fits(const Variable& variable, const QJsonValue& value)
{
    if (value.isNull())
        return true; // Clears it.
    switch (variable.type) {
    case Variable::Type::Text:
        return value.isString() &&
               (variable.values.isEmpty() || variable.values.contains(value.toString()));
    case Variable::Type::Number:
        return value.isDouble();
    case Variable::Type::Flag:
        return value.isBool();
    case Variable::Type::List:
        break;
    }
    const auto list = value.toArray();
    return value.isArray() && std::all_of(list.begin(), list.end(),
                                          [](const QJsonValue& each) { return each.isString(); });
}

} // namespace

Result<void> Machine::apply(const Event& event)
{
    if (event.actor.isEmpty() || !event.at.isValid())
        return fail("workflow.bad-event", {{u"why"_s, u"no-actor-or-moment"_s}});
    const bool ended = m_case.status == CaseStatus::Finished;
    const bool late = event.kind == EventKind::Reopen || event.kind == EventKind::Read ||
                      event.kind == EventKind::Circulate;
    if (m_case.status == CaseStatus::Voided || (ended && !late))
        return fail("workflow.finished", {{u"status"_s, caseStatusText(m_case.status)}});
    TRY(dispatch(event));
    settle();
    if (m_error)
        return *m_error;
    QJsonObject data = event.toJson();
    for (const auto& known :
         {u"kind"_s, u"actor"_s, u"onBehalfOf"_s, u"at"_s, u"step"_s, u"item"_s})
        data.remove(known);
    // The first trace tells which item was meant when the event named only the step.
    const QString item =
        event.item.isEmpty() && !m_trace.isEmpty() ? m_trace.first().item : event.item;
    const int index = indexOf(item);
    m_case.log.append({event.at, eventKindText(event.kind), event.actor, event.onBehalfOf,
                       index < 0 ? event.step : m_case.items.at(index).step, item, data});
    return {};
}

Result<void> Machine::dispatch(const Event& event)
{
    switch (event.kind) {
    case EventKind::Claim:
        return claim(event);
    case EventKind::Release:
        return release(event);
    case EventKind::Read:
        return read(event);
    case EventKind::Complete:
        return complete(event);
    case EventKind::Return:
        return returnTo(event);
    case EventKind::Withdraw:
        return withdraw(event);
    case EventKind::Add:
        return addSigners(event);
    case EventKind::Drop:
        return dropSigner(event);
    case EventKind::HandOver:
        return handOver(event);
    case EventKind::Delegate:
        return delegate(event);
    case EventKind::Skip:
        return skip(event);
    case EventKind::Remind:
        return remind(event);
    case EventKind::Circulate:
        return circulate(event);
    case EventKind::Set:
        TRY(manager(event));
        return setVariables(event.set, nullptr);
    case EventKind::Trigger:
        return trigger(event);
    case EventKind::Cancel:
        return cancel(event);
    case EventKind::Conclude:
        return conclude(event);
    case EventKind::Void:
        return voidCase(event);
    case EventKind::Reopen:
        return reopen(event);
    }
    return fail("workflow.bad-event", {{u"why"_s, u"unknown-kind"_s}});
}

Result<void> Machine::claim(const Event& event)
{
    TRY_ASSIGN(const auto id, pick(event, actionable));
    auto& item = itemOf(id);
    TRY(mayStart(event, item));
    item.claimedBy = event.principal();
    item.state = ItemState::Read;
    if (!item.readAt)
        item.readAt = m_at;
    trace(TraceKind::Claimed, item);
    touch(item.visit);
    return {};
}

Result<void> Machine::release(const Event& event)
{
    QString id = event.item;
    for (const auto& item : std::as_const(m_case.items)) {
        const bool meant = event.item.isEmpty() && item.step == event.step && item.isActionable() &&
                           !item.claimedBy.isEmpty() &&
                           (event.participant.isEmpty() || item.participant == event.participant);
        // One's own before anybody else's.
        if (meant && (id.isEmpty() || item.claimedBy == event.principal()))
            id = item.id;
    }
    const int index = indexOf(id);
    if (index < 0 || !m_case.items.at(index).isActionable() ||
        m_case.items.at(index).claimedBy.isEmpty())
        return fail("workflow.not-claimed", {{u"step"_s, event.step}});
    auto& item = m_case.items[index];
    TRY(standsIn(event));
    if (item.claimedBy != event.principal())
        TRY(manager(event));
    item.claimedBy.clear();
    trace(TraceKind::Released, item);
    return {};
}

Result<void> Machine::read(const Event& event)
{
    TRY_ASSIGN(const auto id, pick(event, {ItemState::Enabled, ItemState::Unread}));
    auto& item = itemOf(id);
    item.readAt = m_at;
    if (item.state == ItemState::Unread) {
        decide(item, event);
        closeItem(item, ItemState::Done, TraceKind::Read);
        return {};
    }
    item.state = ItemState::Read;
    trace(TraceKind::Read, item);
    return {};
}

Result<void> Machine::checkOutcome(const Event& event, const WorkItem& item, const Step& step) const
{
    static const QStringList votes{u"agree"_s, u"disagree"_s, u"abstain"_s};
    if (!item.isSignature())
        return {}; // An opinion is free.
    const Error unknown =
        fail("workflow.outcome-unknown", {{u"step"_s, step.key}, {u"outcome"_s, event.outcome}});
    if (step.mode == Mode::Vote && !votes.contains(event.outcome))
        return unknown;
    if (step.outcomes.isEmpty())
        return {};
    const auto rule = std::find_if(step.outcomes.begin(), step.outcomes.end(),
                                   [&](const OutcomeRule& r) { return r.key == event.outcome; });
    if (rule == step.outcomes.end())
        return unknown;
    if (!rule->when.holds(VisitFacts(*this, &visitAt(item.visit))))
        return fail("workflow.outcome-not-now",
                    {{u"step"_s, step.key}, {u"outcome"_s, event.outcome}});
    if (rule->reason && event.reason.trimmed().isEmpty())
        return fail("workflow.reason-needed",
                    {{u"step"_s, step.key}, {u"outcome"_s, event.outcome}});
    return {};
}

Result<void> Machine::setVariables(const QJsonObject& set, const Step* step)
{
    for (auto it = set.begin(); it != set.end(); ++it) {
        const QJsonObject facts{{u"variable"_s, it.key().left(64)}};
        if (it.key().isEmpty() || it.key().startsWith(u'$') || it->isObject())
            return fail("workflow.bad-variable", facts);
        if (!m_route.variables.isEmpty()) {
            const auto* declared = m_route.variable(it.key());
            if (declared == nullptr || !fits(*declared, *it))
                return fail("workflow.bad-variable", facts);
            if (step != nullptr && !step->sets.contains(it.key()))
                return fail("workflow.not-settable", facts);
        }
        if (it->isNull())
            m_case.variables.remove(it.key());
        else
            m_case.variables[it.key()] = *it;
    }
    return {};
}

Result<void> Machine::complete(const Event& event)
{
    TRY_ASSIGN(const auto id, pick(event, actionable));
    auto& item = itemOf(id);
    const int number = item.visit;
    const Step& step = stepOf(item.step);
    TRY(mayStart(event, item));
    TRY(checkOutcome(event, item, step));
    TRY(setVariables(event.set, &step));
    decide(item, event);
    item.outcome = event.outcome;
    if (!item.readAt)
        item.readAt = m_at;
    closeItem(item, ItemState::Done, TraceKind::Completed);
    touch(number);
    wake(number);
    evaluate(number);
    return {};
}

Result<void> Machine::addSigners(const Event& event)
{
    TRY_ASSIGN(const auto id, pick(event, actionable));
    const WorkItem item = itemOf(id);
    TRY(allowed(item, event.kind));
    TRY(mayStart(event, item));
    const auto people = resolve(event.participants);
    if (people.isEmpty())
        return fail("workflow.no-participant", {{u"step"_s, item.step}});
    QString last = id;
    for (const auto& participant : people) {
        TRY(checkParticipant(participant));
        const bool already =
            std::any_of(m_case.items.begin(), m_case.items.end(), [&](const WorkItem& other) {
                return other.visit == item.visit && other.isOpen() &&
                       other.participant == participant;
            });
        if (already)
            return fail("workflow.already-signer",
                        {{u"step"_s, item.step}, {u"participant"_s, participant}});
        WorkItem added = newItem(visitAt(item.visit), participant);
        // Beside an opinion stands another opinion, not a signature.
        const bool beside = event.place == Link::Peer && !item.isSignature();
        added.link = beside ? item.link : event.place;
        added.parent = beside ? item.parent : item.id;
        trace(TraceKind::Added, added);
        insertAfter(last, added);
        last = added.id;
    }
    if (event.place == Link::Before)
        itemOf(id).state = ItemState::Waiting;
    touch(item.visit);
    wake(item.visit);
    return {};
}

Result<void> Machine::dropSigner(const Event& event)
{
    QString id = event.item;
    for (const auto& item : std::as_const(m_case.items)) {
        if (id.isEmpty() && item.step == event.step && item.isOpen() &&
            item.participant == event.participant)
            id = item.id;
    }
    if (indexOf(id) < 0 || !itemOf(id).isOpen() || itemOf(id).state == ItemState::Unread)
        return fail("workflow.not-enabled", {{u"step"_s, event.step}, {u"state"_s, u"never"_s}});
    const WorkItem item = itemOf(id);
    if (!isManager(event)) {
        TRY(allowed(item, event.kind));
        if (!actsInVisit(event, item.visit))
            return fail("workflow.not-yours",
                        {{u"step"_s, item.step}, {u"participant"_s, item.participant}});
    }
    const auto others =
        std::count_if(m_case.items.begin(), m_case.items.end(), [&](const WorkItem& other) {
            return other.visit == item.visit && other.id != id && other.isSignature() &&
                   (other.isOpen() || other.state == ItemState::Done);
        });
    if (item.isSignature() && others == 0)
        return fail("workflow.last-signer", {{u"step"_s, item.step}});
    for (auto& other : m_case.items) {
        if (other.id == id || (other.parent == id && other.isOpen() && !other.isSignature()))
            closeItem(other, ItemState::Dropped, TraceKind::Dropped);
    }
    wake(item.visit);
    evaluate(item.visit);
    return {};
}

/// The new one stands in the place of the old in every respect; the old does not come back (转办).
Result<void> Machine::handOver(const Event& event)
{
    TRY_ASSIGN(const auto id, pick(event, actionable));
    const WorkItem item = itemOf(id);
    TRY(allowed(item, event.kind));
    TRY(mayStart(event, item));
    TRY(checkParticipant(event.to));
    const QString to = resolve({event.to}).value(0);
    if (to.isEmpty() || to == item.participant)
        return fail("workflow.same-participant", {{u"step"_s, item.step}, {u"to"_s, event.to}});
    WorkItem taken = newItem(visitAt(item.visit), to);
    taken.link = item.isSignature() ? Link::Passed : item.link;
    taken.parent = item.isSignature() ? item.id : item.parent;
    taken.dueAt = item.dueAt;
    decide(itemOf(id), event);
    closeItem(itemOf(id), ItemState::Passed, TraceKind::Passed);
    relinkChildren(id, taken.id);
    insertAfter(id, taken);
    touch(item.visit);
    wake(item.visit);
    return {};
}

Result<void> Machine::delegate(const Event& event)
{
    TRY_ASSIGN(const auto id, pick(event, actionable));
    auto& owner = itemOf(id);
    TRY(allowed(owner, event.kind));
    TRY(mayStart(event, owner));
    TRY(checkParticipant(event.to));
    const QString to = resolve({event.to}).value(0);
    if (to.isEmpty() || to == owner.participant)
        return fail("workflow.same-participant", {{u"step"_s, owner.step}, {u"to"_s, event.to}});
    owner.claimedBy = event.principal();
    owner.state = ItemState::Waiting;
    const int number = owner.visit;
    WorkItem helper = newItem(visitAt(number), to);
    helper.link = Link::Delegate;
    helper.parent = id;
    helper.dueAt = owner.dueAt;
    trace(TraceKind::Delegated, owner);
    insertAfter(id, helper);
    touch(number);
    wake(number);
    return {};
}

} // namespace chancery::workflow
