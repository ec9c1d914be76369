// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QDateTime>

namespace chancery::bench {

/// The day of the big ledger.
extern const QDateTime benchNow;

QString ledgerItemId(int n);

/// So many items of supervision with five reports each, put in without the handlers.
Result<void> fillLedger(store::Database& db, int items);

} // namespace chancery::bench
