// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/catalog.h"
#include "store/migrations.h"

#include <QStringList>

namespace chancery::test {

/// Every way in which the catalog and the schema that the migrations make differ; empty when they
/// agree. Each table of the catalog must exist with exactly its columns, of the fitting SQL type,
/// and with `id TEXT PRIMARY KEY`, `version INTEGER NOT NULL` and `extra TEXT`; `rootColumn` must
/// be indexed; and no migrated table may be missing from the catalog but those named in `local`
/// (tables that never travel).
QStringList catalogFaults(const store::Catalog& catalog,
                          const QList<store::MigrationSet>& migrations,
                          const QStringList& local = {});

} // namespace chancery::test
