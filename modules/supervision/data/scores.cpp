// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/scores.h"

#include "base/clock.h"

#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString yearBegins(int year)
{
    return momentToText(QDateTime(QDate(year, 1, 1), QTime(0, 0), officeZone()).toUTC());
}

struct UnitFacts {
    QString name;
    QList<ScoredItem> items;
    QList<ScoreAdjustment> adjustments;
};

/// By department; of one alone where it is named.
Result<QMap<QString, UnitFacts>> factsOf(store::Database& db, const QString& unit, int year,
                                         const QDateTime& now)
{
    QMap<QString, UnitFacts> all;
    const QString end = std::min(yearBegins(year + 1), momentToText(now));
    auto q = db.query(
        "SELECT lead, lead_name, id, struck_at IS NOT NULL AND struck_at < ?3, on_time, quality,"
        " due_feedbacks, late_feedbacks, extensions, redos, orange_letters, red_letters,"
        " circulars FROM sup_item WHERE lead IS NOT NULL AND (?1 = '' OR lead = ?1)"
        " AND ((struck_at >= ?2 AND struck_at < ?3) OR (clock_state IN (1, 3, 5) AND due_at < ?4"
        " AND (struck_at IS NULL OR struck_at >= ?3) AND assigned_at < ?3"
        " AND (finished_at IS NULL OR finished_at > due_at)))"
        " ORDER BY lead, struck_at, id");
    q.bind(unit).bind(yearBegins(year)).bind(yearBegins(year + 1)).bind(end);
    while (q.next()) {
        auto& facts = all[q.text(0)];
        facts.name = q.text(1);
        ScoredItem item;
        item.id = q.text(2);
        item.closed = q.flag(3);
        item.onTime = q.isNull(4) || q.flag(4);
        if (!q.isNull(5))
            item.quality = int(q.integer(5));
        int n = 6;
        for (int* number : {&item.feedbacks, &item.lateFeedbacks, &item.extensions, &item.redos,
                            &item.orange, &item.red, &item.circulars})
            *number = int(q.integer(n++));
        facts.items.append(item);
    }
    TRY(q.done());
    auto changes = db.query("SELECT unit, id, points, reason FROM sup_adjustment WHERE year = ?2"
                            " AND withdrawn_at IS NULL AND (?1 = '' OR unit = ?1) ORDER BY at, id");
    changes.bind(unit).bind(year);
    while (changes.next())
        all[changes.text(0)].adjustments.append(
            {changes.text(1), int(changes.integer(2)), changes.text(3)});
    TRY(changes.done());
    return all;
}

UnitScore scoreFor(const QString& unit, const UnitFacts& facts, const SupervisionSettings& settings,
                   int year)
{
    return {
        unit, facts.name, int(facts.items.size()),
        scoreOf(facts.items, facts.adjustments, settings.standards.scores(QDate(year, 12, 31)))};
}

} // namespace

Result<UnitScore> unitScore(store::Database& db, const SupervisionSettings& settings,
                            const QString& unit, int year, const QDateTime& now)
{
    TRY_ASSIGN(const auto all, factsOf(db, unit, year, now));
    return scoreFor(unit, all.value(unit), settings, year);
}

Result<QList<UnitScore>> yearScores(store::Database& db, const SupervisionSettings& settings,
                                    int year, const QDateTime& now)
{
    TRY_ASSIGN(const auto all, factsOf(db, {}, year, now));
    QList<UnitScore> scores;
    for (auto it = all.begin(); it != all.end(); ++it)
        scores.append(scoreFor(it.key(), *it, settings, year));
    std::stable_sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) {
        return a.score.hundredths > b.score.hundredths;
    });
    return scores;
}

} // namespace chancery::supervision
