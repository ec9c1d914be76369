// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "supervision/rules/lamp.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace chancery::supervision {

/// Single lines of the ledger (督办台账), for whoever shows an item that is not in the grid; the
/// grid reads through ledger_book.h. A desk holds what its person may see and nothing else, so no
/// query asks for rights.

/// An item's place in the database file; quick to find, and never kept.
using RowKey = qint64;

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
