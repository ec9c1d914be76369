// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/urging.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

const QStringList& urgeGrades()
{
    static const QStringList list{u"remind"_s, u"blue"_s, u"orange"_s, u"red"_s};
    return list;
}

QString urgeGradeName(const QString& grade)
{
    static const QHash<QString, QString> names{{u"remind"_s, u"提醒"_s},
                                               {u"blue"_s, u"蓝色督查单"_s},
                                               {u"orange"_s, u"橙色督查单"_s},
                                               {u"red"_s, u"红色督办单"_s}};
    return names.value(grade);
}

QString nextGrade(const UrgingRule& rule, const UrgedBefore& before, bool major)
{
    int next = before.highest.isEmpty() ? 0 : rule.rank(before.highest) + 1;
    if (major)
        next = std::max(next, rule.rank(rule.majorStartsAt));
    return rule.grades.at(std::clamp<qsizetype>(next, 0, rule.grades.size() - 1)).grade;
}

std::optional<QDateTime> leftAloneUntil(const UrgingRule& rule, const UrgedBefore& before)
{
    if (!before.lastAt)
        return std::nullopt;
    const int last = rule.rank(before.last);
    const int hours = last < 0 ? 0 : rule.grades.at(last).leastHours;
    return before.lastAt->addSecs(qint64(hours) * 3600);
}

Result<void> checkUrge(const UrgingRule& rule, const UrgedBefore& before, const QString& grade,
                       bool major, bool overdue, const QDateTime& now)
{
    const QString next = nextGrade(rule, before, major);
    if (rule.rank(grade) > rule.rank(next))
        return fail("supervision.grade-skipped", {{u"grade"_s, grade}, {u"next"_s, next}});
    const auto until = leftAloneUntil(rule, before);
    if (!until)
        return {};
    const bool stepsUp = rule.rank(grade) > rule.rank(before.highest);
    if (overdue && stepsUp)
        return {};
    if (now < *until)
        return fail("supervision.urged-lately",
                    {{u"grade"_s, before.last}, {u"until"_s, momentToText(*until)}});
    return {};
}

std::optional<QString> automaticGrade(const AutomaticRule& automatic, const UrgingRule& rule,
                                      const UrgedBefore& before, const QDate& due, bool major,
                                      const QDateTime& now)
{
    const QDate today = officeDate(now);
    const AutomaticRule::Step* step = nullptr;
    for (const auto& each : automatic.steps) {
        if (due.addDays(each.days) <= today)
            step = &each;
    }
    if (!step || due.addDays(step->days).daysTo(today) > automatic.withinDays)
        return std::nullopt;
    const bool urgedSince = before.lastAt && officeDate(*before.lastAt) >= due.addDays(step->days);
    if (urgedSince || rule.rank(before.highest) > rule.rank(step->grade))
        return std::nullopt;
    const QString next = nextGrade(rule, before, major);
    const QString grade = rule.rank(step->grade) > rule.rank(next) ? next : step->grade;
    return checkUrge(rule, before, grade, major, today > due, now).ok() ? std::optional(grade)
                                                                        : std::nullopt;
}

} // namespace chancery::supervision
