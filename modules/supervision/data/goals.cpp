// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/goals.h"

#include "base/clock.h"
#include "store/rows.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/item_values.h"
#include "supervision/rules/tree.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

struct Found {
    store::Row row;
    int position = 0;
    QString created;
};

GoalRow goalRowOf(const store::Row& row, const QDateTime& now)
{
    const auto text = [&](const char* column) {
        return row.fields.value(QLatin1String(column)).toString();
    };
    GoalRow goal;
    goal.id = row.id;
    goal.parent = text("parent_id");
    goal.number = text("number_text");
    goal.title = text("title");
    goal.leadName = text("lead_name");
    goal.stage = text("stage");
    goal.due = dayIn(row.fields, "due_on");
    const QJsonValue progress = row.fields.value("progress"_L1);
    goal.progress = progress.isDouble() ? progress.toInt() : -1;
    goal.lamp = lampOf(lampTimesOf(row.fields), now);
    goal.indicator = indicatorOf(row.fields);
    return goal;
}

Result<QList<store::Row>> valuesOf(store::Database& db, const QString& item)
{
    TRY_ASSIGN(auto rows, store::readBranch(db, *supervisionCatalog().find(u"sup_value"_s), item));
    std::stable_sort(rows.begin(), rows.end(), [](const store::Row& a, const store::Row& b) {
        return a.fields.value("at"_L1).toString() < b.fields.value("at"_L1).toString();
    });
    return rows;
}

/// A whole before its parts, parts by their position.
void addUnder(const QString& parent, const QMultiHash<QString, QString>& under,
              const QHash<QString, Found>& found, const QHash<QString, GoalRow>& rows, int level,
              QList<GoalRow>& tree)
{
    QStringList ids = under.values(parent);
    std::sort(ids.begin(), ids.end(), [&](const QString& a, const QString& b) {
        const auto& x = found[a];
        const auto& y = found[b];
        return std::tie(x.position, x.created, a) < std::tie(y.position, y.created, b);
    });
    for (const auto& id : std::as_const(ids)) {
        tree.append(rows.value(id));
        if (level < deepestLevel)
            addUnder(id, under, found, rows, level + 1, tree);
    }
}

} // namespace

Result<QList<GoalRow>> goalTree(store::Database& db, const SupervisionSettings& settings, int year,
                                const QDateTime& now)
{
    const auto& table = *supervisionCatalog().find(u"sup_item"_s);
    const QDate today = officeDate(now);
    const auto rule = settings.standards.indicators(today);
    QStringList wanted;
    auto q = db.query("SELECT id FROM sup_item WHERE indicator IS NOT NULL"
                      " AND stage NOT IN ('declined', 'voided')");
    while (q.next())
        wanted.append(q.text(0));
    TRY(q.done());
    QHash<QString, Found> found;
    QHash<QString, GoalRow> rows;
    while (!wanted.isEmpty()) {
        const QString id = wanted.takeLast();
        if (found.contains(id))
            continue;
        TRY_ASSIGN(const auto row, store::readRow(db, table, id));
        if (!row)
            continue;
        GoalRow goal = goalRowOf(*row, now);
        if (goal.indicator && goal.indicator->year != year)
            continue;
        if (goal.indicator) {
            TRY_ASSIGN(const auto values, valuesOf(db, id));
            goal.quarters = quartersOf(*goal.indicator, quarterValuesOf(values), rule, today);
        }
        if (!goal.parent.isEmpty())
            wanted.append(goal.parent);
        found.insert(id, {*row, row->fields.value("position"_L1).toInt(),
                          row->fields.value("created_at"_L1).toString()});
        rows.insert(id, goal);
    }
    QMultiHash<QString, QString> under;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        if (!rows.contains(it->parent))
            it->parent.clear();
        under.insert(it->parent, it.key());
    }
    QList<GoalRow> tree;
    addUnder({}, under, found, rows, 0, tree);
    return tree;
}

} // namespace chancery::supervision
