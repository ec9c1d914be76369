// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "workflow/random_route.h"

using namespace Qt::StringLiterals;
using namespace chancery::workflow;

Route RandomRoute::make()
{
    m_route = {};
    m_route.id = u"random"_s;
    m_route.managers = {u"person:boss"_s};
    const Block whole = block(3);
    m_route.start = whole.first;
    return m_route;
}

QString RandomRoute::add(Step step)
{
    step.key = u"s%1"_s.arg(m_route.steps.size());
    m_route.steps.append(step);
    return step.key;
}

Step RandomRoute::gateway()
{
    Step step;
    step.mode = Mode::Auto;
    return step;
}

QString RandomRoute::person()
{
    static const QList<Mode> modes{Mode::Single, Mode::Serial, Mode::All,
                                   Mode::Any,    Mode::Vote,   Mode::Interleaved};
    Step step;
    step.mode = modes.at(m_random.bounded(int(modes.size())));
    const int count = step.mode == Mode::Single ? 1 : m_random.bounded(1, 5);
    for (int i = 0; i < count; ++i)
        step.participants.append(u"person:p%1"_s.arg((i + m_random.bounded(2)) % 6));
    step.participants.removeDuplicates();
    step.allow = operations();
    if (step.mode == Mode::Vote) {
        step.pass = {Amount::Kind::Percent, m_random.bounded(30, 101), {}};
        if (m_random.bounded(2) == 0)
            step.reject = Amount{Amount::Kind::Percent, m_random.bounded(30, 101), {}};
    }
    if (step.mode == Mode::All && m_random.bounded(3) == 0) {
        step.need = Amount{Amount::Kind::Percent, m_random.bounded(20, 101), {}};
        step.keepRest = m_random.bounded(2) == 0;
    }
    if (m_random.bounded(4) == 0)
        step.due = DueRule{DueRule::Unit::WorkDays, 2, {}};
    return add(step);
}

void RandomRoute::connect(const QString& from, const QString& to, bool otherwise)
{
    for (auto& step : m_route.steps) {
        if (step.key != from)
            continue;
        Transition way;
        way.to = to;
        way.otherwise = otherwise;
        step.next.append(way);
    }
}

RandomRoute::Block RandomRoute::block(int depth)
{
    const int kind = depth == 0 ? 0 : m_random.bounded(6);
    if (kind <= 1) {
        const QString key = person();
        return {key, key};
    }
    if (kind == 2)
        return loop(depth);
    if (kind == 3)
        return branches(depth);
    const Block first = block(depth - 1);
    const Block second = block(depth - 1);
    connect(first.last, second.first);
    return {first.first, second.last};
}

RandomRoute::Block RandomRoute::branches(int depth)
{
    Step open = gateway();
    Step close = gateway();
    const int kind = m_random.bounded(4);
    open.split = kind == 0 ? Split::One : kind == 1 ? Split::Some : Split::All;
    const int count = m_random.bounded(2, 4);
    if (kind == 1)
        close.join.kind = JoinKind::Sync;
    if (kind == 2)
        close.join.kind = JoinKind::All;
    if (kind == 3)
        close.join = {
            JoinKind::Count, {Amount::Kind::Count, m_random.bounded(1, count), {}}, {}, {}};
    const QString first = add(open);
    const QString last = add(close);
    for (int i = 0; i < count; ++i) {
        const Block inner = block(depth - 1);
        connect(first, inner.first, kind <= 1 && i == count - 1);
        connect(inner.last, last);
        for (auto& step : m_route.steps) {
            if (step.key == first && kind <= 1 && i < count - 1)
                step.next.last().when =
                    *Condition::parse({{u"var"_s, u"v%1"_s.arg(i)}, {u"is"_s, true}});
        }
    }
    return {first, last};
}

RandomRoute::Block RandomRoute::loop(int depth)
{
    const QString entry = add(gateway());
    const Block inner = block(depth - 1);
    const QString test = add(gateway());
    connect(entry, inner.first);
    connect(inner.last, test);
    connect(test, entry);
    for (auto& step : m_route.steps) {
        if (step.key == test)
            step.next.last().when = *Condition::parse(
                {{u"all"_s, QJsonArray{QJsonObject{{u"var"_s, u"again"_s}, {u"is"_s, true}},
                                       QJsonObject{{u"var"_s, u"$round"_s}, {u"lt"_s, 3}}}}});
    }
    const QString exit = add(gateway());
    connect(test, exit, true);
    return {entry, exit};
}
