// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "desktop.h"
#include "documents/pages/memory_settings.h"
#include "documents/pages/office_desk.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/item_source.h"
#include "supervision/pages/supervision_page.h"
#include "ui/ledger/ledger_pane.h"
#include "words.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

/// The ledger of supervision in the real window, with the demo's items.
class TestSupervisionPage : public QObject {
    Q_OBJECT

private:
    SupervisionPage& page() { return m_desktop->supervised(); }
    ui::LedgerPane& pane() { return page().pane(); }
    QString item(const char* sql)
    {
        auto q = m_desk->db().query(sql);
        return q.next() ? q.text(0) : QString();
    }
    void sitDown(const QString& login)
    {
        m_desk->sitDown(login);
        m_desktop = std::make_unique<desktop::Desktop>(
            desktop::DesktopParts{m_kit, m_settings, m_pdf, *m_desk, {}, u"test"_s});
        m_desktop->frame().resize(1440, 900);
        m_desktop->frame().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->frame()));
        page();
        QTRY_VERIFY(pane().model().totalsKnown());
    }

private Q_SLOTS:
    void initTestCase()
    {
        desktop::addAllWords(m_kit.words);
        m_kit.theme.applyTo(*qApp);
        m_kit.language.set(ui::Lang::Zh);
    }
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        sitDown(u"penghaitao"_s);
    }
    void cleanup() { m_desktop.reset(); }

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
        const QString id = item("SELECT id FROM sup_item WHERE stage = 'handle'"
                                " AND feedbacks > 0 ORDER BY number_key LIMIT 1");
        QVERIFY(!id.isEmpty());
        page().openItem(id);
        QCOMPARE(page().panel().itemId(), id);
        QVERIFY(page().may(u"urge"_s));
        pane().views().choose(u"overdue"_s);
        QTRY_VERIFY(pane().model().totalsKnown());
        pane().views().choose(u"all"_s);
        QTRY_VERIFY(pane().model().totalsKnown());
        QTRY_VERIFY(pane().model().rowCount() >= 15);
    }

    void anItemIsOpenedByALineAndADay()
    {
        page().startNew();
        auto* form = page().panel().findChild<ActForm*>();
        QVERIFY(form);
        auto* title = form->findChild<QPlainTextEdit*>(u"supervision.title"_s);
        QVERIFY(title);
        form->give(); // without its matter it is refused, and stays as it was typed
        QVERIFY(page().panel().findChild<ActForm*>() == form);
        title->setPlainText(u"落实部长办公会关于数据归集的要求"_s);
        form->give();
        const QString id =
            item("SELECT id FROM sup_item WHERE title LIKE '落实部长办公会关于数据%'");
        QVERIFY2(!id.isEmpty(), qPrintable(form->trouble()));
        QCOMPARE(page().panel().itemId(), id);
        QVERIFY(!item("SELECT number_text FROM sup_item WHERE title LIKE '落实部长办公会关于数据%'")
                     .isEmpty());
    }

    void whoeverHandlesItReportsProgress()
    {
        m_desktop.reset();
        sitDown(u"shixiaohong"_s); // of the finance department
        const QString id = item("SELECT t.item_id FROM sup_task AS t JOIN people_unit AS u"
                                " ON t.participant = 'unit:' || u.id WHERE t.is_open = 1"
                                " AND t.step = 'handle' AND u.name = '财务司' LIMIT 1");
        QVERIFY(!id.isEmpty());
        page().openItem(id);
        QVERIFY(page().panel().offers(u"feedback"_s));
        page().act(u"feedback"_s);
        auto* form = page().panel().findChild<ActForm*>();
        QVERIFY(form);
        form->findChild<QPlainTextEdit*>(u"supervision.text"_s)
            ->setPlainText(u"已完成数据核对，正在起草报告。"_s);
        form->give();
        const auto row = m_desk->office().row(u"sup_item"_s, id);
        QCOMPARE(row.value("last_feedback"_L1).toString(), u"已完成数据核对，正在起草报告。"_s);
        QTRY_VERIFY(!page().panel().findChild<ActForm*>());
    }

    void nobodyButASupervisorOpensOrUrges()
    {
        m_desktop.reset();
        sitDown(u"shixiaohong"_s);
        QVERIFY(!page().may(u"urge"_s));
    }

private:
    ui::Kit m_kit;
    test::MemorySettings m_settings;
    ui::PdfService m_pdf;
    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<desktop::Desktop> m_desktop;
};

QTEST_MAIN(TestSupervisionPage)
#include "tst_supervision_page.moc"
