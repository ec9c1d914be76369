// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"
#include "supervision/rules/feedback.h"

namespace chancery::supervision {

/// With whom contact is kept regularly (定期联系), and when the next time is.
struct ContactRow {
    QString id;
    QString withName;
    QString topic;
    FeedbackPeriod period;
    QDate nextOn; ///< Invalid once it has ended.
    QDate lastOn; ///< Invalid before the first time.
    QString lastText;
    int contacts = 0;
    bool isEnded = false;
    QString endedReason;
};

/// Those that go on by their next day, then those that have ended.
Result<QList<ContactRow>> contactRows(store::Database& db);

struct ContactEntry {
    QDate on;
    QString way;
    QString text;
    int lateDays = 0;
    QString byName;
};

/// The latest first.
Result<QList<ContactEntry>> contactLog(store::Database& db, const QString& contact);

} // namespace chancery::supervision
