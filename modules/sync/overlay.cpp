// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/overlay.h"

#include "store/rows.h"

#include <QJsonDocument>

#include <algorithm>

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
        const bool put = change.op == RowChange::Op::Put;
        TRY_ASSIGN(const auto before,
                   put ? store::readFields(m_db, *table, change.id, change.fields)
                       : store::readRow(m_db, *table, change.id));
        TRY_ASSIGN(const QString root, rootOf(*table, change));
        const qint64 version = before ? before->version : 0;
        {
            auto q = m_db.query("INSERT INTO sync_undo (n, ord, tbl, id, version, root, before_row)"
                                " VALUES (?, ?, ?, ?, ?, ?, ?)");
            q.bind(n).bind(ord++).bind(change.table).bind(change.id).bind(version).bind(root);
            if (before)
                q.bindUtf8(before->fields.jsonText());
            else
                q.bindNull();
            TRY(q.done());
        }
        if (put)
            TRY(store::putRow(m_db, *table, change.id, change.fields, version));
        else
            TRY(store::removeRow(m_db, *table, change.id));
    }
    return {};
}

/// "" when it is not known: such a forecast hangs on anything.
Result<QString> Overlay::rootOf(const Table& table, const RowChange& change)
{
    TRY_ASSIGN(const auto root, store::rootOf(m_db, table, change));
    return root.value_or(QString());
}

Result<void> Overlay::putBack(const QString& tableName, const QString& id, qint64 version,
                              const std::optional<QByteArray>& fields, TouchedTables& touched)
{
    const Table* table = m_catalog.find(tableName);
    if (!table)
        return fail("sync.unknown-table", {{QStringLiteral("table"), tableName}});
    touched.insert(tableName);
    if (!fields)
        return store::removeRow(m_db, *table, id);
    TRY(store::putRow(m_db, *table, id, QJsonDocument::fromJson(*fields).object(), version));
    return {};
}

Result<void> Overlay::liftAll(TouchedTables& touched)
{
    QList<qint64> commands;
    auto q = m_db.query("SELECT DISTINCT n FROM sync_undo ORDER BY n");
    while (q.next())
        commands.append(q.integer(0));
    TRY(q.done());
    return lift(commands, touched);
}

Result<void> Overlay::lift(const QList<qint64>& commands, TouchedTables& touched,
                           const QSet<RowKey>& replaced)
{
    for (auto n = commands.crbegin(); n != commands.crend(); ++n) {
        // Rows of other tables are changed while these are read, which SQLite allows.
        auto q = m_db.query("SELECT tbl, id, version, before_row FROM sync_undo WHERE n = ?"
                            " ORDER BY ord DESC");
        q.bind(*n);
        while (q.next()) {
            const RowKey key{q.text(0), q.text(1)};
            if (!replaced.contains(key))
                TRY(putBack(key.first, key.second, q.integer(2),
                            q.isNull(3) ? std::nullopt : std::optional(q.utf8(3)), touched));
        }
        TRY(q.done());
        TRY(m_db.run("DELETE FROM sync_undo WHERE n = ?", *n));
    }
    return {};
}

Result<QList<qint64>> Overlay::tangledWith(qint64 acked, const QSet<QString>& roots)
{
    QSet<qint64> commands;
    QList<qint64> fresh;
    const auto note = [&](store::Query& q) -> Result<void> {
        while (q.next()) {
            if (!commands.contains(q.integer(0))) {
                commands.insert(q.integer(0));
                fresh.append(q.integer(0));
            }
        }
        return q.done();
    };
    QSet<QString> seen;
    const auto hangingOn = [&](const QString& root) -> Result<void> {
        if (seen.contains(root))
            return {};
        seen.insert(root);
        auto q = m_db.query("SELECT DISTINCT n FROM sync_undo WHERE root = ?");
        q.bind(root);
        return note(q);
    };
    {
        auto q = m_db.query("SELECT DISTINCT n FROM sync_undo WHERE n <= ?");
        q.bind(acked);
        TRY(note(q));
    }
    TRY(hangingOn(QString()));
    for (const auto& root : roots)
        TRY(hangingOn(root));
    while (!fresh.isEmpty()) {
        auto q = m_db.query("SELECT DISTINCT root FROM sync_undo WHERE n = ?");
        q.bind(fresh.takeLast());
        while (q.next())
            TRY(hangingOn(q.text(0)));
        TRY(q.done());
    }
    QList<qint64> list(commands.begin(), commands.end());
    std::sort(list.begin(), list.end());
    return list;
}

Result<QSet<QString>> Overlay::rootsOf(const QList<qint64>& commands)
{
    QSet<QString> roots;
    for (const qint64 n : commands) {
        auto q = m_db.query("SELECT DISTINCT root FROM sync_undo WHERE n = ?");
        q.bind(n);
        while (q.next())
            roots.insert(q.text(0));
        TRY(q.done());
    }
    return roots;
}

Result<bool> Overlay::any()
{
    auto q = m_db.query("SELECT 1 FROM sync_undo LIMIT 1");
    const bool found = q.next();
    TRY(q.done());
    return found;
}

} // namespace chancery::sync
