// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/memory_settings.h"
#include "support/verify.h"
#include "ui/ledger/ledger_model.h"
#include "ui/ledger/ledger_views.h"
#include "ui/ledger/memory_ledger.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace chancery;
using namespace chancery::ui;
using namespace Qt::StringLiterals;

class TestLedgerModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreFoundByHalving()
    {
        // Against a plain list of lines, whatever is collapsed.
        QRandomGenerator random(5);
        for (int round = 0; round < 200; ++round) {
            ledger::Order order;
            const int groups = random.bounded(6);
            for (int g = 0; g < groups; ++g) {
                ledger::Group group{QString::number(g), order.keys.size(), {}};
                group.totals.count = 1 + random.bounded(5);
                for (int i = 0; i < group.totals.count; ++i)
                    order.keys.push_back(100 + qint64(order.keys.size()));
                order.groups.push_back(group);
            }
            if (groups == 0)
                order.keys = {7, 8, 9};
            QSet<QString> collapsed;
            for (int g = 0; g < groups; ++g) {
                if (random.bounded(2) == 0)
                    collapsed.insert(QString::number(g));
            }
            const LedgerLines lines(order, collapsed);
            std::vector<std::pair<int, int>> plain; // group, row
            for (int g = 0; g < groups; ++g) {
                plain.emplace_back(g, -1);
                for (int i = 0; i < order.groups[std::size_t(g)].totals.count; ++i) {
                    if (!collapsed.contains(QString::number(g)))
                        plain.emplace_back(g, int(order.groups[std::size_t(g)].first) + i);
                }
            }
            for (int i = 0; groups == 0 && i < 3; ++i)
                plain.emplace_back(-1, i);
            QCOMPARE(lines.count(), plain.size());
            for (std::size_t i = 0; i < plain.size(); ++i) {
                const auto [group, row] = plain[i];
                QCOMPARE(lines.groupOf(i), std::size_t(group));
                QCOMPARE(lines.groupAt(i), row < 0 ? std::size_t(group) : LedgerLines::none);
                QCOMPARE(lines.rowAt(i), std::size_t(row));
                if (row >= 0)
                    QCOMPARE(lines.lineOfRow(std::size_t(row)), i);
                std::size_t counted = 0;
                for (std::size_t j = 0; j <= i; ++j)
                    counted += plain[j].second >= 0 ? 1 : 0;
                QCOMPARE(lines.rowsIn(0, i), counted);
            }
            QCOMPARE(lines.rowAt(lines.count()), LedgerLines::none);
        }
    }

    void theRowsComeFromAnotherThread_data()
    {
        QTest::addColumn<bool>("inThread");
        QTest::newRow("thread") << true;
        QTest::newRow("here") << false;
    }
    void theRowsComeFromAnotherThread()
    {
        QFETCH(bool, inThread);
        test::MemoryLedger source(1'000, inThread);
        LedgerModel model(source);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy totals(&model, &LedgerModel::totalsChanged);
        model.setQuery({});
        QVERIFY(model.isBusy());
        QTRY_COMPARE(model.rowCount(), 1'000);
        QTRY_COMPARE(totals.count(), 1);
        QCOMPARE(model.totals().sums.value(u"money"_s), 5'005'000.0);
        QCOMPARE(model.wholeCount(), 1'000);
        QCOMPARE(model.index(999, 1).data().toString(), u"事项1000"_s);
        QVERIFY(model.pagesRead() <= 2); // of eight; the tester looked at the first
        QCOMPARE(model.idAt(0), u"t1"_s);
        QCOMPARE(model.lineOf(u"t77"_s), 76);
        QCOMPARE(model.lineOf(u"t7700"_s), -1);
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"余期: "_s + lampName(Lamp::Yellow) + u", 剩 3 天"_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"牵头单位"_s);
    }

    void groupsCollapseAndTellTheirSums()
    {
        test::MemoryLedger source(40);
        LedgerModel model(source);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        ledger::Query query;
        query.group = u"unit"_s;
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 44);
        QVERIFY(model.isGroup(0));
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
        QVERIFY(model.groupRemark(0).startsWith(u"10 项"_s));
        QVERIFY(model.groupRemark(0).contains(u"金额"_s));
        model.setCollapsed(0, true);
        QCOMPARE(model.rowCount(), 34);
        QVERIFY(model.isGroup(1));
        // A reading leaves closed what was closed.
        model.refresh();
        QSignalSpy loaded(&model, &LedgerModel::loaded);
        QVERIFY(loaded.wait());
        QCOMPARE(model.rowCount(), 34);
        model.setAllCollapsed(true);
        QCOMPARE(model.rowCount(), 4);
        model.setAllCollapsed(false);
        QCOMPARE(model.rowCount(), 44);
        QCOMPARE(model.lines().rowsIn(0, 43), std::size_t(40));
    }

    void theNewestQuestionWins()
    {
        test::MemoryLedger source(200);
        source.store().slowMs = 60'000; // ends by being stopped, or never
        LedgerModel model(source);
        QSignalSpy loaded(&model, &LedgerModel::loaded);
        for (const auto* typed : {"事", "事项", "事项0", "事项01", "事项019"}) {
            ledger::Query query;
            query.text = QString::fromUtf8(typed);
            model.setQuery(query);
            QTest::qWait(5);
        }
        source.store().slowMs = 0;
        QTRY_COMPARE(model.rowCount(), 10); // 190 … 199
        QCOMPARE(loaded.count(), 1);        // and none of those before
    }

    void aBurstOfChangesIsOneReading()
    {
        test::MemoryLedger source(10);
        LedgerModel model(source);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 10);
        const int before = source.store().orders;
        for (int i = 0; i < 20; ++i)
            Q_EMIT source.changed();
        QTest::qWait(300);
        QCOMPARE(source.store().orders - before, 1);
    }

    void whatIsAnsweredFromBeforeAChangeIsAskedAgain()
    {
        test::MemoryLedger source(10);
        LedgerModel model(source);
        QSignalSpy loaded(&model, &LedgerModel::loaded);
        model.setQuery({});
        QTRY_VERIFY(model.totalsKnown());
        QCOMPARE(loaded.count(), 1);
        QTRY_COMPARE(source.store().warmed.load(), 1); // when all on the window is complete
        QTRY_VERIFY(model.isReadAhead());
        source.store().hasChanged = true;
        ledger::Query query;
        query.sort = {{u"title"_s, true}};
        model.setQuery(query);
        QTRY_COMPARE(loaded.count(), 3); // at once, and as it is now
        QCOMPARE(source.store().oldOrders.load(), 1);
        QTRY_VERIFY(model.totalsKnown());
        QCOMPARE(loaded.count(), 3);
        QCOMPARE(source.store().warmed.load(), 1); // once
    }

    void theFirstRowsAreShownWhileTheOthersAreRead()
    {
        test::MemoryLedger source(1'000);
        source.store().firstRows = 50;
        source.store().slowMs = 200;
        LedgerModel model(source);
        QSignalSpy replaced(&model, &LedgerModel::aboutToReplace);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 50);
        QVERIFY(model.isPart() && model.isBusy() && !model.totalsKnown());
        QCOMPARE(model.index(0, 1).data().toString(), u"事项0001"_s);
        QTRY_COMPARE(model.rowCount(), 1'000);
        QVERIFY(!model.isPart());
        QVERIFY(!replaced.last().first().toBool()); // what was chosen meanwhile is kept
        QTRY_VERIFY(model.totalsKnown());
        QCOMPARE(model.totals().count, 1'000);
    }

    void whenTimeGoesOnWhatIsInSightShowsItAtOnce()
    {
        test::MemoryLedger source(100);
        LedgerModel model(source);
        model.setQuery({});
        QTRY_VERIFY(model.totalsKnown());
        source.store().slowMs = 100;
        QSignalSpy shown(&model, &LedgerModel::dataChanged);
        QSignalSpy totals(&model, &LedgerModel::totalsChanged);
        Q_EMIT source.turned();
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown.first().at(1).toModelIndex().row(), 99);
        QVERIFY(model.isBusy() && totals.isEmpty()); // nothing is waited for before it is asked
        QTRY_COMPARE(totals.count(), 1);
    }

    void anEditIsACommand()
    {
        test::MemoryLedger source(10);
        LedgerModel model(source);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 10);
        QSignalSpy edited(&model, &LedgerModel::edited);
        QSignalSpy refused(&model, &LedgerModel::editRefused);
        QVERIFY(model.setData(model.index(2, 1), u"新题"_s, Qt::EditRole));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first().at(0).value<LedgerCellEdit>().before, u"事项0003"_s);
        QTRY_COMPARE(model.index(2, 1).data().toString(), u"新题"_s);
        QVERIFY(!model.setData(model.index(2, 2), u"x"_s, Qt::EditRole)); // not editable
        source.refusedTitles = {u"坏"_s};
        QVERIFY(!model.setData(model.index(2, 1), u"坏"_s, Qt::EditRole));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(model.index(2, 1).data().toString(), u"新题"_s);
    }

    void endingDoesNotWaitForAnAnswer()
    {
        test::MemoryLedger source(10);
        source.store().slowMs = 60'000;
        QElapsedTimer clock;
        clock.start();
        {
            LedgerModel model(source);
            model.setQuery({});
            QTest::qWait(50);
        }
        QVERIFY(clock.elapsed() < 5'000);
    }

    void viewsAreKeptWithAMark()
    {
        test::MemoryLedger source(10);
        test::MemorySettings settings;
        {
            LedgerViews views(source, settings);
            QCOMPARE(views.all().size(), 2);
            QCOMPARE(views.current().id, u"all"_s);
            QVERIFY(!views.isModified());
            ledger::Query query;
            query.group = u"unit"_s;
            views.setQuery(query);
            QVERIFY(views.isModified());
            QVERIFY(!views.save()); // there for everybody
            const QString own = views.saveAs(u" 按 单位 "_s);
            QVERIFY(views.isOwn(own));
            QVERIFY(!views.isModified());
            QCOMPARE(views.current().name, u"按 单位"_s);
            auto arrangement = views.current().arrangement;
            arrangement.columns.removeLast();
            arrangement.frozen = 3;
            views.setArrangement(arrangement);
            QVERIFY(views.isModified());
        }
        LedgerViews again(source, settings);
        QCOMPARE(again.all().size(), 3);
        QCOMPARE(again.current().query.group, u"unit"_s);
        QCOMPARE(again.current().arrangement.frozen, 3);
        QVERIFY(again.isModified());
        again.revert();
        QVERIFY(!again.isModified());
        QCOMPARE(again.current().arrangement.frozen, 2);
        const QString own = again.current().id;
        QVERIFY(again.rename(own, u"x"_s));
        QVERIFY(!again.rename(u"all"_s, u"y"_s));
        QVERIFY(again.remove(own));
        QCOMPARE(again.current().id, u"all"_s);
        QVERIFY(!again.remove(u"red"_s));
    }
};

QTEST_MAIN(TestLedgerModel)
#include "tst_ledger_model.moc"
