// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "office/demo.h"
#include "supervision/pages/check_form.h"
#include "supervision/pages/check_panel.h"
#include "supervision/pages/checks_page.h"
#include "supervision/pages/goals_page.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/score_panel.h"
#include "supervision/pages/scores_page.h"
#include "supervision/pages/summary_page.h"
#include "supervision/pages/supervision_window.h"
#include "ui/ledger/ledger_calendar.h"
#include "ui/ledger/ledger_timeline.h"

#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace chancery;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

/// The pages beside the ledger, and its other faces, in the real window with the demo's items.
class TestSupervisionParts : public test::SupervisionWindow {
    Q_OBJECT

private:
    static QString itemOf(const char* key) { return office::demoId(u"item"_s, QLatin1String(key)); }

private Q_SLOTS:
    void scoresAreRankedAndEveryFigureOpensItsRows()
    {
        auto& scores = section().scores();
        auto& table = scores.table();
        QVERIFY(table.rowCount() >= 3);
        for (int row = 1; row < table.rowCount(); ++row)
            QVERIFY(table.scoreAt(row - 1)->score.hundredths >=
                    table.scoreAt(row)->score.hundredths);
        // A figure that takes something away opens the items that do.
        bool opened = false;
        for (int row = 0; row < table.rowCount() && !opened; ++row) {
            for (int column = ScoreTable::FirstLine; column < table.columnCount(); ++column) {
                const auto* line = table.lineAt(table.index(row, column));
                if (!line || line->rows.isEmpty() || line->code == "adjusted"_L1)
                    continue;
                scores.view().setCurrentIndex(table.index(row, column));
                auto* item = scores.panel().findChild<QPushButton*>(u"scores.item"_s);
                QVERIFY(item);
                item->click();
                QCOMPARE(section().part(), u"ledger"_s);
                QVERIFY(line->rows.contains(ledger().panel().itemId()));
                opened = true;
                break;
            }
        }
        QVERIFY(opened);
    }

    void aScoreIsChangedByHandWithAReason()
    {
        auto& scores = section().scores();
        const QString unit = scores.table().scoreAt(0)->unit;
        const int before = scores.table().scoreAt(0)->score.hundredths;
        scores.view().setCurrentIndex(scores.table().index(0, ScoreTable::Total));
        QVERIFY(!scores.panel().give(-3, {}).isEmpty()); // never without a reason
        QCOMPARE(scores.panel().give(-3, u"数据报送差错"_s), QString());
        const auto* after = scores.table().scoreAt(scores.table().rowOf(unit));
        QCOMPARE(after->score.hundredths, before - 300);
        scores.view().setCurrentIndex(
            scores.table().index(scores.table().rowOf(unit), ScoreTable::Total));
        QCOMPARE(scores.panel().withdraw(text(u"SELECT id FROM sup_adjustment"_s), u"查实无误"_s),
                 QString());
        QCOMPARE(scores.table().scoreAt(scores.table().rowOf(unit))->score.hundredths, before);
    }

    void scoresLeaveTheHouseAsAWorkbookAndOnPaper()
    {
        auto& scores = section().scores();
        QTemporaryDir folder;
        const QString path = folder.filePath(u"scores.xlsx"_s);
        const auto written = scores.exportTo(path);
        QVERIFY2(written.ok(), written.ok() ? "" : qPrintable(written.error().debugText()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.size() > 2'000);
        QVERIFY(!scores.matter().pages.isEmpty());
        scores.showSheet(u"open-government"_s, officeDate(m_desk->now()).year());
        QCOMPARE(scores.sheet(), u"open-government"_s);
        QVERIFY(scores.table().sheet());
        QVERIFY(scores.table().rowCount() >= 1);
    }

    void aSummaryIsGivenAsAReportOrDrafted()
    {
        sitDown(u"shixiaohong"_s); // of finance, who leads the whole
        const QString whole = itemOf("budget-plan");
        ledger().openItem(whole);
        auto* button = ledger().panel().findChild<QPushButton*>(u"supervision.summary"_s);
        QVERIFY(button);
        button->click();
        auto* summary = section().findChild<SummaryPage*>();
        QVERIFY(summary && summary->isVisible());
        QVERIFY(summary->text().lines.join(QString()).contains(u"已清理三十一个项目"_s));
        summary->report();
        QCOMPARE(summary->trouble(), QString());
        QVERIFY(m_desk->office()
                    .row(u"sup_item"_s, whole)
                    .value("last_feedback"_L1)
                    .toString()
                    .contains(u"落实预算执行"_s) ||
                m_desk->office()
                    .row(u"sup_item"_s, whole)
                    .value("last_feedback"_L1)
                    .toString()
                    .contains(u"落实情况"_s));
        section().openSummary(whole);
        summary->draft();
        QCOMPARE(summary->trouble(), QString());
        QCOMPARE(m_desktop->frame().currentSection(), u"documents"_s);
        QVERIFY(
            !text(u"SELECT id FROM doc_document WHERE title LIKE '示例部关于“落实部务会%报告'"_s)
                 .isEmpty());
    }

    void aGoalsLampFollowsItsValues()
    {
        auto& goals = section().goals();
        QVERIFY(goals.model().rows().size() >= 11);
        const QString measure = itemOf("goal-enterprises-digital");
        const auto lampOf = [&](const QString& id) {
            return int(goals.model().rowAt(goals.model().indexOf(id))->lamp);
        };
        QCOMPARE(lampOf(measure), int(Lamp::Overdue)); // 131 of 160
        QCOMPARE(lampOf(itemOf("goal-enterprises")), int(Lamp::Overdue));
        goals.choose(measure);
        QVERIFY(!goals.tell(2, u"很多"_s).isEmpty());
        QCOMPARE(goals.tell(2, u"161"_s, u"补报六月数据"_s), QString());
        QTRY_COMPARE(lampOf(measure), int(Lamp::Normal));
        QVERIFY(!goals.matter().pages.isEmpty());
        // The same measures in the ledger, below their goals.
        Q_EMIT goals.ledgerRequested();
        QTRY_COMPARE(pane().model().totals().count, 8);
        QTRY_COMPARE(pane().model().lines().order().groups.size(), std::size_t(3));
        section().goals();
        // Enter opens it in the ledger.
        QTest::keyClick(&goals.view(), Qt::Key_Return);
        QCOMPARE(section().part(), u"ledger"_s);
        QCOMPARE(ledger().panel().itemId(), measure);
    }

    void aCheckIsOpenedDrawnAnsweredAndPutRight()
    {
        auto& checks = section().checks();
        const QString drawn = office::demoId(u"check"_s, u"check-websites"_s);
        checks.openCheck(drawn);
        QVERIFY(checks.panel().view()->drawHolds && *checks.panel().view()->drawHolds);
        QCOMPARE(checks.panel().view()->row.drawn, 4);
        QVERIFY(!checks.panel().matter().pages.isEmpty());
        checks.startNew();
        QVERIFY(checks.form());
        checks.form()->setTitle(u"八月网站抽查"_s);
        checks.form()->setForm(u"draw"_s);
        checks.form()->setObjects(u"门户 不知道的司"_s);
        checks.form()->give();
        QVERIFY(!checks.form()->trouble().isEmpty()); // no such department
        checks.form()->setObjects(u"门户网站　办公厅\n财务司\n规划司"_s);
        checks.form()->give();
        QVERIFY(!checks.form());
        QCOMPARE(checks.panel().view()->row.title, u"八月网站抽查"_s);
        QCOMPARE(checks.panel().view()->row.objects, 3);
        auto* draw = checks.panel().findChild<QPushButton*>(u"checks.act.draw"_s);
        QVERIFY(draw);
        draw->click();
        QVERIFY(checks.form());
        checks.form()->give();
        QVERIFY2(!checks.form(), checks.form() ? qPrintable(checks.form()->trouble()) : "");
        QCOMPARE(checks.panel().view()->row.drawn, 2);
        // From a finding to its item, and from the item back to the check.
        checks.openCheck(office::demoId(u"check"_s, u"check-guides"_s));
        auto* item = checks.panel().findChild<QPushButton*>(u"checks.item"_s);
        QVERIFY(item);
        item->click();
        QCOMPARE(section().part(), u"ledger"_s);
        Q_EMIT ledger().panel().sourceRequested(u"sup_check"_s,
                                                office::demoId(u"check"_s, u"check-guides"_s));
        QCOMPARE(section().part(), u"checks"_s);
    }

    void theTimelineReadsOnlyWhatIsInSight()
    {
        showAll();
        ledger().showFace(SupervisionPage::Face::Timeline);
        auto& timeline = ledger().timeline();
        QVERIFY(timeline.isVisible());
        QVERIFY(timeline.grab().width() > 400); // paints
        timeline.goToDay(officeDate(m_desk->now()));
        QVERIFY(timeline.firstDayInSight() < officeDate(m_desk->now()));
        timeline.chooseLine(0);
        const QString first = timeline.currentId();
        QTest::keyClick(&timeline, Qt::Key_Down);
        QVERIFY(timeline.currentId() != first);
        QTest::keyClick(&timeline, Qt::Key_Return);
        QCOMPARE(ledger().panel().itemId(), timeline.currentId());
        QVERIFY(timeline.barRect(timeline.currentLine()).width() > 0);
        const QDate before = timeline.firstDayInSight();
        QTest::keyClick(&timeline, Qt::Key_Right);
        QCOMPARE(before.daysTo(timeline.firstDayInSight()), 7);
        QTest::keyClick(&timeline, Qt::Key_Minus);
        QCOMPARE(int(timeline.scale()), int(ui::LedgerTimeline::Scale::Months));
        QTest::keyClick(&timeline, Qt::Key_Plus);
        QCOMPARE(int(timeline.scale()), int(ui::LedgerTimeline::Scale::Weeks));
        // A click on a row chooses it.
        QTest::mouseClick(timeline.viewport(), Qt::LeftButton, {},
                          QPoint(40, m_kit.px(44) + m_kit.px(32) / 2));
        QCOMPARE(timeline.currentId(), first);
    }

    /// What is chosen beside the bars is what stands in the panel, in whatever order.
    void theTimelineFollowsWhatIsChosen()
    {
        showAll();
        QTRY_COMPARE(pane().model().rowCount(), text(u"SELECT COUNT(*) FROM sup_item"_s).toInt());
        ledger().showFace(SupervisionPage::Face::Timeline);
        auto& timeline = ledger().timeline();
        timeline.chooseLine(3);
        const QString chosen = timeline.currentId();
        QVERIFY(!chosen.isEmpty());
        QTRY_COMPARE(ledger().panel().itemId(), chosen);
        pane().groupBy(u"lead"_s);
        QTRY_VERIFY(pane().model().isGroup(0));
        QCOMPARE(timeline.currentId(), chosen);
        QVERIFY(timeline.currentLine() != 3);
        pane().groupBy({});
        QTRY_VERIFY(!pane().model().isGroup(0));
        QCOMPARE(timeline.currentId(), chosen);
        QCOMPARE(timeline.currentLine(), 3);
    }

    void theCalendarCountsWhatIsDueAndOpensADay()
    {
        showAll();
        ledger().showFace(SupervisionPage::Face::Calendar);
        auto& calendar = ledger().calendar();
        QVERIFY(calendar.isVisible());
        const QDate day = QDate::fromString(
            text(
                u"SELECT due_on FROM sup_item WHERE due_on LIKE '2026-07-%' ORDER BY due_on LIMIT 1"_s),
            Qt::ISODate);
        QVERIFY(day.isValid());
        calendar.goToDay(day);
        const int count = text(u"SELECT COUNT(*) FROM sup_item WHERE due_on = '%1'"_s.arg(
                                   day.toString(Qt::ISODate)))
                              .toInt();
        QTRY_COMPARE(calendar.countOn(day), qint64(count));
        QVERIFY(calendar.grab().width() > 400);
        QTest::keyClick(&calendar, Qt::Key_PageDown);
        QCOMPARE(calendar.currentDay().month(), 8);
        QTRY_COMPARE(calendar.countOn(day), 0);
        QTest::keyClick(&calendar, Qt::Key_PageUp);
        QTRY_COMPARE(calendar.countOn(day), qint64(count));
        QTest::keyClick(&calendar, Qt::Key_Return);
        QTRY_COMPARE(pane().model().totals().count, qint64(count));
        QCOMPARE(pane().shownFace(), -1);
    }
};

QTEST_MAIN(TestSupervisionParts)
#include "tst_supervision_parts.moc"
