// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/memory_settings.h"
#include "support/verify.h"
#include "ui/fields.h"
#include "ui/filter_field.h"
#include "ui/ledger/ledger_filter.h"
#include "ui/ledger/ledger_marks.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/ledger/ledger_paste.h"
#include "ui/ledger/ledger_statistics.h"
#include "ui/ledger/ledger_words.h"
#include "ui/ledger/memory_ledger.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace chancery;
using namespace chancery::ui;
using namespace Qt::StringLiterals;
using Test = ledger::Condition::Test;

/// A whole ledger page over a ledger in memory.
class TestLedgerPane : public QObject {
    Q_OBJECT

    Kit m_kit;
    ActionRegistry m_actions;
    test::MemorySettings m_settings;
    std::unique_ptr<test::MemoryLedger> m_source;
    std::unique_ptr<LedgerPane> m_pane;

private Q_SLOTS:
    void initTestCase() { m_kit.theme.applyTo(*qApp); }

    void init()
    {
        m_settings = {};
        m_source = std::make_unique<test::MemoryLedger>(400);
        m_pane = std::make_unique<LedgerPane>(m_kit, m_settings, m_actions, *m_source);
        m_pane->setTitle(u"督查督办台账"_s);
        m_pane->resize(1'200, 700);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        QTRY_COMPARE(m_pane->model().rowCount(), 400);
    }

    void cleanup() { m_pane.reset(); }

    void typingFilters()
    {
        auto* field = m_pane->findChild<FilterField*>();
        m_pane->focusFilter();
        QVERIFY(field->hasFocus());
        field->setText(u"事项039"_s); // as an input method puts it in
        QTRY_COMPARE(m_pane->model().rowCount(), 10);
        QVERIFY(m_pane->views().isModified());
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(m_pane->grid().hasFocus());
        QVERIFY(m_pane->grid().currentIndex().isValid());
    }

    void gGroupsByTheColumnOfTheCell()
    {
        m_pane->grid().chooseLine(0, 2);
        m_pane->groupByCurrent();
        QTRY_COMPARE(m_pane->model().rowCount(), 404);
        m_pane->groupByCurrent();
        QTRY_COMPARE(m_pane->model().rowCount(), 400);
    }

    void aColumnIsFilteredByItsValues()
    {
        m_pane->filterColumn(u"unit"_s, QPoint(10, 10));
        auto* filter = m_pane->findChild<LedgerFilter*>();
        QVERIFY(filter);
        auto* values = filter->findChild<QListWidget*>();
        QTRY_COMPARE(values->count(), 4);
        values->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(filter->condition().test, Test::OneOf);
        QCOMPARE(filter->condition().values.size(), 1);
        Q_EMIT filter->applied(filter->condition());
        QTRY_COMPARE(m_pane->model().rowCount(), 100);
        QVERIFY(!filterText(m_pane->query(), m_pane->model().face()).isEmpty());
        ledger::Query none = m_pane->query();
        none.conditions.clear();
        m_pane->setQuery(none);
        QTRY_COMPARE(m_pane->model().rowCount(), 400);
    }

    void rangesAreCheckedBeforeTheyAreAsked()
    {
        ledger::Column day;
        day.id = u"money"_s;
        day.type = ledger::Type::Day;
        LedgerFilter filter(m_kit, day, m_source->face(), nullptr);
        const auto edits = filter.findChildren<QLineEdit*>();
        QCOMPARE(edits.size(), 2);
        edits[0]->setText(u"3月"_s);
        QVERIFY(!filter.trouble().isEmpty());
        edits[0]->setText(u"2026-03"_s);
        QVERIFY(filter.trouble().isEmpty());
        QCOMPARE(filter.condition().test, Test::From);
        edits[1]->setText(u"2026-04-01"_s);
        QCOMPARE(filter.condition().test, Test::Between);
        edits[0]->clear();
        QCOMPARE(filter.condition().test, Test::To);
        edits[1]->clear();
        QVERIFY(filter.condition().values.isEmpty());
    }

    void viewsChangeWhatIsShown()
    {
        m_pane->views().choose(u"red"_s);
        QTRY_COMPARE(m_pane->model().rowCount(), 100);
        QVERIFY(!m_pane->views().isModified());
        auto arrangement = m_pane->views().current().arrangement;
        QCOMPARE(m_pane->model().columnCount(), 5);
        arrangement.columns.removeFirst();
        m_pane->views().setArrangement(arrangement);
        QVERIFY(m_pane->views().isModified());
        m_pane->views().revert();
        QCOMPARE(m_pane->model().columnCount(), 5);
    }

    /// Rows are marked by a rule that belongs to the view, and is said to be a change of it.
    void marksArePartOfTheView()
    {
        m_pane->openMarks(u"unit"_s, QPoint(10, 10));
        auto* marks = m_pane->findChild<LedgerMarks*>();
        QVERIFY(marks);
        ledger::Mark mark{u"unit"_s, ledger::Mark::Test::Contains, u"规划"_s,
                          ledger::Mark::Tone::Amber, true};
        marks->setNext(mark);
        QCOMPARE(marks->next(), mark);
        const QImage before = m_pane->grid().viewport()->grab().toImage();
        marks->add();
        QCOMPARE(m_pane->views().current().marks, QList<ledger::Mark>{mark});
        QVERIFY(m_pane->views().isModified());
        auto& model = m_pane->model();
        const int unit = model.shownAt(u"unit"_s);
        int marked = 0;
        for (int line = 0; line < 8; ++line) {
            const bool planned = model.index(line, unit).data().toString().contains(u"规划"_s);
            QCOMPARE(model.markedAt(line).row != nullptr, planned);
            marked += planned ? 1 : 0;
        }
        QVERIFY(marked > 0);
        QVERIFY(m_pane->grid().viewport()->grab().toImage() != before);
        // A number that is none is not taken.
        mark.test = ledger::Mark::Test::Under;
        mark.column = u"money"_s;
        mark.value = u"viel"_s;
        marks->setNext(mark);
        marks->add();
        QCOMPARE(marks->marks().size(), 1);
        marks->removeAt(0);
        QVERIFY(!m_pane->views().isModified());
        QVERIFY(!model.markedAt(0).row);
    }

    void sharedViewsFollowWhoChangesThem()
    {
        auto& views = m_pane->views();
        QVERIFY(!views.mayShare());
        m_source->mayShareViews = true;
        QVERIFY(views.share(u"本月到期"_s));
        const QString id = views.current().id;
        QVERIFY(views.isShared(id));
        QVERIFY(!views.isModified());
        // What somebody else makes of it, whoever looks at it sees.
        ledger::View other = views.current();
        other.name = u"下月到期"_s;
        other.query.group = u"unit"_s;
        VERIFY_OK(m_source->share(other));
        QCOMPARE(views.current().name, u"下月到期"_s);
        QTRY_COMPARE(m_pane->model().rowCount(), 404);
        // Who has changed something keeps it, and is told that it is another than the shared one.
        ledger::Query mine = m_pane->query();
        mine.group.clear();
        m_pane->setQuery(mine);
        QVERIFY(views.isModified());
        other.query.groupsDescending = true;
        VERIFY_OK(m_source->share(other));
        QCOMPARE(views.current().query.group, QString());
        QVERIFY(views.isModified());
        QVERIFY(views.save());
        QVERIFY(!views.isModified());
        QCOMPARE(m_source->shared().first().query.group, QString());
        // Who may not share changes it for himself alone.
        m_source->mayShareViews = false;
        mine.group = u"unit"_s;
        m_pane->setQuery(mine);
        QVERIFY(!views.save());
        QVERIFY(!views.remove(id));
        m_source->mayShareViews = true;
        QVERIFY(views.remove(id));
        QVERIFY(views.current().id != id);
        QVERIFY(m_source->shared().isEmpty());
    }

    void eachNumberOfTheStatisticsOpensItsRows()
    {
        auto& statistics = m_pane->statistics();
        QSignalSpy counted(&statistics, &LedgerStatistics::counted);
        statistics.setAxes({u"unit"_s}, {u"left"_s});
        m_pane->showStatistics(true);
        QVERIFY(counted.wait());
        auto& table = statistics.table();
        QCOMPARE(table.columnCount(), 5); // four lamps and the sum
        QCOMPARE(table.rowCount(), 5);
        QCOMPARE(table.index(4, 4).data().toString(), u"400"_s);
        int row = -1;
        for (int r = 0; r < 4; ++r) {
            if (table.headerData(r, Qt::Vertical, Qt::DisplayRole).toString() == u"规划司"_s)
                row = r;
        }
        QVERIFY(row >= 0);
        const QString count = table.index(row, 4).data().toString();
        QVERIFY(count.toInt() > 0);
        Q_EMIT statistics.view().activated(table.index(row, 4));
        QVERIFY(!m_pane->showsStatistics());
        QTRY_COMPARE(m_pane->model().rowCount(), count.toInt());
        QCOMPARE(table.asTexts().size(), 6);
    }

    void editsAndPastesAreUndone()
    {
        auto& model = m_pane->model();
        const auto pasted =
            m_pane->paste({{u"甲"_s, u"忽略"_s, u"忽略"_s, u"77"_s}, {u"乙"_s}}, model.index(0, 1));
        VERIFY_OK(pasted);
        QCOMPARE(*pasted, 3);
        QTRY_COMPARE(model.index(1, 1).data().toString(), u"乙"_s);
        QCOMPARE(model.index(0, 4).data(Qt::EditRole).toString(), u"77"_s);
        QVERIFY(model.setData(model.index(5, 1), u"丙"_s, Qt::EditRole));
        QVERIFY(m_pane->mayUndo());
        m_pane->undo();
        QTRY_COMPARE(model.index(5, 1).data().toString(), u"事项0006"_s);
        m_pane->undo();
        QTRY_COMPARE(model.index(0, 1).data().toString(), u"事项0001"_s);
        QCOMPARE(model.index(0, 4).data(Qt::EditRole).toString(), u"10"_s);
        m_pane->undoStack().redo();
        QTRY_COMPARE(model.index(1, 1).data().toString(), u"乙"_s);
        m_source->refusedTitles = {u"坏"_s};
        // One that is refused keeps all of them out.
        QVERIFY(!m_pane->paste({{u"好"_s}, {u"坏"_s}}, model.index(0, 1)).ok());
        QTest::qWait(100);
        QVERIFY(model.index(0, 1).data().toString() != u"好"_s);
    }

    void whatAPasteWouldChangeIsShownBefore()
    {
        auto& model = m_pane->model();
        const auto paste =
            LedgerPaste::of(model, {{u"甲"_s, u"忽略"_s}, {u"事项0002"_s}}, model.index(0, 1));
        QCOMPARE(paste.edits.size(), 1); // the second says what is there already
        QCOMPARE(paste.rows, 1);
        QCOMPARE(paste.passed, 1);
        QCOMPARE(
            LedgerPaste::of(model, {{u"末"_s}, {u"外"_s}}, model.index(model.rowCount() - 1, 1))
                .outside,
            1);
        QVERIFY(LedgerPaste::of(model, ledger::TextTable(201, {u"多"_s}), model.index(0, 1))
                    .objection(model));
        const QString before = model.index(0, 1).data().toString();
        m_pane->previewPaste({{u"甲"_s}}, model.index(0, 1));
        auto* preview = m_pane->findChild<LedgerPastePreview*>();
        QVERIFY(preview);
        QCOMPARE(model.index(0, 1).data().toString(), before);
        preview->findChild<QPushButton*>(u"ledger.paste"_s)->click();
        QTRY_COMPARE(model.index(0, 1).data().toString(), u"甲"_s);
    }

    void nothingFoundSaysSo()
    {
        ledger::Query query;
        query.text = u"没有这个"_s;
        m_pane->setQuery(query);
        QTRY_COMPARE(m_pane->model().rowCount(), 0);
        const auto buttons = m_pane->grid().viewport()->findChildren<QPushButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
                            [](const QPushButton* button) { return button->isVisible(); }));
    }

    void theDensityIsRemembered()
    {
        m_pane->toggleDensity();
        QCOMPARE(m_pane->grid().density(), LedgerDensity::Compact);
        LedgerPane again(m_kit, m_settings, m_actions, *m_source);
        QCOMPARE(again.grid().density(), LedgerDensity::Compact);
    }
};

QTEST_MAIN(TestLedgerPane)
#include "tst_ledger_pane.moc"
