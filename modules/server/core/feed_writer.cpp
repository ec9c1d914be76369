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

void FeedWriter::line(qint64 scope, const QString& table, const QString& id, qint64 seq, bool put)
{
    m_touched.insert(scope);
    m_writes.line({seq, scope, table, id, put});
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
        TRY(m_db.post("DELETE FROM blob_row WHERE tbl = ? AND id = ?", change.table, change.id));
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
    TRY_ASSIGN(const auto scopes, m_scopes.ofRoot(table->rootTable(), *root));
    for (const qint64 scope : scopes)
        line(scope, change.table, change.id, seq, put);
    if (!table->isRoot()) {
        m_early.insert(key);
    } else if (!put) {
        m_newRoots.remove(key);
        TRY(m_scopes.removeRoot(change.table, change.id));
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
    TRY_ASSIGN(const auto before, m_scopes.ofRoot(change.table, change.id));
    QSet<qint64> after;
    for (const auto& name : change.scopes) {
        TRY_ASSIGN(const qint64 id, m_scopes.id(name));
        after.insert(id);
    }
    const QSet<qint64> joined = after - before;
    const QSet<qint64> left = before - after;
    if (joined.isEmpty() && left.isEmpty())
        return {};
    for (const qint64 scope : joined)
        TRY(m_scopes.join(change.table, change.id, scope));
    for (const qint64 scope : left)
        TRY(m_scopes.leave(change.table, change.id, scope));
    TRY_ASSIGN(const auto rows, rowsOf(*root, change.id));
    for (const auto& row : rows) {
        for (const qint64 scope : joined)
            line(scope, row.table, row.id, seq, true);
        for (const qint64 scope : left)
            line(scope, row.table, row.id, seq, false);
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
        TRY(m_db.post("DELETE FROM blob_row WHERE tbl = ? AND id = ? AND col = ?", change.table,
                      change.id, column.name));
        const QString sha256 = change.fields.value(column.name).toString();
        if (sha256.isEmpty())
            continue;
        TRY(m_db.post("INSERT INTO blob_row (sha256, tbl, id, col, root_tbl, root_id)"
                      " VALUES (?, ?, ?, ?, ?, ?)",
                      sha256, change.table, change.id, column.name, table.rootTable(), rootId));
    }
    return {};
}

} // namespace chancery::server
