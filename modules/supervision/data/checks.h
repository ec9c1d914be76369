// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/actor.h"
#include "store/database.h"
#include "supervision/data/ledger.h"
#include "supervision/rules/checks.h"
#include "supervision/rules/draw.h"

#include <QDateTime>

namespace chancery::supervision {

/// One check in the register of checks (检查台账).
struct CheckRow {
    QString id;
    QString kind;
    QString form;
    QString title;
    QDate due;
    QDate createdOn;
    bool isClosed = false;
    int objects = 0;
    int drawn = 0;
    int answered = 0; ///< Returned or checked,
    int late = 0;     ///< and of self-checks those that are overdue.
    int bad = 0;
    int findings = 0;
    int openFindings = 0; ///< Whose item is not struck off.
};

/// Those of this desk, the newest first.
Result<QList<CheckRow>> checkRows(store::Database& db, const QDateTime& now);

/// One object with how it stands.
struct CheckObjectRow {
    QString id;
    QString unit;
    QString unitName;
    QString name;
    QString inspectorName;
    ObjectState state = ObjectState::ToCheck;
    QDate returnedOn;
    QDate checkedOn;
    QString text; ///< What was said last.
    int checks = 0;
    bool mayReturn = false; ///< The actor answers for it.
    bool mayCheck = false;
};

/// A finding and the item that puts it right.
struct FindingRow {
    QString id;
    QString objectName;
    QString text;
    QString itemId;
    QString itemNumber;
    QString itemStage;
    QDate itemDue;
    QDateTime at;
};

struct CheckView {
    CheckRow row;
    QString requirement;
    int leastPercent = 0;
    int percent = 0;
    int cycleYears = 0;
    QString seed;
    QDateTime drawnAt;
    QString drawnName;
    QString createdName;
    QString series; ///< The recurring task that it is a turn of; empty for none.
    QString conclusion;
    QString closedName;
    QList<CheckObjectRow> objects;
    QList<FindingRow> findings;
    CycleStanding cycle; ///< Of a cycle.
    /// Whether drawing again with the recorded seed gives what is recorded; only where all objects
    /// are at hand.
    std::optional<bool> drawHolds;
    QStringList actions; ///< draw, return, result, finding, close
};

/// Nothing when it is not here.
Result<std::optional<CheckView>> checkView(store::Database& db, const store::Actor& actor,
                                           const QString& id, const QDateTime& now);

} // namespace chancery::supervision
