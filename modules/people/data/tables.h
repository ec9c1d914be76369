// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/catalog.h"
#include "store/migrations.h"

namespace chancery::people {

/// people_unit, people_person, people_post, people_holding, people_role_grant, people_clearance,
/// people_division, people_duty, people_stand_in. All are roots; everybody sees them but for
/// clearances, which the person and the administrators see.
void addPeopleTables(store::Catalog& catalog);

store::MigrationSet peopleMigrations();

} // namespace chancery::people
