// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/row_memo.h"
#include "support/verify.h"

#include <QRandomGenerator>

using namespace chancery;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

store::Catalog catalogOfLeaves()
{
    store::Catalog catalog;
    catalog.add({k("paper"), {}, {}});
    catalog.add({k("leaf"), {{k("paper_id")}, {k("words")}}, k("paper"), k("paper_id")});
    return catalog;
}

} // namespace

class TestRowMemo : public QObject {
    Q_OBJECT

    const store::Catalog m_catalog = catalogOfLeaves();
    const store::Table& m_leaves = *m_catalog.find(k("leaf"));
    std::unique_ptr<store::Database> m_db;
    store::RowMemo m_memo;

    qint64 calls() const { return m_faults.calls; }
    store::FaultPlan m_faults;

private Q_SLOTS:
    void init()
    {
        store::Database::Options options;
        options.faults = &m_faults; // it counts
        m_db = std::move(*store::Database::open(QStringLiteral(":memory:"), options));
        VERIFY_OK(m_db->script("CREATE TABLE leaf (id TEXT PRIMARY KEY, version INTEGER NOT NULL,"
                               " extra TEXT, paper_id TEXT NOT NULL, words TEXT)"));
        m_memo.forget();
        m_db->setMemo(&m_memo);
    }

    void whatWasReadIsNotReadAgain()
    {
        VERIFY_OK(store::putRow(*m_db, m_leaves, k("a"), {{k("paper_id"), k("p")}}, 1));
        const auto first = store::readRow(*m_db, m_leaves, k("a"));
        const auto absent = store::readRow(*m_db, m_leaves, k("b"));
        const auto branch = store::readBranch(*m_db, m_leaves, k("p"));
        const qint64 before = calls();
        QCOMPARE(**store::readRow(*m_db, m_leaves, k("a")), **first);
        QVERIFY(!absent->has_value());
        QVERIFY(!store::readRow(*m_db, m_leaves, k("b"))->has_value());
        QCOMPARE(*store::readBranch(*m_db, m_leaves, k("p")), *branch);
        QCOMPARE(calls(), before);
    }

    /// Whatever happens, what is remembered is what is there.
    void itNeverSaysAnythingElse()
    {
        QRandomGenerator random(7);
        const auto some = [&](int count) { return QString::number(random.bounded(count)); };
        const auto compare = [&] {
            const QString id = some(40);
            const QString root = some(5);
            const auto row = store::readRow(*m_db, m_leaves, id);
            const auto branch = store::readBranch(*m_db, m_leaves, root);
            m_db->setMemo(nullptr);
            const auto trueRow = store::readRow(*m_db, m_leaves, id);
            const auto trueBranch = store::readBranch(*m_db, m_leaves, root);
            m_db->setMemo(&m_memo);
            QCOMPARE(*row, *trueRow);
            QCOMPARE(*branch, *trueBranch);
        };
        for (int i = 0; i < 5'000; ++i) {
            const QString id = some(40);
            switch (random.bounded(4)) {
            case 0:
                VERIFY_OK(store::removeRow(*m_db, m_leaves, id));
                break;
            case 1: // to another branch, perhaps
                VERIFY_OK(store::putRow(*m_db, m_leaves, id,
                                        {{k("paper_id"), some(5)}, {k("words"), some(9)}}, i));
                break;
            case 2:
                if (store::readRow(*m_db, m_leaves, id)->has_value())
                    VERIFY_OK(store::putRow(*m_db, m_leaves, id, {{k("words"), some(9)}}, i));
                break;
            default:
                compare();
            }
            if (QTest::currentTestFailed())
                return;
        }
    }

    void itDoesNotGrowForEver()
    {
        for (int i = 0; i < 3'000; ++i)
            VERIFY_OK(
                store::putRow(*m_db, m_leaves, QString::number(i), {{k("paper_id"), k("p")}}, i));
        QVERIFY(!m_memo.exists(m_leaves, k("0")).has_value());
        QCOMPARE(m_memo.exists(m_leaves, k("2999")), std::optional(true));
    }
};

QTEST_GUILESS_MAIN(TestRowMemo)
#include "tst_row_memo.moc"
