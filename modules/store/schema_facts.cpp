// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/schema_facts.h"

namespace chancery::store {

namespace {

/// The questions, which each engine is asked in its own way.
struct Questions {
    const char* tables;
    const char* columns; ///< of a table: name, type, not null, place in the key
    const char* indexes; ///< of a table
};

constexpr Questions ofSqlite{
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'"
    " ORDER BY name",
    "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid",
    "SELECT name FROM pragma_index_list(?) WHERE origin = 'c' ORDER BY name"};

constexpr Questions ofPostgres{
    "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
    " AND table_type = 'BASE TABLE' ORDER BY table_name COLLATE \"C\"",
    "SELECT c.column_name, CASE c.data_type WHEN 'bigint' THEN 'INTEGER' WHEN 'text' THEN 'TEXT'"
    " WHEN 'double precision' THEN 'REAL' WHEN 'bytea' THEN 'BLOB' ELSE c.data_type END,"
    " c.is_nullable = 'NO', COALESCE((SELECT k.ordinal_position"
    "  FROM information_schema.key_column_usage AS k"
    "  JOIN information_schema.table_constraints AS t"
    "  ON t.constraint_schema = k.constraint_schema AND t.constraint_name = k.constraint_name"
    "  AND t.table_name = k.table_name AND t.constraint_type = 'PRIMARY KEY'"
    "  WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name"
    "  AND k.column_name = c.column_name), 0)"
    " FROM information_schema.columns AS c WHERE c.table_schema = current_schema()"
    " AND c.table_name = ? ORDER BY c.ordinal_position",
    "SELECT i.indexname FROM pg_indexes AS i WHERE i.schemaname = current_schema()"
    " AND i.tablename = ?1 AND NOT EXISTS (SELECT 1 FROM information_schema.table_constraints AS t"
    "  WHERE t.constraint_schema = i.schemaname AND t.constraint_name = i.indexname)"
    " ORDER BY i.indexname COLLATE \"C\""};

} // namespace

Result<QList<TableFacts>> tablesOf(Database& db)
{
    const Questions& ask = db.isShared() ? ofPostgres : ofSqlite;
    QList<TableFacts> tables;
    auto names = db.query(ask.tables);
    while (names.next())
        tables.append({names.text(0), {}, {}});
    TRY(names.done());
    for (auto& table : tables) {
        auto columns = db.query(ask.columns);
        columns.bind(table.name);
        while (columns.next()) {
            const int key = int(columns.integer(3));
            // A key is not null, whether or not the engine says so.
            table.columns.append(
                {columns.text(0), columns.text(1), columns.flag(2) || key > 0, key});
        }
        TRY(columns.done());
        auto indexes = db.query(ask.indexes);
        indexes.bind(table.name);
        while (indexes.next())
            table.indexes.append(indexes.text(0));
        TRY(indexes.done());
    }
    return tables;
}

} // namespace chancery::store
