// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/whole_rows.h"

#include "store/rows.h"

namespace chancery::store {

namespace {

/// Fields that the catalog does not know, as text for the column of that name.
QString unknownFields(const Table& table, const QJsonObject& fields)
{
    QJsonObject unknown;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (!table.column(it.key()))
            unknown.insert(it.key(), it.value());
    }
    return jsonText(unknown);
}

} // namespace

const QByteArray& WholeRows::sqlFor(const Table& table)
{
    QByteArray& sql = m_sql[table.name];
    if (!sql.isEmpty())
        return sql;
    sql = "INSERT INTO " + table.name.toLatin1() + " (id, version, extra";
    QByteArray marks = "?, ?, ?";
    QByteArray updates = "version = excluded.version, extra = excluded.extra";
    for (const auto& column : table.columns) {
        const QByteArray name = column.name.toLatin1();
        sql += ", " + name;
        marks += ", ?";
        updates += ", " + name + " = excluded." + name;
    }
    sql += ") VALUES (" + marks + ") ON CONFLICT (id) DO UPDATE SET " + updates;
    return sql;
}

Result<void> WholeRows::put(const Table& table, const QString& id, const QJsonObject& fields,
                            qint64 version)
{
    const bool whole =
        fields.size() >= table.columns.size() &&
        std::all_of(table.columns.begin(), table.columns.end(),
                    [&](const Column& column) { return fields.contains(column.name); });
    if (!whole) {
        TRY(putRow(m_db, table, id, fields, version));
        return {};
    }
    auto q = m_db.query(sqlFor(table));
    q.bind(id).bind(version);
    if (fields.size() == table.columns.size())
        q.bindNull();
    else
        q.bind(unknownFields(table, fields));
    for (const auto& column : table.columns)
        bindField(q, column.type, fields.value(column.name));
    return q.done();
}

} // namespace chancery::store
