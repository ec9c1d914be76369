// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/machine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

Result<void> Machine::standsIn(const Event& event) const
{
    if (event.onBehalfOf.isEmpty())
        return {};
    const auto& may = m_environment.mayStandIn;
    if (event.onBehalfOf == event.actor || !may || !may(event.actor, event.onBehalfOf))
        return fail("workflow.not-stand-in",
                    {{u"actor"_s, event.actor}, {u"onBehalfOf"_s, event.onBehalfOf}});
    return {};
}

bool Machine::isManager(const Event& event) const
{
    if (!standsIn(event).ok())
        return false;
    const QStringList fallback{u"initiator"_s};
    const auto managers = resolve(m_route.managers.isEmpty() ? fallback : m_route.managers);
    return std::any_of(managers.begin(), managers.end(), [&](const QString& participant) {
        return m_environment.mayAct(event.principal(), participant);
    });
}

Result<void> Machine::manager(const Event& event) const
{
    TRY(standsIn(event));
    if (!isManager(event))
        return fail("workflow.not-manager", {{u"operation"_s, eventKindText(event.kind)}});
    return {};
}

/// May this actor act on something that is open in this visit?
bool Machine::actsInVisit(const Event& event, int visit) const
{
    return standsIn(event).ok() &&
           std::any_of(m_case.items.begin(), m_case.items.end(), [&](const WorkItem& item) {
               return item.visit == visit && item.isActionable() &&
                      m_environment.mayAct(event.principal(), item.participant);
           });
}

Result<void> Machine::mayTouch(const Event& event, const WorkItem& item) const
{
    TRY(standsIn(event));
    const QJsonObject facts{{u"step"_s, item.step}, {u"participant"_s, item.participant}};
    if (!m_environment.mayAct(event.principal(), item.participant))
        return fail("workflow.not-yours", facts);
    if (!item.claimedBy.isEmpty() && item.claimedBy != event.principal() && item.isOpen())
        return fail("workflow.claimed", {{u"step"_s, item.step}, {u"by"_s, item.claimedBy}});
    return {};
}

QString Machine::busyLock(const QString& step) const
{
    for (int i = 0; i < m_route.sections.size(); ++i) {
        const auto& section = m_route.sections.at(i);
        const int holder = m_case.held.value(section.lock, -1);
        const bool free = holder < 0 || m_route.sections.at(holder).steps.contains(step);
        if (section.steps.contains(step) && !free)
            return section.lock;
    }
    return {};
}

/// May work on it begin: no separation of duties broken, nobody else in the way?
Result<void> Machine::mayStart(const Event& event, const WorkItem& item) const
{
    const Step& step = stepOf(item.step);
    for (const auto& other : m_case.items) {
        if (!step.separate.contains(other.step) || other.state != ItemState::Done)
            continue;
        for (const auto& name : {other.decidedBy, other.onBehalfOf}) {
            if (!name.isEmpty() && (name == event.actor || name == event.onBehalfOf))
                return fail("workflow.separation",
                            {{u"step"_s, step.key}, {u"other"_s, other.step}, {u"person"_s, name}});
        }
    }
    if (const QString lock = busyLock(step.key); !lock.isEmpty())
        return fail("workflow.section-busy", {{u"step"_s, step.key}, {u"lock"_s, lock}});
    if (step.mode != Mode::Interleaved)
        return {};
    for (const auto& other : m_case.items) {
        if (other.visit == item.visit && other.id != item.id && other.isOpen() &&
            !other.claimedBy.isEmpty())
            return fail("workflow.section-busy",
                        {{u"step"_s, step.key}, {u"by"_s, other.claimedBy}});
    }
    return {};
}

Result<void> Machine::allowed(const WorkItem& item, EventKind kind) const
{
    const QString operation = eventKindText(kind);
    if (stepOf(item.step).allow.contains(operation))
        return {};
    return fail("workflow.not-allowed", {{u"step"_s, item.step}, {u"operation"_s, operation}});
}

Result<QString> Machine::pick(const Event& event, States states) const
{
    if (event.item.isEmpty())
        return pickIn(event, event.step, states);
    const int index = indexOf(event.item);
    if (index < 0)
        return fail("workflow.no-item", {{u"item"_s, event.item}});
    const auto& item = m_case.items.at(index);
    if (std::find(states.begin(), states.end(), item.state) == states.end())
        return fail("workflow.not-enabled",
                    {{u"step"_s, item.step}, {u"state"_s, itemStateText(item.state)}});
    TRY(mayTouch(event, item));
    return item.id;
}

Result<QString> Machine::pickIn(const Event& event, const QString& step, States states) const
{
    if (m_route.step(step) == nullptr)
        return fail("workflow.unknown-step", {{u"step"_s, step}});
    std::optional<Error> refusal;
    QString state;
    QString found;
    bool mine = false;
    const bool latest = std::find(states.begin(), states.end(), ItemState::Done) != states.end();
    for (const auto& item : m_case.items) {
        const bool meant = item.step == step &&
                           (event.participant.isEmpty() || item.participant == event.participant);
        if (!meant)
            continue;
        if (std::find(states.begin(), states.end(), item.state) == states.end()) {
            // One's own item in another state says more than somebody else's in the right one.
            if (state.isEmpty() || m_environment.mayAct(event.principal(), item.participant))
                state = itemStateText(item.state);
            mine = mine || m_environment.mayAct(event.principal(), item.participant);
            continue;
        }
        const auto may = mayTouch(event, item);
        if (!may.ok() && !refusal)
            refusal = may.error();
        // What is taken back is the last thing done, not the first.
        if (may.ok() && (found.isEmpty() || latest))
            found = item.id;
    }
    if (!found.isEmpty())
        return found;
    if (refusal && !mine)
        return *refusal;
    return fail("workflow.not-enabled",
                {{u"step"_s, step}, {u"state"_s, state.isEmpty() ? u"never"_s : state}});
}

void Machine::winRace(int number)
{
    const int race = visitAt(number).race;
    if (race == 0)
        return;
    for (int other = 1; other <= m_case.visits.size(); ++other) {
        if (visitAt(other).race != race)
            continue;
        visit(other).race = 0;
        if (other != number)
            cancelVisit(other);
    }
}

/// Somebody begins: the other ways of a deferred choice close, the locks are taken.
void Machine::touch(int number)
{
    winRace(number);
    visit(number).started = true;
    const QString step = visitAt(number).step;
    for (int i = 0; i < m_route.sections.size(); ++i) {
        const auto& section = m_route.sections.at(i);
        if (section.steps.contains(step) && !m_case.held.contains(section.lock))
            m_case.held[section.lock] = i;
    }
}

} // namespace chancery::workflow
