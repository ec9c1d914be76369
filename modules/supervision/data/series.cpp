// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/series.h"

#include "base/clock.h"
#include "supervision/data/item_view.h"
#include "supervision/rules/checks.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

Result<void> readCheckTurns(store::Database& db, const QString& series, const QDate& today,
                            QList<TurnRow>& turns)
{
    auto q = db.query("SELECT id, title, created_at, due_on, closed_at FROM sup_check"
                      " WHERE series_id = ? ORDER BY created_at DESC");
    q.bind(series);
    while (q.next()) {
        TurnRow turn{u"sup_check"_s,
                     q.text(0),
                     q.text(1),
                     officeDate(momentFromText(q.text(2))),
                     QDate::fromString(q.text(3), Qt::ISODate),
                     !q.isNull(4),
                     {}};
        turn.lamp = checkLamp(turn.isClosed, turn.due, today);
        turns.append(turn);
    }
    return q.done();
}

Result<void> readItemTurns(store::Database& db, const QString& series, const QDateTime& now,
                           QList<TurnRow>& turns)
{
    TRY_ASSIGN(const auto items, itemsOfSource(db, u"sup_series"_s, series, now));
    for (const auto& item : items)
        turns.prepend({u"sup_item"_s, item.id, item.title, officeDate(item.assignedAt), item.dueOn,
                       item.struckAt.isValid(), item.lamp});
    return {};
}

Result<void> setLamp(store::Database& db, const workflow::OfficeHours& hours, const QDateTime& now,
                     SeriesRow& row)
{
    if (row.nextOn.isValid()) {
        const bool isOpen = hours.isWorkday(row.nextOn);
        row.isBehind = (isOpen ? row.nextOn : hours.nextWorkday(row.nextOn)) < officeDate(now);
    }
    TRY_ASSIGN(const auto turns, turnsOfSeries(db, row.id, now));
    if (!turns.isEmpty()) {
        row.lamp = turns.first().lamp;
        if (!turns.first().isClosed)
            row.lastDue = turns.first().due;
    }
    if (row.isEnded && turns.isEmpty())
        row.lamp = Lamp::Done;
    if (row.isBehind)
        row.lamp = Lamp::Overdue;
    return {};
}

} // namespace

Result<QList<SeriesRow>> seriesRows(store::Database& db, const workflow::OfficeHours& hours,
                                    const QDateTime& now)
{
    const auto day = [](const QString& text) { return QDate::fromString(text, Qt::ISODate); };
    QList<SeriesRow> rows;
    auto q =
        db.query("SELECT id, kind, title, period, days, work, next_on, opened, missed, last_on,"
                 " last_id, created_name, ended_at IS NOT NULL, ended_name, ended_reason"
                 " FROM sup_series ORDER BY ended_at IS NOT NULL, next_on, title, id");
    while (q.next()) {
        SeriesRow row;
        row.id = q.text(0);
        row.kind = q.text(1);
        row.title = q.text(2);
        row.period = q.text(3);
        row.days = int(q.integer(4));
        row.work = QJsonDocument::fromJson(q.text(5).toUtf8()).object();
        row.nextOn = day(q.text(6));
        row.opened = int(q.integer(7));
        row.missed = int(q.integer(8));
        row.lastOn = day(q.text(9));
        row.lastId = q.text(10);
        row.createdName = q.text(11);
        row.isEnded = q.flag(12);
        row.endedName = q.text(13);
        row.endedReason = q.text(14);
        rows.append(row);
    }
    TRY(q.done());
    for (auto& row : rows)
        TRY(setLamp(db, hours, now, row));
    return rows;
}

Result<QList<TurnRow>> turnsOfSeries(store::Database& db, const QString& series,
                                     const QDateTime& now)
{
    QList<TurnRow> turns;
    TRY(readCheckTurns(db, series, officeDate(now), turns));
    TRY(readItemTurns(db, series, now, turns));
    return turns;
}

} // namespace chancery::supervision
