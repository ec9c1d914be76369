// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/item_view.h"

#include "base/clock.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/rules/flow.h"
#include "supervision/rules/tree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

Result<QList<store::Row>> childrenOf(store::Database& db, const char* table, const QString& id,
                                     const char* column)
{
    TRY_ASSIGN(auto rows,
               store::readBranch(db, *supervisionCatalog().find(QString::fromLatin1(table)), id));
    const QLatin1String name(column);
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
        const auto& x = a.fields.value(name);
        const auto& y = b.fields.value(name);
        return x.isDouble() ? x.toInteger() < y.toInteger() : x.toString() < y.toString();
    });
    return rows;
}

Result<std::vector<RowKey>> keysOf(store::Query& q)
{
    std::vector<RowKey> keys;
    while (q.next())
        keys.push_back(q.integer(0));
    TRY(q.done());
    return keys;
}

Result<QList<LedgerRow>> rowsFor(store::Database& db, const std::vector<RowKey>& keys,
                                 const QDateTime& now)
{
    QList<LedgerRow> rows;
    for (std::size_t at = 0; at < keys.size(); at += 512) {
        TRY_ASSIGN(const auto some, ledgerRows(db, keys.data() + at,
                                               std::min<std::size_t>(512, keys.size() - at), now));
        rows += some;
    }
    return rows;
}

Result<void> loadTree(store::Database& db, ItemView& view, const QDateTime& now)
{
    TRY_ASSIGN(view.parts, partsOfItem(db, view.id, now));
    QString parent = view.text("parent_id");
    for (int level = 0; !parent.isEmpty() && level < deepestLevel; ++level) {
        TRY_ASSIGN(const auto key, ledgerKeyOf(db, parent));
        if (!key)
            break;
        TRY_ASSIGN(const auto rows, ledgerRows(db, &*key, 1, now));
        if (rows.isEmpty())
            break;
        view.above.append(rows.first());
        parent = rows.first().parent;
    }
    return {};
}

/// The same facts as the handler looked at (item_clock.cpp), as far as they are here.
Result<Forecast> forecastOf(store::Database& db, const ItemView& view,
                            const SupervisionSettings& settings, const QDateTime& now)
{
    ForecastFacts facts;
    facts.start = dayIn(view.fields, "starts_on");
    facts.due = dayIn(view.fields, "due_on");
    if (const QDate next = dayIn(view.fields, "feedback_due_on"); next.isValid())
        facts.nextFeedbackDue = next;
    const auto number = [&](const char* column) {
        return view.fields.value(QLatin1String(column)).toInt();
    };
    facts.feedbacks = number("due_feedbacks");
    facts.lateFeedbacks = number("late_feedbacks");
    if (const QDate told = dayIn(view.fields, "progress_on"); told.isValid()) {
        facts.progress = number("progress");
        facts.progressOn = told;
    }
    for (const auto& row : view.milestones) {
        if (row.fields.value("reached_on"_L1).toString().isEmpty())
            facts.openMilestones.append(dayIn(row.fields, "on_day"));
    }
    facts.extensions = number("extensions");
    facts.openProblems = number("open_problems");
    facts.urged = view.text("urge_grade");
    auto q = db.query("SELECT COUNT(*), COALESCE(SUM(CASE WHEN on_time = 0 THEN 1 ELSE 0 END), 0)"
                      " FROM sup_item WHERE lead = ? AND struck_at >= ?");
    q.bind(view.text("lead")).bind(momentToText(now.addYears(-1)));
    if (q.next()) {
        facts.recordAll = int(q.integer(0));
        facts.recordLate = int(q.integer(1));
    }
    TRY(q.done());
    const QDate today = officeDate(now);
    return foresee(facts, settings.standards.forecasts(today), today);
}

/// A letter to the actor, or to the department for which the actor handles the item.
bool isLetterTo(const ItemView& view, const store::Actor& actor, const store::Row& urge)
{
    const QString to = urge.fields.value("participant"_L1).toString();
    return actor.may(to) || (to == view.text("lead") && actor.may(view.text("handler")));
}

bool hasOpen(const QList<store::Row>& rows, const char* over)
{
    return std::any_of(rows.begin(), rows.end(), [&](const store::Row& row) {
        return row.fields.value(QLatin1String(over)).toString().isEmpty();
    });
}

/// What a person may do with an item in a state; who does what is in commands.h.
QStringList actionsOf(const ItemView& view, const store::Actor& actor)
{
    const QString stage = view.text("stage");
    QSet<QString> steps;
    for (const auto& row : view.tasks) {
        const QString claimed = row.fields.value("claimed_by"_L1).toString();
        if (row.fields.value("is_open"_L1).toBool() &&
            actor.may(row.fields.value("participant"_L1).toString()) &&
            (claimed.isEmpty() || claimed == actor.person.text()))
            steps.insert(row.fields.value("step"_L1).toString());
    }
    const bool supervisor = isSupervisor(actor);
    const bool leads = actor.may(view.text("lead")) || actor.may(view.text("handler")) ||
                       steps.contains(u"handle"_s);
    QStringList actions;
    for (const auto& verb : flowVerbs()) {
        const bool here = std::any_of(verb.steps.begin(), verb.steps.end(),
                                      [&](const QString& step) { return steps.contains(step); });
        const bool managing = verb.event == workflow::EventKind::Reopen ||
                              verb.event == workflow::EventKind::Conclude;
        if (here && !managing)
            actions.append(QLatin1String(verb.verb));
    }
    if (leads && stage == "handle"_L1)
        actions += {u"feedback"_s, u"ask-extension"_s, u"add-milestones"_s, u"split"_s};
    else if (steps.contains(u"co-handle"_s))
        actions.append(u"feedback"_s);
    const bool works = leads || steps.contains(u"co-handle"_s);
    if ((works && stage == "handle"_L1) || (supervisor && !isClosed(stage))) {
        if (hasOpen(view.milestones, "reached_on"))
            actions.append(u"reach"_s);
        if (hasOpen(view.problems, "settled_at"))
            actions.append(u"settle-problem"_s);
    }
    if (!letterFor(view, actor).isEmpty())
        actions.append(u"receipt"_s);
    if ((supervisor || actor.hasRole("leader")) && view.fields.value("extension_waits"_L1).toBool())
        actions.append(u"decide-extension"_s);
    if (!supervisor)
        return actions;
    if (isClosed(stage))
        return stage == "struck"_L1 ? actions + QStringList{u"reopen"_s, u"circular"_s} : actions;
    actions += {u"edit"_s, u"void"_s, u"move"_s, u"circular"_s, u"set-indicator"_s};
    if (stage == "handle"_L1) {
        actions += {u"reassign"_s, u"extend"_s};
        actions += view.text("paused_at").isEmpty() ? QStringList{u"pause"_s, u"urge"_s}
                                                    : QStringList{u"resume"_s};
    }
    for (const auto& verb : {u"split"_s, u"add-milestones"_s}) {
        if (!actions.contains(verb))
            actions.append(verb);
    }
    return actions;
}

QString participantsJson(const store::Actor& actor)
{
    QStringList list;
    for (const auto& capacity : actor.capacities) {
        if (!list.contains(capacity.participant))
            list.append(capacity.participant);
    }
    list.sort();
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

WaitingItem waitingOf(const store::Query& q, const QDateTime& now)
{
    WaitingItem item;
    item.itemId = q.text(0);
    item.number = q.text(1);
    item.title = q.text(2);
    item.step = q.text(3);
    item.urge = q.text(4);
    item.grade = q.text(5);
    item.participant = q.text(6);
    item.feedbackDueOn = QDate::fromString(q.text(7), Qt::ISODate);
    item.dueAt = momentFromText(q.text(8));
    item.extensionWaits = q.flag(9);
    const auto times = lampTimesOf({{u"clock_state"_s, q.integer(10)},
                                    {u"starts_on"_s, q.text(11)},
                                    {u"lamp_near_at"_s, q.text(12)},
                                    {u"lamp_due_at"_s, q.text(13)},
                                    {u"lamp_risk_on"_s, q.text(14)}});
    item.lamp = lampOf(times, now);
    item.foreseenLate = isForeseenLate(times, now);
    return item;
}

} // namespace

Result<std::optional<ItemView>> itemView(store::Database& db, const store::Actor& actor,
                                         const SupervisionSettings& settings, const QString& id,
                                         const QDateTime& now)
{
    TRY_ASSIGN(auto transaction, store::Transaction::beginRead(db));
    TRY_ASSIGN(const auto row, store::readRow(db, *supervisionCatalog().find(u"sup_item"_s), id));
    if (!row)
        return std::optional<ItemView>();
    ItemView view;
    view.id = id;
    view.fields = row->fields;
    TRY_ASSIGN(view.feedbacks, childrenOf(db, "sup_feedback", id, "at"));
    TRY_ASSIGN(view.problems, childrenOf(db, "sup_problem", id, "at"));
    TRY_ASSIGN(view.milestones, childrenOf(db, "sup_milestone", id, "on_day"));
    TRY_ASSIGN(view.extensions, childrenOf(db, "sup_extension", id, "position"));
    TRY_ASSIGN(view.pauses, childrenOf(db, "sup_pause", id, "from_at"));
    TRY_ASSIGN(view.urges, childrenOf(db, "sup_urge", id, "at"));
    TRY_ASSIGN(view.circulars, childrenOf(db, "sup_circular", id, "at"));
    TRY_ASSIGN(view.files, childrenOf(db, "sup_file", id, "position"));
    TRY_ASSIGN(view.tasks, childrenOf(db, "sup_task", id, "position"));
    TRY_ASSIGN(view.events, childrenOf(db, "sup_event", id, "at"));
    TRY(loadTree(db, view, now));
    view.deadline =
        workflow::reckon(dueFactsOf(view.fields, view.pauses, view.extensions), settings.hours());
    const auto times = lampTimesOf(view.fields);
    view.lamp = lampOf(times, now);
    view.foreseenLate = isForeseenLate(times, now);
    if (times.state == ClockState::Running && view.deadline.due) {
        TRY_ASSIGN(view.forecast, forecastOf(db, view, settings, now));
    }
    view.actions = actionsOf(view, actor);
    return std::optional(std::move(view));
}

QString letterFor(const ItemView& view, const store::Actor& actor)
{
    for (auto urge = view.urges.rbegin(); urge != view.urges.rend(); ++urge) {
        if (urge->fields.value("receipt_at"_L1).toString().isEmpty() &&
            isLetterTo(view, actor, *urge))
            return urge->id;
    }
    return {};
}

Result<QList<LedgerRow>> partsOfItem(store::Database& db, const QString& id, const QDateTime& now)
{
    auto q = db.query("SELECT rowid FROM sup_item WHERE parent_id = ?"
                      " ORDER BY position NULLS LAST, rowid");
    q.bind(id);
    TRY_ASSIGN(const auto keys, keysOf(q));
    return rowsFor(db, keys, now);
}

Result<QList<LedgerRow>> itemsOfSource(store::Database& db, const QString& table,
                                       const QString& record, const QDateTime& now)
{
    auto q = db.query("SELECT rowid FROM sup_item WHERE source_id = ? AND source_table = ?"
                      " ORDER BY created_at, position, id");
    q.bind(record).bind(table);
    TRY_ASSIGN(const auto keys, keysOf(q));
    return rowsFor(db, keys, now);
}

Result<QList<WaitingItem>> waitingItems(store::Database& db, const store::Actor& actor,
                                        const QDateTime& now, int most)
{
    auto q = db.query("SELECT i.id, i.number_text, i.title, w.step, w.urge, w.grade, w.participant,"
                      " i.feedback_due_on, i.due_at, i.extension_waits, i.clock_state, i.starts_on,"
                      " i.lamp_near_at, i.lamp_due_at, i.lamp_risk_on FROM ("
                      "SELECT t.item_id AS item_id, t.step AS step, NULL AS urge, NULL AS grade,"
                      " t.participant AS participant, 1 AS rank FROM json_each(?1) AS m"
                      " CROSS JOIN sup_task AS t ON t.participant = m.value AND t.is_open = 1"
                      " WHERE (t.claimed_by IS NULL OR t.claimed_by = ?2)"
                      // What stands there as a letter already is not told a second time.
                      " AND NOT EXISTS (SELECT 1 FROM sup_urge AS o WHERE o.item_id = t.item_id"
                      " AND o.receipt_at IS NULL"
                      " AND o.participant IN (SELECT value FROM json_each(?1)))"
                      " UNION ALL SELECT item_id, 'urge', id, grade, participant, 0 FROM"
                      " (SELECT u.item_id, u.id, u.grade, u.participant, MAX(u.at)"
                      " FROM json_each(?1) AS m CROSS JOIN sup_urge AS u ON u.participant = m.value"
                      " AND u.receipt_at IS NULL GROUP BY u.item_id)"
                      ") AS w JOIN sup_item AS i ON i.id = w.item_id"
                      " ORDER BY w.rank, i.due_at NULLS LAST, i.id LIMIT ?3");
    q.bind(participantsJson(actor)).bind(actor.person.text()).bind(most);
    QList<WaitingItem> items;
    while (q.next())
        items.append(waitingOf(q, now));
    TRY(q.done());
    return items;
}

} // namespace chancery::supervision
