// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QDate>
#include <QStringList>

namespace chancery::documents {

/// The documents that came in on a day, by their ids in the order of their numbers, those without
/// one last; void ones left out. At most `most`.
Result<QStringList> receivedOn(store::Database& db, const QDate& day, int most);

} // namespace chancery::documents
