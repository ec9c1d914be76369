// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/task_bracket.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr qsizetype shortestUnit = 3; // 试行 is none
constexpr qsizetype longestUnit = 16;

/// 完成时限：2025年12月 names a day by its label and needs no 前, 完成时限：长期 no full stop.
QList<TaskTime> timesOf(const QString& clause, const QDate& paper)
{
    auto times = taskTimes(clause, paper);
    static const QRegularExpression label(
        u"^\\s*(?:完成|办结|办理|落实)?(?:时限|时间|期限)(?:要求)?[：:]\\s*(?=[^：:]+$)"_s);
    const auto match = label.match(clause);
    if (!times.isEmpty() || !match.hasMatch())
        return times;
    for (const QChar end : {u'前', u'。'}) {
        if (times.isEmpty())
            times = taskTimes(clause + end, paper);
    }
    for (auto& time : times)
        time.text = clause.mid(time.at, std::min(time.text.size(), clause.size() - time.at));
    return times;
}

/// A clause that says when and names nobody.
bool isOfTime(const QString& clause, const QList<TaskTime>& times)
{
    static const QRegularExpression who(
        u"(?:单位|部门|司局|处室)[：:]|牵头|负责|配合|会同|协办|承办|主办"_s);
    const bool vague = std::all_of(times.cbegin(), times.cend(), [](const TaskTime& time) {
        return time.kind == TaskTime::Kind::Vague;
    });
    return !vague && !who.match(clause).hasMatch();
}

/// Departments, one after the other, and not a word besides.
bool isListOfUnits(const QString& list)
{
    static const QRegularExpression other(
        u"简称|以下|包括|含|例如|即|见|附件|[0-9A-Za-z%“”《》]"_s);
    if (other.match(list).hasMatch())
        return false;
    const QStringList units = splitUnits(list);
    return !units.isEmpty() && std::all_of(units.cbegin(), units.cend(), [](const QString& unit) {
        return unit.size() >= shortestUnit && unit.size() <= longestUnit && endsLikeAnOrgan(unit);
    });
}

} // namespace

std::optional<TaskBracket> readBracket(const QString& inside, bool isLast, const QDate& paper)
{
    static const QRegularExpression between(u"[，,；;。]"_s);
    TaskBracket read;
    QString who;
    qsizetype from = 0;
    while (from <= inside.size()) {
        qsizetype to = inside.indexOf(between, from);
        to = to < 0 ? inside.size() : to;
        const QString clause = inside.mid(from, to - from);
        auto times = timesOf(clause, paper);
        for (auto& time : times) {
            time.at += from;
            read.times.append(time);
        }
        if (times.isEmpty() || !isOfTime(clause, times))
            who += inside.mid(from, to - from + 1);
        from = to + 1;
    }
    while (!who.isEmpty() && between.match(who.right(1)).hasMatch())
        who.chop(1);
    if (!namesUnits(who) && !(isLast && isListOfUnits(who)))
        return std::nullopt;
    read.units = taskUnits(who);
    return read.units.isEmpty() ? std::nullopt : std::optional(read);
}

} // namespace chancery::supervision
