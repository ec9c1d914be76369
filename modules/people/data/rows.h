// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/change.h"
#include "people/rules/directory.h"
#include "store/database.h"

namespace chancery::people {

/// Everything this database knows of the directory, its history included, in the order of ids.
/// people.bad-row names a row that no command can have made.
Result<Directory> loadDirectory(store::Database& db);

/// The duty table with its history, in its own order.
Result<QList<Duty>> loadDuties(store::Database& db);

/// Whose login it is, somebody who left included; nothing for an unknown one.
Result<std::optional<PersonId>> personByLogin(store::Database& db, const QString& login);

/// The rows that lead from one directory to the other, with the audiences of the new ones.
ChangeSet changesBetween(const Directory& before, const Directory& after);

} // namespace chancery::people
