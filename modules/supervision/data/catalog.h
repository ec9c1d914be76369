// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/catalog.h"
#include "store/migrations.h"

namespace chancery::supervision {

/// sup_item with its children (feedback, problems, milestones, extensions, pauses, urging,
/// circulars, files, case, tasks, history), which share its audience; sup_adjustment; sup_import
/// with its parts. sql/0001_supervision.sql says what each column means.
void addSupervisionTables(store::Catalog& catalog);

/// The same, for reading rows by name.
const store::Catalog& supervisionCatalog();

/// For server and desks.
store::MigrationSet supervisionMigrations();

} // namespace chancery::supervision
