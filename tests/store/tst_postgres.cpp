// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// What only a database server can do to us: go away, come back, make us wait.
#include "store/database.h"
#include "support/private_postgres.h"
#include "support/verify.h"

#include <QElapsedTimer>

using namespace chancery;
using namespace chancery::test;
using store::Database;
using store::Transaction;

class TestPostgres : public QObject {
    Q_OBJECT

    PrivatePostgres& m_server = PrivatePostgres::ofThisProgram();
    QString m_location;
    std::unique_ptr<Database> m_db;

    std::unique_ptr<Database> open(int busyTimeoutMs = 100)
    {
        Database::Options options;
        options.busyTimeoutMs = busyTimeoutMs;
        auto db = Database::open(m_location, options);
        if (!db.ok())
            qFatal("%s", qPrintable(db.error().debugText()));
        return std::move(*db);
    }
    static Result<void> insert(Database& db, int value)
    {
        TRY(db.run("INSERT INTO t (a) VALUES (?)", value));
        return {};
    }
    static qint64 count(Database& db)
    {
        auto q = db.query("SELECT COUNT(*) FROM t");
        return q.next() ? q.integer(0) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_location = m_server.freshLocation();
        m_db = open();
        VERIFY_OK(m_db->script("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)"));
    }

    void openingSaysWhatIsWrong()
    {
        VERIFY_FAILS(Database::open(QStringLiteral("postgresql:///x?host=/nonexistent"), {}),
                     "store.cannot-open");
        VERIFY_FAILS(Database::open(QStringLiteral("postgresql://%zz"), {}), "store.cannot-open");
        QString elsewhere = m_location;
        elsewhere.replace(QStringLiteral(":///postgres"), QStringLiteral(":///absent"));
        VERIFY_FAILS(Database::open(elsewhere, {}), "store.cannot-open");
    }

    void aPasswordIsInNoError()
    {
        const auto refused = Database::open(
            QStringLiteral("postgresql://me:geheim@/x?host=/nonexistent&port=1"), {});
        VERIFY_FAILS(refused, "store.cannot-open");
        QVERIFY(!refused.error().debugText().contains(QStringLiteral("geheim")));
    }

    void aLostConnectionIsMadeAnew()
    {
        VERIFY_OK(insert(*m_db, 1));
        m_server.cutConnections();
        QCOMPARE(count(*m_db), 1); // reading is simply done again
        m_server.cutConnections();
        // A write may have been done before the answer was lost: that is for the caller to judge.
        VERIFY_FAILS(insert(*m_db, 2), "store.connection-lost");
        VERIFY_OK(insert(*m_db, 3));
        m_server.cutConnections();
        auto t = Transaction::begin(*m_db); // nothing has been done yet
        VERIFY_OK(t);
        VERIFY_OK(insert(*m_db, 4));
        VERIFY_OK(t->commit());
        QCOMPARE(count(*m_db), 3);
        auto late = Transaction::begin(*m_db);
        VERIFY_OK(late);
        m_server.cutConnections(); // nor has it in this one
        QCOMPARE(count(*m_db), 3);
        VERIFY_OK(m_db->post("INSERT INTO t (a) VALUES (?)", 5));
        VERIFY_OK(late->commit());
        QCOMPARE(count(*m_db), 4);
    }

    /// The commit is sent behind what was posted: it must not be taken for done.
    void aCommitBehindAFailedWriteCommitsNothing()
    {
        VERIFY_OK(insert(*m_db, 1));
        {
            auto t = Transaction::begin(*m_db);
            VERIFY_OK(t);
            VERIFY_OK(insert(*m_db, 2));
            VERIFY_OK(m_db->post("INSERT INTO t (a) VALUES (?)", 1));
            VERIFY_OK(m_db->post("INSERT INTO t (a) VALUES (?)", 3));
            VERIFY_FAILS(t->commit(), "store.constraint");
        }
        QVERIFY(!m_db->inTransaction());
        QCOMPARE(count(*m_db), 1);
        VERIFY_OK(insert(*m_db, 2));
    }

    void aTransactionInWhichNothingHappenedIsOver()
    {
        for (const bool kept : {true, false}) {
            auto t = Transaction::begin(*m_db);
            VERIFY_OK(t);
            QVERIFY(m_db->inTransaction());
            VERIFY_OK(kept ? t->commit() : t->rollback());
            QVERIFY(!m_db->inTransaction());
        }
        auto t = Transaction::begin(*m_db);
        VERIFY_OK(t);
        VERIFY_OK(m_db->script("CREATE TABLE u (a INTEGER); CREATE TABLE v (a INTEGER)"));
        VERIFY_OK(t->rollback());
        VERIFY_FAILS(m_db->run("INSERT INTO u (a) VALUES (1)"), "store.failed");
    }

    /// The plan of a kept statement is made while the table is empty.
    void aTableThatGrewIsNotReadWhole()
    {
        VERIFY_OK(m_db->run("INSERT INTO t (a, b) SELECT n, 'x' FROM generate_series(1, 9) AS n"));
        auto q = m_db->query("EXPLAIN SELECT b FROM t WHERE a IN (1, 2)");
        QString plan;
        while (q.next())
            plan += q.text(0);
        VERIFY_OK(q.done());
        QVERIFY2(plan.contains(QStringLiteral("t_pkey")), qPrintable(plan));
    }

    void aLostTransactionStaysLost()
    {
        {
            auto t = Transaction::begin(*m_db);
            VERIFY_OK(t);
            VERIFY_OK(insert(*m_db, 1));
            auto inner = Transaction::begin(*m_db);
            VERIFY_OK(inner);
            m_server.cutConnections();
            VERIFY_FAILS(insert(*m_db, 2), "store.connection-lost");
            VERIFY_OK(inner->rollback());
            // The first half is gone: the second must not be done alone.
            VERIFY_FAILS(insert(*m_db, 3), "store.connection-lost");
            auto q = m_db->query("SELECT COUNT(*) FROM t");
            VERIFY_FAILS(q.done(), "store.connection-lost");
            VERIFY_FAILS(t->commit(), "store.connection-lost");
        }
        QVERIFY(!m_db->inTransaction());
        VERIFY_OK(insert(*m_db, 4));
        QCOMPARE(count(*m_db), 1);
    }

    void aServerThatCrashedIsFoundAgain()
    {
        VERIFY_OK(insert(*m_db, 1));
        m_server.crash();
        QCOMPARE(count(*m_db), 1);
        VERIFY_OK(insert(*m_db, 2));
        QCOMPARE(count(*m_db), 2);
    }

    void anErrorPassedOverIsNoSuccess()
    {
        {
            auto t = Transaction::begin(*m_db);
            VERIFY_OK(t);
            VERIFY_OK(insert(*m_db, 1));
            VERIFY_FAILS(insert(*m_db, 1), "store.constraint");
            VERIFY_FAILS(insert(*m_db, 2), "store.failed");
            VERIFY_FAILS(t->commit(), "store.failed");
        }
        QCOMPARE(count(*m_db), 0);
    }

    void whoWaitsTooLongForALockIsTold()
    {
        VERIFY_OK(insert(*m_db, 1));
        const auto other = open();
        auto mine = Transaction::begin(*m_db);
        VERIFY_OK(mine);
        VERIFY_OK(m_db->run("UPDATE t SET b = ?", "x"));
        VERIFY_FAILS(other->run("UPDATE t SET b = ?", "y"), "store.busy");
        VERIFY_OK(mine->commit());
        VERIFY_OK(other->run("UPDATE t SET b = ?", "y"));
    }

    /// A process that stands still inside its transaction must not hold up the others.
    void whoSleepsOnALockLosesIt()
    {
        VERIFY_OK(insert(*m_db, 1));
        auto mine = Transaction::begin(*m_db);
        VERIFY_OK(mine);
        VERIFY_OK(m_db->run("UPDATE t SET b = ?", "x"));
        const auto other = open(10'000);
        QElapsedTimer timer;
        timer.start();
        VERIFY_OK(other->run("UPDATE t SET b = ?", "y"));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        VERIFY_FAILS(mine->commit(), "store.connection-lost");
    }

    void aTextWithANullCharacterIsNotCutOff()
    {
        const QString text(QStringLiteral("ab") + QChar(0) + QStringLiteral("cd"));
        VERIFY_FAILS(m_db->run("INSERT INTO t (a, b) VALUES (?, ?)", 1, text), "store.constraint");
        QCOMPARE(count(*m_db), 0);
    }

    void aValueOfAnotherKindIsRefused()
    {
        VERIFY_FAILS(m_db->run("INSERT INTO t (a) VALUES (?)", "many"), "store.constraint");
    }
};

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
