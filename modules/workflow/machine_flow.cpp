// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/machine.h"

#include "workflow/route_graph.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

void Machine::settle()
{
    while (!m_error) {
        bool moved = fireJoins();
        moved = activateWaiting() || moved;
        moved = expireMilestones() || moved;
        moved = releaseLocks() || moved;
        // A synchronising join looks at everything that still moves, so it comes last.
        if (!moved && !fireSync() && !dropIdleMilestones())
            break;
    }
    if (!m_error)
        checkEnd();
}

bool Machine::fireJoins()
{
    bool moved = false;
    for (const auto& step : m_route.steps) {
        const bool marked = std::any_of(m_case.arrivals.begin(), m_case.arrivals.end(),
                                        [&](const Arrival& a) { return a.to == step.key; });
        if (marked && !m_error)
            moved = fireJoin(step) || moved;
    }
    return moved;
}

bool Machine::fireJoin(const Step& step)
{
    switch (step.join.kind) {
    case JoinKind::Each: {
        const auto arrivals = m_case.arrivals;
        m_case.arrivals.removeIf([&](const Arrival& a) { return a.to == step.key; });
        for (const auto& arrival : arrivals) {
            if (arrival.to == step.key)
                openVisit(step, {arrival.cause}, arrival.race, {});
        }
        return true;
    }
    case JoinKind::All:
        return fireAll(step);
    case JoinKind::Count:
        return fireCount(step);
    case JoinKind::Threads:
        return fireThreads(step);
    case JoinKind::Sync:
        break;
    }
    return false;
}

bool Machine::fireAll(const Step& step)
{
    QList<Cause> causes;
    QList<qsizetype> taken;
    const auto edges = waysInto(m_route, step.key);
    for (const auto& edge : edges) {
        const auto found = std::find_if(m_case.arrivals.begin(), m_case.arrivals.end(),
                                        [&](const Arrival& a) { return a.cause.edge == edge.id; });
        if (found == m_case.arrivals.end())
            return false;
        causes.append(found->cause);
        taken.append(found - m_case.arrivals.begin());
    }
    std::sort(taken.begin(), taken.end(), std::greater<>());
    for (const auto at : taken)
        m_case.arrivals.removeAt(at);
    openVisit(step, causes, 0, {});
    return true;
}

bool Machine::fireCount(const Step& step)
{
    QSet<QString> edges;
    QList<Cause> causes;
    for (const auto& arrival : m_case.arrivals) {
        if (arrival.to != step.key || !arrival.used)
            continue;
        edges.insert(arrival.cause.edge);
        causes.append(arrival.cause);
    }
    bool moved = false;
    for (auto& arrival : m_case.arrivals) {
        // A second arrival over the same way belongs to the next round.
        if (arrival.to != step.key || arrival.used || edges.contains(arrival.cause.edge))
            continue;
        arrival.used = true;
        moved = true;
        edges.insert(arrival.cause.edge);
        causes.append(arrival.cause);
    }
    const int need = amount(step.join.need, 0);
    const int ways = int(waysInto(m_route, step.key).size());
    const auto isUsed = [&](const Arrival& a) { return a.to == step.key && a.used; };
    if (!m_case.fired.contains(step.key) && edges.size() >= need && need > 0) {
        moved = true;
        m_case.fired.append(step.key);
        const int opened = openVisit(step, causes, 0, {});
        if (step.join.cancel) {
            visit(opened).cutOthers = cancelSteps(step.join.region);
            m_case.arrivals.removeIf(isUsed);
            m_case.fired.removeAll(step.key);
            return true;
        }
    }
    if (edges.size() == ways && m_case.fired.contains(step.key)) {
        m_case.arrivals.removeIf(isUsed);
        m_case.fired.removeAll(step.key);
        moved = true;
    }
    return moved;
}

bool Machine::fireThreads(const Step& step)
{
    const int need = amount(step.join.need, 0);
    QList<Cause> causes;
    for (const auto& arrival : m_case.arrivals) {
        if (arrival.to == step.key && causes.size() < need)
            causes.append(arrival.cause);
    }
    if (need < 1 || causes.size() < need)
        return false;
    int left = need;
    m_case.arrivals.removeIf([&](const Arrival& a) { return a.to == step.key && left-- > 0; });
    openVisit(step, causes, 0, {});
    return true;
}

bool Machine::fireSync()
{
    const Step* first = nullptr;
    const Step* ready = nullptr;
    for (const auto& step : m_route.steps) {
        const bool marked = step.join.kind == JoinKind::Sync &&
                            std::any_of(m_case.arrivals.begin(), m_case.arrivals.end(),
                                        [&](const Arrival& a) { return a.to == step.key; });
        if (!marked)
            continue;
        first = first == nullptr ? &step : first;
        if (ready == nullptr && !mayStillCome(step))
            ready = &step;
    }
    const bool live = std::any_of(m_case.visits.begin(), m_case.visits.end(),
                                  [](const Visit& v) { return v.isLive(); });
    // Two such joins that wait for each other and for nothing else: the first of the route goes.
    if (ready == nullptr && !live)
        ready = first;
    if (ready == nullptr)
        return false;
    QSet<QString> edges;
    QList<Cause> causes;
    m_case.arrivals.removeIf([&](const Arrival& a) {
        if (a.to != ready->key || edges.contains(a.cause.edge))
            return false;
        edges.insert(a.cause.edge);
        causes.append(a.cause);
        return true;
    });
    openVisit(*ready, causes, 0, {});
    return true;
}

/// Can a way into this join that has no arrival yet still get one?
bool Machine::mayStillCome(const Step& step) const
{
    QSet<QString> marked;
    QSet<QString> places;
    for (const auto& arrival : m_case.arrivals) {
        if (arrival.to == step.key)
            marked.insert(arrival.cause.edge);
        else if (!arrival.used || !m_case.fired.contains(arrival.to))
            places.insert(arrival.to);
    }
    for (const auto& visit : m_case.visits) {
        if (visit.isLive())
            places.insert(visit.step);
    }
    QSet<QString> sources;
    const auto edges = waysInto(m_route, step.key);
    for (const auto& edge : edges) {
        if (!marked.contains(edge.id))
            sources.insert(edge.from);
    }
    return std::any_of(places.begin(), places.end(), [&](const QString& place) {
        return sources.contains(place) || reachable(m_route, place, step.key).intersects(sources);
    });
}

int Machine::openVisit(const Step& step, const QList<Cause>& causes, int race,
                       const QStringList& only)
{
    Visit opened;
    opened.number = int(m_case.visits.size()) + 1;
    opened.step = step.key;
    opened.round = 1 + int(std::count_if(m_case.visits.begin(), m_case.visits.end(),
                                         [&](const Visit& v) { return v.step == step.key; }));
    opened.causes = causes;
    opened.race = race;
    opened.only = only;
    m_case.visits.append(opened);
    if (--m_budget < 0)
        refuse(fail("workflow.endless", {{u"step"_s, step.key}}));
    if (!gateOpen(opened, step))
        trace(TraceKind::Waiting, opened);
    return opened.number;
}

bool Machine::gateOpen(const Visit& visit, const Step& step) const
{
    if (step.trigger && !visit.triggered && !m_case.triggers.contains(step.trigger->name))
        return false;
    if (step.milestone && !step.milestone->holds(VisitFacts(*this, &visit)))
        return false;
    const bool byItself = step.mode == Mode::Auto || step.mode == Mode::Read;
    return !byItself || busyLock(step.key).isEmpty();
}

bool Machine::activateWaiting()
{
    bool moved = false;
    for (int number = 1; number <= m_case.visits.size() && !m_error; ++number) {
        if (visitAt(number).state != VisitState::Waiting)
            continue;
        const Step& step = stepOf(visitAt(number).step);
        if (!gateOpen(visitAt(number), step))
            continue;
        if (step.trigger && !visitAt(number).triggered) {
            m_case.triggers.removeOne(step.trigger->name);
            visit(number).triggered = true;
            winRace(number);
        }
        activate(number);
        moved = true;
    }
    return moved;
}

void Machine::activate(int number)
{
    const Step& step = stepOf(visitAt(number).step);
    visit(number).state = VisitState::Active;
    trace(TraceKind::Enabled, visitAt(number));
    if (step.mode == Mode::Auto) {
        touch(number);
        completeVisit(number, {});
    } else {
        makeItems(number);
    }
}

bool Machine::expireMilestones()
{
    bool moved = false;
    for (int number = 1; number <= m_case.visits.size() && !m_error; ++number) {
        if (visitAt(number).state != VisitState::Active)
            continue;
        const Step& step = stepOf(visitAt(number).step);
        if (!step.milestone || step.milestone->holds(VisitFacts(*this, &visitAt(number))))
            continue;
        moved = true;
        if (!step.expireSkips) {
            cancelVisit(number);
            continue;
        }
        for (auto& item : m_case.items) {
            if (item.visit == number && item.isOpen())
                closeItem(item, ItemState::Skipped, TraceKind::Skipped);
        }
        completeVisit(number, u"skipped"_s);
    }
    return moved;
}

bool Machine::releaseLocks()
{
    bool moved = false;
    const auto locks = m_case.held.keys();
    for (const auto& lock : locks) {
        const auto& steps = m_route.sections.at(m_case.held.value(lock)).steps;
        const bool busy =
            std::any_of(m_case.visits.begin(), m_case.visits.end(),
                        [&](const Visit& v) { return v.isLive() && steps.contains(v.step); }) ||
            std::any_of(m_case.arrivals.begin(), m_case.arrivals.end(),
                        [&](const Arrival& a) { return steps.contains(a.to); });
        if (busy)
            continue;
        m_case.held.remove(lock);
        moved = true;
    }
    return moved;
}

void Machine::completeVisit(int number, const QString& outcome)
{
    const Step& step = stepOf(visitAt(number).step);
    visit(number).state = VisitState::Done;
    visit(number).outcome = outcome;
    trace(outcome == "skipped"_L1 ? TraceKind::Skipped : TraceKind::Completed, visitAt(number));
    if (step.mode != Mode::Read && !step.keepRest) {
        for (auto& item : m_case.items) {
            if (item.visit == number && item.isOpen())
                closeItem(item, ItemState::Cancelled, TraceKind::Cancelled);
        }
    }
    if (cancelSteps(step.cancels))
        visit(number).cutOthers = true;
    if (step.endsCase)
        endCase(step.result);
    else if (visitAt(number).resume)
        resume(*visitAt(number).resume);
    else
        takeWays(number);
}

void Machine::takeWays(int number)
{
    const Step& step = stepOf(visitAt(number).step);
    const VisitFacts facts(*this, &visitAt(number));
    const bool every = step.split == Split::All || step.split == Split::Deferred;
    QList<qsizetype> taken;
    qsizetype otherwise = -1;
    for (qsizetype i = 0; i < step.next.size(); ++i) {
        const auto& way = step.next.at(i);
        const bool holds = way.on.isEmpty() || way.on.contains(visitAt(number).outcome);
        if (way.otherwise)
            otherwise = i;
        else if (every || (holds && way.when.holds(facts)))
            taken.append(i);
    }
    if (taken.isEmpty() && otherwise >= 0)
        taken.append(otherwise);
    if (taken.isEmpty() && !step.next.isEmpty())
        return refuse(fail("workflow.no-way",
                           {{u"step"_s, step.key}, {u"outcome"_s, visitAt(number).outcome}}));
    if (step.split == Split::One)
        taken = taken.mid(0, 1);
    for (const auto i : taken) {
        if (cancelSteps(step.next.at(i).cancels))
            visit(number).cutOthers = true;
    }
    const int race = step.split == Split::Deferred ? number : 0;
    for (const auto i : taken) {
        const int times = amount(step.next.at(i).times, 0);
        for (int n = 0; n < times; ++n)
            m_case.arrivals.append({step.next.at(i).to, {number, edgeId(step.key, i)}, race});
    }
}

void Machine::resume(const Resume& resume)
{
    m_case.arrivals.append(resume.arrivals);
    for (const int number : resume.visits) {
        const Visit old = visitAt(number);
        const Step& step = stepOf(old.step);
        QStringList only;
        // Who has decided need not again; but a vote is one act, of all on the same text.
        if (step.mode != Mode::Vote && step.mode != Mode::Any && step.mode != Mode::Auto) {
            for (const auto& item : m_case.items) {
                const bool undecided =
                    item.state == ItemState::Cancelled || item.state == ItemState::Returned;
                if (item.visit == number && undecided && item.isSignature())
                    only.append(item.participant);
            }
        }
        openVisit(step, old.causes, 0, only.isEmpty() ? old.only : only);
    }
}

void Machine::cancelVisit(int number, ItemState to)
{
    const auto kind = to == ItemState::Withdrawn ? TraceKind::Withdrawn : TraceKind::Cancelled;
    for (auto& item : m_case.items) {
        if (item.visit == number && item.isOpen())
            closeItem(item, to, kind);
    }
    if (!visitAt(number).isLive())
        return;
    visit(number).state = VisitState::Cancelled;
    trace(TraceKind::Cancelled, visitAt(number));
}

bool Machine::cancelSteps(const QStringList& keys)
{
    if (keys.isEmpty())
        return false;
    bool any = false;
    for (int number = 1; number <= m_case.visits.size(); ++number) {
        const bool open =
            visitAt(number).isLive() ||
            std::any_of(m_case.items.begin(), m_case.items.end(),
                        [&](const WorkItem& i) { return i.visit == number && i.isActionable(); });
        if (!open || !keys.contains(visitAt(number).step))
            continue;
        cancelVisit(number);
        any = true;
    }
    const auto removed =
        m_case.arrivals.removeIf([&](const Arrival& a) { return keys.contains(a.to); });
    m_case.fired.removeIf([&](const QString& step) { return keys.contains(step); });
    return any || removed > 0;
}

void Machine::endCase(const QString& result)
{
    for (int number = 1; number <= m_case.visits.size(); ++number) {
        // Copies for reading may be read after the end; nobody waits for them.
        if (visitAt(number).isLive() || stepOf(visitAt(number).step).mode != Mode::Read)
            cancelVisit(number);
    }
    m_case.arrivals.clear();
    m_case.fired.clear();
    m_case.held.clear();
    m_case.triggers.clear();
    m_case.reminders.clear();
    m_case.status = CaseStatus::Finished;
    m_case.result = result;
    m_trace.append({TraceKind::Finished, {}, 0, {}, {}});
}

/// A milestone that nothing open can bring about any more never comes.
bool Machine::dropIdleMilestones()
{
    QList<int> idle;
    for (const auto& visit : m_case.visits) {
        if (!visit.isLive())
            continue;
        const Step& step = stepOf(visit.step);
        if (visit.state == VisitState::Active || !step.milestone ||
            (step.trigger && !visit.triggered))
            return false;
        idle.append(visit.number);
    }
    for (const auto& item : m_case.items) {
        if (item.isOpen() && item.state != ItemState::Unread)
            return false;
    }
    for (const int number : idle)
        cancelVisit(number);
    return !idle.isEmpty();
}

void Machine::checkEnd()
{
    if (m_case.status != CaseStatus::Running && m_case.status != CaseStatus::Stuck)
        return;
    const bool live = std::any_of(m_case.visits.begin(), m_case.visits.end(),
                                  [](const Visit& v) { return v.isLive(); }) ||
                      std::any_of(m_case.items.begin(), m_case.items.end(), [](const WorkItem& i) {
                          return i.isOpen() && i.state != ItemState::Unread;
                      });
    if (live) {
        m_case.status = CaseStatus::Running;
        return;
    }
    for (const auto& arrival : m_case.arrivals) {
        // A counting join that has once started lacks nothing: what is left there came too late,
        // or again after it was taken back or re-opened.
        if (stepOf(arrival.to).join.kind == JoinKind::Count && stepIs(arrival.to, u"reached"_s))
            continue;
        if (m_case.status != CaseStatus::Stuck)
            m_trace.append({TraceKind::Stuck, arrival.to, 0, {}, {}});
        m_case.status = CaseStatus::Stuck;
        return;
    }
    // A step that names a result gives it to the case also when the case ends by itself.
    QString result;
    for (const auto& visit : m_case.visits) {
        if (visit.state == VisitState::Done && !stepOf(visit.step).result.isEmpty())
            result = stepOf(visit.step).result;
    }
    endCase(result);
}

} // namespace chancery::workflow
