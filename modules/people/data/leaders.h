// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QDate>
#include <QStringList>

namespace chancery::store {
class Database;
}

namespace chancery::people {

/// The posts of the leaders in charge (分管领导) of a unit on a day, as participants: by its own
/// entry in the division of work, or else by that of the nearest unit above; in the order in which
/// leaders are named. By a few look-ups and not by the whole directory (rules/lookup.h has
/// leadersFor()).
Result<QStringList> leadersInCharge(store::Database& db, const QString& unitId, const QDate& day);

} // namespace chancery::people
