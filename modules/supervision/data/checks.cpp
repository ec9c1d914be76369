// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/checks.h"

#include "base/clock.h"
#include "store/rows.h"
#include "supervision/data/catalog.h"
#include "supervision/data/commands.h"
#include "supervision/data/deadlines.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr const char* checkSql =
    "SELECT c.id, c.kind, c.form, c.title, c.due_on, c.created_at, c.closed_at, c.objects, c.drawn,"
    " (SELECT COUNT(*) FROM sup_check_object AS o WHERE o.check_id = c.id"
    "  AND (o.returned_on IS NOT NULL OR o.checked_on IS NOT NULL)),"
    " (SELECT COUNT(*) FROM sup_check_object AS o WHERE o.check_id = c.id AND c.form = 'self'"
    "  AND o.returned_on IS NULL AND o.checked_on IS NULL AND c.due_on < ?1),"
    " (SELECT COUNT(*) FROM sup_check_object AS o WHERE o.check_id = c.id AND o.is_good = 0),"
    " (SELECT COUNT(*) FROM sup_finding AS f WHERE f.check_id = c.id),"
    " (SELECT COUNT(*) FROM sup_finding AS f JOIN sup_item AS i ON i.id = f.item_id"
    "  WHERE f.check_id = c.id AND i.stage NOT IN ('struck', 'voided', 'declined'))"
    " FROM sup_check AS c";

CheckRow checkRowOf(const store::Query& q)
{
    CheckRow row;
    row.id = q.text(0);
    row.kind = q.text(1);
    row.form = q.text(2);
    row.title = q.text(3);
    row.due = QDate::fromString(q.text(4), Qt::ISODate);
    row.createdOn = officeDate(momentFromText(q.text(5)));
    row.isClosed = !q.isNull(6);
    int column = 7;
    for (int* number : {&row.objects, &row.drawn, &row.answered, &row.late, &row.bad, &row.findings,
                        &row.openFindings})
        *number = int(q.integer(column++));
    return row;
}

QString dayText(const QDateTime& now)
{
    return officeDate(now).toString(Qt::ISODate);
}

CheckObjectRow objectRowOf(const store::Query& q, const store::Actor& actor, const CheckRow& check,
                           const QDate& today)
{
    CheckObjectRow row;
    row.id = q.text(0);
    row.unit = q.text(1);
    row.unitName = q.text(2);
    row.name = q.text(3);
    row.inspectorName = q.text(6);
    row.returnedOn = QDate::fromString(q.text(7), Qt::ISODate);
    row.checkedOn = QDate::fromString(q.text(9), Qt::ISODate);
    row.text = q.isNull(10) ? q.text(8) : q.text(10);
    row.checks = int(q.integer(12));
    ObjectFacts facts;
    facts.form = check.form;
    facts.isDrawn = q.flag(4);
    facts.isClosed = check.isClosed;
    facts.due = check.due;
    facts.returnedOn = row.returnedOn;
    facts.checkedOn = row.checkedOn;
    facts.isGood = q.flag(11);
    row.state = objectState(facts, today);
    const bool isIn = check.form != "draw"_L1 || facts.isDrawn;
    row.mayReturn = check.form == "self"_L1 && !check.isClosed && actor.may(row.unit);
    row.mayCheck =
        isIn && !check.isClosed && (isSupervisor(actor) || (!q.isNull(5) && actor.may(q.text(5))));
    return row;
}

Result<void> readObjects(store::Database& db, const store::Actor& actor, const QDate& today,
                         CheckView& view)
{
    auto q = db.query("SELECT id, unit, unit_name, name, is_drawn, inspector, inspector_name,"
                      " returned_on, returned_text, checked_on, checked_text, is_good, checks"
                      " FROM sup_check_object WHERE check_id = ? ORDER BY position, id");
    q.bind(view.row.id);
    while (q.next())
        view.objects.append(objectRowOf(q, actor, view.row, today));
    return q.done();
}

Result<void> readFindings(store::Database& db, CheckView& view)
{
    auto q = db.query("SELECT f.id, COALESCE(o.name, o.unit_name), f.text, f.item_id,"
                      " i.number_text, i.stage, i.due_on, f.at FROM sup_finding AS f"
                      " LEFT JOIN sup_check_object AS o ON o.id = f.object_id"
                      " LEFT JOIN sup_item AS i ON i.id = f.item_id"
                      " WHERE f.check_id = ? ORDER BY f.at, f.id");
    q.bind(view.row.id);
    while (q.next())
        view.findings.append({q.text(0), q.text(1), q.text(2), q.text(3), q.text(4), q.text(5),
                              QDate::fromString(q.text(6), Qt::ISODate),
                              momentFromText(q.text(7))});
    return q.done();
}

/// Draws again by the recorded seed and compares.
std::optional<bool> drawnAgain(const CheckView& view, const Fields& fields)
{
    if (view.seed.isEmpty() || view.objects.size() != view.row.objects)
        return {};
    QList<DrawCandidate> candidates;
    QSet<QString> recorded;
    for (const auto& object : view.objects) {
        candidates.append({object.id, object.unit});
        if (object.state != ObjectState::NotDrawn)
            recorded.insert(object.id);
    }
    QList<DrawInspector> inspectors;
    for (const auto& each : fields.value("inspectors"_L1).toArray())
        inspectors.append({each["person"_L1].toString(), each["unit"_L1].toString()});
    const auto drawn =
        drawObjects(candidates, inspectors, view.percent, view.leastPercent, view.seed);
    if (!drawn.ok())
        return false;
    QSet<QString> again;
    for (const auto& one : *drawn)
        again.insert(one.object);
    return again == recorded;
}

QStringList checkActions(const CheckView& view, const store::Actor& actor)
{
    QStringList actions;
    if (view.row.isClosed)
        return actions;
    const bool supervises = isSupervisor(actor);
    if (supervises && view.row.form == "draw"_L1 && !view.drawnAt.isValid())
        actions.append(u"draw"_s);
    if (std::any_of(view.objects.begin(), view.objects.end(),
                    [](const CheckObjectRow& row) { return row.mayReturn; }))
        actions.append(u"return"_s);
    if (std::any_of(view.objects.begin(), view.objects.end(),
                    [](const CheckObjectRow& row) { return row.mayCheck; }))
        actions.append(u"result"_s);
    if (supervises)
        actions += {u"finding"_s, u"close"_s};
    return actions;
}

CycleStanding cycleOf(const CheckView& view, const QDate& today)
{
    QList<std::pair<QString, QDate>> last;
    for (const auto& object : view.objects)
        last.append({object.name.isEmpty() ? object.unitName : object.name, object.checkedOn});
    return cycleStanding(last, view.row.createdOn, view.cycleYears, today);
}

} // namespace

Result<QList<CheckRow>> checkRows(store::Database& db, const QDateTime& now)
{
    auto q = db.query(QByteArray(checkSql) + " ORDER BY c.closed_at IS NOT NULL, c.created_at DESC,"
                                             " c.id");
    q.bind(dayText(now));
    QList<CheckRow> rows;
    while (q.next())
        rows.append(checkRowOf(q));
    TRY(q.done());
    return rows;
}

Result<std::optional<CheckView>> checkView(store::Database& db, const store::Actor& actor,
                                           const QString& id, const QDateTime& now)
{
    TRY_ASSIGN(const auto row, store::readRow(db, *supervisionCatalog().find(u"sup_check"_s), id));
    if (!row)
        return std::optional<CheckView>();
    CheckView view;
    auto q = db.query(QByteArray(checkSql) + " WHERE c.id = ?2");
    q.bind(dayText(now)).bind(id);
    if (q.next())
        view.row = checkRowOf(q);
    TRY(q.done());
    const auto text = [&](const char* column) {
        return row->fields.value(QLatin1String(column)).toString();
    };
    view.requirement = text("requirement");
    view.leastPercent = row->fields.value("least_percent"_L1).toInt();
    view.percent = row->fields.value("percent"_L1).toInt();
    view.cycleYears = row->fields.value("cycle_years"_L1).toInt();
    view.seed = text("seed");
    view.drawnAt = momentIn(row->fields, "drawn_at");
    view.drawnName = text("drawn_name");
    view.createdName = text("created_name");
    view.series = text("series_id");
    view.conclusion = text("conclusion");
    view.closedName = text("closed_name");
    const QDate today = officeDate(now);
    TRY(readObjects(db, actor, today, view));
    TRY(readFindings(db, view));
    if (view.row.form == "cycle"_L1)
        view.cycle = cycleOf(view, today);
    view.drawHolds = drawnAgain(view, row->fields);
    view.actions = checkActions(view, actor);
    return std::optional(std::move(view));
}

} // namespace chancery::supervision
