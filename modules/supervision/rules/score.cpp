// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/score.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

/// A share of a weight: rows are those that keep it from being whole.
ScoreLine shareLine(const char* code, int weight, int good, int all, const QStringList& rows)
{
    const int hundredths = all == 0 ? weight * 100 : int(qint64(weight) * 100 * good / all);
    return {QString::fromLatin1(code), weight, good, all, hundredths, rows};
}

template <typename Count>
void addDeduction(Score& score, const char* code, int weight, const QList<ScoredItem>& items,
                  Count count)
{
    ScoreLine line{QString::fromLatin1(code), weight, 0, 0, 0, {}};
    for (const auto& item : items) {
        const int n = count(item);
        line.count += n;
        if (n > 0)
            line.rows.append(item.id);
    }
    line.hundredths = line.count * weight * 100;
    score.lines.append(line);
}

} // namespace

Score scoreOf(const QList<ScoredItem>& items, const QList<ScoreAdjustment>& adjustments,
              const ScoreRule& rule)
{
    Score score;
    score.basis = rule.basis;
    int closed = 0;
    int onTime = 0;
    int quality = 0;
    int feedbacks = 0;
    int lateFeedbacks = 0;
    QStringList late;
    QStringList poor;
    QStringList silent;
    for (const auto& item : items) {
        feedbacks += item.feedbacks;
        lateFeedbacks += item.lateFeedbacks;
        if (item.lateFeedbacks > 0)
            silent.append(item.id);
        if (!item.closed)
            continue;
        ++closed;
        onTime += item.onTime ? 1 : 0;
        if (!item.onTime)
            late.append(item.id);
        const int rated = item.quality.value_or(rule.qualityUnrated);
        quality += rated;
        if (rated < 100)
            poor.append(item.id);
    }
    score.lines.append(shareLine("on-time", rule.onTime, onTime, closed, late));
    score.lines.append(shareLine("quality", rule.quality, quality, closed * 100, poor));
    score.lines.append(
        shareLine("feedback", rule.feedback, feedbacks - lateFeedbacks, feedbacks, silent));
    addDeduction(score, "extension", rule.extension, items,
                 [](const auto& item) { return item.extensions; });
    addDeduction(score, "redo", rule.redo, items, [](const auto& item) { return item.redos; });
    addDeduction(score, "orange", rule.orange, items, [](const auto& item) { return item.orange; });
    addDeduction(score, "red", rule.red, items, [](const auto& item) { return item.red; });
    addDeduction(score, "circular", rule.circular, items,
                 [](const auto& item) { return item.circulars; });
    addDeduction(score, "overdue", rule.overdueOpen, items,
                 [](const auto& item) { return item.closed ? 0 : 1; });
    ScoreLine adjusted{u"adjusted"_s, 1, 0, 0, 0, {}};
    for (const auto& one : adjustments) {
        adjusted.count += 1;
        adjusted.hundredths += one.points * 100;
        adjusted.rows.append(one.id);
    }
    score.lines.append(adjusted);
    for (const auto& line : std::as_const(score.lines))
        score.hundredths += line.hundredths;
    score.hundredths = std::clamp(score.hundredths, rule.least * 100, rule.most * 100);
    return score;
}

} // namespace chancery::supervision
