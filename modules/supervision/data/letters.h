// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace chancery::supervision {

/// A letter of urging (督查单, 督办单; of a reminder a 催办单 without a number): one for each whom
/// an act of urging reached. What it says of its item is what was so when it was written.
struct Letter {
    QString id;
    QString itemId;
    QString grade;  ///< rules/urging.h
    QString number; ///< 督查单〔2026〕3号; empty of a reminder, and while 待编号.
    QString text;
    QDate replyBy;
    QString participant;
    QString unitName; ///< To whom.
    QDateTime at;
    QString byName;
    QDateTime receiptAt; ///< 签收; invalid while nobody has.
    QString receiptName;
    QString receiptText;
    QJsonObject facts; ///< letterFactsOf()

    QString fact(const char* name) const { return facts.value(QLatin1String(name)).toString(); }
};

/// What a letter keeps of an item's fields (sql/0001_supervision.sql), under the columns' names.
QJsonObject letterFactsOf(const Fields& item);

/// The letters of these ids, in their order; those that are not here are left out. Of letters
/// written before facts were kept they are the item's of today.
Result<QList<Letter>> lettersOf(store::Database& db, const QStringList& urges);
/// The letters of the latest urging of each of these items, item by item.
Result<QStringList> latestLetters(store::Database& db, const QStringList& items);

} // namespace chancery::supervision
