// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/engine.h"

#include "workflow/machine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

/// A case that was not made by this engine under this route must not bring it down.
bool fits(const Route& route, const Case& current)
{
    for (const auto& visit : current.visits) {
        if (route.step(visit.step) == nullptr)
            return false;
    }
    for (const auto& arrival : current.arrivals) {
        if (route.step(arrival.to) == nullptr || current.visits.size() < arrival.cause.visit)
            return false;
    }
    QSet<QString> ids;
    for (const auto& item : current.items)
        ids.insert(item.id);
    for (const auto& item : current.items) {
        const Visit* visit = current.visit(item.visit);
        if (visit == nullptr || visit->step != item.step ||
            (!item.parent.isEmpty() && !ids.contains(item.parent)))
            return false;
    }
    return std::all_of(current.held.begin(), current.held.end(), [&](int section) {
        return section >= 0 && section < route.sections.size();
    });
}

} // namespace

Result<Outcome> begin(const Route& route, const QString& initiator, const QJsonObject& variables,
                      const QDateTime& at, const Environment& environment)
{
    if (initiator.isEmpty() || !at.isValid())
        return fail("workflow.bad-event", {{u"why"_s, u"no-actor-or-moment"_s}});
    Machine machine(route, Case{}, environment, at.toUTC());
    TRY(machine.begin(initiator, variables));
    return machine.take();
}

Result<Outcome> advance(const Route& route, const Case& current, const Event& event,
                        const Environment& environment)
{
    if (route.id != current.routeId || route.version != current.routeVersion)
        return fail("workflow.other-version", {{u"route"_s, current.routeId},
                                               {u"version"_s, current.routeVersion},
                                               {u"given"_s, route.version}});
    if (!fits(route, current))
        return fail("workflow.bad-case", {{u"at"_s, u"route"_s}});
    Machine machine(route, current, environment, event.at.toUTC());
    TRY(machine.apply(event));
    return machine.take();
}

QStringList returnTargets(const Route& route, const Case& current, const QString& item)
{
    const WorkItem* open = current.item(item);
    const Step* step = open == nullptr ? nullptr : route.step(open->step);
    if (step == nullptr || !open->isActionable() || !open->isSignature() ||
        !step->allow.contains(u"return"_s))
        return {};
    QStringList targets;
    const Machine machine(route, current, Environment{}, {});
    const auto behind = machine.ancestors(open->visit);
    for (const int number : behind) {
        const Visit* visit = current.visit(number);
        const Step* before = route.step(visit->step);
        const bool fits = before != nullptr && before->mode != Mode::Auto &&
                          before->mode != Mode::Read && visit->state == VisitState::Done &&
                          (step->returnTo.isEmpty() || step->returnTo.contains(visit->step));
        if (fits && !targets.contains(visit->step))
            targets.append(visit->step);
    }
    return targets;
}

} // namespace chancery::workflow
