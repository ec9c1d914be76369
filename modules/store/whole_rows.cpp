// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/whole_rows.h"

namespace chancery::store {

namespace {

Cell cellOf(const Query& q, int at, ColumnType type)
{
    if (q.isNull(at))
        return {};
    switch (type) {
    case ColumnType::Text:
        return Cell::ofText(q.utf8View(at));
    case ColumnType::Integer:
        return Cell::ofInteger(q.integer(at));
    case ColumnType::Flag:
        return Cell::ofFlag(q.flag(at));
    case ColumnType::Json:
        return Cell::ofJson(q.utf8View(at));
    }
    return {};
}

void bindCell(Query& q, const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        q.bindNull();
        break;
    case Cell::Kind::Integer:
    case Cell::Kind::Flag:
        q.bind(cell.number);
        break;
    case Cell::Kind::Text:
    case Cell::Kind::Json:
        q.bindView(cell.text);
        break;
    }
}

QByteArray readingSql(const Table& table)
{
    QByteArray sql = "SELECT version, extra";
    for (const auto& column : table.columns)
        sql += ", " + column.name.toLatin1();
    return sql + " FROM " + table.name.toLatin1() + " WHERE id = ?";
}

QByteArray puttingSql(const Table& table)
{
    QByteArray sql = "INSERT INTO " + table.name.toLatin1() + " (id, version, extra";
    QByteArray marks = "?, ?, ?";
    QByteArray updates = "version = excluded.version, extra = excluded.extra";
    for (const auto& column : table.columns) {
        const QByteArray name = column.name.toLatin1();
        sql += ", " + name;
        marks += ", ?";
        updates += ", " + name + " = excluded." + name;
    }
    return sql + ") VALUES (" + marks + ") ON CONFLICT (id) DO UPDATE SET " + updates;
}

} // namespace

const WholeRows::Keys& WholeRows::keysOf(const Table& table)
{
    Keys& keys = m_keys[&table];
    if (keys.read.isEmpty())
        keys = {'R' + table.name.toLatin1(), 'W' + table.name.toLatin1()};
    return keys;
}

Result<bool> WholeRows::read(const Table& table, QByteArrayView id,
                             const std::function<void(const CellRow&)>& take)
{
    auto q = m_db.query(keysOf(table).read, [&] { return readingSql(table); });
    q.bindView(id);
    if (!q.next()) {
        TRY(q.done());
        return false;
    }
    m_row.id = id;
    m_row.version = q.integer(0);
    m_row.extra = q.isNull(1) ? QByteArrayView() : q.utf8View(1);
    m_row.cells.clear();
    for (int i = 0; i < table.columns.size(); ++i)
        m_row.cells.push_back(cellOf(q, i + 2, table.columns[i].type));
    take(m_row);
    return true;
}

Result<void> WholeRows::put(const Table& table, QByteArrayView id, qint64 version,
                            QByteArrayView extra, std::span<const Cell> cells)
{
    Q_ASSERT(qsizetype(cells.size()) == table.columns.size());
    auto q = m_db.query(keysOf(table).put, [&] { return puttingSql(table); });
    q.bindView(id).bind(version);
    if (extra.isEmpty())
        q.bindNull();
    else
        q.bindView(extra);
    for (const Cell& cell : cells)
        bindCell(q, cell);
    return q.done();
}

} // namespace chancery::store
