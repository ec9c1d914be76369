// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>

namespace chancery::bench {

/// What the machine does at best: SQLite alone with prepared statements, WAL and synchronous=FULL,
/// as durable as the server. Transactions a second, each of `rows` inserts of `bytes` bytes in all.
Result<double> bareTransactions(const QString& file, int transactions, int rows, qint64 bytes);

/// Documents a second when the rows of a register are put into a plain table, `batch` to a
/// transaction: what was in the file, and nothing of what an office needs.
Result<double> bareInserts(const QString& file, const QList<QJsonObject>& rows, int batch);

} // namespace chancery::bench
