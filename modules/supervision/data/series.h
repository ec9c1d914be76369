// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/routine.h"
#include "supervision/data/commands.h"
#include "supervision/rules/lamp.h"

#include <QDateTime>
#include <QJsonObject>

namespace chancery::supervision {

/// One recurring task (周期任务) with how its last turn stands.
struct SeriesRow {
    QString id;
    QString kind;
    QString title;
    QString period;
    int days = 0;
    QJsonObject work;
    QDate nextOn; ///< Invalid once it has ended.
    int opened = 0;
    int missed = 0;
    QDate lastOn; ///< Invalid before the first turn.
    QString lastId;
    QDate lastDue; ///< Of the last turn, until it is done.
    QString createdName;
    bool isEnded = false;
    QString endedName;
    QString endedReason;
    /// Its own lamp: overdue where the last turn is, or where a turn should have begun and has
    /// not; NotStarted before the first one; Done while it waits for the next.
    Lamp lamp = Lamp::NotStarted;
    bool isBehind = false; ///< A turn should have begun and has not.
};

/// Those that go on by their next day, then those that have ended. `hours` say on which day the
/// server would have begun a turn.
Result<QList<SeriesRow>> seriesRows(store::Database& db, const workflow::OfficeHours& hours,
                                    const QDateTime& now);

/// One turn of a series: a check or an item.
struct TurnRow {
    QString table; ///< sup_check or sup_item
    QString id;
    QString title;
    QDate begunOn;
    QDate due;
    bool isClosed = false;
    Lamp lamp = Lamp::Normal;
};

/// The newest first.
Result<QList<TurnRow>> turnsOfSeries(store::Database& db, const QString& series,
                                     const QDateTime& now);

/// Begins what is due, as the server does it: an actor of its own, named so in every check and
/// item; while the office is open. Where several turns have passed meanwhile only the newest
/// begins, and the others are counted as missed.
store::Routine seriesRoutine(const SupervisionSettings& settings);

} // namespace chancery::supervision
