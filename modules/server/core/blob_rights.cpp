// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/blob_rights.h"

namespace chancery::server {

Result<bool> mayReadBlob(store::Database& db, const store::Actor& actor, const QString& sha256)
{
    {
        auto own = db.query("SELECT 1 FROM blob_upload WHERE sha256 = ? AND person_id = ?");
        own.bind(sha256).bind(actor.person.text());
        if (own.next())
            return true;
        TRY(own.done());
    }
    const QStringList scopes = actor.scopes();
    auto q = db.query("SELECT DISTINCT s.name FROM blob_row b"
                      " JOIN row_scope r ON r.tbl = b.root_tbl AND r.id = b.root_id"
                      " JOIN feed_scope s ON s.id = r.scope_id WHERE b.sha256 = ?");
    q.bind(sha256);
    while (q.next()) {
        if (scopes.contains(q.text(0)))
            return true;
    }
    TRY(q.done());
    return false;
}

Result<void> noteUpload(store::Database& db, const PersonId& person, const QString& sha256)
{
    TRY(db.run("INSERT INTO blob_upload (sha256, person_id) VALUES (?, ?)"
               " ON CONFLICT (sha256, person_id) DO NOTHING",
               sha256, person.text()));
    return {};
}

} // namespace chancery::server
