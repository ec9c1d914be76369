// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/store_copy.h"

#include <QCryptographicHash>

#include <functional>

namespace chancery::server {

namespace {

using store::Database;
using store::Query;
using store::TableFacts;

constexpr int rowsRead = 2'000;
constexpr int rowsPut = 50;

/// Columns by their place in a row.
QList<int> keyOf(const TableFacts& table)
{
    QList<int> key;
    for (int place = 1; place <= table.columns.size(); ++place) {
        for (int i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].key == place)
                key.append(i);
        }
    }
    return key;
}

QByteArray listOf(const TableFacts& table, const QList<int>& columns)
{
    QByteArrayList names;
    for (const int column : columns)
        names.append(table.columns[column].name.toLatin1());
    return names.join(", ");
}

QByteArray columnsOf(const TableFacts& table)
{
    QList<int> all;
    for (int i = 0; i < table.columns.size(); ++i)
        all.append(i);
    return listOf(table, all);
}

QByteArray marks(qsizetype count)
{
    return '(' + QByteArrayList(count, "?").join(", ") + ')';
}

/// A value of a row, whatever its type.
struct Value {
    QString type;
    QByteArray bytes; ///< text and blob as they are, numbers as text
    bool null = true;

    Value(const Query& row, int at, const QString& of) : type(of), null(row.isNull(at))
    {
        if (null)
            return;
        if (type == QLatin1String("INTEGER"))
            bytes = QByteArray::number(row.integer(at));
        else if (type == QLatin1String("REAL"))
            bytes = QByteArray::number(row.real(at), 'g', 17);
        else
            bytes = type == QLatin1String("BLOB") ? row.blob(at) : row.utf8(at);
    }
    void bind(Query& q) const
    {
        if (null)
            q.bindNull();
        else if (type == QLatin1String("INTEGER"))
            q.bind(bytes.toLongLong());
        else if (type == QLatin1String("REAL"))
            q.bind(bytes.toDouble());
        else if (type == QLatin1String("BLOB"))
            q.bind(bytes);
        else
            q.bind(QString::fromUtf8(bytes));
    }
};
using Row = QList<Value>;

/// Every row in the order of the key, in pieces: a whole table may be larger than memory.
Result<void> readRows(Database& db, const TableFacts& table,
                      const std::function<Result<void>(const QList<Row>&)>& take)
{
    const QList<int> key = keyOf(table);
    QByteArray select = "SELECT ";
    select += columnsOf(table) + " FROM " + table.name.toLatin1();
    const QByteArray order = " ORDER BY " + listOf(table, key) + " LIMIT ?";
    const QByteArray behind = " WHERE (" + listOf(table, key) + ") > " + marks(key.size());
    QList<Row> piece;
    do {
        auto q = db.query(piece.isEmpty() ? select + order : select + behind + order);
        if (!piece.isEmpty()) {
            for (const int column : key)
                piece.constLast()[column].bind(q);
        }
        q.bind(rowsRead);
        piece.clear();
        while (q.next()) {
            Row row;
            for (int i = 0; i < table.columns.size(); ++i)
                row.append(Value(q, i, table.columns[i].type));
            piece.append(row);
        }
        TRY(q.done());
        TRY(take(piece));
    } while (piece.size() == rowsRead);
    return {};
}

Result<void> putRows(Database& db, const TableFacts& table, const QList<Row>& rows)
{
    QByteArray insert = "INSERT INTO ";
    insert += table.name.toLatin1() + " (" + columnsOf(table) + ") VALUES ";
    for (qsizetype begin = 0; begin < rows.size(); begin += rowsPut) {
        const auto some = rows.mid(begin, rowsPut);
        auto q =
            db.query(insert + QByteArrayList(some.size(), marks(table.columns.size())).join(", "));
        for (const auto& row : some) {
            for (const auto& value : row)
                value.bind(q);
        }
        TRY(q.done());
    }
    return {};
}

Result<void> copyTable(Database& from, Database& to, const TableFacts& table)
{
    QByteArray clear = "DELETE FROM ";
    clear += table.name.toLatin1(); // what the migrations have put there
    auto q = to.query(clear);
    TRY(q.done());
    return readRows(from, table, [&](const QList<Row>& rows) { return putRows(to, table, rows); });
}

} // namespace

Result<QByteArray> tableDigest(Database& db, const TableFacts& table, qint64* rows)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(table.name.toUtf8() + '(' + columnsOf(table) + ')');
    const auto add = [&](const QList<Row>& piece) -> Result<void> {
        for (const auto& row : piece) {
            for (const auto& value : row) {
                hash.addData(value.null ? QByteArray("-")
                                        : QByteArray::number(value.bytes.size()) + ':');
                hash.addData(value.bytes);
            }
            hash.addData(QByteArrayView("\n"));
        }
        if (rows)
            *rows += piece.size();
        return {};
    };
    TRY(readRows(db, table, add));
    return hash.result();
}

Result<StoreCopy> copyStore(Database& from, Database& to,
                            const QList<store::MigrationSet>& migrations, const QString& now)
{
    TRY_ASSIGN(auto view, store::Transaction::beginRead(from));
    TRY_ASSIGN(auto whole, store::Transaction::begin(to));
    TRY_ASSIGN(const auto found, store::tablesOf(to));
    if (!found.isEmpty())
        return fail("server.store-not-empty");
    TRY(store::migrate(to, migrations, now));
    TRY_ASSIGN(const auto tables, store::tablesOf(from));
    TRY_ASSIGN(const auto made, store::tablesOf(to));
    StoreCopy copy;
    QCryptographicHash before(QCryptographicHash::Sha256);
    QCryptographicHash after(QCryptographicHash::Sha256);
    for (const auto& table : tables) {
        if (!made.contains(table))
            return fail("server.copy-differs", {{QStringLiteral("table"), table.name}});
        TRY(copyTable(from, to, table));
        TRY_ASSIGN(const QByteArray here, tableDigest(from, table, &copy.rows));
        TRY_ASSIGN(const QByteArray there, tableDigest(to, table));
        if (here != there)
            return fail("server.copy-differs", {{QStringLiteral("table"), table.name}});
        before.addData(here);
        after.addData(there);
        ++copy.tables;
    }
    copy.before = QString::fromLatin1(before.result().toHex());
    copy.after = QString::fromLatin1(after.result().toHex());
    TRY(whole.commit());
    return copy;
}

} // namespace chancery::server
