// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/feed_writer.h"

#include "store/rows.h"

namespace chancery::server {

using store::Table;

namespace {

QString keyOf(const QString& table, const QString& id)
{
    return table + u'/' + id;
}

} // namespace

Result<void> FeedWriter::apply(const ChangeSet& changes, qint64 seq)
{
    // Audiences first where a root is new would find no rows; rows first where it has none would
    // write no lines. So: rows, then audiences; applyAudience() lines up whatever joined.
    for (const auto& row : changes.rows)
        TRY(applyRow(row, seq));
    for (const auto& audience : changes.audiences)
        TRY(applyAudience(audience, seq));
    return {};
}

Result<QSet<QString>> FeedWriter::touchedScopes()
{
    QSet<QString> names;
    for (const qint64 scope : std::as_const(m_touched)) {
        auto q = m_db.query("SELECT name FROM feed_scope WHERE id = ?");
        q.bind(scope);
        if (q.next())
            names.insert(q.text(0));
        TRY(q.done());
    }
    return names;
}

Result<qint64> FeedWriter::scopeId(const QString& name)
{
    {
        auto q = m_db.query("SELECT id FROM feed_scope WHERE name = ?");
        q.bind(name);
        if (q.next())
            return q.integer(0);
        TRY(q.done());
    }
    // Without a sequence, which gives numbers away that a rollback does not bring back: the lane is
    // alone, so the next number is one more than the highest.
    auto q = m_db.query("INSERT INTO feed_scope (id, name)"
                        " SELECT COALESCE(MAX(id), 0) + 1, ? FROM feed_scope RETURNING id");
    q.bind(name);
    const qint64 id = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return id;
}

Result<QList<qint64>> FeedWriter::scopesOf(const QString& rootTable, const QString& rootId)
{
    QList<qint64> scopes;
    auto q = m_db.query("SELECT scope_id FROM row_scope WHERE tbl = ? AND id = ?");
    q.bind(rootTable).bind(rootId);
    while (q.next())
        scopes.append(q.integer(0));
    TRY(q.done());
    return scopes;
}

Result<QList<FeedWriter::PutRow>> FeedWriter::rowsOf(const Table& root, const QString& id)
{
    if (const auto fresh = m_newRoots.constFind(keyOf(root.name, id));
        fresh != m_newRoots.constEnd())
        return *fresh;
    QList<PutRow> rows;
    for (const Table* table : m_catalog.family(root.name)) {
        auto q = m_db.query("SELECT id FROM " + table->name.toLatin1() + " WHERE " +
                            table->rootColumn.toLatin1() + " = ?");
        q.bind(id);
        while (q.next())
            rows.append({table->name, q.text(0)});
        TRY(q.done());
    }
    return rows;
}

Result<void> FeedWriter::line(qint64 scope, const QString& table, const QString& id, qint64 seq,
                              bool put)
{
    m_touched.insert(scope);
    TRY(m_db.run("INSERT INTO feed_line (scope_id, tbl, id, seq, put) VALUES (?, ?, ?, ?, ?)"
                 " ON CONFLICT (scope_id, tbl, id) DO UPDATE SET seq = excluded.seq,"
                 " put = excluded.put",
                 scope, table, id, seq, put));
    return {};
}

Result<void> FeedWriter::applyRow(const RowChange& change, qint64 seq)
{
    const Table* table = m_catalog.find(change.table);
    if (!table)
        return fail("server.unknown-table", {{QStringLiteral("table"), change.table}});
    TRY_ASSIGN(const auto root, store::rootOf(m_db, *table, change));
    const bool put = change.op == RowChange::Op::Put;
    bool isNew = false;
    if (put) {
        TRY_ASSIGN(isNew, store::putRow(m_db, *table, change.id, change.fields, seq));
        TRY(noteBlobs(*table, change, root.value_or(QString())));
    } else {
        TRY(store::removeRow(m_db, *table, change.id));
        TRY(m_db.run("DELETE FROM blob_row WHERE tbl = ? AND id = ?", change.table, change.id));
    }
    if (!root)
        return {};
    const QString key = keyOf(table->rootTable(), *root);
    const auto fresh = m_newRoots.find(key);
    if (!table->isRoot() && fresh != m_newRoots.end()) {
        if (put)
            fresh->append({change.table, change.id});
        else
            fresh->removeAll({change.table, change.id});
        return {}; // nobody sees it
    }
    TRY_ASSIGN(const auto scopes, scopesOf(table->rootTable(), *root));
    for (const qint64 scope : scopes)
        TRY(line(scope, change.table, change.id, seq, put));
    if (!table->isRoot()) {
        m_early.insert(key);
    } else if (!put) {
        m_newRoots.remove(key);
        TRY(m_db.run("DELETE FROM row_scope WHERE tbl = ? AND id = ?", change.table, change.id));
    } else if (isNew && scopes.isEmpty() && !m_early.contains(key)) {
        m_newRoots.insert(key, {{change.table, change.id}});
    }
    return {};
}

Result<void> FeedWriter::applyAudience(const AudienceChange& change, qint64 seq)
{
    const Table* root = m_catalog.find(change.table);
    if (!root || !root->isRoot())
        return fail("server.unknown-table", {{QStringLiteral("table"), change.table}});
    TRY_ASSIGN(const auto list, scopesOf(change.table, change.id));
    const QSet<qint64> before(list.begin(), list.end());
    QSet<qint64> after;
    for (const auto& name : change.scopes) {
        TRY_ASSIGN(const qint64 id, scopeId(name));
        after.insert(id);
    }
    const QSet<qint64> joined = after - before;
    const QSet<qint64> left = before - after;
    if (joined.isEmpty() && left.isEmpty())
        return {};
    for (const qint64 scope : joined)
        TRY(m_db.run("INSERT INTO row_scope (tbl, id, scope_id) VALUES (?, ?, ?)", change.table,
                     change.id, scope));
    for (const qint64 scope : left)
        TRY(m_db.run("DELETE FROM row_scope WHERE tbl = ? AND id = ? AND scope_id = ?",
                     change.table, change.id, scope));
    TRY_ASSIGN(const auto rows, rowsOf(*root, change.id));
    for (const auto& row : rows) {
        for (const qint64 scope : joined)
            TRY(line(scope, row.table, row.id, seq, true));
        for (const qint64 scope : left)
            TRY(line(scope, row.table, row.id, seq, false));
    }
    // From now on its rows have readers, whom applyRow() tells.
    m_newRoots.remove(keyOf(change.table, change.id));
    return {};
}

Result<void> FeedWriter::noteBlobs(const Table& table, const RowChange& change,
                                   const QString& rootId)
{
    for (const auto& column : table.columns) {
        if (!column.blob || !change.fields.contains(column.name))
            continue;
        TRY(m_db.run("DELETE FROM blob_row WHERE tbl = ? AND id = ? AND col = ?", change.table,
                     change.id, column.name));
        const QString sha256 = change.fields.value(column.name).toString();
        if (sha256.isEmpty())
            continue;
        TRY(m_db.run("INSERT INTO blob_row (sha256, tbl, id, col, root_tbl, root_id)"
                     " VALUES (?, ?, ?, ?, ?, ?)",
                     sha256, change.table, change.id, column.name, table.rootTable(), rootId));
    }
    return {};
}

} // namespace chancery::server
