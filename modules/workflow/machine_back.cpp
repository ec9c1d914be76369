// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/engine.h"
#include "workflow/machine.h"

#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

bool hasPersons(const Step& step)
{
    return step.mode != Mode::Auto && step.mode != Mode::Read;
}

} // namespace

/// What the visits in `gone` sent on and nobody has taken up yet. A counting join that started
/// because of them has not started any more.
QList<Arrival> Machine::removeArrivals(const QList<int>& gone)
{
    QList<Arrival> removed;
    m_case.arrivals.removeIf([&](const Arrival& a) {
        if (!gone.contains(a.cause.visit))
            return false;
        removed.append(a);
        return true;
    });
    for (const int number : gone) {
        const QString step = visitAt(number).step;
        if (stepOf(step).join.kind != JoinKind::Count || !m_case.fired.removeOne(step))
            continue;
        for (auto& arrival : m_case.arrivals) {
            if (arrival.to == step)
                arrival.used = false;
        }
    }
    return removed;
}

/// A join among the visits that are undone had also taken up arrivals from branches that stay:
/// these wait at the join again, or the work done anew would wait for them for ever.
void Machine::restoreForeign(const QList<int>& gone)
{
    QMap<QString, Arrival> latest;
    for (const int number : gone) {
        const auto& visit = visitAt(number);
        const auto kind = stepOf(visit.step).join.kind;
        if (kind == JoinKind::Each)
            continue;
        for (const auto& cause : visit.causes) {
            if (cause.visit == 0 || gone.contains(cause.visit))
                continue;
            const Arrival arrival{visit.step, cause, 0, false};
            auto& kept = latest[visit.step + u'\n' + cause.edge];
            if (kept.cause.visit <= cause.visit)
                kept = arrival;
        }
    }
    for (const auto& arrival : std::as_const(latest)) {
        const bool there =
            std::any_of(m_case.arrivals.begin(), m_case.arrivals.end(), [&](const Arrival& a) {
                return a.to == arrival.to && a.cause == arrival.cause;
            });
        if (!there)
            m_case.arrivals.append(arrival);
    }
}

Result<void> Machine::returnTo(const Event& event)
{
    TRY_ASSIGN(const auto id, pick(event, {ItemState::Enabled, ItemState::Read}));
    const WorkItem item = itemOf(id);
    const Step& step = stepOf(item.step);
    TRY(allowed(item, event.kind));
    TRY(mayStart(event, item));
    // Who only helps or is only heard does not send the matter back over the signer's head.
    if (!item.isSignature())
        return fail("workflow.not-allowed",
                    {{u"step"_s, item.step}, {u"operation"_s, u"return"_s}});
    if (event.reason.trimmed().isEmpty())
        return fail("workflow.reason-needed", {{u"operation"_s, u"return"_s}});
    const QString to = event.to.isEmpty() ? returnTargets(m_route, m_case, id).value(0) : event.to;
    const QJsonObject facts{{u"step"_s, step.key}, {u"to"_s, to}};
    if (m_route.step(to) == nullptr)
        return fail("workflow.unknown-step", {{u"step"_s, to}});
    const int target = earlier(item.visit, to);
    if (target == 0 || !hasPersons(stepOf(to)))
        return fail("workflow.return-forward", facts);
    if (!step.returnTo.isEmpty() && !step.returnTo.contains(to))
        return fail("workflow.return-elsewhere", facts);
    touch(item.visit);
    decide(itemOf(id), event);
    closeItem(itemOf(id), ItemState::Returned, TraceKind::Returned);
    QList<int> gone = descendants(target);
    Resume resume;
    for (const int number : std::as_const(gone)) {
        if (visitAt(number).isLive())
            resume.visits.append(number);
        // Copies that went out for reading stay out.
        if (visitAt(number).isLive() || stepOf(visitAt(number).step).mode != Mode::Read)
            cancelVisit(number);
    }
    gone.append(target);
    resume.arrivals = removeArrivals(gone);
    if (!event.comeBack)
        restoreForeign(gone);
    const Visit old = visitAt(target);
    const int again = openVisit(stepOf(to), old.causes, 0, old.only);
    if (event.comeBack)
        visit(again).resume = resume;
    return {};
}

Result<void> Machine::withdraw(const Event& event)
{
    const auto waiting = pick(event, {ItemState::Waiting});
    if (waiting.ok() && hasOpenChild(*waiting, {Link::Delegate})) {
        TRY(allowed(itemOf(*waiting), event.kind));
        return withdrawDelegate(*waiting);
    }
    TRY_ASSIGN(const auto id, pick(event, {ItemState::Done}));
    const WorkItem item = itemOf(id);
    TRY(allowed(item, event.kind));
    TRY(mayStart(event, item));
    if (!item.isSignature() || !hasPersons(stepOf(item.step)))
        return fail("workflow.cannot-withdraw", {{u"step"_s, item.step}});
    return visitAt(item.visit).state == VisitState::Active ? withdrawInVisit(id)
                                                           : withdrawVisit(id);
}

Result<void> Machine::withdrawDelegate(const QString& parent)
{
    for (auto& item : m_case.items) {
        if (item.parent != parent || item.link != Link::Delegate || !item.isOpen())
            continue;
        if (item.state != ItemState::Enabled)
            return fail("workflow.already-read", {{u"step"_s, item.step}});
        closeItem(item, ItemState::Withdrawn, TraceKind::Withdrawn);
    }
    wake(itemOf(parent).visit);
    return {};
}

/// Puts the same item to the same participant again.
void Machine::redo(const QString& id)
{
    const WorkItem old = itemOf(id);
    WorkItem again = newItem(visitAt(old.visit), old.participant);
    again.link = Link::Redo;
    again.parent = id;
    again.dueAt = old.dueAt;
    relinkChildren(id, again.id);
    insertAfter(id, again);
}

/// The step is still open: only one's own signature is taken back.
Result<void> Machine::withdrawInVisit(const QString& id)
{
    const WorkItem item = itemOf(id);
    const bool serial = stepOf(item.step).mode == Mode::Serial;
    bool behind = false;
    for (auto& other : m_case.items) {
        if (other.id == id)
            behind = true;
        const bool follows = other.visit == item.visit && other.id != id &&
                             ((serial && behind && other.isSignature()) ||
                              (other.parent == id && other.link == Link::After));
        if (!follows)
            continue;
        if (other.state == ItemState::Read || other.state == ItemState::Done)
            return fail("workflow.already-read", {{u"step"_s, item.step}});
        if (other.state == ItemState::Enabled) {
            other.state = ItemState::Waiting;
            other.enabledAt.reset();
            other.dueAt.reset();
        }
    }
    closeItem(itemOf(id), ItemState::Withdrawn, TraceKind::Withdrawn);
    redo(id);
    wake(item.visit);
    return {};
}

/// The step is done: all that followed from it must still be untouched, and is undone with it.
Result<void> Machine::withdrawVisit(const QString& id)
{
    const int number = itemOf(id).visit;
    const QString step = itemOf(id).step;
    const Error tooLate = fail("workflow.already-read", {{u"step"_s, step}});
    const Error cannot = fail("workflow.cannot-withdraw", {{u"step"_s, step}});
    QList<int> gone = descendants(number);
    if (visitAt(number).state != VisitState::Done || visitAt(number).cutOthers ||
        visitAt(number).resume)
        return cannot;
    for (const int later : std::as_const(gone)) {
        const auto& after = visitAt(later);
        if (after.cutOthers)
            return cannot;
        if (hasPersons(stepOf(after.step)) && (after.started || !after.isLive()))
            return tooLate;
    }
    for (const auto& item : std::as_const(m_case.items)) {
        if (!gone.contains(item.visit))
            continue;
        if (item.state != ItemState::Enabled && item.state != ItemState::Waiting &&
            item.state != ItemState::Unread)
            return tooLate;
    }
    const QDateTime decidedAt = itemOf(id).doneAt.value_or(m_at);
    closeItem(itemOf(id), ItemState::Withdrawn, TraceKind::Withdrawn);
    for (const int later : std::as_const(gone))
        cancelVisit(later, ItemState::Withdrawn);
    gone.append(number);
    removeArrivals(gone);
    restoreForeign(gone);
    visit(number).state = VisitState::Active;
    visit(number).outcome.clear();
    QStringList again{id};
    for (const auto& item : std::as_const(m_case.items)) {
        // Who was cut off because this one decided is asked again.
        if (item.visit == number && item.state == ItemState::Cancelled && item.isSignature() &&
            item.doneAt == decidedAt)
            again.append(item.id);
    }
    for (const auto& each : std::as_const(again))
        redo(each);
    touch(number);
    wake(number);
    return {};
}

Result<void> Machine::reopen(const Event& event)
{
    TRY(manager(event));
    if (m_case.status == CaseStatus::Running)
        return fail("workflow.not-finished", {{u"status"_s, caseStatusText(m_case.status)}});
    const Step* step = m_route.step(event.step);
    int latest = 0;
    for (const auto& visit : std::as_const(m_case.visits)) {
        if (visit.step == event.step)
            latest = visit.number;
    }
    if (step == nullptr || latest == 0 || !hasPersons(*step))
        return fail("workflow.not-visited", {{u"step"_s, event.step}});
    m_case.status = CaseStatus::Running;
    m_case.result.clear();
    m_trace.append({TraceKind::Reopened, event.step, 0, {}, {}});
    // As after a return: what the joins behind it had from other branches counts again.
    QList<int> gone = descendants(latest);
    gone.append(latest);
    removeArrivals(gone);
    restoreForeign(gone);
    const Visit old = visitAt(latest);
    openVisit(*step, old.causes, 0, old.only);
    return {};
}

} // namespace chancery::workflow
