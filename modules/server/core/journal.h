// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/change.h"
#include "base/command.h"
#include "store/database.h"
#include "store/many_rows.h"

namespace chancery::server {

/// One entry of the audit record (审计日志).
struct JournalEntry {
    qint64 seq = 0;
    PersonId person;
    DeviceId device;
    Command command;
    QDateTime decidedAt;
    QString changesHash;
};

/// SM3 over the canonical text of what a command changed.
QString changesHash(const ChangeSet& changes);

/// The hash of the last entry, behind which the next one is added.
Result<QString> journalTip(store::Database& db);
/// Entries on their way into the journal.
store::ManyRows journalRows();
/// Adds the entry behind the one whose hash is `tip`: hash = SM3(tip ‖ canonical text of the
/// entry). The new tip.
QString addToJournal(store::ManyRows& rows, const JournalEntry& entry, const QString& tip);

struct JournalFault {
    qint64 seq = 0;
    QString why; ///< "hash", "order" or "gap"
};

/// Reads the whole chain; the first entry that does not fit, or nothing. Cutting off the tail
/// cannot be seen from here: desks keep the newest head they saw.
Result<std::optional<JournalFault>> verifyJournal(store::Database& db, qint64* entries = nullptr);

} // namespace chancery::server
