// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"
#include "store/rows.h"

#include <QStringList>

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

/// What the rights say a person's desk must hold, straight from the centre's tables.
inline QStringList rowsByRights(store::Database& centre, const store::Catalog& catalog,
                                const store::Actor& actor)
{
    QStringList list;
    const QStringList scopes = actor.scopes();
    for (const auto& table : catalog.tables()) {
        auto q = centre.query("SELECT id FROM " + table.name.toLatin1());
        while (q.next()) {
            const auto row = store::readRow(centre, table, q.text(0));
            if (isSeenBy(centre, table, (*row)->id, scopes))
                list.append(rowText(table, **row));
        }
    }
    list.sort();
    return list;
}

} // namespace chancery::test
