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

} // namespace chancery::bench
