// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"
#include "supervision/rules/circular.h"

#include <QDateTime>
#include <QStringList>

namespace chancery::supervision {

/// What a circular (通报) says of these items, in their order; those that are not here, and those
/// that were declined or voided, are left out.
Result<QList<CircularRow>> circularRows(store::Database& db, const QStringList& items);

/// Items under way that are late or owe an answer on a day, the latest first: what a circular for
/// criticism (通报批评) is made of.
Result<QStringList> itemsAtFault(store::Database& db, const QDateTime& now, int most);

} // namespace chancery::supervision
