// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/database.h"
#include "support/verify.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <limits>

using namespace chancery;
using store::Database;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

std::unique_ptr<Database> opened(const QString& path, const Database::Options& options = {})
{
    auto db = Database::open(path, options);
    if (!db.ok())
        qFatal("%s", qPrintable(db.error().debugText()));
    return std::move(*db);
}

std::unique_ptr<Database> inMemory()
{
    return opened(QStringLiteral(":memory:"));
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    QString file(const char* name) const { return m_dir.filePath(k(name)); }

private Q_SLOTS:
    void whatNobodyWaitsForIsEnded()
    {
        const auto db = inMemory();
        int looks = 0;
        {
            const auto view = store::Transaction::beginRead(*db);
            const store::Stoppable stoppable(*db, [&looks] { return ++looks < 3; });
            auto q = db->query("WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n)"
                               " SELECT COUNT(*) FROM n");
            QVERIFY(!q.next());
            QVERIFY(!q.done().ok());
            QCOMPARE(looks, 3);
        }
        // The transaction is over, and nobody is asked any more.
        QVERIFY(!db->inTransaction());
        auto q = db->query("WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n"
                           " WHERE i < 10000) SELECT COUNT(*) FROM n");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 10'000);
        QCOMPARE(looks, 3);
    }

    void valuesComeBackAsTheyWereBound()
    {
        const auto db = inMemory();
        VERIFY_OK(db->script("CREATE TABLE t (a, b, c, d, e, f, g)"));
        const QString text = k("关于印发的通知 𠮷");
        const QByteArray blob("\0\x01\xff", 3);
        VERIFY_OK(db->run("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", text,
                          std::numeric_limits<qint64>::min(), 0.1, blob, true,
                          std::optional<qint64>(), QByteArray()));
        auto q = db->query("SELECT a, b, c, d, e, f, g FROM t");
        QVERIFY(q.next());
        QCOMPARE(q.text(0), text);
        QCOMPARE(q.utf8(0), text.toUtf8());
        QCOMPARE(q.integer(1), std::numeric_limits<qint64>::min());
        QCOMPARE(q.real(2), 0.1);
        QCOMPARE(q.blob(3), blob);
        QVERIFY(q.flag(4));
        QVERIFY(q.isNull(5));
        QVERIFY2(!q.isNull(6), "an empty blob is not NULL");
        QVERIFY(!q.next());
        VERIFY_OK(q.done());
    }

    void runTellsHowManyRowsItChanged()
    {
        const auto db = inMemory();
        VERIFY_OK(db->script("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3)"));
        QCOMPARE(*db->run("UPDATE t SET a = a + 1 WHERE a > ?", 1), 2);
        QCOMPARE(*db->run("DELETE FROM t WHERE a = ?", 99), 0);
    }

    void anErrorIsKeptUntilDone()
    {
        const auto db = inMemory();
        auto q = db->query("SELECT missing FROM nowhere");
        q.bind(1);
        QVERIFY(!q.next());
        QVERIFY(!q.next());
        VERIFY_FAILS(q.done(), "store.failed");
    }

    void tooManyValuesAreAnErrorAndNotIgnored()
    {
        const auto db = inMemory();
        VERIFY_OK(db->script("CREATE TABLE t (a)"));
        VERIFY_FAILS(db->run("INSERT INTO t VALUES (?)", 1, 2), "store.failed");
        auto q = db->query("SELECT COUNT(*) FROM t");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 0);
    }

    void theSameTextCanRunTwiceAtOnce()
    {
        const auto db = inMemory();
        VERIFY_OK(db->script("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)"));
        auto outer = db->query("SELECT a FROM t ORDER BY a");
        QVERIFY(outer.next());
        {
            auto inner = db->query("SELECT a FROM t ORDER BY a");
            QVERIFY(inner.next());
            QVERIFY(inner.next());
            QCOMPARE(inner.integer(0), 2);
        }
        QCOMPARE(outer.integer(0), 1);
        QVERIFY(outer.next());
        QCOMPARE(outer.integer(0), 2);
    }

    void aStatementFromTheCacheRemembersNothing()
    {
        const auto db = inMemory();
        VERIFY_OK(db->script("CREATE TABLE t (a)"));
        VERIFY_OK(db->run("INSERT INTO t VALUES (?)", 7));
        {
            auto unbound = db->query("INSERT INTO t VALUES (?)");
            VERIFY_OK(unbound.done());
        }
        auto q = db->query("SELECT COUNT(*) FROM t WHERE a IS NULL");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 1);
    }

    void whatTheSchemaForbidsIsAConstraint()
    {
        const auto db = inMemory();
        VERIFY_OK(db->script("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL)"));
        VERIFY_OK(db->run("INSERT INTO t VALUES (1, ?)", "x"));
        VERIFY_FAILS(db->run("INSERT INTO t VALUES (1, ?)", "y"), "store.constraint");
        VERIFY_FAILS(db->run("INSERT INTO t VALUES (2, ?)", std::optional<qint64>()),
                     "store.constraint");
    }

    void foreignKeysAreHeld()
    {
        const auto db = inMemory();
        VERIFY_OK(db->script("CREATE TABLE p (id PRIMARY KEY); CREATE TABLE c (p REFERENCES p)"));
        VERIFY_FAILS(db->run("INSERT INTO c VALUES (?)", "nobody"), "store.constraint");
    }

    void openingSaysWhatIsWrong()
    {
        Database::Options only;
        only.create = false;
        VERIFY_FAILS(Database::open(file("absent.db"), only), "store.cannot-open");
        VERIFY_FAILS(Database::open(file("no/such/folder.db"), {}), "store.cannot-open");
        QFile garbage(file("garbage.db"));
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(8192, 'x'));
        garbage.close();
        VERIFY_FAILS(Database::open(garbage.fileName(), {}), "store.not-a-database");
    }

    void aReaderCannotWrite()
    {
        const QString path = file("reader.db");
        VERIFY_OK(opened(path)->script("CREATE TABLE t (a)"));
        Database::Options options;
        options.readOnly = true;
        const auto reader = opened(path, options);
        VERIFY_FAILS(reader->run("INSERT INTO t VALUES (?)", 1), "store.read-only");
    }

    void theFileIsForItsOwnerAlone()
    {
        const QString path = file("private.db");
        const auto db = opened(path);
        const auto others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
    }

    void aTextInDoubleQuotesIsNoValue()
    {
        // A misspelt column in quotes would otherwise silently be its own name.
        const auto db = inMemory();
        auto q = db->query("SELECT \"misspelt\"");
        VERIFY_FAILS(q.done(), "store.failed");
    }

    void theSchemaCannotBeForged()
    {
        const auto db = inMemory();
        VERIFY_OK(db->script("CREATE TABLE t (a); PRAGMA writable_schema = ON"));
        auto q = db->query("UPDATE sqlite_schema SET sql = 'CREATE TABLE t (b)'");
        VERIFY_FAILS(q.done(), "store.failed");
        auto load = db->query("SELECT load_extension('evil')");
        VERIFY_FAILS(load.done(), "store.failed");
    }

    void aFailingCallSaysSoWhicheverItIs()
    {
        store::FaultPlan plan;
        Database::Options options;
        options.faults = &plan;
        const auto db = opened(file("faults.db"), options);
        VERIFY_OK(db->script("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3)"));
        const auto sum = [&]() -> Result<qint64> {
            qint64 total = 0;
            auto q = db->query("SELECT a FROM t");
            while (q.next())
                total += q.integer(0);
            TRY(q.done());
            return total;
        };
        plan = {};
        VERIFY_OK(sum());
        const qint64 calls = plan.calls;
        QVERIFY(calls >= 5); // one prepare, three rows and the end
        for (qint64 i = 1; i <= calls; ++i) {
            plan = {0, i};
            VERIFY_FAILS(sum(), "store.io");
        }
        plan = {};
        QCOMPARE(*sum(), 6);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
