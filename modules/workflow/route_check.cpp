// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/route.h"

#include "workflow/route_graph.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

namespace {

class Checker {
public:
    explicit Checker(const Route& route) : m_route(route) {}

    QList<Error> run()
    {
        checkKeys();
        if (!m_errors.isEmpty())
            return m_errors; // The rest would only repeat what is said.
        m_live = reachable(m_route, m_route.start);
        m_live.insert(m_route.start);
        for (const auto& step : m_route.steps) {
            checkNames(step);
            checkPeople(step);
            checkAmounts(step);
            checkWays(step);
            checkJoin(step);
            checkConditions(step);
            checkReach(step);
        }
        checkParticipants(m_route.managers, {}, u"managers"_s);
        checkSections();
        if (m_errors.isEmpty())
            checkLoops();
        return m_errors;
    }

private:
    void add(Error error) { m_errors.append(std::move(error)); }

    void checkKeys();
    void checkNames(const Step& step);
    void checkPeople(const Step& step);
    void checkParticipants(const QStringList& list, const QString& step, const QString& field);
    void checkAmounts(const Step& step);
    void checkAmount(const Step& step, const Amount& amount, const QString& field, int most);
    void checkWays(const Step& step);
    void checkJoin(const Step& step);
    void checkConditions(const Step& step);
    void checkCondition(const QString& step, const Condition& condition);
    void checkReach(const Step& step);
    void checkSections();
    void checkLoops();
    void checkKnown(const Step& step, const QStringList& keys, const QString& field);
    void checkVariable(const QString& step, const QString& name);

    const Route& m_route;
    QList<Error> m_errors;
    QSet<QString> m_live;
};

void Checker::checkKeys()
{
    QSet<QString> seen;
    for (const auto& step : m_route.steps) {
        if (seen.contains(step.key))
            add(fail("workflow.route-duplicate-step", {{u"step"_s, step.key}}));
        seen.insert(step.key);
    }
    if (!seen.contains(m_route.start))
        add(fail("workflow.route-no-start", {{u"step"_s, m_route.start}}));
    for (const auto& step : m_route.steps) {
        for (const auto& way : step.next) {
            if (!seen.contains(way.to))
                add(fail("workflow.route-unknown-step",
                         {{u"step"_s, step.key}, {u"field"_s, u"next"_s}, {u"to"_s, way.to}}));
        }
    }
}

void Checker::checkKnown(const Step& step, const QStringList& keys, const QString& field)
{
    for (const auto& key : keys) {
        if (m_route.step(key) == nullptr)
            add(fail("workflow.route-unknown-step",
                     {{u"step"_s, step.key}, {u"field"_s, field}, {u"to"_s, key}}));
    }
}

void Checker::checkNames(const Step& step)
{
    checkKnown(step, step.returnTo, u"returnTo"_s);
    checkKnown(step, step.separate, u"separate"_s);
    checkKnown(step, step.cancels, u"cancels"_s);
    checkKnown(step, step.join.region, u"join.region"_s);
    for (const auto& way : step.next)
        checkKnown(step, way.cancels, u"next.cancels"_s);
    for (const auto& operation : step.allow) {
        if (!operations().contains(operation))
            add(fail("workflow.route-unknown-operation",
                     {{u"step"_s, step.key}, {u"operation"_s, operation}}));
    }
    for (const auto& name : step.sets)
        checkVariable(step.key, name);
    const auto before = reaching(m_route, step.key);
    for (const auto& key : step.returnTo) {
        if (m_route.step(key) != nullptr && !before.contains(key))
            add(fail("workflow.route-return-forward", {{u"step"_s, step.key}, {u"to"_s, key}}));
    }
    if (step.separate.contains(step.key))
        add(fail("workflow.route-separate-self", {{u"step"_s, step.key}}));
}

void Checker::checkParticipants(const QStringList& list, const QString& step, const QString& field)
{
    static const QStringList kinds{u"post"_s, u"unit"_s, u"role"_s, u"person"_s};
    for (const auto& text : list) {
        const QString kind = text.section(u':', 0, 0);
        const QString name = text.section(u':', 1);
        if (text == "initiator"_L1)
            continue;
        if (name.isEmpty()) {
            add(fail("workflow.route-bad-participant",
                     {{u"step"_s, step}, {u"field"_s, field}, {u"text"_s, text}}));
        } else if (kind == "var"_L1) {
            checkVariable(step, name);
        } else if (kind == "actor-of"_L1 || kind == "holder-of"_L1) {
            if (m_route.step(name) == nullptr)
                add(fail("workflow.route-unknown-step",
                         {{u"step"_s, step}, {u"field"_s, field}, {u"to"_s, name}}));
        } else if (!kinds.contains(kind)) {
            add(fail("workflow.route-bad-participant",
                     {{u"step"_s, step}, {u"field"_s, field}, {u"text"_s, text}}));
        }
    }
}

void Checker::checkPeople(const Step& step)
{
    checkParticipants(step.participants, step.key, u"participants"_s);
    const bool automatic = step.mode == Mode::Auto;
    // A side step's readers are named by the one who circulates.
    if (!automatic && !step.side && step.participants.isEmpty())
        add(fail("workflow.route-no-participants", {{u"step"_s, step.key}}));
    if (automatic && (!step.participants.isEmpty() || step.due || !step.allow.isEmpty()))
        add(fail("workflow.route-auto-with-people", {{u"step"_s, step.key}}));
    if (step.side && (step.mode != Mode::Read || !step.next.isEmpty() || step.key == m_route.start))
        add(fail("workflow.route-bad-side-step", {{u"step"_s, step.key}}));
    QSet<QString> seen;
    for (const auto& rule : step.outcomes) {
        if (seen.contains(rule.key))
            add(fail("workflow.route-duplicate-outcome",
                     {{u"step"_s, step.key}, {u"outcome"_s, rule.key}}));
        seen.insert(rule.key);
    }
    if (step.due && step.due->unit == DueRule::Unit::Variable)
        checkVariable(step.key, step.due->variable);
}

void Checker::checkAmount(const Step& step, const Amount& amount, const QString& field, int most)
{
    if (amount.kind == Amount::Kind::Variable)
        checkVariable(step.key, amount.variable);
    else if (amount.number < 1 || (amount.kind == Amount::Kind::Count && amount.number > most))
        add(fail("workflow.route-threshold",
                 {{u"step"_s, step.key}, {u"field"_s, field}, {u"number"_s, amount.number}}));
}

void Checker::checkAmounts(const Step& step)
{
    // With participants from variables, or instances, the number is known only in the case.
    const bool known =
        std::none_of(step.participants.begin(), step.participants.end(),
                     [](const QString& text) { return text.startsWith("var:"_L1); }) &&
        step.instances == Step{}.instances && !step.allow.contains(u"add"_s);
    const int most = known ? int(step.participants.size()) : 10000;
    checkAmount(step, step.instances, u"instances"_s, 10000);
    if (step.instances.kind == Amount::Kind::Percent)
        add(fail("workflow.route-threshold",
                 {{u"step"_s, step.key}, {u"field"_s, u"instances"_s}}));
    if (step.need) {
        checkAmount(step, *step.need, u"need"_s, most);
        if (step.mode != Mode::All && step.mode != Mode::Serial && step.mode != Mode::Interleaved)
            add(fail("workflow.route-need-without-many", {{u"step"_s, step.key}}));
    }
    if (step.mode == Mode::Vote) {
        checkAmount(step, step.pass, u"vote.pass"_s, most);
        if (step.reject)
            checkAmount(step, *step.reject, u"vote.reject"_s, most);
    }
    for (const auto& way : step.next) {
        checkAmount(step, way.times, u"next.times"_s, 100);
        if (way.times.kind == Amount::Kind::Percent)
            add(fail("workflow.route-threshold",
                     {{u"step"_s, step.key}, {u"field"_s, u"next.times"_s}}));
    }
}

void Checker::checkWays(const Step& step)
{
    if (step.endsCase && !step.next.isEmpty())
        add(fail("workflow.route-way-after-end", {{u"step"_s, step.key}}));
    bool always = step.next.isEmpty() || step.split == Split::All || step.split == Split::Deferred;
    QSet<QString> covered;
    for (const auto& way : step.next) {
        const Step* target = m_route.step(way.to);
        if (target->side)
            add(fail("workflow.route-bad-side-step", {{u"step"_s, way.to}}));
        const bool free = way.when.isAlways() && way.on.isEmpty();
        if (free)
            always = true; // An `otherwise` is one of these.
        else if (way.when.isAlways())
            covered.unite(QSet<QString>(way.on.begin(), way.on.end()));
        if ((step.split == Split::All || step.split == Split::Deferred) && (!free || way.otherwise))
            add(fail("workflow.route-condition-ignored",
                     {{u"step"_s, step.key}, {u"to"_s, way.to}}));
        const bool waits = target->mode != Mode::Auto || target->trigger;
        if (step.split == Split::Deferred &&
            (!waits || target->mode == Mode::Read || target->join.kind != JoinKind::Each))
            add(fail("workflow.route-deferred-target", {{u"step"_s, step.key}, {u"to"_s, way.to}}));
    }
    QSet<QString> possible;
    for (const auto& rule : step.outcomes)
        possible.insert(rule.key);
    if (step.mode == Mode::Vote)
        possible = {u"passed"_s, u"rejected"_s};
    for (const auto& way : step.next) {
        for (const auto& outcome : way.on) {
            if (!possible.isEmpty() && !possible.contains(outcome) && outcome != "skipped"_L1 &&
                outcome != "mixed"_L1)
                add(fail("workflow.route-unknown-outcome",
                         {{u"step"_s, step.key}, {u"outcome"_s, outcome}}));
        }
    }
    if (!always && (possible.isEmpty() || !covered.contains(possible)))
        add(fail("workflow.route-no-default", {{u"step"_s, step.key}}));
}

void Checker::checkJoin(const Step& step)
{
    const auto& join = step.join;
    const int ways = int(waysInto(m_route, step.key).size());
    if (join.kind == JoinKind::Count)
        checkAmount(step, join.need, u"join.need"_s, ways);
    if (join.kind == JoinKind::Threads)
        checkAmount(step, join.need, u"join.need"_s, 10000);
    if (join.need.kind == Amount::Kind::Percent)
        add(fail("workflow.route-threshold",
                 {{u"step"_s, step.key}, {u"field"_s, u"join.need"_s}}));
    if (join.cancel != !join.region.isEmpty() || (join.cancel && join.kind != JoinKind::Count))
        add(fail("workflow.route-join-region", {{u"step"_s, step.key}}));
    if (join.region.contains(step.key))
        add(fail("workflow.route-join-region", {{u"step"_s, step.key}}));
}

void Checker::checkVariable(const QString& step, const QString& name)
{
    if (name.startsWith(u'$') || m_route.variables.isEmpty() || m_route.variable(name) != nullptr)
        return;
    add(fail("workflow.route-unknown-variable", {{u"step"_s, step}, {u"variable"_s, name}}));
}

void Checker::checkCondition(const QString& step, const Condition& condition)
{
    QSet<QString> variables;
    QSet<QString> steps;
    condition.collect(variables, steps);
    QStringList names(variables.begin(), variables.end());
    names.sort();
    for (const auto& name : names)
        checkVariable(step, name);
    QStringList keys(steps.begin(), steps.end());
    keys.sort();
    for (const auto& key : keys) {
        if (m_route.step(key) == nullptr)
            add(fail("workflow.route-unknown-step",
                     {{u"step"_s, step}, {u"field"_s, u"condition"_s}, {u"to"_s, key}}));
    }
}

void Checker::checkConditions(const Step& step)
{
    for (const auto& way : step.next)
        checkCondition(step.key, way.when);
    for (const auto& rule : step.outcomes)
        checkCondition(step.key, rule.when);
    if (step.milestone)
        checkCondition(step.key, *step.milestone);
}

void Checker::checkReach(const Step& step)
{
    if (step.side)
        return;
    if (!m_live.contains(step.key)) {
        add(fail("workflow.route-unreachable", {{u"step"_s, step.key}}));
        return;
    }
    auto ahead = reachable(m_route, step.key);
    ahead.insert(step.key);
    const bool ends = std::any_of(ahead.begin(), ahead.end(), [this](const QString& key) {
        return m_route.step(key)->next.isEmpty();
    });
    if (!ends)
        add(fail("workflow.route-no-end", {{u"step"_s, step.key}}));
}

void Checker::checkSections()
{
    QSet<QString> seen;
    for (const auto& section : m_route.sections) {
        for (const auto& key : section.steps) {
            if (m_route.step(key) == nullptr)
                add(fail("workflow.route-unknown-step",
                         {{u"field"_s, u"sections"_s}, {u"to"_s, key}}));
            const QString once = section.lock + u'\n' + key;
            if (seen.contains(once))
                add(fail("workflow.route-section-twice",
                         {{u"lock"_s, section.lock}, {u"step"_s, key}}));
            seen.insert(once);
        }
    }
}

/// A cycle of steps that nobody does would turn for ever: only persons and triggers set variables.
void Checker::checkLoops()
{
    Route automatic = m_route;
    for (auto& step : automatic.steps) {
        const bool waits = step.trigger || (step.mode != Mode::Auto && step.mode != Mode::Read &&
                                            !step.skipWhenEmpty);
        if (waits)
            step.next.clear();
    }
    for (const auto& step : automatic.steps) {
        if (reachable(automatic, step.key).contains(step.key))
            add(fail("workflow.route-endless-loop", {{u"step"_s, step.key}}));
    }
}

} // namespace

QList<Error> validate(const Route& route)
{
    return Checker(route).run();
}

} // namespace chancery::workflow
