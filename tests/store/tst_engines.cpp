// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// What both engines must do alike: the same calls, the same values, the same errors.
#include "store/database.h"
#include "store/many_rows.h"
#include "support/private_postgres.h"
#include "support/verify.h"

#include <limits>

using namespace chancery;
using namespace chancery::test;
using store::Database;
using store::Transaction;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

std::unique_ptr<Database> opened(const QString& location, const Database::Options& options = {})
{
    auto db = Database::open(location, options);
    if (!db.ok())
        qFatal("%s", qPrintable(db.error().debugText()));
    return std::move(*db);
}

} // namespace

class TestEngines : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_location;
    store::FaultPlan m_plan;
    std::unique_ptr<Database> m_db;

    std::unique_ptr<Database> again(bool readOnly = false)
    {
        Database::Options options;
        options.readOnly = readOnly;
        options.busyTimeoutMs = 50;
        return opened(m_location, options);
    }
    Result<qint64> insert(int value) { return m_db->run("INSERT INTO t (a) VALUES (?)", value); }
    QString committed()
    {
        const auto other = again(true);
        QStringList values;
        auto q = other->query("SELECT a FROM t ORDER BY a");
        while (q.next())
            values.append(q.text(0));
        return values.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        m_plan = {};
        m_dir = std::make_unique<QTemporaryDir>();
        QFETCH_GLOBAL(const bool, onPostgres);
        m_location = onPostgres ? PrivatePostgres::ofThisProgram().freshLocation()
                                : m_dir->filePath(k("a.db"));
        Database::Options options;
        options.faults = &m_plan;
        m_db = opened(m_location, options);
        QCOMPARE(m_db->isShared(), onPostgres);
        VERIFY_OK(m_db->script("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c REAL, d BLOB,"
                               " e INTEGER, f TEXT NOT NULL DEFAULT '')"));
    }
    void cleanup() { m_db.reset(); }

    void initTestCase_data()
    {
        QTest::addColumn<bool>("onPostgres");
        QTest::addRow("sqlite") << false;
        QTest::addRow("postgres") << true;
    }

    void valuesComeBackAsTheyWereBound()
    {
        const QString text = k("关于印发的通知 𠮷\n\\x41 'q'");
        const QByteArray blob("\0\x01\xff\\", 4);
        VERIFY_OK(m_db->run("INSERT INTO t (a, b, c, d, e, f) VALUES (?, ?, ?, ?, ?, ?)",
                            std::numeric_limits<qint64>::min(), text, 0.1, blob,
                            std::optional<qint64>(), QString()));
        VERIFY_OK(m_db->run("INSERT INTO t (a, d, e) VALUES (?, ?, ?)", 1, QByteArray(), true));
        auto q = m_db->query("SELECT a, b, c, d, e, f, e IS NULL FROM t ORDER BY a");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), std::numeric_limits<qint64>::min());
        QCOMPARE(q.text(1), text);
        QCOMPARE(q.utf8(1), text.toUtf8());
        QCOMPARE(q.real(2), 0.1);
        QCOMPARE(q.blob(3), blob);
        QVERIFY(q.isNull(4));
        QCOMPARE(q.integer(4), 0);
        QCOMPARE(q.text(4), QString());
        QVERIFY(!q.isNull(5));
        QVERIFY(q.flag(6));
        QCOMPARE(q.text(6), k("1"));
        QVERIFY(q.next());
        QVERIFY2(!q.isNull(3), "an empty blob is not NULL");
        QVERIFY(q.blob(3).isEmpty());
        QVERIFY(q.flag(4));
        QVERIFY(!q.flag(6));
        QVERIFY(!q.next());
        VERIFY_OK(q.done());
    }

    void textsAreInTheOrderOfTheirBytes()
    {
        int n = 0;
        for (const char* text : {"啊", "Z", "a", "ä", "B", "", "一", "_"})
            VERIFY_OK(m_db->run("INSERT INTO t (a, b) VALUES (?, ?)", ++n, k(text)));
        VERIFY_OK(m_db->run("INSERT INTO t (a) VALUES (?)", 99));
        QStringList sorted;
        auto q = m_db->query("SELECT b FROM t ORDER BY b NULLS FIRST");
        while (q.next())
            sorted.append(q.isNull(0) ? k("NULL") : q.text(0));
        VERIFY_OK(q.done());
        QCOMPARE(sorted, (QStringList{k("NULL"), k(""), k("B"), k("Z"), k("_"), k("a"), k("ä"),
                                      k("一"), k("啊")}));
    }

    void runTellsHowManyRowsItChanged()
    {
        VERIFY_OK(m_db->script("INSERT INTO t (a) VALUES (1), (2), (3)"));
        QCOMPARE(*m_db->run("UPDATE t SET e = 1 WHERE a > ?", 1), 2);
        QCOMPARE(*m_db->run("DELETE FROM t WHERE a = ?", 99), 0);
        VERIFY_OK(m_db->query("SELECT a FROM t").done());
        QCOMPARE(m_db->changes(), 0); // reading does not count
    }

    void errorsAreKeptUntilDone()
    {
        auto q = m_db->query("SELECT missing FROM nowhere WHERE a = ?");
        q.bind(1);
        QVERIFY(!q.next());
        QVERIFY(!q.next());
        VERIFY_FAILS(q.done(), "store.failed");
        VERIFY_FAILS(m_db->script("CREATE NONSENSE"), "store.failed");
        VERIFY_FAILS(m_db->run("INSERT INTO t (a) VALUES (?)", 1, 2), "store.failed");
        VERIFY_OK(insert(1));
        VERIFY_FAILS(insert(1), "store.constraint");
        VERIFY_FAILS(m_db->run("INSERT INTO t (a, f) VALUES (?, ?)", 2, std::optional<qint64>()),
                     "store.constraint");
        VERIFY_FAILS(again(true)->run("INSERT INTO t (a) VALUES (?)", 3), "store.read-only");
        QCOMPARE(committed(), k("1"));
    }

    void theSameTextCanRunTwiceAtOnce()
    {
        VERIFY_OK(m_db->script("INSERT INTO t (a) VALUES (1), (2)"));
        auto outer = m_db->query("SELECT a FROM t ORDER BY a");
        QVERIFY(outer.next());
        {
            auto inner = m_db->query("SELECT a FROM t ORDER BY a");
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
        const char* sql = "INSERT INTO t (a, b) VALUES (?, ?)";
        VERIFY_OK(m_db->run(sql, 7, "x"));
        VERIFY_OK(m_db->run(sql, 8));
        auto q = m_db->query("SELECT COUNT(*) FROM t WHERE b IS NULL");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 1);
    }

    void aNumberedParameterMayStandTwice()
    {
        VERIFY_OK(m_db->script("INSERT INTO t (a, e) VALUES (1, 2), (2, 9), (3, 1)"));
        auto q = m_db->query("SELECT COUNT(*), SUM(a) FROM t WHERE a = ?2 OR e = ?2 OR a = ?1");
        q.bind(3).bind(2);
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 3);
        QCOMPARE(q.integer(1), 6);
    }

    void whatIsPutInMayBeAnsweredWith()
    {
        auto q = m_db->query("INSERT INTO t (a, b) VALUES (?, ?) ON CONFLICT (a) DO UPDATE"
                             " SET b = excluded.b RETURNING b");
        q.bind(1).bind("x");
        QVERIFY(q.next());
        QCOMPARE(q.text(0), k("x"));
        VERIFY_OK(q.done());
        QCOMPARE(m_db->changes(), 1);
    }

    void onlyWhatIsCommittedIsThere()
    {
        {
            auto t = Transaction::begin(*m_db);
            VERIFY_OK(t);
            VERIFY_OK(insert(1));
            QVERIFY(m_db->inTransaction());
            QCOMPARE(committed(), QString());
        }
        QVERIFY(!m_db->inTransaction());
        auto outer = Transaction::begin(*m_db);
        VERIFY_OK(outer);
        VERIFY_OK(insert(1));
        {
            auto inner = Transaction::begin(*m_db);
            VERIFY_OK(inner);
            VERIFY_OK(insert(2));
            auto innermost = Transaction::begin(*m_db);
            VERIFY_OK(innermost);
            VERIFY_OK(insert(3));
            VERIFY_OK(innermost->commit());
            VERIFY_OK(inner->rollback());
        }
        VERIFY_OK(insert(4));
        VERIFY_OK(outer->commit());
        QCOMPARE(committed(), k("1 4"));
    }

    /// The lane gives each command a savepoint, and goes on with the next.
    void aSavepointTakesARefusedStatementBack()
    {
        auto t = Transaction::begin(*m_db);
        VERIFY_OK(t);
        VERIFY_OK(insert(1));
        {
            auto inner = Transaction::begin(*m_db);
            VERIFY_OK(inner);
            VERIFY_OK(insert(2));
            VERIFY_FAILS(insert(1), "store.constraint");
        }
        VERIFY_OK(insert(3));
        VERIFY_OK(t->commit());
        QCOMPARE(committed(), k("1 3"));
    }

    void aReaderSeesOneMoment()
    {
        VERIFY_OK(insert(1));
        const auto reader = again(true);
        auto view = Transaction::beginRead(*reader);
        VERIFY_OK(view);
        const auto count = [&] {
            auto q = reader->query("SELECT COUNT(*) FROM t");
            return q.next() ? q.integer(0) : -1;
        };
        QCOMPARE(count(), 1);
        VERIFY_OK(insert(2));
        QCOMPARE(count(), 1);
        VERIFY_OK(view->commit());
        QCOMPARE(count(), 2);
    }

    /// "Failing the i-th database call, for every i, loses nothing and leaves nothing half-done."
    void whicheverCallFailsItIsAllOrNothing()
    {
        const auto work = [&]() -> Result<void> {
            TRY_ASSIGN(Transaction t, Transaction::begin(*m_db));
            TRY(insert(1));
            {
                TRY_ASSIGN(Transaction inner, Transaction::begin(*m_db));
                TRY(insert(2));
                TRY(inner.commit());
            }
            TRY(insert(3));
            return t.commit();
        };
        for (qint64 i = 1;; ++i) {
            QVERIFY(i < 100);
            m_plan = {0, i};
            const auto done = work();
            m_plan = {};
            QVERIFY2(!m_db->inTransaction(), qPrintable(QString::number(i)));
            QCOMPARE(committed(), done.ok() ? k("1 2 3") : QString());
            if (done.ok()) {
                QVERIFY(i > 12); // three inserts, two begins, two ends: two calls each
                return;
            }
            QCOMPARE(done.error().code, k("store.io"));
        }
    }

    void manyRowsGoInAsOneByOne()
    {
        const QString text = k("题'?$1\\");
        for (const int rows : {0, 1, 2, 5, 32, 33, 77}) {
            VERIFY_OK(m_db->run("DELETE FROM t"));
            store::ManyRows many("INSERT INTO t (a, b, e)", 3,
                                 " ON CONFLICT (a) DO UPDATE SET b = excluded.b");
            for (int i = 0; i < rows; ++i)
                many.add(i, text + QString::number(i), i % 2 == 0);
            QCOMPARE(many.size(), rows);
            VERIFY_OK(many.post(*m_db));
            QCOMPARE(many.size(), 0);
            auto q = m_db->query("SELECT a, b, e FROM t ORDER BY a");
            for (int i = 0; i < rows; ++i) {
                QVERIFY(q.next());
                QCOMPARE(q.integer(0), i);
                QCOMPARE(q.text(1), text + QString::number(i));
                QCOMPARE(q.flag(2), i % 2 == 0);
            }
            QVERIFY(!q.next());
        }
        store::ManyRows again("INSERT INTO t (a, b)", 2,
                              " ON CONFLICT (a) DO UPDATE SET b = excluded.b");
        for (const int a : {76, 77})
            again.add(a, k("neu"));
        VERIFY_OK(again.post(*m_db));
        auto q = m_db->query("SELECT COUNT(*), MAX(a) FROM t WHERE b = 'neu'");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 2);
        QCOMPARE(q.integer(1), 77);
    }

    void aViewIsTheTextItShows()
    {
        for (const QByteArray& text :
             {QByteArray("a"), QByteArray(""), k("题").toUtf8().repeated(500)}) {
            VERIFY_OK(m_db->run("DELETE FROM t"));
            {
                QByteArray shown = text;
                auto q = m_db->query("INSERT INTO t (a, b) VALUES (?, ?)");
                q.bind(1).bindView(shown);
                VERIFY_OK(q.done());
                shown.fill('x'); // what it held is the database's own by now
            }
            auto q = m_db->query("SELECT b, b IS NULL FROM t");
            QVERIFY(q.next());
            QCOMPARE(q.utf8(0), text);
            QVERIFY(!q.flag(1));
        }
    }
};

QTEST_GUILESS_MAIN(TestEngines)
#include "tst_engines.moc"
