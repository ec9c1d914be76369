// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/postgres_dialect.h"

#include <QTest>

using namespace chancery::store;

class TestPostgresDialect : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksBecomeNumbers()
    {
        const auto query = postgresQuery("SELECT a FROM t WHERE b = ? AND c IN (?,?)");
        QCOMPARE(query.sql, QByteArray("SELECT a FROM t WHERE b = $1 AND c IN ($2,$3)"));
        QCOMPARE(query.parameters, 3);
        QVERIFY(query.reads);
    }

    void aNumberedMarkKeepsItsNumber()
    {
        const auto query = postgresQuery("UPDATE t SET a = ?2 WHERE b = ?1 OR c = ?2 OR d = ?");
        QCOMPARE(query.sql, QByteArray("UPDATE t SET a = $2 WHERE b = $1 OR c = $2 OR d = $3"));
        QCOMPARE(query.parameters, 3);
        QVERIFY(!query.reads);
    }

    void textsAndCommentsAreLeftAlone()
    {
        const char* sql = "SELECT 'what?', \"odd?\", 'it''s ?' /* ? */ FROM t -- INTEGER ?\n";
        QCOMPARE(postgresQuery(sql).sql, QByteArray(sql));
        QCOMPARE(postgresQuery(sql).parameters, 0);
        const char* script = "CREATE TABLE t (a /* TEXT */ DEFAULT 'TEXT'); -- INTEGER";
        QCOMPARE(postgresScript(script), QByteArray(script));
    }

    void typesOfColumnsAreRenamed()
    {
        QCOMPARE(postgresScript("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT, r REAL,"
                                " b BLOB NOT NULL) WITHOUT ROWID;"),
                 QByteArray("CREATE TABLE t (id BIGINT PRIMARY KEY, text TEXT COLLATE \"C\","
                            " r DOUBLE PRECISION, b BYTEA NOT NULL) ;"));
        QCOMPARE(postgresScript("ALTER TABLE t ADD COLUMN c TEXT NOT NULL DEFAULT ''"),
                 QByteArray("ALTER TABLE t ADD COLUMN c TEXT COLLATE \"C\" NOT NULL DEFAULT ''"));
    }

    void onlyTablesHaveTypes()
    {
        const char* script = "CREATE INDEX i ON t (a) WHERE b = 1;\n"
                             "UPDATE t SET a = CAST(b AS TEXT);";
        QCOMPARE(postgresScript(script), QByteArray(script));
    }
};

QTEST_APPLESS_MAIN(TestPostgresDialect)
#include "tst_postgres_dialect.moc"
