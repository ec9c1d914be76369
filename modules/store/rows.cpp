// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/rows.h"

#include "store/row_memo.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chancery::store {

namespace {

FieldValue readValue(const Query& q, int at, ColumnType type)
{
    if (q.isNull(at))
        return {};
    switch (type) {
    case ColumnType::Text:
        return q.text(at);
    case ColumnType::Integer:
        return q.integer(at);
    case ColumnType::Flag:
        return q.flag(at);
    case ColumnType::Json: {
        const auto document = QJsonDocument::fromJson(q.utf8(at));
        return document.isArray() ? FieldValue(document.array()) : FieldValue(document.object());
    }
    }
    return {};
}

QByteArray selectSql(const Table& table, const QByteArray& where)
{
    QByteArray sql = "SELECT id, version, extra";
    for (const auto& column : table.columns)
        sql += ", " + column.name.toLatin1();
    return sql + " FROM " + table.name.toLatin1() + " WHERE " + where;
}

/// The row at which a query of selectSql() stands.
Row currentRow(const Query& q, const Table& table)
{
    Row row{q.text(0), q.integer(1), {}};
    row.fields.reserve(table.columns.size());
    if (!q.isNull(2))
        row.fields = QJsonDocument::fromJson(q.utf8(2)).object();
    for (const int i : table.byName) // each behind the one before, so that none is moved
        row.fields.insert(table.columns[i].name, readValue(q, i + 3, table.columns[i].type));
    return row;
}

/// A field that is a column of the table.
struct Known {
    const Column* column;
    const FieldValue* value;
};

/// The statements for some columns of a table, and what stands for their texts.
struct Some {
    const Table& table;
    const QList<Known>& columns;
    bool withExtra = false;

    QByteArray key() const
    {
        QByteArray key = table.name.toLatin1();
        key += withExtra ? '+' : '-';
        for (const auto& [column, value] : columns)
            key += char(1 + (column - table.columns.constData()));
        return key;
    }
    QByteArray select() const
    {
        QByteArray sql = "SELECT version";
        for (const auto& [column, value] : columns)
            sql += ", " + column->name.toLatin1();
        return sql + " FROM " + table.name.toLatin1() + " WHERE id = ?";
    }
    QByteArray update() const
    {
        QByteArray sql = "UPDATE " + table.name.toLatin1() + " SET version = ?";
        if (withExtra)
            sql += ", extra = ?";
        for (const auto& [column, value] : columns)
            sql += ", " + column->name.toLatin1() + " = ?";
        return sql + " WHERE id = ?";
    }
    QByteArray insert() const
    {
        QByteArray sql = "INSERT INTO " + table.name.toLatin1() + " (version";
        QByteArray marks = "?";
        if (withExtra) {
            sql += ", extra";
            marks += ", ?";
        }
        for (const auto& [column, value] : columns) {
            sql += ", " + column->name.toLatin1();
            marks += ", ?";
        }
        return sql + ", id) VALUES (" + marks + ", ?)";
    }
};

Result<bool> exists(Database& db, const Table& table, const QString& id)
{
    if (const RowMemo* memo = db.memo()) {
        if (const auto known = memo->exists(table, id))
            return *known;
    }
    auto q = db.query('e' + table.name.toLatin1(), [&] {
        return QByteArray("SELECT 1 FROM " + table.name.toLatin1() + " WHERE id = ?");
    });
    q.bind(id);
    const bool found = q.next();
    TRY(q.done());
    return found;
}

/// The known columns among `fields`; what is unknown goes to `extra`.
QList<Known> knownColumns(const Table& table, const Fields& fields, Fields& extra)
{
    QList<Known> columns;
    columns.reserve(fields.size());
    auto place = table.byName.begin();
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        while (place != table.byName.end() && table.columns[*place].name < it.key())
            ++place;
        if (place != table.byName.end() && table.columns[*place].name == it.key())
            columns.append({&table.columns[*place], &it.value()});
        else
            extra.insert(it.key(), it.value());
    }
    return columns;
}

/// Unknown fields that the row holds already and the put does not name stay: a put is partial.
Result<void> addKeptExtra(Database& db, const Table& table, const QString& id, Fields& extra)
{
    auto q = db.query("SELECT extra FROM " + table.name.toLatin1() + " WHERE id = ?");
    q.bind(id);
    if (q.next() && !q.isNull(0)) {
        const Fields kept = QJsonDocument::fromJson(q.utf8(0)).object();
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (!extra.contains(it.key()))
                extra.insert(it.key(), it.value());
        }
    }
    return q.done();
}

} // namespace

void bindField(Query& q, ColumnType type, const FieldValue& value)
{
    if (value.isNull() || value.isUndefined()) {
        q.bindNull();
        return;
    }
    switch (type) {
    case ColumnType::Text:
        q.bind(value.toString());
        return;
    case ColumnType::Integer:
        q.bind(value.toInteger());
        return;
    case ColumnType::Flag:
        q.bind(value.toBool());
        return;
    case ColumnType::Json: {
        const QJsonDocument document =
            value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        q.bindUtf8(document.toJson(QJsonDocument::Compact));
        return;
    }
    }
}

QString jsonText(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<std::optional<Row>> readRow(Database& db, const Table& table, const QString& id)
{
    RowMemo* memo = db.memo();
    if (memo) {
        if (const auto known = memo->row(table, id))
            return *known;
    }
    auto q = db.query('r' + table.name.toLatin1(), [&] { return selectSql(table, "id = ?"); });
    q.bind(id);
    std::optional<Row> row;
    if (q.next())
        row = currentRow(q, table);
    TRY(q.done());
    if (memo)
        memo->keepRow(table, id, row);
    return row;
}

Result<QList<Row>> readBranch(Database& db, const Table& table, const QString& root)
{
    RowMemo* memo = db.memo();
    if (memo) {
        if (const auto known = memo->branch(table, root))
            return *known;
    }
    auto q = db.query('b' + table.name.toLatin1(), [&] {
        return selectSql(table, table.rootColumn.toLatin1() + " = ? ORDER BY id");
    });
    q.bind(root);
    QList<Row> rows;
    while (q.next())
        rows.append(currentRow(q, table));
    TRY(q.done());
    if (memo)
        memo->keepBranch(table, root, rows);
    return rows;
}

Result<std::optional<Row>> readFields(Database& db, const Table& table, const QString& id,
                                      const Fields& wanted)
{
    Fields unknown;
    const auto columns = knownColumns(table, wanted, unknown);
    if (!unknown.isEmpty())
        return readRow(db, table, id);
    const Some some{table, columns};
    auto q = db.query('f' + some.key(), [&] { return some.select(); });
    q.bind(id);
    if (!q.next()) {
        TRY(q.done());
        return std::optional<Row>();
    }
    Row row{id, q.integer(0), {}};
    for (int i = 0; i < columns.size(); ++i)
        row.fields.insert(columns[i].column->name, readValue(q, i + 1, columns[i].column->type));
    return std::optional(row);
}

Result<bool> putRow(Database& db, const Table& table, const QString& id, const Fields& fields,
                    qint64 version)
{
    Fields extra;
    const auto columns = knownColumns(table, fields, extra);
    TRY_ASSIGN(const bool known, exists(db, table, id));
    if (known && !extra.isEmpty())
        TRY(addKeptExtra(db, table, id, extra));
    const Some put{table, columns, !extra.isEmpty()};
    auto q = known ? db.query('u' + put.key(), [&] { return put.update(); })
                   : db.query('i' + put.key(), [&] { return put.insert(); });
    q.bind(version);
    if (put.withExtra)
        q.bindUtf8(extra.jsonText());
    for (const auto& [column, value] : columns)
        bindField(q, column->type, *value);
    q.bind(id);
    TRY(q.post());
    if (RowMemo* memo = db.memo())
        memo->written(table, id, true);
    return !known;
}

Result<void> removeRow(Database& db, const Table& table, const QString& id)
{
    auto q = db.query("DELETE FROM " + table.name.toLatin1() + " WHERE id = ?");
    q.bind(id);
    TRY(q.post());
    if (RowMemo* memo = db.memo())
        memo->written(table, id, false);
    return {};
}

Result<std::optional<QString>> rootOf(Database& db, const Table& table, const RowChange& change)
{
    if (table.isRoot())
        return std::optional(change.id);
    const QJsonValue given = change.fields.value(table.rootColumn);
    if (given.isString())
        return std::optional(given.toString());
    auto q = db.query("SELECT " + table.rootColumn.toLatin1() + " FROM " + table.name.toLatin1() +
                      " WHERE id = ?");
    q.bind(change.id);
    std::optional<QString> root;
    if (q.next())
        root = q.text(0);
    TRY(q.done());
    return root;
}

} // namespace chancery::store
