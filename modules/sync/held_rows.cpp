// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/held_rows.h"

#include "store/rows.h"

#include <algorithm>

namespace chancery::sync {

using store::Table;

namespace {

QString textOf(const QList<qint64>& scopes)
{
    QString text(u' ');
    for (const qint64 scope : scopes)
        text += QString::number(scope) + u' ';
    return text;
}

} // namespace

Result<qint64> HeldRows::scopeId(const QString& name)
{
    if (const auto known = m_scopes.constFind(name); known != m_scopes.constEnd())
        return *known;
    auto q = m_db.query("SELECT id FROM sync_scope WHERE name = ?");
    q.bind(name);
    qint64 id = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    if (id == 0) {
        auto insert = m_db.query("INSERT INTO sync_scope (name) VALUES (?) RETURNING id");
        insert.bind(name);
        id = insert.next() ? insert.integer(0) : 0;
        TRY(insert.done());
    }
    m_scopes.insert(name, id);
    return id;
}

Result<qint64> HeldRows::set(const QStringList& names)
{
    Scopes scopes;
    for (const auto& name : names) {
        TRY_ASSIGN(const qint64 id, scopeId(name));
        scopes.append(id);
    }
    std::sort(scopes.begin(), scopes.end());
    scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
    return numberOf(scopes);
}

Result<qint64> HeldRows::numberOf(const Scopes& scopes)
{
    if (const auto known = m_numbers.constFind(scopes); known != m_numbers.constEnd())
        return *known;
    const QString text = textOf(scopes);
    auto q = m_db.query("SELECT id FROM sync_set WHERE scopes = ?");
    q.bind(text);
    qint64 set = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    if (set == 0) {
        auto insert = m_db.query("INSERT INTO sync_set (scopes) VALUES (?) RETURNING id");
        insert.bind(text);
        set = insert.next() ? insert.integer(0) : 0;
        TRY(insert.done());
    }
    m_numbers.insert(scopes, set);
    m_sets.insert(set, scopes);
    return set;
}

Result<HeldRows::Scopes> HeldRows::scopesOf(qint64 set)
{
    if (const auto known = m_sets.constFind(set); known != m_sets.constEnd())
        return *known;
    auto q = m_db.query("SELECT scopes FROM sync_set WHERE id = ?");
    q.bind(set);
    const QString text = q.next() ? q.text(0) : QString();
    TRY(q.done());
    Scopes scopes;
    for (const auto& scope : QStringView(text).split(u' ', Qt::SkipEmptyParts))
        scopes.append(scope.toLongLong());
    m_sets.insert(set, scopes);
    m_numbers.insert(scopes, set);
    return scopes;
}

Result<std::optional<qint64>> HeldRows::held(const Table& table, QByteArrayView id)
{
    auto q = m_db.query("SELECT set_id FROM sync_held WHERE tbl = ? AND id = ?");
    q.bind(table.name).bindView(id);
    const auto set = q.next() ? std::optional(q.integer(0)) : std::nullopt;
    TRY(q.done());
    return set;
}

Result<void> HeldRows::change(const Table& table, QByteArrayView id, qint64 set)
{
    auto q = m_db.query("UPDATE sync_held SET set_id = ? WHERE tbl = ? AND id = ?");
    q.bind(set).bind(table.name).bindView(id);
    return q.done();
}

/// Nearly every row is new here, so that is tried first.
Result<void> HeldRows::join(const Table& table, QByteArrayView id, qint64 set)
{
    {
        auto q = m_db.query("INSERT INTO sync_held (tbl, id, set_id) VALUES (?, ?, ?)"
                            " ON CONFLICT (tbl, id) DO NOTHING");
        q.bind(table.name).bindView(id).bind(set);
        TRY(q.done());
        if (m_db.changes() > 0)
            return {};
    }
    TRY_ASSIGN(const auto before, held(table, id));
    if (!before || *before == set)
        return {};
    TRY_ASSIGN(const Scopes had, scopesOf(*before));
    TRY_ASSIGN(const Scopes more, scopesOf(set));
    Scopes all;
    std::set_union(had.begin(), had.end(), more.begin(), more.end(), std::back_inserter(all));
    if (all == had)
        return {};
    TRY_ASSIGN(const qint64 now, numberOf(all));
    return change(table, id, now);
}

Result<void> HeldRows::leave(const Table& table, QByteArrayView id, qint64 set,
                             TouchedTables& touched)
{
    TRY_ASSIGN(const auto before, held(table, id));
    Scopes rest;
    if (before) {
        TRY_ASSIGN(const Scopes had, scopesOf(*before));
        TRY_ASSIGN(const Scopes left, scopesOf(set));
        std::set_difference(had.begin(), had.end(), left.begin(), left.end(),
                            std::back_inserter(rest));
    }
    if (!rest.isEmpty()) {
        TRY_ASSIGN(const qint64 now, numberOf(rest));
        return now == *before ? Result<void>() : change(table, id, now);
    }
    auto gone = m_db.query("DELETE FROM sync_held WHERE tbl = ? AND id = ?");
    gone.bind(table.name).bindView(id);
    TRY(gone.done());
    touched.insert(table.name);
    return store::removeRow(m_db, table, QString::fromUtf8(id));
}

/// Which sets have the scope, and what they are without it.
Result<void> HeldRows::noteChanges(qint64 scope)
{
    QList<qint64> sets;
    auto q = m_db.query("SELECT id FROM sync_set WHERE instr(scopes, ?) > 0");
    q.bind(textOf({scope}));
    while (q.next())
        sets.append(q.integer(0));
    TRY(q.done());
    for (const qint64 set : std::as_const(sets)) {
        TRY_ASSIGN(Scopes rest, scopesOf(set));
        rest.removeAll(scope);
        std::optional<qint64> becomes;
        if (!rest.isEmpty()) {
            TRY_ASSIGN(becomes, numberOf(rest));
        }
        TRY(m_db.run("INSERT INTO sync_set_change (id, becomes) VALUES (?, ?)", set, becomes));
    }
    return {};
}

/// Rare, and it may be about all there is: one walk through each table.
Result<void> HeldRows::dropScope(const QString& scope, TouchedTables& touched)
{
    TRY_ASSIGN(const qint64 id, scopeId(scope));
    TRY(noteChanges(id));
    for (const auto& table : m_catalog.tables()) {
        auto q = m_db.query("DELETE FROM " + table.name.toLatin1() +
                            " WHERE id IN (SELECT h.id FROM sync_held h WHERE h.tbl = ?"
                            " AND h.set_id IN"
                            " (SELECT id FROM sync_set_change WHERE becomes IS NULL))");
        q.bind(table.name);
        TRY(q.done());
        if (m_db.changes() > 0)
            touched.insert(table.name);
    }
    TRY(m_db.run("DELETE FROM sync_held WHERE set_id IN"
                 " (SELECT id FROM sync_set_change WHERE becomes IS NULL)"));
    TRY(m_db.run("UPDATE sync_held SET set_id ="
                 " (SELECT becomes FROM sync_set_change c WHERE c.id = set_id)"
                 " WHERE set_id IN (SELECT id FROM sync_set_change)"));
    TRY(m_db.run("DELETE FROM sync_set WHERE id IN (SELECT id FROM sync_set_change)"));
    TRY(m_db.run("DELETE FROM sync_set_change"));
    m_numbers.clear();
    m_sets.clear();
    return {};
}

Result<void> HeldRows::disown()
{
    TRY(m_db.run("DELETE FROM sync_held"));
    return {};
}

Result<void> HeldRows::dropUnseen(TouchedTables& touched)
{
    const auto& tables = m_catalog.tables();
    for (auto it = tables.crbegin(); it != tables.crend(); ++it) {
        auto q = m_db.query("DELETE FROM " + it->name.toLatin1() +
                            " WHERE id NOT IN (SELECT id FROM sync_held WHERE tbl = ?)");
        q.bind(it->name);
        TRY(q.done());
        if (m_db.changes() > 0)
            touched.insert(it->name);
    }
    return {};
}

} // namespace chancery::sync
