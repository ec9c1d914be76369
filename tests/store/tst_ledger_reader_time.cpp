// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "read_rows.h"

#include <QTest>

using namespace chancery;
using namespace chancery::store;
using namespace chancery::test;

/// What is written meanwhile, and the time that goes by.
class TestLedgerReaderTime : public QObject, test::ReadRows {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fill(); }

    void whatIsWrittenIsSeenAndTheTimeToo()
    {
        LedgerReader reader(path(), sqlOf()); // another connection than the one that writes
        ledger::Query query;
        query.group = u"lamp"_s;
        const auto before = reader.totals(query, now, m_stop);
        VERIFY_OK(before);
        const auto later = reader.totals(query, now.addDays(4), m_stop);
        VERIFY_OK(later);
        QVERIFY(later->lamps.value(1) > before->lamps.value(1));
        VERIFY_OK(
            m_db->run("INSERT INTO t (rowid, id, way, organ) VALUES (50000, 'n', 'in', 'x')"));
        QCOMPARE(reader.totals(query, now, m_stop)->count, before->count + 1);
        VERIFY_OK(m_db->run("DELETE FROM t WHERE id = 'n'"));
        QCOMPARE(reader.totals(query, now, m_stop)->count, before->count);
    }

    void whoIsInAHurryIsAnsweredFromWhatIsKnown()
    {
        LedgerReader reader(path(), sqlOf());
        ledger::Query byOrgan;
        byOrgan.sort = {{u"organ"_s, false}};
        VERIFY_OK(reader.order(byOrgan, now, m_stop));
        VERIFY_OK(m_db->run("INSERT INTO t (rowid, id, way) VALUES (50001, 'h', 'in')"));
        // Also by a column that was not asked for before.
        ledger::Query byNumber;
        byNumber.sort = {{u"number"_s, true}};
        for (const auto& query : {byOrgan, byNumber}) {
            const auto hasty = reader.orderAsKnown(query, now, m_stop);
            VERIFY_OK(hasty);
            QVERIFY(hasty->isOld);
            QCOMPARE(qsizetype(hasty->keys.size()), m_rows.size());
        }
        // Who gives up in the middle of the reading loses nothing.
        ledger::Stop stop{true};
        QVERIFY(!reader.order(byOrgan, now, stop).ok());
        VERIFY_OK(reader.orderAsKnown(byOrgan, now, m_stop));
        QCOMPARE(qsizetype(reader.order(byNumber, now, m_stop)->keys.size()), m_rows.size() + 1);
        QVERIFY(!reader.orderAsKnown(byOrgan, now, m_stop)->isOld);
        VERIFY_OK(m_db->run("DELETE FROM t WHERE id = 'h'"));
    }

    void whatNobodyTouchedIsNotReadAgain()
    {
        auto sql = sqlOf();
        sql.changes = std::make_shared<std::atomic<quint64>>(0);
        int looks = 0;
        sql.turns = [&looks](Database&, const QString&) -> Result<QString> {
            ++looks;
            return momentToText(now.addSecs(3'600));
        };
        LedgerReader reader(path(), sql);
        VERIFY_OK(reader.warm({u"organ"_s, u"lamp"_s, u"future"_s}, now, m_stop));
        QCOMPARE(looks, 1);
        ledger::Query query;
        query.group = u"lamp"_s;
        VERIFY_OK(reader.order(query, now.addSecs(60), m_stop));
        QCOMPARE(looks, 1); // no lamp has turned meanwhile
        VERIFY_OK(reader.order(query, now.addSecs(3'600), m_stop));
        QCOMPARE(looks, 2);
        VERIFY_OK(reader.order(query, now, m_stop)); // a clock that was set back
        QCOMPARE(looks, 3);
        const auto count = [&] { return qsizetype(reader.order({}, now, m_stop)->keys.size()); };
        VERIFY_OK(m_db->run("INSERT INTO t (rowid, id, way) VALUES (50002, 'k', 'in')"));
        QCOMPARE(count(), m_rows.size()); // something was written, nobody says that it is ours
        ++*sql.changes;
        QCOMPARE(count(), m_rows.size() + 1);
        VERIFY_OK(m_db->run("DELETE FROM t WHERE id = 'k'"));
    }

    void nobodyWaitsForWhatIsNoLongerWanted()
    {
        LedgerReader reader(path(), sqlOf());
        ledger::Query query;
        query.group = u"organ"_s;
        ledger::Stop stop{true};
        const auto order = reader.order(query, now, stop);
        QVERIFY(!order.ok());
        QCOMPARE(order.error().code, u"ledger.stopped"_s);
        stop = false;
        VERIFY_OK(reader.order(query, now, stop));
    }
};

QTEST_APPLESS_MAIN(TestLedgerReaderTime)
#include "tst_ledger_reader_time.moc"
