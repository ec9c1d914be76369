// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/schema.h"

#include "base/clock.h"
#include "base/id.h"
#include "crypto/random.h"

#include <QDir>

// A resource of a static library is only linked in when somebody names it; this must stand outside
// every namespace.
static void nameSqlResource()
{
    Q_INIT_RESOURCE(chancery_server_sql);
}

namespace chancery::server {

store::MigrationSet serverMigrations()
{
    nameSqlResource();
    return {QStringLiteral("server"), QStringLiteral(":/sql/server")};
}

Result<void> foundDeployment(store::Database& db, const QDateTime& now)
{
    TRY(db.run("INSERT INTO deployment (only_row, epoch, created_at) VALUES (1, ?, ?)"
               " ON CONFLICT (only_row) DO NOTHING",
               newUuidText(), momentToText(now)));
    TRY(db.run("UPDATE deployment SET cursor_key = ? WHERE cursor_key = ''",
               crypto::newTokenText()));
    return {};
}

Result<QString> readRestoredTo(store::Database& db)
{
    auto q = db.query("SELECT restored_to FROM deployment WHERE only_row = 1");
    const QString moment = q.next() ? q.text(0) : QString();
    TRY(q.done());
    return moment;
}

} // namespace chancery::server
