// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/feed_scopes.h"

namespace chancery::server {

namespace {

/// Of each, before all are let go.
constexpr qsizetype mostScopesKept = 20'000;

} // namespace

Result<qint64> FeedScopes::id(const QString& name)
{
    if (const auto known = m_ids.constFind(name); known != m_ids.constEnd())
        return *known;
    qint64 id = 0;
    {
        auto q = m_db.query("SELECT id FROM feed_scope WHERE name = ?");
        q.bind(name);
        if (q.next())
            id = q.integer(0);
        TRY(q.done());
    }
    if (id == 0) {
        // Without a sequence, which gives numbers away that a rollback does not bring back: the
        // lane is alone, so the next number is one more than the highest.
        auto q = m_db.query("INSERT INTO feed_scope (id, name)"
                            " SELECT COALESCE(MAX(id), 0) + 1, ? FROM feed_scope RETURNING id");
        q.bind(name);
        id = q.next() ? q.integer(0) : 0;
        TRY(q.done());
    }
    if (m_ids.size() >= mostScopesKept)
        forget();
    m_ids.insert(name, id);
    m_names.insert(id, name);
    return id;
}

Result<QSet<qint64>> FeedScopes::ofRoot(const QString& table, const QString& root)
{
    if (const auto known = m_roots.constFind({table, root}); known != m_roots.constEnd())
        return *known;
    QSet<qint64> scopes;
    auto q = m_db.query("SELECT scope_id FROM row_scope WHERE tbl = ? AND id = ?");
    q.bind(table).bind(root);
    while (q.next())
        scopes.insert(q.integer(0));
    TRY(q.done());
    if (m_roots.size() >= mostScopesKept)
        m_roots.clear();
    m_roots.insert({table, root}, scopes);
    return scopes;
}

Result<void> FeedScopes::join(const QString& table, const QString& root, qint64 scope)
{
    if (const auto known = m_roots.find({table, root}); known != m_roots.end())
        known->insert(scope);
    return m_db.post("INSERT INTO row_scope (tbl, id, scope_id) VALUES (?, ?, ?)", table, root,
                     scope);
}

Result<void> FeedScopes::leave(const QString& table, const QString& root, qint64 scope)
{
    if (const auto known = m_roots.find({table, root}); known != m_roots.end())
        known->remove(scope);
    return m_db.post("DELETE FROM row_scope WHERE tbl = ? AND id = ? AND scope_id = ?", table, root,
                     scope);
}

Result<void> FeedScopes::removeRoot(const QString& table, const QString& root)
{
    m_roots.remove({table, root});
    return m_db.post("DELETE FROM row_scope WHERE tbl = ? AND id = ?", table, root);
}

Result<QSet<QString>> FeedScopes::namesOf(const QSet<qint64>& scopes)
{
    QSet<QString> names;
    for (const qint64 scope : scopes) {
        if (const auto known = m_names.constFind(scope); known != m_names.constEnd()) {
            names.insert(*known);
            continue;
        }
        auto q = m_db.query("SELECT name FROM feed_scope WHERE id = ?");
        q.bind(scope);
        if (q.next()) {
            names.insert(q.text(0));
            m_names.insert(scope, q.text(0));
        }
        TRY(q.done());
    }
    return names;
}

void FeedScopes::forget()
{
    m_ids.clear();
    m_names.clear();
    m_roots.clear();
}

} // namespace chancery::server
