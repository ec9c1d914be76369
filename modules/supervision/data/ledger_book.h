// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/ledger_columns.h"

#include <QHash>

namespace chancery::supervision {

/// The ledger (督办台账) for the house's grid: all of this desk's items, with every field as a
/// column. Names things by keys, as the rows do; the first column of lamps is `lamp`, whose numbers
/// are those of the widget kit: 1 overdue, 2 near, 3 in time, 4 done, 5 not started (or paused,
/// which the column `paused` tells apart).
store::LedgerSql ledgerBook();

/// Columns whose cells can be edited, and the field of supervision.edit that each is.
const QHash<QString, QString>& editedFields();

/// The first moment after `now` at which a lamp here changes by itself, or the day turns; both as
/// texts of moments.
Result<QString> nextTurn(store::Database& db, const QString& now);

} // namespace chancery::supervision
