// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/forecast.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

/// "At this pace it will be done on …": from what was told of the progress, and no nearer than the
/// day itself.
std::optional<QDate> paceEnd(const ForecastFacts& facts, const QDate& day)
{
    if (!facts.progress || *facts.progress >= 100 || !facts.progressOn.isValid())
        return std::nullopt;
    const qint64 spent = std::max<qint64>(1, facts.start.daysTo(facts.progressOn));
    if (*facts.progress == 0) {
        // Nothing done in more than half of the time is nothing that will be done in the rest.
        const qint64 whole = facts.start.daysTo(facts.due);
        return facts.start.daysTo(day) * 2 > whole ? std::optional(facts.due.addDays(whole))
                                                   : std::nullopt;
    }
    const QDate end = facts.start.addDays((spent * 100 + *facts.progress - 1) / *facts.progress);
    // What is left takes at least its share of the time, counted from today.
    const qint64 rest = spent * (100 - *facts.progress) / std::max(1, *facts.progress);
    return std::max(end, day.addDays(std::min<qint64>(rest, 3'650)));
}

} // namespace

Forecast foresee(const ForecastFacts& facts, const ForecastRule& rule, const QDate& day)
{
    Forecast forecast;
    forecast.threshold = rule.threshold;
    const auto add = [&](const char* code, int points, const QJsonObject& args) {
        if (points <= 0)
            return;
        forecast.points += points;
        forecast.reasons.append({QString::fromLatin1(code), args, points});
    };
    if (facts.recordAll >= rule.recordLeast)
        add("record", rule.recordMost * facts.recordLate / std::max(1, facts.recordAll),
            {{u"late"_s, facts.recordLate}, {u"all"_s, facts.recordAll}});
    if (facts.feedbacks > 0)
        add("feedback-late", rule.feedbackLateMost * facts.lateFeedbacks / facts.feedbacks,
            {{u"late"_s, facts.lateFeedbacks}, {u"all"_s, facts.feedbacks}});
    if (facts.nextFeedbackDue && *facts.nextFeedbackDue < day) {
        const qint64 days = facts.nextFeedbackDue->daysTo(day);
        add("feedback-overdue", int(std::min<qint64>(rule.overdueMost, days * rule.overduePerDay)),
            {{u"due"_s, facts.nextFeedbackDue->toString(Qt::ISODate)}, {u"days"_s, days}});
    }
    if (const auto end = paceEnd(facts, day); end && *end > facts.due)
        add("pace", rule.pace,
            {{u"progress"_s, *facts.progress},
             {u"on"_s, facts.progressOn.toString(Qt::ISODate)},
             {u"end"_s, end->toString(Qt::ISODate)}});
    const auto missed = std::count_if(facts.openMilestones.begin(), facts.openMilestones.end(),
                                      [&](const QDate& on) { return on < day; });
    add("milestone", std::min(rule.milestoneMost, rule.milestoneEach * int(missed)),
        {{u"count"_s, int(missed)}});
    add("extended", std::min(rule.extensionMost, rule.extensionEach * facts.extensions),
        {{u"count"_s, facts.extensions}});
    add("problem", std::min(rule.problemMost, rule.problemEach * facts.openProblems),
        {{u"count"_s, facts.openProblems}});
    add("urged", rule.urged.value(facts.urged), {{u"grade"_s, facts.urged}});
    std::stable_sort(forecast.reasons.begin(), forecast.reasons.end(),
                     [](const auto& a, const auto& b) { return a.points > b.points; });
    return forecast;
}

std::optional<QDate> riskDay(const ForecastFacts& facts, const ForecastRule& rule,
                             const QDate& today)
{
    if (!facts.due.isValid() || facts.due < today || !foresee(facts, rule, facts.due).isLate())
        return std::nullopt;
    qint64 low = 0;
    qint64 high = today.daysTo(facts.due);
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        if (foresee(facts, rule, today.addDays(middle)).isLate())
            high = middle;
        else
            low = middle + 1;
    }
    return today.addDays(low);
}

} // namespace chancery::supervision
