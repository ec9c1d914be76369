// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/machine.h"

#include "base/clock.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::workflow {

int Machine::amount(const Amount& amount, int total)
{
    switch (amount.kind) {
    case Amount::Kind::Count:
        return amount.number;
    case Amount::Kind::Percent:
        return (total * amount.number + 99) / 100;
    case Amount::Kind::Variable:
        break;
    }
    const int number = m_case.variables.value(amount.variable).toInt(-1);
    if (number < 0 || number > 10000)
        refuse(fail("workflow.bad-number", {{u"variable"_s, amount.variable}}));
    return std::clamp(number, 0, 10000);
}

QStringList Machine::resolve(const QStringList& expressions) const
{
    QStringList list;
    const auto latest = [this](const QString& step, bool actor) -> QString {
        for (auto it = m_case.items.rbegin(); it != m_case.items.rend(); ++it) {
            if (it->step != step || it->state != ItemState::Done || !it->isSignature())
                continue;
            if (!actor)
                return it->participant;
            // A stand-in's work is followed up by the one he stood in for.
            return it->onBehalfOf.isEmpty() ? it->decidedBy : it->onBehalfOf;
        }
        return {};
    };
    for (const auto& text : expressions) {
        const QString name = text.section(u':', 1);
        if (text == "initiator"_L1) {
            list.append(m_case.initiator);
        } else if (text.startsWith("actor-of:"_L1)) {
            list.append(latest(name, true));
        } else if (text.startsWith("holder-of:"_L1)) {
            list.append(latest(name, false));
        } else if (text.startsWith("var:"_L1)) {
            const auto value = m_case.variables.value(name);
            if (value.isString())
                list.append(value.toString());
            for (const auto& element : value.toArray())
                list.append(element.toString());
        } else {
            list.append(text);
        }
    }
    list.removeAll(QString());
    list.removeDuplicates();
    return list;
}

WorkItem Machine::newItem(const Visit& visit, const QString& participant) const
{
    WorkItem item;
    item.id = m_environment.newId();
    item.visit = visit.number;
    item.step = visit.step;
    item.round = visit.round;
    item.participant = participant;
    item.state = ItemState::Waiting;
    return item;
}

void Machine::makeItems(int number)
{
    const Visit at = visitAt(number);
    const Step& step = stepOf(at.step);
    const auto people = resolve(at.only.isEmpty() ? step.participants : at.only);
    if (people.isEmpty() && step.skipWhenEmpty)
        return completeVisit(number, u"skipped"_s);
    if (people.isEmpty())
        return refuse(fail("workflow.no-participant", {{u"step"_s, step.key}}));
    if (step.mode == Mode::Single && people.size() > 1)
        return refuse(fail("workflow.many-participants",
                           {{u"step"_s, step.key}, {u"count"_s, int(people.size())}}));
    const int instances = amount(step.instances, 0);
    if (instances * people.size() > 1000)
        return refuse(fail("workflow.too-many-items", {{u"step"_s, step.key}}));
    for (const auto& participant : people) {
        for (int i = 0; i < instances; ++i)
            m_case.items.append(newItem(at, participant));
    }
    wake(number);
    if (step.mode == Mode::Read) {
        touch(number);
        completeVisit(number, {});
    } else if (instances == 0) {
        completeVisit(number, u"skipped"_s);
    }
}

bool Machine::hasOpenChild(const QString& id, std::initializer_list<Link> links) const
{
    return std::any_of(m_case.items.begin(), m_case.items.end(), [&](const WorkItem& item) {
        return item.parent == id && item.isOpen() &&
               std::find(links.begin(), links.end(), item.link) != links.end();
    });
}

/// Decided, and the opinions asked for afterwards are in.
bool Machine::isSettled(const WorkItem& item) const
{
    return item.state == ItemState::Done && !hasOpenChild(item.id, {Link::After});
}

bool Machine::mayWake(const WorkItem& item, int index, Mode mode) const
{
    if (item.state != ItemState::Waiting || hasOpenChild(item.id, {Link::Before, Link::Delegate}))
        return false;
    if (item.link == Link::After)
        return m_case.items.at(indexOf(item.parent)).state == ItemState::Done;
    if (mode != Mode::Serial || !item.isSignature())
        return true;
    for (int i = 0; i < index; ++i) {
        const auto& before = m_case.items.at(i);
        if (before.visit == item.visit && before.isSignature() &&
            (before.isOpen() || (before.state == ItemState::Done && !isSettled(before))))
            return false;
    }
    return true;
}

/// Enables everybody whose turn it is.
void Machine::wake(int number)
{
    const Step& step = stepOf(visitAt(number).step);
    for (int i = 0; i < m_case.items.size(); ++i) {
        if (m_case.items.at(i).visit != number || !mayWake(m_case.items.at(i), i, step.mode))
            continue;
        auto& item = m_case.items[i];
        item.state = step.mode == Mode::Read ? ItemState::Unread : ItemState::Enabled;
        if (!item.enabledAt)
            item.enabledAt = m_at;
        if (!item.dueAt && step.due) {
            QDateTime due;
            if (step.due->unit == DueRule::Unit::Variable)
                due = momentFromText(m_case.variables.value(step.due->variable).toString());
            else if (m_environment.dueAt)
                due = m_environment.dueAt(*step.due, m_at);
            if (due.isValid())
                item.dueAt = due.toUTC();
        }
        trace(TraceKind::Enabled, item);
        const int level = m_case.reminders.value(step.key, 0);
        if (level > 0) {
            ++item.reminders;
            item.level = level;
            trace(TraceKind::Reminded, item);
        }
    }
    m_case.reminders.remove(step.key);
}

void Machine::closeItem(WorkItem& item, ItemState state, TraceKind kind)
{
    item.state = state;
    item.doneAt = m_at;
    trace(kind, item);
}

void Machine::insertAfter(const QString& id, WorkItem item)
{
    m_case.items.insert(indexOf(id) + 1, std::move(item));
}

void Machine::relinkChildren(const QString& from, const QString& to)
{
    for (auto& item : m_case.items) {
        if (item.parent == from && !item.isSignature())
            item.parent = to;
    }
}

/// The outcome all share, "mixed" when they differ, "skipped" when nobody decided.
QString Machine::commonOutcome(const Visit& visit) const
{
    QStringList outcomes;
    bool any = false;
    for (const auto& item : m_case.items) {
        if (item.visit != visit.number || !item.isSignature() || item.state != ItemState::Done)
            continue;
        any = true;
        if (!outcomes.contains(item.outcome))
            outcomes.append(item.outcome);
    }
    if (!any)
        return u"skipped"_s;
    return outcomes.size() == 1 ? outcomes.first() : u"mixed"_s;
}

std::optional<QString> Machine::voteDecision(const Visit& visit, const Step& step, bool now)
{
    int agree = 0;
    int disagree = 0;
    int open = 0;
    int total = 0;
    for (const auto& item : m_case.items) {
        if (item.visit != visit.number || !item.isSignature())
            continue;
        const bool settled = isSettled(item);
        const bool pending = item.isOpen() || (item.state == ItemState::Done && !settled);
        total += settled || pending ? 1 : 0;
        open += pending ? 1 : 0;
        agree += settled && item.outcome == "agree"_L1 ? 1 : 0;
        disagree += settled && item.outcome == "disagree"_L1 ? 1 : 0;
    }
    if (total == 0)
        return u"skipped"_s;
    // A share of nothing is nothing: one voice is the least that can carry a vote.
    const int pass = std::max(1, amount(step.pass, total));
    if (agree >= pass)
        return u"passed"_s;
    if (step.reject && disagree >= std::max(1, amount(*step.reject, total)))
        return u"rejected"_s;
    if (now || agree + open < pass)
        return u"rejected"_s;
    return std::nullopt;
}

/// What the signatures make together, or nothing yet; `now`: with what is there.
std::optional<QString> Machine::decision(const Visit& visit, const Step& step, bool now)
{
    if (step.mode == Mode::Vote)
        return voteDecision(visit, step, now);
    int counted = 0;
    int finished = 0;
    int open = 0;
    const WorkItem* first = nullptr;
    for (const auto& item : m_case.items) {
        if (item.visit != visit.number || !item.isSignature())
            continue;
        const bool settled = isSettled(item) || item.state == ItemState::Skipped;
        const bool pending = item.isOpen() || (item.state == ItemState::Done && !settled);
        counted += settled || pending ? 1 : 0;
        finished += settled ? 1 : 0;
        open += pending ? 1 : 0;
        if (first == nullptr && isSettled(item))
            first = &item;
    }
    if (step.mode == Mode::Any && first != nullptr)
        return first->outcome;
    // More wanted than there are (a variable, signers dropped): all of them must do.
    const int need = step.need ? std::min(amount(*step.need, counted), counted) : counted;
    const bool enough = step.mode == Mode::Any ? open == 0 : finished >= need;
    return enough || now ? std::optional(commonOutcome(visit)) : std::nullopt;
}

void Machine::evaluate(int number)
{
    if (visitAt(number).state != VisitState::Active || m_error)
        return;
    const auto outcome = decision(visitAt(number), stepOf(visitAt(number).step), false);
    if (outcome)
        completeVisit(number, *outcome);
}

void Machine::decide(WorkItem& item, const Event& event)
{
    item.decidedBy = event.actor;
    item.onBehalfOf = event.onBehalfOf;
    item.reason = event.reason;
}

} // namespace chancery::workflow
