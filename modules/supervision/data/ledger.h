// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "supervision/rules/lamp.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <vector>

namespace chancery::supervision {

/// The ledger (督办台账) as a grid asks for it. A desk holds what its person may see and nothing
/// else, so no query asks for rights. Every call is one consistent read.

/// An item's place in the database file; good until the next call to ledgerKeys() and never kept.
using RowKey = qint64;

/// What may be asked of a row, by name: a column of sup_item, or `lamp`, `foreseen`, `year`.
struct LedgerColumn {
    enum class Kind { Text, Number, Day, Moment, Flag, Lamp };

    QString name;
    Kind kind = Kind::Text;
};

const QList<LedgerColumn>& ledgerColumns();
const LedgerColumn* ledgerColumn(const QString& name);

/// One condition; those of a query hold together.
struct LedgerFilter {
    enum class Op { Is, IsNot, Contains, AtLeast, AtMost, Empty, Filled };

    QString column;
    Op op = Op::Is;
    QStringList values; ///< Is and IsNot: any of them.
};

struct LedgerSort {
    QString column;
    bool descending = false;
};

struct LedgerQuery {
    QList<LedgerFilter> filters;
    QString text;           ///< A piece of title, number, source, department or latest progress.
    QList<LedgerSort> sort; ///< What has no value comes last. Without any: by the day it is due.
    QString under;          ///< Only the parts of this item.
    bool topOnly = false;   ///< Only items that are no part of another.
    QDateTime now;          ///< At which lamps are shown.
};

/// Every item of the ledger in its order. supervision.bad-field {field}.
Result<std::vector<RowKey>> ledgerKeys(store::Database& db, const LedgerQuery& query);

/// A group with its sums, as its head shows them.
struct LedgerGroup {
    QString value; ///< Empty for those without.
    int items = 0;
    int overdue = 0;
    int near = 0;
    int done = 0;
    int foreseen = 0;
};

/// The query's items by a column, the largest group first where `bySize`, else by value.
Result<QList<LedgerGroup>> ledgerGroups(store::Database& db, const LedgerQuery& query,
                                        const QString& column, bool bySize = false);

/// One line of the ledger.
struct LedgerRow {
    RowKey key = 0;
    QString id;
    qint64 version = 0; ///< 0: forecast only.
    QString number;     ///< 督办〔2026〕12号; empty while 待编号
    QString title;
    QString sourceKind;
    QString sourceNumber;
    QString sourceBy;
    QString stage;
    QString lead;
    QString leadName;
    QString coNames;
    QString handlerName;
    QString phone;
    QString holderNames;
    QDateTime assignedAt;
    QDate dueOn;
    QDateTime dueAt;
    QString dueText;
    QDate firstDueOn;
    QDate feedbackDueOn;
    QDateTime lastFeedbackAt;
    QString lastFeedbackWay;
    QString lastFeedback;
    QString problem;
    QString urgeGrade;
    QString result;
    QDateTime struckAt;
    QString parent;
    int importance = 0;
    int secrecy = 0;
    int progress = -1; ///< -1: not told.
    int feedbacks = 0;
    int extensions = 0;
    int urges = 0;
    int parts = 0;
    int openParts = 0;
    int openProblems = 0;
    int quality = -1; ///< -1: not rated.
    int circulars = 0;
    bool extensionWaits = false;
    bool toStateCouncil = false;
    bool paused = false;
    Lamp lamp = Lamp::None;
    bool foreseenLate = false;
};

/// The lines for at most 512 keys, in the order of the keys; those that have gone are left out.
Result<QList<LedgerRow>> ledgerRows(store::Database& db, const RowKey* keys, std::size_t count,
                                    const QDateTime& now);

Result<std::optional<RowKey>> ledgerKeyOf(store::Database& db, const QString& itemId);

} // namespace chancery::supervision
