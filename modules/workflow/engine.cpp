// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/engine.h"

#include "workflow/machine.h"

using namespace Qt::StringLiterals;

namespace chancery::workflow {

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
    Machine machine(route, current, environment, event.at.toUTC());
    TRY(machine.apply(event));
    return machine.take();
}

QStringList returnTargets(const Route& route, const Case& current, const QString& item)
{
    const WorkItem* open = current.item(item);
    const Step* step = open == nullptr ? nullptr : route.step(open->step);
    if (step == nullptr || !open->isActionable() || !step->allow.contains(u"return"_s))
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
