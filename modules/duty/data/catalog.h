// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/catalog.h"
#include "store/migrations.h"

namespace chancery::duty {

/// The synchronised tables of the duty desk (值班).
void addDutyTables(store::Catalog& catalog);
const store::Catalog& dutyCatalog();
store::MigrationSet dutyMigrations();

} // namespace chancery::duty
