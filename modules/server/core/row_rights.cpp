// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/row_rights.h"

namespace chancery::server {

Result<QSet<QString>> visibleRows(store::Database& db, const store::Actor& actor,
                                  const QString& table, const QStringList& ids)
{
    const QStringList scopes = actor.scopes();
    QSet<QString> visible;
    for (const QString& id : ids) {
        auto q = db.query("SELECT s.name FROM row_scope r JOIN feed_scope s ON s.id = r.scope_id"
                          " WHERE r.tbl = ? AND r.id = ?");
        q.bind(table).bind(id);
        while (q.next()) {
            if (scopes.contains(q.text(0)))
                visible.insert(id);
        }
        TRY(q.done());
    }
    return visible;
}

} // namespace chancery::server
