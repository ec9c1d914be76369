// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/database.h"
#include "support/verify.h"

#include <QTemporaryDir>

using namespace chancery;
using store::Database;
using store::Transaction;

class TestTransactions : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    store::FaultPlan m_plan;
    std::unique_ptr<Database> m_db;

    std::unique_ptr<Database> open(int busyTimeoutMs = 0)
    {
        Database::Options options;
        options.faults = &m_plan;
        options.busyTimeoutMs = busyTimeoutMs;
        auto db = Database::open(m_dir->filePath(QStringLiteral("a.db")), options);
        if (!db.ok())
            qFatal("%s", qPrintable(db.error().debugText()));
        return std::move(*db);
    }

    static Result<void> insert(Database& db, int value)
    {
        TRY(db.run("INSERT INTO t VALUES (?)", value));
        return {};
    }

    /// What another connection sees: only what is committed.
    QString committed()
    {
        const auto armed = std::exchange(m_plan, {});
        const auto other = open();
        QStringList values;
        auto q = other->query("SELECT a FROM t ORDER BY a");
        while (q.next())
            values.append(q.text(0));
        m_plan = armed;
        return values.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        m_plan = {};
        m_dir = std::make_unique<QTemporaryDir>();
        m_db = open();
        VERIFY_OK(m_db->script("CREATE TABLE t (a INTEGER PRIMARY KEY)"));
    }
    void cleanup() { m_db.reset(); }

    void nothingIsThereBeforeTheCommit()
    {
        auto t = Transaction::begin(*m_db);
        VERIFY_OK(t);
        VERIFY_OK(insert(*m_db, 1));
        QVERIFY(m_db->inTransaction());
        QCOMPARE(committed(), QString());
        VERIFY_OK(t->commit());
        QVERIFY(!m_db->inTransaction());
        QCOMPARE(committed(), QStringLiteral("1"));
    }

    void whoForgetsToCommitHasDoneNothing()
    {
        {
            auto t = Transaction::begin(*m_db);
            VERIFY_OK(t);
            VERIFY_OK(insert(*m_db, 1));
        }
        QVERIFY(!m_db->inTransaction());
        QCOMPARE(committed(), QString());
    }

    void anInnerOneIsTakenBackAlone()
    {
        auto outer = Transaction::begin(*m_db);
        VERIFY_OK(outer);
        VERIFY_OK(insert(*m_db, 1));
        {
            auto inner = Transaction::begin(*m_db);
            VERIFY_OK(inner);
            VERIFY_OK(insert(*m_db, 2));
            auto innermost = Transaction::begin(*m_db);
            VERIFY_OK(innermost);
            VERIFY_OK(insert(*m_db, 3));
            VERIFY_OK(innermost->commit());
            VERIFY_OK(inner->rollback());
        }
        VERIFY_OK(insert(*m_db, 4));
        VERIFY_OK(outer->commit());
        QCOMPARE(committed(), QStringLiteral("1 4"));
    }

    void theOuterOneTakesTheInnerWithIt()
    {
        {
            auto outer = Transaction::begin(*m_db);
            VERIFY_OK(outer);
            auto inner = Transaction::begin(*m_db);
            VERIFY_OK(inner);
            VERIFY_OK(insert(*m_db, 2));
            VERIFY_OK(inner->commit());
        }
        QCOMPARE(committed(), QString());
    }

    void aRefusedStatementLeavesTheRestOfTheTransaction()
    {
        auto t = Transaction::begin(*m_db);
        VERIFY_OK(t);
        VERIFY_OK(insert(*m_db, 1));
        VERIFY_FAILS(insert(*m_db, 1), "store.constraint");
        VERIFY_OK(insert(*m_db, 2));
        VERIFY_OK(t->commit());
        QCOMPARE(committed(), QStringLiteral("1 2"));
    }

    void movingATransactionMovesTheDuty()
    {
        {
            auto first = Transaction::begin(*m_db);
            VERIFY_OK(first);
            VERIFY_OK(insert(*m_db, 1));
            const Transaction second(std::move(*first));
            VERIFY_OK(first->rollback()); // it holds nothing any more
            QVERIFY(m_db->inTransaction());
        }
        QVERIFY(!m_db->inTransaction());
        QCOMPARE(committed(), QString());
    }

    void theSecondWriterIsRefusedAtOnce()
    {
        const auto other = open();
        auto mine = Transaction::begin(*m_db);
        VERIFY_OK(mine);
        VERIFY_FAILS(Transaction::begin(*other), "store.busy");
        VERIFY_OK(mine->commit());
        // The refused one has not left the connection thinking that it is inside.
        auto later = Transaction::begin(*other);
        VERIFY_OK(later);
        VERIFY_OK(insert(*other, 5));
        VERIFY_OK(later->commit());
        QCOMPARE(committed(), QStringLiteral("5"));
    }

    void aReaderSeesOneMoment()
    {
        VERIFY_OK(insert(*m_db, 1));
        const auto reader = open();
        auto view = Transaction::beginRead(*reader);
        VERIFY_OK(view);
        const auto count = [&] {
            auto q = reader->query("SELECT COUNT(*) FROM t");
            return q.next() ? q.integer(0) : -1;
        };
        QCOMPARE(count(), 1);
        VERIFY_OK(insert(*m_db, 2)); // the writer does not wait for the reader
        QCOMPARE(count(), 1);
        VERIFY_OK(view->commit());
        QCOMPARE(count(), 2);
    }

    /// "Failing the i-th database call, for every i, loses nothing and leaves nothing half-done."
    void whicheverCallFailsItIsAllOrNothing()
    {
        const auto work = [&]() -> Result<void> {
            TRY_ASSIGN(Transaction t, Transaction::begin(*m_db));
            TRY(insert(*m_db, 1));
            {
                TRY_ASSIGN(Transaction inner, Transaction::begin(*m_db));
                TRY(insert(*m_db, 2));
                TRY(inner.commit());
            }
            TRY(insert(*m_db, 3));
            return t.commit();
        };
        qint64 i = 0;
        while (true) {
            QVERIFY(++i < 100);
            m_plan = {0, i};
            const auto done = work();
            m_plan = {};
            QVERIFY2(!m_db->inTransaction(), qPrintable(QString::number(i)));
            QCOMPARE(committed(), done.ok() ? QStringLiteral("1 2 3") : QString());
            if (done.ok())
                break;
            QCOMPARE(done.error().code, QStringLiteral("store.io"));
        }
        QVERIFY(i > 12); // three inserts, two begins, two ends: two calls each
    }
};

QTEST_GUILESS_MAIN(TestTransactions)
#include "tst_transactions.moc"
