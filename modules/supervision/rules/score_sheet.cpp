// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/score_sheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

bool belongsTo(const SheetPart& part, const SheetItem& item)
{
    if (part.sources.contains(item.source) || part.categories.contains(item.category))
        return true;
    return std::any_of(part.words.begin(), part.words.end(),
                       [&](const QString& word) { return item.title.contains(word); });
}

/// What was changed by hand, cut to what the part can still give or lose.
ScoreLine adjustedLine(const SheetPart& part, int hundredths,
                       const QList<ScoreAdjustment>& adjustments)
{
    ScoreLine line{u"adjusted:"_s + part.part, 1, 0, 0, 0, {}};
    for (const auto& one : adjustments) {
        if (one.part != part.part)
            continue;
        ++line.count;
        line.hundredths += one.points * 100;
        line.rows.append(one.id);
    }
    line.hundredths = std::clamp(line.hundredths, -hundredths, part.weight * 100 - hundredths);
    return line;
}

} // namespace

int partOf(const ScoreSheet& sheet, const SheetItem& item)
{
    for (qsizetype i = 0; i < sheet.parts.size(); ++i) {
        if (belongsTo(sheet.parts.at(i), item))
            return int(i);
    }
    return -1;
}

Score sheetScore(const ScoreSheet& sheet, const QList<SheetItem>& items,
                 const QList<ScoreAdjustment>& adjustments)
{
    Score score;
    score.basis = sheet.basis;
    for (qsizetype i = 0; i < sheet.parts.size(); ++i) {
        const auto& part = sheet.parts.at(i);
        ScoreLine line{part.part, part.weight, 0, 0, part.weight * 100, {}};
        for (const auto& item : items) {
            if (partOf(sheet, item) != i)
                continue;
            ++line.of;
            if (item.scored.closed && item.scored.onTime)
                ++line.count;
            else
                line.rows.append(item.scored.id);
        }
        if (line.of > 0)
            line.hundredths = int(qint64(part.weight) * 100 * line.count / line.of);
        const auto adjusted = adjustedLine(part, line.hundredths, adjustments);
        score.hundredths += line.hundredths + adjusted.hundredths;
        score.lines.append(line);
        if (adjusted.count > 0)
            score.lines.append(adjusted);
    }
    return score;
}

} // namespace chancery::supervision
