// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/palette.h"

#include <algorithm>

namespace chancery::ui {

int fuzzyMatch(const QString& query, const QString& text)
{
    const QString needle = query.simplified().toCaseFolded();
    const QString hay = text.toCaseFolded();
    if (needle.isEmpty())
        return 1;
    const qsizetype at = hay.indexOf(needle);
    if (at == 0)
        return 1000 - static_cast<int>(qMin<qsizetype>(hay.size() - needle.size(), 400));
    if (at > 0)
        return 500 - static_cast<int>(qMin<qsizetype>(at, 200));
    int score = 0;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar sign : needle) {
        if (sign.isSpace())
            continue;
        const qsizetype found = hay.indexOf(sign, from);
        if (found < 0)
            return 0;
        score += found == last + 1 ? 8 : 2;
        if (found == 0 || hay.at(found - 1).isSpace())
            score += 6;
        last = found;
        from = found + 1;
    }
    return score;
}

QList<PaletteHit> rankHits(const QString& query, const ActionRegistry& registry,
                           const QList<SearchSource>& sources, const Matcher& matcher, int most)
{
    QList<PaletteHit> hits;
    for (const Action* action : registry.all()) {
        if (!action->listed || !ActionRegistry::isEnabled(*action))
            continue;
        const QString title = action->title();
        const int score = query.isEmpty() ? 1 : matcher(query, title);
        if (score <= 0)
            continue;
        hits.append({title, action->section ? action->section() : QString(), action->iconName,
                     action->key.toString(QKeySequence::NativeText), score, action->run});
    }
    if (!query.isEmpty()) {
        for (const SearchSource& source : sources)
            hits += source(query);
    }
    std::ranges::stable_sort(hits, std::ranges::greater{}, &PaletteHit::score);
    if (hits.size() > most)
        hits.resize(most);
    return hits;
}

} // namespace chancery::ui
