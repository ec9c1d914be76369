// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/catalog.h"

namespace chancery::store {

/// The names and statements of one index, made of the catalog's names.
struct SearchSchema {
    QByteArray root;
    QByteArray newestBy;
    QList<const Table*> tables; ///< those that are searched, the root first

    QByteArray index() const { return "search_" + root; }

    /// A statement with the names in it: {root} {index} {texts} {waiting} {leaving} {columns}.
    QByteArray sql(QByteArray text) const
    {
        QByteArrayList columns;
        for (const auto* table : tables)
            columns.append(table->name.toLatin1());
        return text.replace("{columns}", columns.join(", "))
            .replace("{texts}", "{index}_texts")
            .replace("{waiting}", "{index}_waiting")
            .replace("{leaving}", "{index}_leaving")
            .replace("{index}", index())
            .replace("{root}", root);
    }

    /// The texts of a root row as they are entered, one column for each table.
    QByteArray view() const
    {
        QByteArray view = "CREATE VIEW {texts} AS SELECT r.rowid AS key";
        for (const auto* table : tables)
            view += ", " + columnOf(*table) + " AS " + table->name.toLatin1();
        return sql(view + " FROM {root} AS r;\n");
    }

    enum class Initials { With, Without };

    /// What the view has of a table, of row r of the root.
    QByteArray columnOf(const Table& table, Initials initials = Initials::With) const
    {
        QByteArrayList parts;
        for (const auto& column : table.columns) {
            const bool wanted = initials == Initials::With || !column.searchedByInitials;
            if (column.isSearched() && wanted)
                parts.append(textOf(column));
        }
        QByteArray text = table.isRoot()
                              ? "{text}"
                              : "(SELECT group_concat(t.text, char(10)) FROM (SELECT {text} AS"
                                " text FROM {table} AS t WHERE t.{link} = r.id ORDER BY t.rowid)"
                                " AS t)";
        text.replace("{text}", parts.join(" || char(10) || "));
        return ofTable(table, table.isRoot() ? text.replace("t.", "r.") : text);
    }

    /// The same of one row as rows of a statement, the root's first: those behind the one that
    /// nobody asks for any more are not put together.
    QByteArray texts(Initials initials) const
    {
        QByteArrayList parts;
        for (const auto* table : tables) {
            QByteArray part = "SELECT {text} FROM {root} AS r WHERE r.rowid = ?1";
            parts.append(part.replace("{text}", columnOf(*table, initials)));
        }
        return sql(parts.join(" UNION ALL "));
    }

    /// What the index holds of a column of t.
    static QByteArray textOf(const Column& column)
    {
        const QByteArray name = column.name.toLatin1();
        const QByteArray text = "coalesce(t." + name + ", '')";
        if (column.searchedByInitials)
            return "chancery_initials(" + text + ')';
        if (column.textTable.isEmpty())
            return text;
        return "coalesce((SELECT f.text FROM " + column.textTable.toLatin1() + " AS f WHERE f." +
               name + " = t." + name + "), '')";
    }

    /// {table} and {link} of a statement.
    QByteArray ofTable(const Table& table, QByteArray text) const
    {
        return sql(text.replace("{table}", table.name.toLatin1())
                       .replace("{link}", table.rootColumn.toLatin1()));
    }

    /// Keeps the texts of the root rows that `keys` gives, unless they wait: then they are not in
    /// the index, or have been on their way out before. And lets the rows wait; without OR IGNORE,
    /// because in a trigger what the outer statement says of conflicts goes before.
    static QByteArray change(const QByteArray& keys)
    {
        QByteArray text =
            "INSERT INTO {leaving} (key, {columns}) SELECT key, {columns} FROM {texts}"
            " WHERE key IN ({keys}) AND key NOT IN (SELECT key FROM {waiting});\n"
            "INSERT INTO {waiting} SELECT key FROM ({keys})"
            " WHERE key NOT IN (SELECT key FROM {waiting});\n";
        return text.replace("{keys}", keys);
    }

    static QByteArray differs(const QStringList& columns)
    {
        QByteArrayList parts;
        for (const auto& column : columns) {
            const QByteArray name = column.toLatin1();
            parts.append("OLD." + name + " IS NOT NEW." + name);
        }
        return parts.join(" OR ");
    }

    static QByteArray trigger(const QByteArray& name, const QByteArray& when,
                              const QByteArray& body)
    {
        return "CREATE TRIGGER {index}_" + name + " " + when + "\nBEGIN\n" + body + "END;\n";
    }

    QByteArray rootTriggers(const Table& table) const
    {
        const QByteArray columns = table.searchedColumns().join(u", ").toLatin1();
        const QByteArray old = change("SELECT OLD.rowid AS key");
        return trigger("comes", "AFTER INSERT ON {root}",
                       "INSERT INTO {waiting} VALUES (NEW.rowid);\n") +
               trigger("changes",
                       "BEFORE UPDATE OF " + columns + " ON {root} WHEN " +
                           differs(table.searchedColumns()),
                       old) +
               trigger("goes", "BEFORE DELETE ON {root}",
                       old + "DELETE FROM {waiting} WHERE key = OLD.rowid;\n");
    }

    QByteArray childTriggers(const Table& table) const
    {
        const auto changeOf = [](const QByteArray& ids) {
            QByteArray keys = "SELECT rowid AS key FROM {root} WHERE id IN ({ids})";
            return change(keys.replace("{ids}", ids));
        };
        const QStringList all = table.searchedColumns() + QStringList{table.rootColumn};
        // An upsert of a row that is here begins as an insert: the second question. The first
        // spares a new desk, where every row that comes hangs on one that waits, the rest.
        const QByteArray comes =
            "BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {root} AS r"
            " WHERE r.id = NEW.{link} AND NOT EXISTS (SELECT 1 FROM {waiting} WHERE key = r.rowid))"
            " AND NOT EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)";
        return ofTable(
            table, trigger("{table}_comes", comes, changeOf("NEW.{link}")) +
                       trigger("{table}_changes",
                               "BEFORE UPDATE OF " + all.join(u", ").toLatin1() +
                                   " ON {table} WHEN " + differs(all),
                               changeOf("OLD.{link}, NEW.{link}")) +
                       trigger("{table}_goes", "BEFORE DELETE ON {table}", changeOf("OLD.{link}")));
    }

    /// What the desk has read of blobs: their texts come and go with rows of a table of its own.
    QByteArray textTriggers(const Table& table, const Column& column) const
    {
        const auto rowsOf = [](const QByteArray& row) {
            QByteArray keys =
                "SELECT r.rowid AS key FROM {root} AS r WHERE r.id IN"
                " (SELECT t.{link} FROM {table} AS t WHERE t.{column} = {row}.{column})";
            return change(keys.replace("{row}", row));
        };
        QByteArray text =
            trigger("{texttable}_comes", "BEFORE INSERT ON {texttable}", rowsOf("NEW")) +
            trigger("{texttable}_changes",
                    "BEFORE UPDATE OF text ON {texttable} WHEN OLD.text IS NOT NEW.text",
                    rowsOf("OLD")) +
            trigger("{texttable}_goes", "BEFORE DELETE ON {texttable}", rowsOf("OLD"));
        text.replace("{column}", column.name.toLatin1())
            .replace("{texttable}", column.textTable.toLatin1());
        return ofTable(table, text);
    }

    /// FTS5 puts entries together whenever somebody writes, by default: a command of a person's
    /// would pay for it, and a new desk four times over. So it is left to tidy(); the measurements
    /// stand in docs/decisions/0011.
    static QByteArray setting(const QByteArray& name, int value)
    {
        QByteArray text = "INSERT INTO {index} ({index}, rank) VALUES ('{name}', {value});\n";
        return text.replace("{name}", name).replace("{value}", QByteArray::number(value));
    }

    QByteArray triggers() const
    {
        QByteArray text;
        for (const auto* table : tables) {
            text += table->isRoot() ? rootTriggers(*table) : childTriggers(*table);
            for (const auto& column : table->columns)
                text += column.textTable.isEmpty() ? QByteArray() : textTriggers(*table, column);
        }
        return sql(text);
    }

    QByteArray schema() const
    {
        QByteArray text = "CREATE TABLE {waiting} (key INTEGER PRIMARY KEY);\n"
                          "CREATE TABLE {leaving} (key INTEGER PRIMARY KEY, {columns});\n" +
                          view() +
                          "CREATE VIRTUAL TABLE {index} USING fts5({columns}, content='{texts}',"
                          " content_rowid='key', tokenize='chancery', columnsize=0);\n" +
                          setting("automerge", 0) + setting("crisismerge", 500) +
                          setting("usermerge", 16) + setting("hashsize", 4 << 20);
        return sql(text);
    }
};

SearchSchema schemaFor(const Catalog& catalog, const QString& root);

} // namespace chancery::store
