// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/actor.h"
#include "store/database.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace chancery::documents {

/// A document that is to be dealt with by a day, or what a leader wrote on it.
struct PaperDate {
    enum class What { Due, Instruction };

    What what = What::Due;
    QString documentId;
    QString title;
    QString stage; ///< The document's.
    QDateTime at;
    bool isMine = false; ///< Something waits here for the actor.
};

/// Time limits (办理时限) of documents under way and of instructions not carried out yet, from one
/// day to another, both included; the earliest first.
Result<QList<PaperDate>> paperDates(store::Database& db, const store::Actor& actor,
                                    const QDate& from, const QDate& to, int most);

} // namespace chancery::documents
