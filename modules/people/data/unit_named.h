// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

namespace chancery::store {
class Database;
}

namespace chancery::people {

/// "unit:<id>" of the one unit of this name (or short name) that has somebody in service on the
/// day; empty for none and for a name that several have.
Result<QString> staffedUnitNamed(store::Database& db, const QString& name, const QDate& day);

/// How many departments (司局) the house has on the day.
Result<int> departmentCount(store::Database& db, const QDate& day);

} // namespace chancery::people
