// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/duties.h"

#include <algorithm>

namespace chancery::people {

namespace {

/// The words of the line that the text names; none that stands within another one which it names.
QStringList namedBy(const Duty& duty, const QString& text)
{
    QStringList words = duty.words;
    if (!words.contains(duty.field))
        words.prepend(duty.field);
    std::stable_sort(words.begin(), words.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    QStringList named;
    for (const QString& word : std::as_const(words)) {
        const bool within = std::any_of(named.cbegin(), named.cend(), [&](const QString& longer) {
            return longer.contains(word, Qt::CaseInsensitive);
        });
        if (!within && text.contains(word, Qt::CaseInsensitive))
            named.append(word);
    }
    return named;
}

/// Squared: one long word says more of a matter than two short ones.
qsizetype weightOf(const QStringList& words)
{
    qsizetype weight = 0;
    for (const QString& word : words)
        weight += word.size() * word.size();
    return weight;
}

} // namespace

QList<DutyMatch> dutiesFor(const QList<Duty>& duties, const QString& text, const QDate& day)
{
    struct Found {
        DutyMatch match;
        qsizetype weight;
    };
    QList<Found> found;
    for (const Duty& duty : duties) {
        if (!duty.days.holds(day))
            continue;
        QStringList words = namedBy(duty, text);
        if (words.isEmpty())
            continue;
        const qsizetype weight = weightOf(words);
        found.append({{duty, std::move(words)}, weight});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.weight != b.weight ? a.weight > b.weight
                                    : a.match.duty.position < b.match.duty.position;
    });
    QList<DutyMatch> matches;
    matches.reserve(found.size());
    for (auto& each : found)
        matches.append(std::move(each.match));
    return matches;
}

const Duty* dutyOf(const QList<Duty>& duties, const QString& field, const QDate& day)
{
    const auto it = std::find_if(duties.begin(), duties.end(), [&](const Duty& duty) {
        return duty.field == field && duty.days.holds(day);
    });
    return it == duties.end() ? nullptr : &*it;
}

} // namespace chancery::people
