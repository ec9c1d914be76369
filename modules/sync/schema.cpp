// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/schema.h"

#include <QDir>

// Outside every namespace: see server/core/schema.cpp.
static void nameSqlResource()
{
    Q_INIT_RESOURCE(chancery_sync_sql);
}

namespace chancery::sync {

store::MigrationSet syncMigrations()
{
    nameSqlResource();
    return {QStringLiteral("sync"), QStringLiteral(":/sql/sync")};
}

} // namespace chancery::sync
