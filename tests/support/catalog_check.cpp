// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/catalog_check.h"

#include <QHash>
#include <QSet>

namespace chancery::test {

namespace {

struct SqlColumn {
    QString type;
    bool notNull = false;
    int primary = 0;
};

using SqlColumns = QHash<QString, SqlColumn>;

SqlColumns columnsOf(store::Database& db, const QString& table)
{
    SqlColumns columns;
    auto q = db.query("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)");
    q.bind(table);
    while (q.next())
        columns.insert(q.text(0), {q.text(1), q.flag(2), int(q.integer(3))});
    return columns;
}

/// Columns that stand first in some index of the table.
QSet<QString> indexedColumns(store::Database& db, const QString& table)
{
    QSet<QString> names;
    auto q = db.query("SELECT c.name FROM pragma_index_list(?) AS l, pragma_index_info(l.name) AS c"
                      " WHERE c.seqno = 0");
    q.bind(table);
    while (q.next())
        names.insert(q.text(0));
    return names;
}

QString sqlType(store::ColumnType type)
{
    const bool number = type == store::ColumnType::Integer || type == store::ColumnType::Flag;
    return number ? QStringLiteral("INTEGER") : QStringLiteral("TEXT");
}

void checkTable(store::Database& db, const store::Table& table, QStringList& faults)
{
    SqlColumns columns = columnsOf(db, table.name);
    if (columns.isEmpty()) {
        faults << table.name + QStringLiteral(": not made by the migrations");
        return;
    }
    const SqlColumn id = columns.take(QStringLiteral("id"));
    if (id.type != QLatin1String("TEXT") || id.primary != 1)
        faults << table.name + QStringLiteral(".id: not TEXT PRIMARY KEY");
    const SqlColumn version = columns.take(QStringLiteral("version"));
    if (version.type != QLatin1String("INTEGER") || !version.notNull)
        faults << table.name + QStringLiteral(".version: not INTEGER NOT NULL");
    const SqlColumn extra = columns.take(QStringLiteral("extra"));
    if (extra.type != QLatin1String("TEXT") || extra.notNull)
        faults << table.name + QStringLiteral(".extra: not TEXT");
    for (const auto& column : table.columns) {
        const QString where = table.name + u'.' + column.name;
        if (!columns.contains(column.name))
            faults << where + QStringLiteral(": not in the schema");
        else if (columns.take(column.name).type != sqlType(column.type))
            faults << where + QStringLiteral(": another type in the schema");
    }
    for (auto it = columns.constBegin(); it != columns.constEnd(); ++it)
        faults << table.name + u'.' + it.key() + QStringLiteral(": not in the catalog");
    if (!table.isRoot() && !indexedColumns(db, table.name).contains(table.rootColumn))
        faults << table.name + u'.' + table.rootColumn + QStringLiteral(": no index leads to it");
}

} // namespace

QStringList catalogFaults(const store::Catalog& catalog,
                          const QList<store::MigrationSet>& migrations, const QStringList& local)
{
    auto opened = store::Database::open(QStringLiteral(":memory:"), {});
    if (!opened.ok())
        return {opened.error().debugText()};
    store::Database& db = **opened;
    const auto migrated =
        store::migrate(db, migrations, QStringLiteral("2026-01-01T00:00:00.000Z"));
    if (!migrated.ok())
        return {migrated.error().debugText()};

    QStringList faults;
    for (const auto& table : catalog.tables())
        checkTable(db, table, faults);
    auto q = db.query("SELECT name FROM sqlite_schema WHERE type = 'table'"
                      " AND name NOT LIKE 'sqlite_%' AND name <> 'schema_migration'");
    while (q.next()) {
        if (!catalog.find(q.text(0)) && !local.contains(q.text(0)))
            faults << q.text(0) + QStringLiteral(": in the schema but not in the catalog");
    }
    faults.sort();
    return faults;
}

} // namespace chancery::test
