// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "bare_sqlite.h"

#include "base/id.h"
#include "bench.h"

#include <QFile>

#include <algorithm>
#include <sqlite3.h>

namespace chancery::bench {

namespace {

/// Keeps the first thing that goes wrong; the calls after it do nothing.
class Bare {
public:
    explicit Bare(const QString& file)
    {
        note(sqlite3_open(QFile::encodeName(file).constData(), &m_handle));
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=FULL");
        run("PRAGMA cache_size=-65536");
    }
    ~Bare()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_handle);
    }

    void run(const char* sql) { note(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr)); }
    void prepare(const char* sql)
    {
        note(sqlite3_prepare_v2(m_handle, sql, -1, &m_insert, nullptr));
    }
    void insert(const QByteArrayList& values)
    {
        for (int i = 0; i < values.size(); ++i)
            note(sqlite3_bind_text(m_insert, i + 1, values[i].constData(), int(values[i].size()),
                                   SQLITE_STATIC));
        const int code = sqlite3_step(m_insert);
        note(code == SQLITE_DONE ? SQLITE_OK : code);
        sqlite3_reset(m_insert);
    }

    Result<double> rate(int count, double startedAt) const
    {
        if (m_code != SQLITE_OK)
            return fail("bench.sqlite",
                        {{QStringLiteral("detail"), QString::fromUtf8(sqlite3_errstr(m_code))}});
        return count * 1000.0 / (nowMs() - startedAt);
    }

private:
    void note(int code)
    {
        if (m_code == SQLITE_OK)
            m_code = code;
    }

    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    int m_code = SQLITE_OK;
};

} // namespace

Result<double> bareTransactions(const QString& file, int transactions, int rows, qint64 bytes)
{
    Bare bare(file);
    bare.run("CREATE TABLE bare (id TEXT PRIMARY KEY, body TEXT NOT NULL)");
    bare.prepare("INSERT INTO bare (id, body) VALUES (?, ?)");
    const QByteArray body(std::max<qint64>(1, bytes / rows - 36), 'x');
    const double start = nowMs();
    for (int i = 0; i < transactions; ++i) {
        bare.run("BEGIN IMMEDIATE");
        for (int row = 0; row < rows; ++row)
            bare.insert({newUuidText().toLatin1(), body});
        bare.run("COMMIT");
    }
    return bare.rate(transactions, start);
}

Result<double> bareInserts(const QString& file, const QList<QJsonObject>& rows, int batch)
{
    Bare bare(file);
    bare.run("CREATE TABLE register (id TEXT PRIMARY KEY, title TEXT, number TEXT, issuer TEXT,"
             " day TEXT, kind TEXT, body TEXT)");
    bare.prepare("INSERT INTO register (id, title, number, issuer, day, kind, body)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)");
    const double start = nowMs();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i % batch == 0)
            bare.run(i == 0 ? "BEGIN IMMEDIATE" : "COMMIT; BEGIN IMMEDIATE");
        QByteArrayList values;
        for (const auto* field : {"id", "title", "number", "issuer", "date", "kind", "body"})
            values.append(rows[i].value(QLatin1String(field)).toString().toUtf8());
        bare.insert(values);
    }
    bare.run("COMMIT");
    return bare.rate(int(rows.size()), start);
}

} // namespace chancery::bench
