// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/verify.h"
#include "ui/ledger/ledger_grid.h"
#include "ui/ledger/ledger_head.h"
#include "ui/ledger/memory_ledger.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

using namespace chancery;
using namespace chancery::ui;
using namespace Qt::StringLiterals;

namespace {

/// Notes how often it is asked where a cell stands.
class AskedGrid final : public LedgerGrid {
public:
    using LedgerGrid::LedgerGrid;
    QRect visualRect(const QModelIndex& index) const override
    {
        ++asked;
        return LedgerGrid::visualRect(index);
    }
    mutable int asked = 0;
};

} // namespace

/// The grid, driven by keys and mouse.
class TestLedgerGrid : public QObject {
    Q_OBJECT

    Kit m_kit;
    std::unique_ptr<test::MemoryLedger> m_source;
    std::unique_ptr<LedgerModel> m_model;
    std::unique_ptr<LedgerGrid> m_grid;

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_grid.get(), key, modifiers);
    }
    QImage picture() { return m_grid->viewport()->grab().toImage(); }

private Q_SLOTS:
    void initTestCase() { m_kit.theme.applyTo(*qApp); }

    void init()
    {
        m_source = std::make_unique<test::MemoryLedger>(1'000);
        m_model = std::make_unique<LedgerModel>(*m_source);
        m_grid = std::make_unique<LedgerGrid>(m_kit);
        m_grid->setLedger(m_model.get());
        m_grid->setWidths({100, 260, 140, 160, 120}, 2);
        m_grid->resize(560, 420);
        m_grid->show();
        QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
        m_grid->setFocus();
        m_model->setQuery({});
        QTRY_COMPARE(m_model->rowCount(), 1'000);
        m_grid->chooseLine(0, 0);
    }

    void cleanup()
    {
        m_grid.reset();
        m_model.reset();
    }

    /// A day turns for all rows; the window stands still for those in sight alone.
    void whatIsOutOfSightIsNotLookedFor()
    {
        AskedGrid grid(m_kit);
        grid.setLedger(m_model.get());
        grid.setWidths({100, 260, 140, 160, 120}, 2);
        grid.resize(560, 420);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        QVERIFY(grid.linesInSight() < 20);
        grid.asked = 0;
        Q_EMIT m_source->turned();
        QVERIFY(grid.asked > 0 && grid.asked < 20 * 5 * 2); // not of five thousand cells
        const QImage before = grid.viewport()->grab().toImage();
        {
            const std::scoped_lock lock(m_source->store().mutex);
            for (auto& task : m_source->store().tasks)
                task.title = u"另一件"_s;
        }
        Q_EMIT m_source->turned();
        QVERIFY(grid.viewport()->grab().toImage() != before);
    }

    /// The cells that stay are painted behind the bars of the others.
    void theCurrentCellIsFramedAndNotFilled()
    {
        m_grid->resize(900, 420);
        const QRect share = m_grid->visualRect(m_model->index(0, 3));
        QVERIFY(share.isValid() && m_grid->viewport()->rect().contains(share));
        for (const int column : {0, 1, 3}) {
            m_grid->setCurrentIndex(m_model->index(0, column));
            const QImage image = picture();
            const QRect cell = m_grid->visualRect(m_model->index(0, column));
            const int other = column == 0 ? 1 : 0;
            const QRect beside = m_grid->visualRect(m_model->index(0, other));
            const QPoint corner(4, 4); // clear of frame and text
            QCOMPARE(image.pixelColor(cell.topLeft() + corner),
                     image.pixelColor(beside.topLeft() + corner));
            QVERIFY(image.pixelColor(cell.left() + 4, cell.top()) !=
                    image.pixelColor(beside.left() + 4, beside.top()));
        }
    }

    void theKeysMoveWithoutTheMouse()
    {
        key(Qt::Key_J);
        key(Qt::Key_Down);
        QCOMPARE(m_grid->currentIndex().row(), 2);
        key(Qt::Key_K);
        QCOMPARE(m_grid->currentIndex().row(), 1);
        key(Qt::Key_PageDown);
        QCOMPARE(m_grid->currentIndex().row(), 1 + m_grid->linesInSight());
        key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_grid->currentIndex().row(), 999);
        QVERIFY(m_grid->viewport()->rect().contains(m_grid->visualRect(m_grid->currentIndex())));
        key(Qt::Key_Home, Qt::ControlModifier);
        key(Qt::Key_End);
        QCOMPARE(m_grid->currentIndex().column(), 4);
        QVERIFY(m_grid->horizontalScrollBar()->value() > 0);
        QSignalSpy opened(m_grid.get(), &LedgerGrid::opened);
        QSignalSpy previewed(m_grid.get(), &LedgerGrid::previewed);
        key(Qt::Key_Return);
        key(Qt::Key_Space);
        QCOMPARE(opened.value(0).value(0).toString(), u"t1"_s);
        QCOMPARE(previewed.value(0).value(0).toString(), u"t1"_s);
    }

    void frozenColumnsStayAlsoWhileGrouped()
    {
        for (const auto& group : {QString(), u"unit"_s}) {
            ledger::Query query;
            query.group = group;
            m_model->setQuery(query);
            QSignalSpy loaded(m_model.get(), &LedgerModel::loaded);
            QVERIFY(loaded.wait());
            const int line = group.isEmpty() ? 3 : 4;
            m_grid->horizontalScrollBar()->setValue(0);
            const QModelIndex title = m_model->index(line, 1);
            const QModelIndex money = m_model->index(line, 4);
            const QRect before = m_grid->visualRect(title);
            const int left = m_grid->visualRect(money).left();
            const QImage still = picture().copy(0, 0, 360, 380);
            m_grid->horizontalScrollBar()->setValue(m_grid->horizontalScrollBar()->maximum());
            QCOMPARE(m_grid->visualRect(title), before);
            QCOMPARE(m_grid->visualRect(money).left(),
                     left - m_grid->horizontalScrollBar()->maximum());
            const QImage scrolled = picture();
            if (group.isEmpty())
                QCOMPARE(scrolled.copy(0, 0, 360, 380), still); // nothing shines through
            QCOMPARE(m_grid->indexAt(before.center()), title);
            // The cell that was scrolled below the frozen ones is not to be hit there.
            QVERIFY(m_grid->indexAt(QPoint(120, before.center().y())).column() == 1);
        }
    }

    /// Beside an open panel, or in large type, what is frozen gives way to what is not.
    void frozenColumnsLeaveAThirdOfTheRoom()
    {
        const auto frozen = [this] {
            int still = 0;
            const int before = m_grid->horizontalScrollBar()->value();
            const QModelIndex row = m_model->index(0, 0);
            QList<int> lefts;
            for (int i = 0; i < 5; ++i)
                lefts.append(m_grid->visualRect(row.siblingAtColumn(i)).left());
            m_grid->horizontalScrollBar()->setValue(before + 20);
            for (int i = 0; i < 5; ++i)
                still += m_grid->visualRect(row.siblingAtColumn(i)).left() == lefts.at(i) ? 1 : 0;
            m_grid->horizontalScrollBar()->setValue(before);
            return still;
        };
        QCOMPARE(frozen(), 2);
        m_grid->resize(420, 420); // 360 of them would leave sixty
        QCOMPARE(frozen(), 1);
        const int left = m_grid->visualRect(m_model->index(0, 0)).right();
        QVERIFY(m_grid->viewport()->width() - left > m_grid->viewport()->width() / 3);
        m_grid->resize(140, 420);
        QCOMPARE(frozen(), 0);
        m_grid->resize(560, 420);
        QCOMPARE(frozen(), 2);
        // All may be frozen where all are in sight.
        m_grid->setWidths({100, 260, 140}, 3);
        QCOMPARE(m_grid->horizontalScrollBar()->maximum(), 0);
    }

    void groupsTurnByKeysAndMouse()
    {
        ledger::Query query;
        query.group = u"unit"_s;
        m_model->setQuery(query);
        QTRY_COMPARE(m_model->rowCount(), 1'004);
        m_grid->chooseLine(0);
        key(Qt::Key_Left);
        QCOMPARE(m_model->rowCount(), 754);
        key(Qt::Key_Right);
        QCOMPARE(m_model->rowCount(), 1'004);
        key(Qt::Key_Return);
        QCOMPARE(m_model->rowCount(), 754);
        QTest::mouseClick(m_grid->viewport(), Qt::LeftButton, {},
                          m_grid->visualRect(m_model->index(0, 0)).center());
        QCOMPARE(m_model->rowCount(), 1'004);
        // Choosing everything chooses rows, not groups.
        m_grid->selectAll();
        QCOMPARE(m_grid->chosenCount(), 1'000);
        QCOMPARE(m_grid->chosenKeys(2'000).size(), std::size_t(1'000));
    }

    void theChosenRowsAreCopiedAsATable()
    {
        key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_grid->chosenCount(), 2);
        QCOMPARE(m_grid->chosenIds(10), (QStringList{u"t1"_s, u"t2"_s}));
        key(Qt::Key_C, Qt::ControlModifier);
        const auto table = ledger::fromTsv(QGuiApplication::clipboard()->text());
        QCOMPARE(table.size(), 2);
        QCOMPARE(table[1][1], u"事项0002"_s);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"<th>督办事项</th>"_s));
    }

    void whatWasChosenStaysChosenWhenRowsMove()
    {
        m_grid->chooseLine(500, 1);
        const int above = m_grid->visualRect(m_grid->currentIndex()).top();
        auto tasks = m_source->store().tasks;
        tasks.remove(0, 100);
        m_source->replace(tasks);
        QTRY_COMPARE(m_model->rowCount(), 900);
        QCOMPARE(m_model->idAt(m_grid->currentIndex().row()), u"t501"_s);
        QCOMPARE(m_grid->chosenIds(5), QStringList{u"t501"_s});
        QCOMPARE(m_grid->visualRect(m_grid->currentIndex()).top(), above);
        // What is gone is not chosen any more.
        tasks.remove(400, 1);
        m_source->replace(tasks);
        QTRY_COMPARE(m_model->rowCount(), 899);
        QCOMPARE(m_grid->chosenCount(), 0);
    }

    void whatIsAskedForAnewBeginsAtItsFirstRow()
    {
        m_grid->chooseLine(500, 1);
        ledger::Query query;
        query.sort = {{u"title"_s, true}};
        m_model->setQuery(query);
        QTRY_COMPARE(m_model->idAt(0), u"t1000"_s);
        QCOMPARE(m_grid->verticalScrollBar()->value(), 0);
        QCOMPARE(m_model->idAt(m_grid->currentIndex().row()), u"t501"_s);
    }

    void f2EditsWhatMayBeEdited()
    {
        m_grid->chooseLine(1, 1);
        key(Qt::Key_F2);
        auto* editor = m_grid->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->setText(u"改过的题"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_model->index(1, 1).data().toString(), u"改过的题"_s);
        m_grid->chooseLine(1, 2);
        key(Qt::Key_F2);
        QVERIFY(!m_grid->indexWidget(m_grid->currentIndex()));
        QVERIFY(!m_grid->isPersistentEditorOpen(m_grid->currentIndex()));
    }

    void headsSortMoveAndWiden()
    {
        auto& head = m_grid->head();
        QSignalSpy sorted(&head, &LedgerHead::sortRequested);
        QSignalSpy moved(&head, &LedgerHead::moveRequested);
        QSignalSpy wider(m_grid.get(), &LedgerGrid::widthChanged);
        QTest::mouseClick(&head, Qt::LeftButton, {}, QPoint(200, 10));
        QTest::mouseClick(&head, Qt::LeftButton, Qt::ShiftModifier, QPoint(400, 10));
        QCOMPARE(sorted.value(0).value(0).toString(), u"title"_s);
        QCOMPARE(sorted.value(1), (QVariantList{u"unit"_s, true}));
        QTest::mousePress(&head, Qt::LeftButton, {}, QPoint(200, 10));
        QTest::mouseMove(&head, QPoint(20, 10));
        QTest::mouseRelease(&head, Qt::LeftButton, {}, QPoint(20, 10));
        QCOMPARE(moved.value(0), (QVariantList{1, 0}));
        QTest::mousePress(&head, Qt::LeftButton, {}, QPoint(360, 10));
        QTest::mouseMove(&head, QPoint(400, 10));
        QTest::mouseRelease(&head, Qt::LeftButton, {}, QPoint(400, 10));
        QCOMPARE(wider.last(), (QVariantList{1, 300}));
        QCOMPARE(m_grid->visualRect(m_model->index(0, 2)).left(), 400);
    }

    void aScreenReaderHearsColumnsAndLamps()
    {
        m_grid->setAccessibleName(u"督查督办台账"_s);
        auto* whole = QAccessible::queryAccessibleInterface(m_grid.get());
        QVERIFY(whole && whole->tableInterface());
        QCOMPARE(whole->text(QAccessible::Name), u"督查督办台账"_s);
        auto* cell = whole->tableInterface()->cellAt(0, 0);
        QVERIFY(cell);
        QVERIFY(cell->text(QAccessible::Name).startsWith(u"余期: "_s));
        QVERIFY(cell->text(QAccessible::Name).contains(lampName(Lamp::Yellow)));
    }

    void rowsAreAsHighAsTheyShouldBe()
    {
        QCOMPARE(m_grid->rowHeight(), 36);
        m_grid->setDensity(LedgerDensity::Compact);
        QCOMPARE(m_grid->rowHeight(), 28);
        m_kit.theme.setPercent(150);
        QCOMPARE(m_grid->rowHeight(), 42);
        QCOMPARE(m_grid->visualRect(m_model->index(0, 1)).width(), 390);
        m_kit.theme.setPercent(100);
    }
};

QTEST_MAIN(TestLedgerGrid)
#include "tst_ledger_grid.moc"
