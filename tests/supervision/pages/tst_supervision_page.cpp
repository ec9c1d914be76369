// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/documents_page.h"
#include "documents/pages/reading_pane.h"
#include "documents/pages/workbench_page.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/item_source.h"
#include "supervision/pages/spoken_order.h"
#include "supervision/pages/supervision_window.h"
#include "ui/row_roles.h"
#include "ui/thread_strip.h"

#include <QDateEdit>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

/// The ledger of supervision in the real window, with the demo's items.
class TestSupervisionPage : public test::SupervisionWindow {
    Q_OBJECT

private Q_SLOTS:
    /// The grid's lamps are those of the rules, whatever the moment.
    void theGridsLampsAreThoseOfTheRules()
    {
        ItemSource source(*m_desk, m_kit.language);
        const auto reader = source.reader();
        ledger::Stop stop = false;
        int seen = 0;
        for (const int days : {-400, -30, -3, 0, 3, 30, 400}) {
            const QDateTime now = m_desk->now().addDays(days);
            const auto order = reader->order({}, now, stop);
            QVERIFY2(order.ok(), order.ok() ? "" : qPrintable(order.error().debugText()));
            const auto rows = reader->rows(order->keys.data(), order->keys.size(), now);
            QVERIFY(rows.ok());
            const int lamp = ledger::columnAt(source.columns(), itemLamp);
            const int foreseen = ledger::columnAt(source.columns(), u"foreseen"_s);
            for (const auto& row : *rows) {
                const auto key = ledgerKeyOf(m_desk->db(), row.id);
                QVERIFY(key.ok() && *key);
                const auto line = ledgerRows(m_desk->db(), &**key, 1, now);
                QVERIFY(line.ok() && line->size() == 1);
                const int shown = row.cells.at(lamp).toInt();
                switch (line->first().lamp) {
                case Lamp::None:
                    QCOMPARE(shown, 0);
                    break;
                case Lamp::Done:
                    QCOMPARE(shown, 4);
                    break;
                case Lamp::NotStarted:
                case Lamp::Paused:
                    QCOMPARE(shown, 5);
                    break;
                case Lamp::Normal:
                    QCOMPARE(shown, 3);
                    break;
                case Lamp::Near:
                    QCOMPARE(shown, 2);
                    break;
                case Lamp::Overdue:
                    QCOMPARE(shown, 1);
                    break;
                }
                QCOMPARE(!row.cells.at(foreseen).toString().isEmpty(), line->first().foreseenLate);
                ++seen;
            }
        }
        QVERIFY(seen > 70);
    }

    void theLedgerShowsWhatIsUnderWayAndTheChosenItemBesideIt()
    {
        QVERIFY(pane().model().rowCount() > 3);
        const QString id = text("SELECT id FROM sup_item WHERE stage = 'handle'"
                                " AND feedbacks > 0 ORDER BY number_key LIMIT 1");
        QVERIFY(!id.isEmpty());
        ledger().openItem(id);
        QCOMPARE(ledger().panel().itemId(), id);
        QVERIFY(ledger().may(u"urge"_s));
        pane().views().choose(u"overdue"_s);
        QTRY_VERIFY(pane().model().totalsKnown());
        pane().views().choose(u"all"_s);
        QTRY_VERIFY(pane().model().totalsKnown());
        QTRY_VERIFY(pane().model().rowCount() >= 15);
    }

    /// From row to row it is always one that is chosen, and each time another.
    void thePanelFollowsFromRowToRow()
    {
        auto& grid = pane().grid();
        for (const int line : {0, 2, 1}) {
            const auto place = grid.visualRect(pane().model().index(line, 0)).center();
            QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, place);
            QCOMPARE(grid.chosenCount(), 1);
            QTRY_COMPARE(ledger().panel().itemId(), pane().model().idAt(line));
        }
    }

    void anItemIsOpenedByALineAndADay()
    {
        ledger().startNew();
        auto* form = ledger().panel().findChild<ActForm*>();
        QVERIFY(form);
        auto* title = form->findChild<QPlainTextEdit*>(u"supervision.title"_s);
        QVERIFY(title);
        form->give(); // without its matter it is refused, and stays as it was typed
        QVERIFY(ledger().panel().findChild<ActForm*>() == form);
        title->setPlainText(u"落实部长办公会关于数据归集的要求"_s);
        form->give();
        const QString id =
            text("SELECT id FROM sup_item WHERE title LIKE '落实部长办公会关于数据%'");
        QVERIFY2(!id.isEmpty(), qPrintable(form->trouble()));
        QCOMPARE(ledger().panel().itemId(), id);
        QVERIFY(!text("SELECT number_text FROM sup_item WHERE title LIKE '落实部长办公会关于数据%'")
                     .isEmpty());
    }

    void whoeverHandlesItReportsProgress()
    {
        m_desktop.reset();
        sitDown(u"shixiaohong"_s); // of the finance department
        const QString id = text("SELECT t.item_id FROM sup_task AS t JOIN people_unit AS u"
                                " ON t.participant = 'unit:' || u.id WHERE t.is_open = 1"
                                " AND t.step = 'handle' AND u.name = '财务司' LIMIT 1");
        QVERIFY(!id.isEmpty());
        ledger().openItem(id);
        QVERIFY(ledger().panel().offers(u"feedback"_s));
        ledger().act(u"feedback"_s);
        auto* form = ledger().panel().findChild<ActForm*>();
        QVERIFY(form);
        form->findChild<QPlainTextEdit*>(u"supervision.text"_s)
            ->setPlainText(u"已完成数据核对，正在起草报告。"_s);
        form->give();
        const auto row = m_desk->office().row(u"sup_item"_s, id);
        QCOMPARE(row.value("last_feedback"_L1).toString(), u"已完成数据核对，正在起草报告。"_s);
        QTRY_VERIFY(!ledger().panel().findChild<ActForm*>());
    }

    void cellsAreEditedInTheLedgerAndTakenBack()
    {
        pane().views().choose(u"all"_s);
        QTRY_VERIFY(pane().model().totalsKnown());
        const QString id = text("SELECT id FROM sup_item WHERE stage = 'handle' LIMIT 1");
        pane().grid().choose(id);
        auto& model = pane().model();
        const int line = model.lineOf(id);
        const int title = model.shownAt(u"title"_s);
        QVERIFY(line >= 0 && title >= 0);
        const QString before = model.index(line, title).data(Qt::EditRole).toString();
        QVERIFY(model.setData(model.index(line, title), u"改过的事项"_s, Qt::EditRole));
        const auto stored = [&] {
            return m_desk->office().row(u"sup_item"_s, id).value("title"_L1).toString();
        };
        QCOMPARE(stored(), u"改过的事项"_s);
        QVERIFY(m_desk->submitted().contains(u"supervision.edit"_s));
        QVERIFY(!model.setData(model.index(model.lineOf(id), title), QString(), Qt::EditRole));
        pane().undo();
        QCOMPARE(stored(), before);
        // What no correction command allows has no editor.
        const int lead = model.shownAt(u"lead"_s);
        QVERIFY(!(model.index(line, lead).flags() & Qt::ItemIsEditable));
    }

    void aPastedTableIsOneCommand()
    {
        pane().views().choose(u"all"_s);
        QTRY_VERIFY(pane().model().totalsKnown());
        auto& model = pane().model();
        const int number = model.shownAt(u"source_number"_s);
        QList<int> open;
        for (int line = 0; line < model.rowCount(); ++line) {
            const auto row = m_desk->office().row(u"sup_item"_s, model.idAt(line));
            const QString stage = row.value("stage"_L1).toString();
            if (stage == "handle"_L1 || stage == "assign"_L1)
                open.append(line);
        }
        int first = -1;
        for (int i = 0; i + 1 < open.size(); ++i)
            first = open[i + 1] == open[i] + 1 ? open[i] : first;
        QVERIFY(first >= 0);
        const auto count = m_desk->submitted().size();
        const auto pasted = pane().paste({{u"国办发〔2026〕1号"_s}, {u"国办发〔2026〕2号"_s}},
                                         model.index(first, number));
        QVERIFY2(pasted.ok(), pasted.ok() ? "" : qPrintable(pasted.error().debugText()));
        QCOMPARE(*pasted, 2);
        QCOMPARE(m_desk->submitted().size(), count + 1);
        QCOMPARE(m_desk->submitted().last(), u"supervision.edit-list"_s);
        pane().undo();
        QCOMPARE(m_desk->submitted().size(), count + 2);
        QVERIFY(
            text("SELECT id FROM sup_item WHERE source_number = '国办发〔2026〕2号'").isEmpty());
    }

    void aSpokenOrderIsALineFromAnyScreen()
    {
        m_desktop->workbench();
        m_desktop->takeSpokenOrder();
        auto* order = m_desktop->frame().findChild<SpokenOrder*>();
        QVERIFY(order);
        auto* line = order->findChild<QLineEdit*>(u"supervision.spoken"_s);
        QVERIFY(line);
        order->give(); // without a word it is refused
        QVERIFY(!order->trouble().isEmpty());
        line->insert(u"请财务司8月20日前报送预算执行情况"_s); // as an input method does
        QCOMPARE(order->findChild<QDateEdit*>()->date(), QDate(2026, 8, 20));
        QTest::keyClick(line, Qt::Key_Return);
        const QString id = text("SELECT id FROM sup_item WHERE title LIKE '请财务司8月20日前%'");
        QVERIFY2(!id.isEmpty(), qPrintable(order->trouble()));
        const auto row = m_desk->office().row(u"sup_item"_s, id);
        QCOMPARE(row.value("source_kind"_L1).toString(), u"oral"_s);
        QCOMPARE(row.value("due_on"_L1).toString(), u"2026-08-20"_s);
        QCOMPARE(row.value("lead_name"_L1).toString(), u"财务司"_s);
        QCOMPARE(row.value("stage"_L1).toString(), u"handle"_s);
        QCOMPARE(m_desktop->frame().currentSection(), u"workbench"_s); // nobody was led away
        // Anybody else's is a proposal.
        m_desktop.reset();
        sitDown(u"shixiaohong"_s);
        m_desktop->takeSpokenOrder();
        order = m_desktop->frame().findChild<SpokenOrder*>();
        order->findChild<QLineEdit*>(u"supervision.spoken"_s)->insert(u"核一下差旅标准"_s);
        order->give();
        QCOMPARE(text("SELECT stage FROM sup_item WHERE title = '核一下差旅标准'"), u"establish"_s);
    }

    /// From the paper to the item and back with ← and →.
    void aThreadIsWalkedFromThePaperToTheEnd()
    {
        const QString document = text("SELECT source_id FROM sup_item"
                                      " WHERE source_table = 'doc_document' LIMIT 1");
        QVERIFY(!document.isEmpty());
        m_desktop->documents().openDocument(document);
        auto& strip = m_desktop->documents().readingPane().thread();
        QVERIFY(!strip.isHidden());
        QVERIFY(strip.nodes().size() >= 2);
        QCOMPARE(strip.nodes().first().id, document);
        const QString id = strip.nodes().at(1).id;
        strip.setFocus();
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(m_desktop->frame().currentSection(), u"supervision"_s);
        QCOMPARE(ledger().panel().itemId(), id);
        auto& there = ledger().panel().thread();
        QCOMPARE(there.nodes(), strip.nodes()); // the same thread from wherever it is seen
        QTest::keyClick(&there, Qt::Key_Left);
        QCOMPARE(m_desktop->frame().currentSection(), u"documents"_s);
        // What is not struck off yet is a hole at its end.
        const bool open = std::any_of(strip.nodes().begin(), strip.nodes().end(),
                                      [](const auto& node) { return node.isHole(); });
        QCOMPARE(open, !text(u"SELECT id FROM sup_item WHERE source_id = '%1'"
                             " AND stage NOT IN ('struck', 'declined', 'voided')"_s.arg(document))
                            .isEmpty());
    }

    /// What a leader wrote on a paper becomes an item, which belongs to that paper's thread.
    void whatALeaderWroteIsSupervisedFromItsPaper()
    {
        m_desktop.reset();
        sitDown(u"chenmin"_s); // who sees all that the leaders have
        const QString document =
            text("SELECT document_id FROM doc_instruction WHERE state = 'waiting' ORDER BY at");
        QVERIFY(!document.isEmpty());
        m_desktop->documents().openDocument(document);
        QVERIFY(m_desktop->documents().reading().offers(u"supervise"_s));
        Q_EMIT m_desktop->documents().superviseRequested();
        QCOMPARE(m_desktop->frame().currentSection(), u"supervision"_s);
        const QString id = ledger().panel().itemId();
        QCOMPARE(m_desk->office().row(u"sup_item"_s, id).value("source_table"_L1).toString(),
                 u"doc_instruction"_s);
        auto& strip = ledger().panel().thread();
        QCOMPARE(strip.nodes().first().id, document);
        strip.setFocus();
        QTest::keyClick(&strip, Qt::Key_Left);
        QCOMPARE(m_desktop->frame().currentSection(), u"documents"_s);
        QCOMPARE(m_desktop->documents().readingPane().thread().nodes(), strip.nodes());
    }

    /// Who is urged sees it at once, before everything else that waits.
    void whoIsUrgedSeesItOnTheWorkbenchAtOnce()
    {
        const QString id = text("SELECT t.item_id FROM sup_task AS t JOIN people_unit AS u"
                                " ON t.participant = 'unit:' || u.id"
                                " JOIN sup_item AS i ON i.id = t.item_id WHERE t.is_open = 1"
                                " AND t.step = 'handle' AND u.name = '财务司'"
                                " AND i.last_urge_at IS NULL LIMIT 1");
        QVERIFY(!id.isEmpty());
        openWindow(u"shixiaohong"_s);
        auto& todo = m_desktop->workbench().model().todo();
        const auto pressing = [&] {
            int found = 0;
            for (int i = 0; i < todo.rowCount(); ++i) {
                const auto index = todo.index(i);
                found += index.data(documents::TodoModel::OtherRole).toString() == id &&
                                 index.data(ui::RowUnreadRole).toBool()
                             ? 1
                             : 0;
            }
            return found;
        };
        QCOMPARE(pressing(), 0);
        const auto urged = m_desk->elsewhere(u"penghaitao"_s, u"supervision.urge"_s,
                                             {{u"items"_s, QJsonArray{id}}});
        QVERIFY2(urged.ok(), urged.ok() ? "" : qPrintable(urged.error().debugText()));
        QTRY_COMPARE(pressing(), 1);
        const auto first = todo.index(0);
        QVERIFY(!first.data(documents::TodoModel::OtherRole).toString().isEmpty());
        QVERIFY(first.data(ui::RowUnreadRole).toBool());
    }

    void nobodyButASupervisorOpensOrUrges()
    {
        m_desktop.reset();
        sitDown(u"shixiaohong"_s);
        QVERIFY(!ledger().may(u"urge"_s));
    }
};

QTEST_MAIN(TestSupervisionPage)
#include "tst_supervision_page.moc"
