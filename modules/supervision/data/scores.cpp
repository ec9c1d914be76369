// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/scores.h"

#include "base/clock.h"
#include "supervision/rules/score_sheet.h"

#include <QMap>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString beginsAt(const QDate& day)
{
    return momentToText(QDateTime(day, QTime(0, 0), officeZone()).toUTC());
}

QDate firstDayOf(const ScoreScope& scope)
{
    return {scope.year, std::max(1, scope.month), 1};
}

QDate dayAfter(const ScoreScope& scope)
{
    return scope.month == 0 ? QDate(scope.year + 1, 1, 1) : firstDayOf(scope).addMonths(1);
}

struct UnitFacts {
    QString name;
    QList<SheetItem> items;
    QList<ScoreAdjustment> adjustments;
};

SheetItem scoredItem(const store::Query& q)
{
    SheetItem item;
    item.scored.id = q.text(2);
    item.scored.closed = q.flag(3);
    item.scored.onTime = q.isNull(4) || q.flag(4);
    if (!q.isNull(5))
        item.scored.quality = int(q.integer(5));
    int n = 6;
    for (int* number :
         {&item.scored.feedbacks, &item.scored.lateFeedbacks, &item.scored.extensions,
          &item.scored.redos, &item.scored.orange, &item.scored.red, &item.scored.circulars})
        *number = int(q.integer(n++));
    item.source = q.text(13);
    item.category = q.text(14);
    item.title = q.text(15);
    return item;
}

/// By department or person; of one alone where it is named.
Result<QMap<QString, UnitFacts>> factsOf(store::Database& db, const QString& unit,
                                         const ScoreScope& scope, const QDateTime& now)
{
    QMap<QString, UnitFacts> all;
    const QString after = beginsAt(dayAfter(scope));
    auto q = db.query(
        "SELECT who, who_name, id, struck_at IS NOT NULL AND struck_at < ?3, on_time, quality,"
        " due_feedbacks, late_feedbacks, extensions, redos, orange_letters, red_letters,"
        " circulars, source_kind, category, title FROM (SELECT i.*,"
        "  CASE WHEN ?5 = 1 THEN i.handler ELSE i.lead END AS who,"
        "  CASE WHEN ?5 = 1 THEN i.handler_name ELSE i.lead_name END AS who_name"
        "  FROM sup_item AS i) AS s"
        " WHERE who IS NOT NULL AND (?1 = '' OR who = ?1)"
        " AND ((struck_at >= ?2 AND struck_at < ?3) OR (clock_state IN (1, 3, 5) AND due_at < ?4"
        " AND (struck_at IS NULL OR struck_at >= ?3) AND assigned_at < ?3"
        " AND (finished_at IS NULL OR finished_at > due_at)))"
        " ORDER BY who, struck_at, id");
    q.bind(unit)
        .bind(beginsAt(firstDayOf(scope)))
        .bind(after)
        .bind(std::min(after, momentToText(now)))
        .bind(scope.byPerson ? 1 : 0);
    while (q.next()) {
        auto& facts = all[q.text(0)];
        facts.name = q.text(1);
        facts.items.append(scoredItem(q));
    }
    TRY(q.done());
    if (scope.month != 0)
        return all;
    auto changes = db.query("SELECT unit, id, points, reason, part FROM sup_adjustment"
                            " WHERE year = ?2 AND withdrawn_at IS NULL AND (?1 = '' OR unit = ?1)"
                            " AND COALESCE(sheet, '') = ?3"
                            " AND CASE WHEN unit LIKE 'person:%' THEN 1 ELSE 0 END = ?4"
                            " ORDER BY at, id");
    changes.bind(unit).bind(scope.year).bind(scope.sheet).bind(scope.byPerson ? 1 : 0);
    while (changes.next())
        all[changes.text(0)].adjustments.append(
            {changes.text(1), int(changes.integer(2)), changes.text(3), changes.text(4)});
    TRY(changes.done());
    return all;
}

QList<ScoredItem> plainItems(const QList<SheetItem>& items)
{
    QList<ScoredItem> plain;
    for (const auto& item : items)
        plain.append(item.scored);
    return plain;
}

UnitScore scoreFor(const QString& unit, const UnitFacts& facts, const SupervisionSettings& settings,
                   int year)
{
    return {unit, facts.name, int(facts.items.size()),
            scoreOf(plainItems(facts.items), facts.adjustments,
                    settings.standards.scores(QDate(year, 12, 31)))};
}

void rankScores(QList<UnitScore>& scores)
{
    std::stable_sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) {
        return a.score.hundredths > b.score.hundredths;
    });
    for (qsizetype i = 0; i < scores.size(); ++i)
        scores[i].rank = i > 0 && scores[i].score.hundredths == scores[i - 1].score.hundredths
                             ? scores[i - 1].rank
                             : int(i) + 1;
}

} // namespace

Result<UnitScore> unitScore(store::Database& db, const SupervisionSettings& settings,
                            const QString& unit, int year, const QDateTime& now)
{
    TRY_ASSIGN(const auto all, factsOf(db, unit, {year}, now));
    return scoreFor(unit, all.value(unit), settings, year);
}

Result<QList<UnitScore>> yearScores(store::Database& db, const SupervisionSettings& settings,
                                    int year, const QDateTime& now, const QString& sheet)
{
    return scoresOf(db, settings, {year, 0, false, sheet}, now);
}

Result<QList<UnitScore>> scoresOf(store::Database& db, const SupervisionSettings& settings,
                                  const ScoreScope& scope, const QDateTime& now)
{
    const auto known = settings.standards.sheet(scope.sheet, QDate(scope.year, 12, 31));
    if (!scope.sheet.isEmpty() && !known)
        return fail("supervision.unknown-sheet",
                    {{u"sheet"_s, scope.sheet}, {u"part"_s, QString()}});
    TRY_ASSIGN(const auto all, factsOf(db, {}, scope, now));
    QList<UnitScore> scores;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (!known) {
            scores.append(scoreFor(it.key(), *it, settings, scope.year));
            continue;
        }
        // Who has nothing to do with a sheet is not ranked on it.
        const auto counted =
            std::count_if(it->items.begin(), it->items.end(),
                          [&](const SheetItem& item) { return partOf(*known, item) >= 0; });
        if (counted > 0 || !it->adjustments.isEmpty())
            scores.append(
                {it.key(), it->name, int(counted), sheetScore(*known, it->items, it->adjustments)});
    }
    for (auto& score : scores) {
        if (!score.name.isEmpty() || !settings.nameOf)
            continue;
        TRY_ASSIGN(score.name, settings.nameOf(db, score.unit));
    }
    rankScores(scores);
    return scores;
}

Result<QList<AdjustmentRow>> adjustmentsOf(store::Database& db, const QString& unit, int year,
                                           const QString& sheet)
{
    auto q = db.query("SELECT id, points, part, reason, by_name, at, withdrawn_name,"
                      " withdrawn_reason FROM sup_adjustment WHERE unit = ? AND year = ?"
                      " AND COALESCE(sheet, '') = ? ORDER BY at, id");
    q.bind(unit).bind(year).bind(sheet);
    QList<AdjustmentRow> rows;
    while (q.next())
        rows.append({q.text(0), int(q.integer(1)), q.text(2), q.text(3), q.text(4),
                     momentFromText(q.text(5)), q.text(6), q.text(7)});
    TRY(q.done());
    return rows;
}

} // namespace chancery::supervision
