// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace chancery::documents {

/// The time limits of these documents; those without one, or not here, are left out.
Result<QHash<QString, QDateTime>> documentDues(store::Database& db, const QStringList& ids);

} // namespace chancery::documents
