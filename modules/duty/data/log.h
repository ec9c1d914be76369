// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "duty/rules/chain.h"
#include "store/database.h"

#include <QDate>
#include <QList>

namespace chancery::duty {

/// A note with what was written about it afterwards.
struct LogEntry {
    LogLine line;
    QList<LogLine> corrections; ///< In their order; the last one is what holds.
    std::optional<LogLine> receipt;

    bool isAwaited() const { return line.wantsReceipt && !receipt; }
    /// What holds of its text.
    const QString& text() const
    {
        return corrections.isEmpty() ? line.text : corrections.last().text;
    }
};

/// The notes of a day by their time.
Result<QList<LogEntry>> entriesOfDay(store::Database& db, const QDate& day);
/// Those of any day of which nobody on duty has taken note (待确认), the oldest first; at most
/// `most`.
Result<QList<LogEntry>> awaitedEntries(store::Database& db, int most);
Result<int> awaitedCount(store::Database& db);
/// One of them; nothing where it is not here, or is no note.
Result<std::optional<LogEntry>> logEntry(store::Database& db, const QString& id);

struct ChainState {
    qint64 lines = 0;
    std::optional<ChainFault> fault; ///< The first.
};

/// Reads all lines that the centre has taken, in their order. That lines are missing at the end it
/// cannot see; the journal does (server/core/journal.h).
Result<ChainState> checkChain(store::Database& db, ChainReader::Extent extent);

} // namespace chancery::duty
