// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/office_window.h"
#include "supervision/pages/import_page.h"
#include "supervision/pages/import_table.h"
#include "supervision/pages/supervision_page.h"
#include "ui/fields.h"
#include "ui/ledger/ledger_pane.h"

#include <QPushButton>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

/// A ledger from outside, looked at row by row, comes in whole or not at all.
class TestImportPage : public test::OfficeWindow {
    Q_OBJECT

public:
    TestImportPage() : OfficeWindow(ui::Lang::Zh) {}

private:
    using State = ImportModel::State;

    ImportPage& importing() { return m_desktop->supervised().startImport(); }
    ImportModel& model() { return importing().model(); }
    qint64 items() { return m_desk->office().count(u"sup_item"_s); }
    QString file(const QString& content)
    {
        QFile file(m_dir.filePath(u"2026年督办台账.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(content.toUtf8());
        return file.fileName();
    }
    /// As many good rows as are wanted, and what comes after them.
    QString ledger(int good, const QString& more = {})
    {
        QString text = u"序号,督办事项,责任单位,完成时限,备注\n"_s;
        for (int i = 1; i <= good; ++i)
            text += u"%1,导入的第%1件,\"财务司、规划司\",2026年底前,无\n"_s.arg(i);
        return file(text + more);
    }
    void load(const QString& path)
    {
        importing().open(path);
        QTRY_COMPARE(model().state(), State::Ready);
    }

private Q_SLOTS:
    void init()
    {
        newOffice();
        openWindow(u"penghaitao"_s);
    }

    void aLedgerIsLookedAtRowByRowBeforeAnythingIsDone()
    {
        const qint64 before = items();
        load(ledger(2, u"3,月球上的事,月球司,长期,\n4,,财务司,,\n5,过了,财务司,2020-01-01,\n"_s));
        const auto& rows = model().sheet().rows;
        QCOMPARE(rows.size(), 5);
        QCOMPARE(model().counts().good, 2);
        QCOMPARE(model().counts().bad, 3);
        QCOMPARE(rows[2].row, 4);
        QCOMPARE(rows[2].errors.first().code, u"supervision.unknown-unit"_s);
        QCOMPARE(rows[3].errors.first().code, u"supervision.title-needed"_s);
        QCOMPARE(rows[4].errors.first().code, u"supervision.due-before-start"_s);
        QVERIFY(!model().mayImport()); // nobody has said that these may be left out
        model().import();
        QCOMPARE(items(), before);
        ImportTable table(m_kit);
        table.setRows(&rows, {});
        table.setOnlyTroubled(true);
        QCOMPARE(table.rowCount(), 3);
        QVERIFY(!table.index(0, ImportTable::Says).data().toString().isEmpty());
        model().setLeaveOut(true);
        QVERIFY(model().mayImport());
        model().import();
        QTRY_COMPARE(model().state(), State::Done);
        QCOMPARE(items(), before + 2);
        const auto report = model().report([](const ImportRow&) { return QString(); }, 0, 100);
        QVERIFY(report.last().contains(u"备注"_s)); // which column was left out is told
        // The same ledger once more opens nothing a second time.
        load(ledger(3));
        QCOMPARE(model().counts().present, 2);
        QCOMPARE(model().counts().good, 1);
        model().import();
        QTRY_COMPARE(model().state(), State::Done);
        QCOMPARE(items(), before + 3);
    }

    void columnsAreWhatAPersonSaysTheyAre()
    {
        load(file(u"甲,乙\n核查数据,财务司\n"_s));
        QVERIFY(model().sheet().rows.isEmpty());
        auto* box = importing().findChild<ui::ChoiceBox*>(u"supervision.column0"_s);
        QVERIFY(box);
        box->setCurrentIndex(box->findData(u"title"_s));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_COMPARE(model().state(), State::Ready);
        QCOMPARE(model().sheet().rows.size(), 2);
        model().setField(1, u"lead"_s);
        QTRY_COMPARE(model().state(), State::Ready);
        QCOMPARE(model().counts().bad, 1); // the headings are a row now
        model().setUnknown(UnknownUnits::KeepAsWords);
        QTRY_COMPARE(model().state(), State::Ready);
        QCOMPARE(model().counts().bad, 0);
        model().setUpTo(u"propose"_s);
        QTRY_COMPARE(model().state(), State::Ready);
        QCOMPARE(model().sheet().rows[1].item.value("upTo"_L1).toString(), u"propose"_s);
    }

    void aLongLedgerComesInPartByPart()
    {
        const qint64 before = items();
        load(ledger(180));
        const auto submitted = m_desk->submitted().size();
        model().import();
        QCOMPARE(items(), before); // nothing yet: each part has a turn of the loop of its own
        QTRY_COMPARE_WITH_TIMEOUT(model().state(), State::Done, 60'000);
        QCOMPARE(items(), before + 180);
        QCOMPARE(m_desk->submitted().size() - submitted, 1 + 9 + 9);
    }

    /// However long the ledger is, whoever looks at the window sees it answer: what is done of it
    /// in one turn of the event loop is a piece of a size that does not grow with it.
    void theWindowGoesOnWhileThousandsOfRowsComeIn()
    {
        constexpr int rows = 3'000;
        const qint64 before = items();
        m_desk->answerLater();
        int turns = 0;
        QObject here; // what is connected ends with the test
        QTimer beat;
        connect(&beat, &QTimer::timeout, &here, [&turns] { ++turns; });
        beat.start(0);
        int pieces = 0;
        int crowded = 0; // pieces that did not have their turn for themselves
        int lastTurn = -1;
        const auto piece = [&] {
            ++pieces;
            crowded += std::exchange(lastTurn, turns) == turns ? 1 : 0;
        };
        int judged = 0;
        int largest = 0;
        connect(&model(), &ImportModel::judged, &here, [&](int from, int to) {
            judged += to - from;
            largest = std::max(largest, to - from);
            piece();
        });
        connect(m_desk.get(), &sync::DeskPort::rowsChanged, &here, piece);
        QList<int> shown;
        connect(&model(), &ImportModel::changed, &here, [&] {
            if (model().state() == State::Giving && !shown.contains(model().percent()))
                shown.append(model().percent());
        });

        importing().open(ledger(rows));
        QTRY_COMPARE_WITH_TIMEOUT(model().state(), State::Ready, 60'000);
        QCOMPARE(judged, rows);
        QVERIFY2(largest <= 100, qPrintable(QString::number(largest)));
        QCOMPARE(pieces, rows / 100);
        QCOMPARE(model().counts().good, rows);

        model().import();
        QTRY_COMPARE_WITH_TIMEOUT(model().state(), State::Done, 120'000);
        QCOMPARE(items(), before + rows);
        QCOMPARE(crowded, 0);
        QVERIFY2(turns >= pieces, qPrintable(QString::number(turns)));
        QVERIFY(shown.size() > 50);
        QVERIFY(std::is_sorted(shown.cbegin(), shown.cend()));
    }

    void whoGivesUpHasChangedNothing()
    {
        const qint64 before = items();
        load(ledger(180));
        model().import();
        QTRY_VERIFY(m_desk->office().count(u"sup_import_part"_s) >= 2);
        QVERIFY(model().mayCancel());
        model().cancel();
        QTRY_COMPARE(model().state(), State::Ready);
        QCOMPARE(items(), before);
        QCOMPARE(m_desk->office().count(u"sup_import_part"_s), 0);
    }

    void whatTheServerRefusesKeepsAllOfItOut()
    {
        const qint64 before = items();
        load(ledger(180));
        // The second part: what the import is, and its first part, have been taken by then.
        m_desk->refuseNext(fail("supervision.bad-row", {{u"row"_s, 3}, {u"why"_s, u"anything"_s}}),
                           2);
        model().import();
        QTRY_COMPARE(model().state(), State::Ready);
        QCOMPARE(items(), before);
        QCOMPARE(m_desk->office().count(u"sup_import_part"_s), 0);
        QVERIFY(!model().sheet().rows[22].errors.isEmpty()); // the third of the second part
    }

    void whatSomebodyLeftOffIsGoneOnWith()
    {
        const qint64 before = items();
        load(ledger(120));
        QList<Fields> list;
        for (const auto& row : model().sheet().rows)
            list.append(row.item);
        const ImportPlan plan(newUuidText(), u"去年的台账"_s, list);
        for (int i = 0; i < plan.firstFinal(); ++i)
            QVERIFY(m_desk->submit(plan.at(i).command, plan.at(i).params).ok());
        model().close();
        importing().showLeftOff();
        auto* on = importing().findChild<QPushButton*>(u"supervision.goOn"_s);
        QVERIFY(on);
        on->click();
        QTRY_COMPARE(model().state(), State::Done);
        QCOMPARE(items(), before + 120);
    }

    void whatSomebodyLeftOffIsTakenAway()
    {
        const qint64 before = items();
        load(ledger(450));
        QList<Fields> list;
        for (const auto& row : model().sheet().rows)
            list.append(row.item);
        const ImportPlan plan(newUuidText(), u"去年的台账"_s, list);
        for (int i = 0; i + 1 < plan.firstFinal(); ++i) // the last part never came
            QVERIFY(m_desk->submit(plan.at(i).command, plan.at(i).params).ok());
        model().close();
        importing().showLeftOff();
        QVERIFY(!importing().findChild<QPushButton*>(u"supervision.goOn"_s));
        auto* away = importing().findChild<QPushButton*>(u"supervision.takeAway"_s);
        QVERIFY(away);
        away->click();
        QVERIFY(model().isDropping());
        QTRY_COMPARE(model().state(), State::Empty);
        QCOMPARE(m_desk->office().count(u"sup_import_part"_s), 0);
        QCOMPARE(items(), before);
    }

private:
    QTemporaryDir m_dir;
};

QTEST_MAIN(TestImportPage)
#include "tst_import_page.moc"
