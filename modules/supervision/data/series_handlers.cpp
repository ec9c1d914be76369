// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "supervision/data/automatic_urging.h"
#include "supervision/data/catalog.h"
#include "supervision/data/deadlines.h"
#include "supervision/data/handlers.h"
#include "supervision/data/opening.h"
#include "supervision/data/series.h"
#include "supervision/rules/series.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

using store::HandlerContext;

const QString seriesTable = u"sup_series"_s;
const QString seriesActorId = u"6b1f0d3a-5d0e-7c41-a5f2-2f6c0a9d7e12"_s;
constexpr int firstObject = 1; ///< Of the derived ids; 0 is the turn's own.

/// What every turn of a series has in common.
struct SeriesFacts {
    QString id;
    QString kind;
    QString title;
    QString period;
    int days = 0;
    QJsonObject work;
};

Result<CheckDraft> checkOfTurn(const HandlerContext& context, const SeriesFacts& series,
                               const QString& title, const QDate& due)
{
    QJsonObject params = series.work;
    params.insert(u"id"_s, context.derivedId(0));
    params.insert(u"title"_s, title);
    // One that goes through a cycle of years is due by its cycle.
    if (params.value("form"_L1).toString() != "cycle"_L1)
        params.insert(u"due"_s, due.toString(Qt::ISODate));
    QJsonArray objects;
    int number = firstObject;
    for (const auto& each : series.work.value("objects"_L1).toArray()) {
        QJsonObject object = each.toObject();
        object.insert(u"id"_s, context.derivedId(number++));
        objects.append(object);
    }
    params.insert(u"objects"_s, objects);
    return CheckDraft::parse(params);
}

Result<ItemDraft> itemOfTurn(const HandlerContext& context, const SeriesFacts& series,
                             const QString& title, const QDate& due)
{
    QJsonObject params = series.work;
    params.insert(u"id"_s, context.derivedId(0));
    params.insert(u"title"_s, title);
    params.insert(u"due"_s, due.toString(Qt::ISODate));
    params.insert(u"source"_s, QJsonObject{{u"kind"_s, u"plan"_s},
                                           {u"table"_s, seriesTable},
                                           {u"record"_s, series.id},
                                           {u"title"_s, series.title}});
    params.insert(u"upTo"_s, u"assign"_s);
    return ItemDraft::parse(params);
}

Result<void> openTurn(const HandlerContext& context, const SupervisionSettings& settings,
                      const SeriesFacts& series, const QDate& begins, ChangeSet& changes)
{
    const QString title = u"%1（%2）"_s.arg(series.title, turnName(series.period, begins));
    const QDate due = turnDue(officeDate(context.now), series.days, settings.hours());
    if (series.kind == "check"_L1) {
        TRY_ASSIGN(const auto draft, checkOfTurn(context, series, title, due));
        return beginCheck(context, settings, draft, series.id, changes);
    }
    TRY_ASSIGN(const auto draft, itemOfTurn(context, series, title, due));
    return openItem(context, settings, draft, changes);
}

/// What could never begin is refused to whoever plans it, and not to the server some months later.
/// An item is only read, since one that is opened on trial would take a number.
Result<void> couldBegin(const HandlerContext& context, const SupervisionSettings& settings,
                        const SeriesFacts& series, const QDate& begins)
{
    if (series.kind == "check"_L1) {
        ChangeSet trial;
        return openTurn(context, settings, series, begins, trial);
    }
    TRY_ASSIGN(const auto draft, itemOfTurn(context, series, series.title, begins));
    if (draft.plan.lead.isEmpty())
        return fail("supervision.lead-needed");
    TRY_ASSIGN(const QString name, settings.nameOf ? settings.nameOf(context.db, draft.plan.lead)
                                                   : Result<QString>(draft.plan.lead));
    if (name.isEmpty())
        return fail("supervision.unknown-participant", {{u"participant"_s, draft.plan.lead}});
    return {};
}

/// A series that goes on, for a supervisor.
Result<Fields> ongoingSeries(const HandlerContext& context, const QString& id)
{
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    TRY_ASSIGN(const auto row,
               store::readRow(context.db, *supervisionCatalog().find(seriesTable), id));
    if (!row)
        return fail("supervision.unknown-series");
    if (!row->fields.value("ended_at"_L1).toString().isEmpty())
        return fail("supervision.series-ended");
    return row->fields;
}

/// What the row says once a turn has begun.
Fields afterTurn(const HandlerContext& context, const QDate& first, const QString& period,
                 const SeriesTurn& turn, const Fields& before)
{
    const int last = before.contains("turn"_L1) ? before.value("turn"_L1).toInt() : -1;
    return {{u"turn"_s, turn.number},
            {u"opened"_s, before.value("opened"_L1).toInt() + 1},
            {u"missed"_s, before.value("missed"_L1).toInt() + turn.number - last - 1},
            {u"last_on"_s, officeDate(context.now).toString(Qt::ISODate)},
            {u"last_id"_s, context.derivedId(0)},
            {u"next_on"_s, turnBegins(first, period, turn.number + 1).toString(Qt::ISODate)}};
}

Result<ChangeSet> planSeries(const HandlerContext& context, const SupervisionSettings& settings)
{
    TRY_ASSIGN(const auto draft, SeriesDraft::parse(context.command.params));
    if (!isSupervisor(context.actor))
        return fail("supervision.not-supervisor");
    TRY_ASSIGN(const auto before,
               store::readRow(context.db, *supervisionCatalog().find(seriesTable), draft.id));
    if (before)
        return fail("supervision.exists", {{u"item"_s, draft.id}});
    const QDate today = officeDate(context.now);
    if (draft.first < today)
        return fail("supervision.due-before-start", {{u"due"_s, draft.first.toString(Qt::ISODate)},
                                                     {u"start"_s, today.toString(Qt::ISODate)}});
    const SeriesFacts series{draft.id,     draft.kind, draft.title,
                             draft.period, draft.days, draft.work};
    ChangeSet changes;
    Fields fields{{u"kind"_s, draft.kind},
                  {u"title"_s, draft.title},
                  {u"period"_s, draft.period},
                  {u"first_on"_s, draft.first.toString(Qt::ISODate)},
                  {u"days"_s, draft.days},
                  {u"work"_s, draft.work},
                  {u"next_on"_s, draft.first.toString(Qt::ISODate)},
                  {u"turn"_s, -1},
                  {u"opened"_s, 0},
                  {u"missed"_s, 0},
                  {u"created_by"_s, context.actor.person.text()},
                  {u"created_name"_s, context.actor.name},
                  {u"created_at"_s, momentToText(context.now)}};
    if (draft.first > today) {
        TRY(couldBegin(context, settings, series, draft.first));
    } else {
        TRY(openTurn(context, settings, series, draft.first, changes));
        const Fields after = afterTurn(context, draft.first, draft.period, {0, draft.first}, {});
        for (auto it = after.begin(); it != after.end(); ++it)
            fields.insert(it.key(), it.value());
    }
    changes.put(seriesTable, draft.id, fields);
    changes.setAudience(seriesTable, draft.id, {u"role:supervisor"_s});
    changes.result = {{u"series"_s, draft.id}};
    return changes;
}

/// The turn of today, once: whoever comes second finds that it has begun.
Result<ChangeSet> nextTurn(const HandlerContext& context, const SupervisionSettings& settings)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("series");
    TRY(in.finish());
    TRY_ASSIGN(const Fields row, ongoingSeries(context, id));
    const SeriesFacts series{id,
                             row.value("kind"_L1).toString(),
                             row.value("title"_L1).toString(),
                             row.value("period"_L1).toString(),
                             row.value("days"_L1).toInt(),
                             row.value("work"_L1).toObject()};
    const QDate first = dayIn(row, "first_on");
    const auto turn = turnOf(first, series.period, officeDate(context.now));
    if (turn.number <= row.value("turn"_L1).toInt())
        return fail("supervision.nothing-to-do");
    ChangeSet changes;
    TRY(openTurn(context, settings, series, turn.begins, changes));
    changes.put(seriesTable, id, afterTurn(context, first, series.period, turn, row));
    return changes;
}

Result<ChangeSet> endSeries(const HandlerContext& context, const SupervisionSettings&)
{
    JsonReader in(context.command.params);
    const QString id = in.idText("series");
    const QString reason = in.optionalText("reason", 2'000).trimmed();
    TRY(in.finish());
    TRY(ongoingSeries(context, id));
    if (reason.isEmpty())
        return fail("supervision.reason-needed");
    ChangeSet changes;
    changes.put(seriesTable, id,
                {{u"ended_at"_s, momentToText(context.now)},
                 {u"ended_name"_s, context.actor.name},
                 {u"ended_reason"_s, reason},
                 {u"next_on"_s, QJsonValue()}});
    return changes;
}

} // namespace

store::Routine seriesRoutine(const SupervisionSettings& settings)
{
    store::Routine routine{
        u"supervision.series"_s, {*PersonId::parse(seriesActorId), u"周期任务"_s, {}, 3, {}}, {}};
    // It proposes its items itself, so it acts for itself too.
    routine.actor.capacities = {{u"person:"_s + seriesActorId, std::nullopt},
                                {u"role:supervisor"_s, std::nullopt},
                                {u"role:"_s + QLatin1String(automaticRole), std::nullopt}};
    routine.due = [settings](store::Database& db,
                             const QDateTime& now) -> Result<QList<store::Routine::Order>> {
        QList<store::Routine::Order> orders;
        if (!isOfficeTime(settings, now))
            return orders;
        auto q = db.query("SELECT id FROM sup_series WHERE next_on <= ? ORDER BY next_on, id");
        q.bind(officeDate(now).toString(Qt::ISODate));
        while (q.next())
            orders.append({u"supervision.series-next"_s, {{u"series"_s, q.text(0)}}});
        TRY(q.done());
        return orders;
    };
    return routine;
}

void addSeriesHandlers(store::CommandRegistry& registry, const SharedSettings& settings)
{
    registry.add("supervision.series-plan", withSettings(settings, planSeries));
    registry.add("supervision.series-next", withSettings(settings, nextTurn));
    registry.add("supervision.series-end", withSettings(settings, endSeries));
}

} // namespace chancery::supervision
