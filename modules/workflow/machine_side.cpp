// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/machine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

Error notOpen(const QString& step)
{
    return fail("workflow.not-enabled", {{u"step"_s, step}, {u"state"_s, u"never"_s}});
}

Result<void> needReason(const Event& event)
{
    if (!event.reason.trimmed().isEmpty())
        return {};
    return fail("workflow.reason-needed", {{u"operation"_s, eventKindText(event.kind)}});
}

} // namespace

/// One's own item, where the step allows it; a manager may pass over any item or a whole step.
Result<void> Machine::skip(const Event& event)
{
    TRY(needReason(event));
    const bool oneItem = !event.item.isEmpty() || !event.participant.isEmpty();
    if (isManager(event) && !oneItem)
        return skipStep(event);
    QString id;
    if (isManager(event)) {
        for (const auto& item : std::as_const(m_case.items)) {
            const bool meant = event.item.isEmpty() ? item.step == event.step &&
                                                          item.participant == event.participant
                                                    : item.id == event.item;
            if (meant && item.isOpen() && item.state != ItemState::Unread && id.isEmpty())
                id = item.id;
        }
        if (id.isEmpty())
            return notOpen(event.step);
    } else {
        TRY_ASSIGN(id, pick(event, {ItemState::Enabled, ItemState::Read}));
        TRY(allowed(itemOf(id), event.kind));
    }
    const int number = itemOf(id).visit;
    for (auto& item : m_case.items) {
        const bool hangs = item.parent == id && item.isOpen() && !item.isSignature();
        if (item.id != id && !hangs)
            continue;
        decide(item, event);
        closeItem(item, ItemState::Skipped, TraceKind::Skipped);
    }
    touch(number);
    wake(number);
    evaluate(number);
    return {};
}

Result<void> Machine::skipStep(const Event& event)
{
    bool any = false;
    const int visits = int(m_case.visits.size());
    for (int number = 1; number <= visits; ++number) {
        if (visitAt(number).step != event.step || !visitAt(number).isLive())
            continue;
        any = true;
        for (auto& item : m_case.items) {
            if (item.visit != number || !item.isOpen())
                continue;
            decide(item, event);
            closeItem(item, ItemState::Skipped, TraceKind::Skipped);
        }
        touch(number);
        completeVisit(number, u"skipped"_s);
    }
    return any ? Result<void>() : notOpen(event.step);
}

Result<void> Machine::remind(const Event& event)
{
    TRY(manager(event));
    if (event.item.isEmpty() && m_route.step(event.step) == nullptr)
        return fail("workflow.unknown-step", {{u"step"_s, event.step}});
    bool any = false;
    for (auto& item : m_case.items) {
        const bool meant = event.item.isEmpty()
                               ? item.step == event.step && (event.participant.isEmpty() ||
                                                             item.participant == event.participant)
                               : item.id == event.item;
        if (!meant || !(item.isActionable() || item.state == ItemState::Unread))
            continue;
        any = true;
        ++item.reminders;
        item.level = std::max(item.level, event.level);
        trace(TraceKind::Reminded, item);
    }
    if (any)
        return {};
    if (!event.keep || event.step.isEmpty())
        return notOpen(event.step);
    m_case.reminders[event.step] = std::max(m_case.reminders.value(event.step), event.level);
    m_trace.append({TraceKind::Waiting, event.step, 0, {}, {}});
    return {};
}

/// Starts a side step: nobody waits for it, and it can be done several times.
Result<void> Machine::circulate(const Event& event)
{
    const Step* step = m_route.step(event.step);
    if (step == nullptr || !step->side)
        return fail("workflow.unknown-step", {{u"step"_s, event.step}});
    TRY(standsIn(event));
    bool may = isManager(event);
    for (const auto& item : std::as_const(m_case.items)) {
        if (!may && item.isActionable() && stepOf(item.step).allow.contains(u"circulate"_s))
            may = mayTouch(event, item).ok();
    }
    if (!may)
        return fail("workflow.not-allowed",
                    {{u"step"_s, event.step}, {u"operation"_s, u"circulate"_s}});
    if (step->milestone && !step->milestone->holds(VisitFacts(*this, nullptr)))
        return fail("workflow.not-now", {{u"step"_s, event.step}});
    for (const auto& participant : event.participants) {
        if (participant.section(u':', 1).isEmpty())
            return fail("workflow.bad-participant", {{u"text"_s, participant.left(64)}});
    }
    const int number = openVisit(*step, {}, 0, event.participants);
    activate(number);
    return {};
}

Result<void> Machine::trigger(const Event& event)
{
    bool known = false;
    bool persistent = false;
    bool taken = false;
    for (const auto& step : m_route.steps) {
        if (!step.trigger || step.trigger->name != event.name)
            continue;
        known = true;
        persistent = persistent || step.trigger->persistent;
        for (int number = 1; number <= m_case.visits.size(); ++number) {
            const auto& waiting = visitAt(number);
            if (waiting.step != step.key || waiting.state != VisitState::Waiting ||
                waiting.triggered)
                continue;
            visit(number).triggered = true;
            taken = true;
            trace(TraceKind::Triggered, visitAt(number));
            winRace(number);
        }
    }
    if (!known)
        return fail("workflow.unknown-trigger", {{u"name"_s, event.name}});
    if (taken)
        return {};
    // A transient one that finds nobody waiting is lost, and says so.
    if (persistent)
        m_case.triggers.append(event.name);
    m_trace.append({persistent ? TraceKind::Triggered : TraceKind::Lost, {}, 0, {}, {}});
    return {};
}

Result<void> Machine::cancel(const Event& event)
{
    TRY(manager(event));
    if (m_route.step(event.step) == nullptr)
        return fail("workflow.unknown-step", {{u"step"_s, event.step}});
    return cancelSteps({event.step}) ? Result<void>() : notOpen(event.step);
}

/// Enough has been heard: the step is completed with what is there.
Result<void> Machine::conclude(const Event& event)
{
    TRY(manager(event));
    for (int number = 1; number <= m_case.visits.size(); ++number) {
        if (visitAt(number).step != event.step || visitAt(number).state != VisitState::Active)
            continue;
        const auto outcome = decision(visitAt(number), stepOf(event.step), true);
        for (auto& item : m_case.items) {
            if (item.visit == number && item.isOpen())
                closeItem(item, ItemState::Cancelled, TraceKind::Cancelled);
        }
        touch(number);
        completeVisit(number,
                      event.outcome.isEmpty() ? outcome.value_or(QString()) : event.outcome);
        return {};
    }
    return notOpen(event.step);
}

Result<void> Machine::voidCase(const Event& event)
{
    TRY(manager(event));
    TRY(needReason(event));
    for (int number = 1; number <= m_case.visits.size(); ++number)
        cancelVisit(number);
    m_case.arrivals.clear();
    m_case.fired.clear();
    m_case.held.clear();
    m_case.triggers.clear();
    m_case.reminders.clear();
    m_case.status = CaseStatus::Voided;
    m_trace.append({TraceKind::Voided, {}, 0, {}, {}});
    return {};
}

} // namespace chancery::workflow
