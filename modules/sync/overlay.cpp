// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/overlay.h"

#include "store/rows.h"

#include <QJsonDocument>

namespace chancery::sync {

using store::Table;

Result<void> Overlay::lay(qint64 n, const ChangeSet& changes, TouchedTables& touched)
{
    int ord = 0;
    for (const auto& change : changes.rows) {
        const Table* table = m_catalog.find(change.table);
        if (!table)
            return fail("sync.unknown-table", {{QStringLiteral("table"), change.table}});
        touched.insert(change.table);
        TRY_ASSIGN(const auto before, store::readRow(m_db, *table, change.id));
        const qint64 version = before ? before->version : 0;
        {
            auto q = m_db.query("INSERT INTO sync_undo (n, ord, tbl, id, version, before_row)"
                                " VALUES (?, ?, ?, ?, ?, ?)");
            q.bind(n).bind(ord++).bind(change.table).bind(change.id).bind(version);
            if (before)
                q.bind(store::jsonText(before->fields));
            else
                q.bindNull();
            TRY(q.done());
        }
        if (change.op == RowChange::Op::Put)
            TRY(store::putRow(m_db, *table, change.id, change.fields, version));
        else
            TRY(store::removeRow(m_db, *table, change.id));
    }
    return {};
}

Result<void> Overlay::liftAll(TouchedTables& touched)
{
    struct Saved {
        QString table, id;
        qint64 version;
        bool existed;
        QByteArray fields;
    };
    QList<Saved> list;
    {
        auto q = m_db.query("SELECT tbl, id, version, before_row FROM sync_undo"
                            " ORDER BY n DESC, ord DESC");
        while (q.next())
            list.append({q.text(0), q.text(1), q.integer(2), !q.isNull(3), q.utf8(3)});
        TRY(q.done());
    }
    for (const auto& saved : list) {
        const Table* table = m_catalog.find(saved.table);
        if (!table)
            return fail("sync.unknown-table", {{QStringLiteral("table"), saved.table}});
        touched.insert(saved.table);
        if (saved.existed)
            TRY(store::putRow(m_db, *table, saved.id,
                              QJsonDocument::fromJson(saved.fields).object(), saved.version));
        else
            TRY(store::removeRow(m_db, *table, saved.id));
    }
    if (!list.isEmpty())
        TRY(m_db.run("DELETE FROM sync_undo"));
    return {};
}

Result<bool> Overlay::any()
{
    auto q = m_db.query("SELECT 1 FROM sync_undo LIMIT 1");
    const bool found = q.next();
    TRY(q.done());
    return found;
}

} // namespace chancery::sync
