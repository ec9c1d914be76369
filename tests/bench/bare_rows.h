// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

namespace chancery::bench {

/// What the machine does at best with rows that a database holds: rows a second into a new file
/// with the same tables and indexes, SQLite alone, WAL and synchronous=FULL as on a desk, `batch`
/// rows to a transaction. The reading is not timed.
Result<double> bareRows(const QString& from, const QString& to, const QStringList& tables,
                        int batch);

struct BareIndex {
    double ms = 0;
    qint64 bytes = 0;     ///< of the desk's, as it was left
    qint64 bareBytes = 0; ///< of the other, put together in one piece
};

/// The same of a full-text index of a desk: how long SQLite alone takes to enter what it holds into
/// one of the same make and settings, with the same tokenizer, beside the rows that bareRows() has
/// put there. The texts are read and put together beforehand.
Result<BareIndex> bareIndex(const QString& from, const QString& to, const QString& index,
                            int batch);

} // namespace chancery::bench
