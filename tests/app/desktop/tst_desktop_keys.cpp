// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "desktop.h"
#include "documents/pages/memory_settings.h"
#include "documents/pages/office_desk.h"
#include "supervision/pages/spoken_order.h"
#include "supervision/pages/supervision_page.h"
#include "ui/ledger/ledger_pane.h"
#include "words.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>

#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

/// The keys of the whole program, in its own window.
class TestDesktopKeys : public QObject {
    Q_OBJECT

    ui::Kit m_kit;
    test::MemorySettings m_settings;
    ui::PdfService m_pdf;
    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<desktop::Desktop> m_desktop;

private Q_SLOTS:
    void initTestCase()
    {
        desktop::addAllWords(m_kit.words);
        m_kit.theme.applyTo(*qApp);
        m_desk = std::make_unique<test::OfficeDesk>();
        m_desk->sitDown(u"penghaitao"_s);
        m_desktop = std::make_unique<desktop::Desktop>(
            desktop::DesktopParts{m_kit, m_settings, m_pdf, *m_desk, {}, u"localhost"_s});
        m_desktop->frame().resize(1'200, 800);
        m_desktop->frame().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->frame()));
    }
    void cleanupTestCase()
    {
        m_desktop.reset();
        m_desk.reset();
    }

    /// What always acts on a key leaves it to nobody who comes after.
    void noActionTakesAnothersKey()
    {
        const auto actions = m_desktop->actions().all();
        QVERIFY(actions.size() > 50);
        for (const auto* action : actions) {
            const auto* always = m_desktop->actions().alwaysAt(action->key);
            QVERIFY2(!always || always == action,
                     qPrintable(action->id + u" and "_s + (always ? always->id : QString())));
        }
    }

    /// Wherever one is, a key does one thing.
    void noTwoActOnOneKey_data()
    {
        QTest::addColumn<QString>("section");
        for (const auto* section :
             {"workbench", "documents", "registers", "supervision", "duty", "calendar"})
            QTest::newRow(section) << QString::fromLatin1(section);
    }
    void noTwoActOnOneKey()
    {
        QFETCH(const QString, section);
        m_desktop->frame().showSection(section);
        QCOMPARE(m_desktop->frame().currentSection(), section);
        QTest::qWait(50); // what is chosen there is chosen
        QHash<QKeySequence, QString> taken;
        for (const auto* action : m_desktop->actions().all()) {
            if (action->key.isEmpty() || !ui::ActionRegistry::isEnabled(*action))
                continue;
            const QString before = taken.value(action->key);
            QVERIFY2(before.isEmpty(),
                     qPrintable(action->key.toString() + u' ' + before + u' ' + action->id));
            taken.insert(action->key, action->id);
        }
        QVERIFY(taken.size() > 5);
    }

    /// Whoever goes somewhere by keys works there by keys.
    void aSectionTakesTheKeys_data() { noTwoActOnOneKey_data(); }
    void aSectionTakesTheKeys()
    {
        QFETCH(const QString, section);
        m_desktop->frame().showSection(section);
        QTRY_VERIFY(QApplication::focusWidget());
        QTRY_VERIFY2(QApplication::focusWidget()->focusPolicy() != Qt::NoFocus,
                     QApplication::focusWidget()->metaObject()->className());
    }

    /// Keys that other pages have for something else are those of the cell where it can be edited.
    void aCellOfTheLedgerIsEditedByItsKey()
    {
        auto& pane = m_desktop->supervised().pane();
        QTRY_VERIFY(pane.model().rowCount() > 0);
        auto& grid = pane.grid();
        int column = 0;
        while (!(pane.model().index(0, column).flags() & Qt::ItemIsEditable))
            QVERIFY(++column < pane.model().columnCount());
        grid.setCurrentIndex(pane.model().index(0, column));
        grid.setFocus();
        QTest::keyClick(&grid, Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&grid));
    }

    void aSpokenOrderIsTakenFromAnyScreen()
    {
        for (const auto* section : {"workbench", "documents", "supervision"}) {
            m_desktop->frame().showSection(QLatin1String(section));
            QTest::keyClick(&m_desktop->frame(), Qt::Key_N,
                            Qt::ControlModifier | Qt::ShiftModifier);
            const QPointer<supervision::SpokenOrder> order =
                m_desktop->frame().findChild<supervision::SpokenOrder*>();
            QVERIFY2(order && order->isVisible(), section);
            QTest::keyClick(order, Qt::Key_Escape);
            QTRY_VERIFY(!order || !order->isVisible());
        }
    }
};

QTEST_MAIN(TestDesktopKeys)
#include "tst_desktop_keys.moc"
