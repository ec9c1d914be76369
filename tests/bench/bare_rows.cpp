// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "bare_rows.h"

#include "bench.h"
#include "store/search_tokenizer.h"

#include <QFile>

#include <sqlite3.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

using Values = std::vector<sqlite3_value*>;

/// Two files, one read and one written.
class Copy {
public:
    Copy(const QString& from, const QString& to)
    {
        note(sqlite3_open(QFile::encodeName(from).constData(), &m_from));
        note(sqlite3_open(QFile::encodeName(to).constData(), &m_to));
        store::addSearchTo(m_from);
        store::addSearchTo(m_to);
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=FULL");
        run("PRAGMA cache_size=-8192");
    }
    ~Copy()
    {
        sqlite3_close(m_from);
        sqlite3_close(m_to);
    }

    /// The table as it is there, its indexes included.
    void make(const QString& table)
    {
        sqlite3_stmt* schema =
            prepared(m_from, "SELECT sql FROM sqlite_master WHERE tbl_name = ?"
                             " AND type IN ('table', 'index') AND sql IS NOT NULL"
                             " ORDER BY type DESC");
        const QByteArray name = table.toUtf8();
        note(sqlite3_bind_text(schema, 1, name.constData(), -1, SQLITE_STATIC));
        while (sqlite3_step(schema) == SQLITE_ROW)
            run(reinterpret_cast<const char*>(sqlite3_column_text(schema, 0)));
        sqlite3_finalize(schema);
    }

    /// The index as it is made there, with its settings.
    void makeIndex(const QByteArray& index)
    {
        sqlite3_stmt* schema =
            prepared(m_from, "SELECT sql FROM sqlite_master WHERE name = '" + index +
                                 "' UNION ALL SELECT 'INSERT INTO " + index + " (" + index +
                                 ", rank) VALUES (''' || k || ''', ' || v || ')' FROM " + index +
                                 "_config WHERE k <> 'version'");
        while (sqlite3_step(schema) == SQLITE_ROW)
            run(reinterpret_cast<const char*>(sqlite3_column_text(schema, 0)));
        sqlite3_finalize(schema);
    }

    /// `from` gives rows, under the names of the columns of `to`.
    void copy(const QByteArray& from, const QByteArray& to, int batch)
    {
        sqlite3_stmt* select = prepared(m_from, from);
        const int columns = sqlite3_column_count(select);
        QByteArray marks = "?";
        QByteArray names = sqlite3_column_name(select, 0);
        for (int i = 1; i < columns; ++i) {
            marks += ", ?";
            names += QByteArray(", ") + sqlite3_column_name(select, i);
        }
        sqlite3_stmt* insert =
            prepared(m_to, "INSERT INTO " + to + " (" + names + ") VALUES (" + marks + ')');
        for (bool more = true; more;) {
            Values values;
            int rows = 0;
            while (rows < batch && (more = sqlite3_step(select) == SQLITE_ROW)) {
                for (int i = 0; i < columns; ++i)
                    values.push_back(sqlite3_value_dup(sqlite3_column_value(select, i)));
                ++rows;
            }
            insertAll(insert, values, columns);
            m_rows += rows;
            for (auto* value : values)
                sqlite3_value_free(value);
        }
        sqlite3_finalize(select);
        sqlite3_finalize(insert);
    }

    QByteArray columnsOf(const QByteArray& table)
    {
        sqlite3_stmt* select = prepared(m_from, "SELECT group_concat(name, ', ') FROM"
                                                " pragma_table_info('" +
                                                    table + "')");
        const QByteArray names =
            sqlite3_step(select) == SQLITE_ROW
                ? QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(select, 0)))
                : QByteArray();
        sqlite3_finalize(select);
        return names;
    }
    qint64 numberIn(const QByteArray& sql) { return numberIn(m_from, sql); }
    qint64 numberThere(const QByteArray& sql) { return numberIn(m_to, sql); }
    /// In one piece, as the desk does in its quiet moments.
    void putTogether(const QByteArray& index)
    {
        const QByteArray merge = "INSERT INTO " + index + " (" + index + ") VALUES ('optimize')";
        run(merge.constData());
    }
    Result<double> elapsed() const
    {
        if (m_code != SQLITE_OK)
            return fail("bench.sqlite", {{u"detail"_s, QString::fromUtf8(sqlite3_errstr(m_code))}});
        return m_elapsed;
    }
    qint64 rows() const { return m_rows; }

private:
    qint64 numberIn(sqlite3* handle, const QByteArray& sql)
    {
        sqlite3_stmt* select = prepared(handle, sql);
        const qint64 number =
            sqlite3_step(select) == SQLITE_ROW ? sqlite3_column_int64(select, 0) : 0;
        sqlite3_finalize(select);
        return number;
    }
    void insertAll(sqlite3_stmt* insert, const Values& values, int columns)
    {
        const double start = nowMs();
        run("BEGIN IMMEDIATE");
        for (std::size_t at = 0; at < values.size(); at += std::size_t(columns)) {
            for (int i = 0; i < columns; ++i)
                note(sqlite3_bind_value(insert, i + 1, values[at + std::size_t(i)]));
            const int code = sqlite3_step(insert);
            note(code == SQLITE_DONE ? SQLITE_OK : code);
            sqlite3_reset(insert);
        }
        run("COMMIT");
        m_elapsed += nowMs() - start;
    }
    sqlite3_stmt* prepared(sqlite3* handle, const QByteArray& sql)
    {
        sqlite3_stmt* statement = nullptr;
        note(sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr));
        return statement;
    }
    void run(const char* sql) { note(sqlite3_exec(m_to, sql, nullptr, nullptr, nullptr)); }
    void note(int code)
    {
        if (m_code == SQLITE_OK)
            m_code = code;
    }

    sqlite3* m_from = nullptr;
    sqlite3* m_to = nullptr;
    qint64 m_rows = 0;
    double m_elapsed = 0;
    int m_code = SQLITE_OK;
};

} // namespace

Result<double> bareRows(const QString& from, const QString& to, const QStringList& tables,
                        int batch)
{
    Copy copy(from, to);
    for (const auto& table : tables)
        copy.make(table);
    for (const auto& table : tables) {
        const QByteArray name = table.toLatin1();
        copy.copy("SELECT * FROM " + name, name, batch);
    }
    TRY_ASSIGN(const double elapsed, copy.elapsed());
    return double(copy.rows()) * 1000.0 / elapsed;
}

Result<BareIndex> bareIndex(const QString& from, const QString& to, const QString& index, int batch)
{
    const QByteArray name = index.toLatin1();
    Copy copy(from, to);
    copy.makeIndex(name);
    copy.copy("SELECT key AS rowid, " + copy.columnsOf(name) + " FROM " + name +
                  "_texts ORDER BY key",
              name, batch);
    TRY_ASSIGN(const double elapsed, copy.elapsed());
    copy.putTogether(name);
    const QByteArray bytes = "SELECT SUM(length(block)) FROM " + name + "_data";
    return BareIndex{elapsed, copy.numberIn(bytes), copy.numberThere(bytes)};
}

} // namespace chancery::bench
