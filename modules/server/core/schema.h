// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/migrations.h"

namespace chancery::server {

/// The centre's own tables; go before those of the modules.
store::MigrationSet serverMigrations();

/// Gives a new database its lineage (epoch); harmless when it has one.
Result<void> foundDeployment(store::Database& db, const QDateTime& now);

} // namespace chancery::server
