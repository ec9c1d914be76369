// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/migrations.h"

namespace chancery::sync {

/// The desk's own tables; go before those of the modules.
store::MigrationSet syncMigrations();

} // namespace chancery::sync
