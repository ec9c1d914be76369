// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/machine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

Machine::Machine(const Route& route, Case state, const Environment& environment, QDateTime at)
    : m_route(route), m_case(std::move(state)), m_environment(environment), m_at(std::move(at))
{
}

Result<void> Machine::begin(const QString& initiator, const QJsonObject& variables)
{
    m_case.routeId = m_route.id;
    m_case.routeVersion = m_route.version;
    m_case.initiator = initiator;
    TRY(setVariables(variables, nullptr));
    m_case.log.append({m_at, u"begin"_s, initiator, {}, m_route.start, {}, variables});
    openVisit(stepOf(m_route.start), {}, 0, {});
    settle();
    return m_error ? Result<void>(*m_error) : Result<void>();
}

Outcome Machine::take()
{
    return {std::move(m_case), std::move(m_trace)};
}

QList<int> Machine::ancestors(int number) const
{
    QList<int> found;
    QList<int> todo{number};
    while (!todo.isEmpty()) {
        for (const auto& cause : visitAt(todo.takeLast()).causes) {
            if (cause.visit > 0 && !found.contains(cause.visit)) {
                found.append(cause.visit);
                todo.append(cause.visit);
            }
        }
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    return found;
}

int Machine::earlier(int number, const QString& step) const
{
    const auto behind = ancestors(number);
    for (const int before : behind) {
        if (visitAt(before).step == step && visitAt(before).state == VisitState::Done)
            return before;
    }
    return 0;
}

QList<int> Machine::descendants(int number) const
{
    // Visits are numbered in the order they open, so causes always lie before.
    QList<int> found;
    for (int later = number + 1; later <= m_case.visits.size(); ++later) {
        const auto& causes = visitAt(later).causes;
        const bool follows = std::any_of(causes.begin(), causes.end(), [&](const Cause& cause) {
            return cause.visit == number || found.contains(cause.visit);
        });
        if (follows)
            found.append(later);
    }
    return found;
}

bool Machine::stepIs(const QString& step, const QString& state) const
{
    bool reached = false;
    bool open = false;
    bool active = false;
    VisitState last = VisitState::Waiting;
    for (const auto& visit : m_case.visits) {
        if (visit.step != step)
            continue;
        reached = true;
        open = open || visit.isLive();
        active = active || visit.state == VisitState::Active;
        last = visit.state;
    }
    if (state == "never"_L1)
        return !reached;
    if (state == "reached"_L1)
        return reached;
    if (state == "open"_L1)
        return open;
    if (state == "active"_L1)
        return active;
    const auto wanted = state == "done"_L1 ? VisitState::Done : VisitState::Cancelled;
    return reached && !open && last == wanted;
}

int Machine::indexOf(const QString& id) const
{
    for (int i = 0; i < m_case.items.size(); ++i) {
        if (m_case.items.at(i).id == id)
            return i;
    }
    return -1;
}

void Machine::trace(TraceKind kind, const Visit& visit)
{
    m_trace.append({kind, visit.step, visit.round, {}, {}});
}

void Machine::trace(TraceKind kind, const WorkItem& item)
{
    m_trace.append({kind, item.step, item.round, item.id, item.participant});
}

void Machine::refuse(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

QJsonValue VisitFacts::variable(const QString& name) const
{
    if (!name.startsWith(u'$'))
        return m_machine.state().variables.value(name);
    if (name == "$initiator"_L1)
        return m_machine.state().initiator;
    if (m_visit == nullptr)
        return QJsonValue(QJsonValue::Undefined);
    if (name == "$outcome"_L1)
        return m_visit->outcome;
    if (name == "$round"_L1)
        return m_visit->round;
    const bool counts = name.startsWith("$count."_L1);
    if (!counts && name != "$done"_L1)
        return QJsonValue(QJsonValue::Undefined);
    int number = 0;
    for (const auto& item : m_machine.state().items) {
        const bool mine =
            item.visit == m_visit->number && item.isSignature() && item.state == ItemState::Done;
        number += mine && (!counts || item.outcome == name.mid(7)) ? 1 : 0;
    }
    return number;
}

bool VisitFacts::stepIs(const QString& step, const QString& state) const
{
    return m_machine.stepIs(step, state);
}

} // namespace chancery::workflow
