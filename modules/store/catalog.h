// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::store {

/// How a column's value stands in JSON and in SQL. NULL is JSON null for each of them.
enum class ColumnType {
    Text,
    Integer, ///< 64 bits; money in fen, flags as 0/1 have their own kind
    Flag,    ///< JSON true/false, SQL 1/0
    Json     ///< an object or array, stored as its canonical text
};

struct Column {
    QString name;
    ColumnType type = ColumnType::Text;
    /// The column holds the SHA-256 (hex) of a blob that whoever sees the row may fetch.
    bool blob = false;
    /// The full-text index of the root row holds the text (search_index.h).
    bool searched = false;
    /// The same, as lines of which those without ideographs are initials of pinyin (search_text.h).
    bool searchedByInitials = false;

    /// Of a blob's hash: a table of the desk's own with what was read of such blobs, a column of
    /// this one's name and the column `text`, which the index holds beside the row.
    QString textTable = {};

    bool isSearched() const { return searched || searchedByInitials || !textTable.isEmpty(); }
};

/// A table whose rows travel between server and desks. Beside the columns listed here each has
/// `id TEXT PRIMARY KEY`, `version INTEGER NOT NULL` (feed position of the last confirmed change; 0
/// for a row that only exists on the desk) and `extra TEXT` (fields of a newer schema, kept).
/// A row hangs on a root row, whose audience is its own.
struct Table {
    QString name;
    QList<Column> columns;
    QString root;                              ///< empty: the table is a root itself
    QString rootColumn = QStringLiteral("id"); ///< the column that names the root row
    /// A desk can do nothing without these rows, so a snapshot begins with them: who is who.
    bool comesFirst = false;
    /// A flag of the table's: a row that has it is work that somebody waits for, so a snapshot
    /// sends the roots of such rows before what is newer than they are. With an index of its own
    /// (the root column where the flag is 1).
    QString waitColumn = {};
    /// Of a root table with a full-text index: what is greatest by this column is indexed first.
    QString newestBy = {};

    /// The columns' places by their names' order, which is that of Fields; Catalog::add() knows it.
    QList<int> byName = {};

    bool isRoot() const { return root.isEmpty(); }
    const QString& rootTable() const { return isRoot() ? name : root; }
    const Column* column(const QString& wanted) const;
    QStringList columnNames() const;
    QStringList searchedColumns() const;
};

/// Every synchronised table of every module, in the order in which rows may be put (parents first).
class Catalog {
public:
    /// Names must be plain lower-case SQL names (asserted): they are the only texts that ever
    /// become part of a statement.
    void add(Table table);
    const Table* find(const QString& name) const;
    const QList<Table>& tables() const { return m_tables; }
    /// Tables whose rows hang on this root table, itself first.
    QList<const Table*> family(const QString& rootTable) const;
    /// The same for the same tables and columns: whether two builds know the same rows.
    QString fingerprint() const;

private:
    QList<Table> m_tables;
    QHash<QString, qsizetype> m_position;
};

} // namespace chancery::store
