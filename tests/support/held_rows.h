// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"
#include "store/rows.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace chancery::test {

inline QString rowText(const store::Table& table, const store::Row& row)
{
    return table.name + u'/' + row.id + u' ' + QString::number(row.version) + u' ' +
           QString::fromUtf8(row.fields.jsonText());
}

/// Every synchronised row as "table/id version {fields}", sorted: two desks with the same rights
/// and cursor must be equal.
inline QStringList heldRows(store::Database& db, const store::Catalog& catalog)
{
    QStringList list;
    for (const auto& table : catalog.tables()) {
        auto q = db.query("SELECT id FROM " + table.name.toLatin1());
        while (q.next()) {
            const auto row = store::readRow(db, table, q.text(0));
            list.append(rowText(table, **row));
        }
    }
    list.sort();
    return list;
}

/// Whether the row's audience has one of these scopes, by the centre's tables.
inline bool isSeenBy(store::Database& centre, const store::Table& table, const QString& id,
                     const QStringList& scopes)
{
    const auto root = store::rootOf(centre, table, {RowChange::Op::Put, table.name, id, {}});
    auto seen = centre.query("SELECT s.name FROM row_scope r JOIN feed_scope s"
                             " ON s.id = r.scope_id WHERE r.tbl = ? AND r.id = ?");
    seen.bind(table.rootTable()).bind(root.ok() && *root ? **root : QString());
    while (seen.next()) {
        if (scopes.contains(seen.text(0)))
            return true;
    }
    return false;
}

/// Every row of a centre, read once, to be held against the rights of any number of people.
class CentreRows {
public:
    CentreRows(store::Database& centre, const store::Catalog& catalog)
    {
        auto scopes = centre.query("SELECT r.tbl, r.id, s.name FROM row_scope r"
                                   " JOIN feed_scope s ON s.id = r.scope_id");
        while (scopes.next())
            m_scopes[scopes.text(0) + u'/' + scopes.text(1)].append(scopes.text(2));
        for (const auto& table : catalog.tables()) {
            auto q = centre.query("SELECT id FROM " + table.name.toLatin1());
            while (q.next()) {
                const auto row = store::readRow(centre, table, q.text(0));
                const QString root =
                    table.isRoot() ? (*row)->id : (*row)->fields.value(table.rootColumn).toString();
                m_rows.append({rowText(table, **row), table.rootTable() + u'/' + root});
            }
        }
        std::sort(m_rows.begin(), m_rows.end());
    }

    /// What the rights say a person's desk must hold, straight from the centre's tables.
    QStringList seenBy(const store::Actor& actor) const
    {
        const QStringList list = actor.scopes();
        const QSet<QString> scopes(list.begin(), list.end());
        QSet<QString> roots;
        for (auto it = m_scopes.begin(); it != m_scopes.end(); ++it) {
            const auto has = [&](const QString& scope) { return scopes.contains(scope); };
            if (std::any_of(it->begin(), it->end(), has))
                roots.insert(it.key());
        }
        QStringList seen;
        for (const auto& [text, root] : m_rows) {
            if (roots.contains(root))
                seen.append(text);
        }
        return seen;
    }

private:
    QHash<QString, QStringList> m_scopes;      ///< by table and id of the root
    QList<std::pair<QString, QString>> m_rows; ///< the text and its root, sorted
};

/// The same for one person.
inline QStringList rowsByRights(store::Database& centre, const store::Catalog& catalog,
                                const store::Actor& actor)
{
    return CentreRows(centre, catalog).seenBy(actor);
}

} // namespace chancery::test
