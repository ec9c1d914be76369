// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/migrations.h"

namespace chancery::server {

/// The centre's own tables; go before those of the modules.
store::MigrationSet serverMigrations();

/// Gives a new database its lineage (epoch) and the key of its cursors; harmless when it has them.
Result<void> foundDeployment(store::Database& db, const QDateTime& now);

/// The moment of the backup with which this lineage began, as text; empty when it began anew.
Result<QString> readRestoredTo(store::Database& db);

} // namespace chancery::server
