// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"
#include "store/rows.h"
#include "supervision/data/commands.h"
#include "supervision/data/ledger.h"
#include "supervision/rules/forecast.h"
#include "workflow/deadline.h"

#include <QJsonObject>

namespace chancery::supervision {

/// An item with everything that hangs on it, for one page. Lists of rows are in the order of time;
/// sql/0001_supervision.sql says what their fields mean.
struct ItemView {
    QString id;
    Fields fields;
    QList<store::Row> feedbacks;
    QList<store::Row> problems;
    QList<store::Row> milestones;
    QList<store::Row> extensions;
    QList<store::Row> pauses;
    QList<store::Row> urges;
    QList<store::Row> circulars;
    QList<store::Row> files;
    QList<store::Row> tasks;
    QList<store::Row> events;
    QList<LedgerRow> parts; ///< In their order.
    QList<LedgerRow> above; ///< The item it is a part of, and so on up; as far as they are here.

    workflow::Deadline deadline; ///< With every day that counts (倒排说明).
    Lamp lamp = Lamp::None;
    bool foreseenLate = false;
    Forecast forecast; ///< As of today; empty where the item is not under way.
    /// Verbs of commands.h that the actor may give now, for buttons; the handlers decide. "split":
    /// opening a part of it (层层督办).
    QStringList actions;

    QString text(const char* column) const
    {
        return fields.value(QLatin1String(column)).toString();
    }
};

/// Nothing when it is not here.
Result<std::optional<ItemView>> itemView(store::Database& db, const store::Actor& actor,
                                         const SupervisionSettings& settings, const QString& id,
                                         const QDateTime& now);

/// The newest letter (督查单) that the actor has not acknowledged; empty for none.
QString letterFor(const ItemView& view, const store::Actor& actor);

/// The way back from a source: the items that were made of a record, oldest first.
Result<QList<LedgerRow>> itemsOfSource(store::Database& db, const QString& table,
                                       const QString& record, const QDateTime& now);

/// The parts under an item in their order, one level.
Result<QList<LedgerRow>> partsOfItem(store::Database& db, const QString& id, const QDateTime& now);

/// One thing that waits for the actor, for the workbench: a step of an item, or a letter that was
/// not acknowledged yet.
struct WaitingItem {
    QString itemId;
    QString number;
    QString title;
    QString step;        ///< propose establish assign handle co-handle review strike, or urge
    QString urge;        ///< Of a letter: its id,
    QString grade;       ///< and its grade; of a step the highest so far.
    QString participant; ///< As which the actor may do it.
    QDate feedbackDueOn;
    QDateTime dueAt;
    Lamp lamp = Lamp::None;
    bool foreseenLate = false;
    bool extensionWaits = false;
};

/// Letters first, then by what is due; at most `most`. An item stands there once for each of its
/// steps, or once as the newest of its letters that was not acknowledged.
Result<QList<WaitingItem>> waitingItems(store::Database& db, const store::Actor& actor,
                                        const QDateTime& now, int most);

} // namespace chancery::supervision
