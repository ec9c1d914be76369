// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "desktop.h"
#include "documents/data/drafts.h"
#include "documents/pages/action_sheet.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/office_desk.h"
#include "documents/pages/opinion_editor.h"
#include "documents/pages/register_page.h"
#include "ui/row_list.h"
#include "words.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

class MemorySettings final : public ui::Settings {
public:
    QByteArray read(const QString& key) const override { return m_values.value(key); }
    void write(const QString& key, const QByteArray& value) override { m_values[key] = value; }

private:
    QHash<QString, QByteArray> m_values;
};

} // namespace

/// The real window, driven by the keyboard alone.
class TestDrive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        desktop::addAllWords(m_kit.words);
        m_kit.theme.applyTo(*qApp);
    }

    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_desktop = std::make_unique<desktop::Desktop>(
            desktop::DesktopParts{m_kit, m_settings, m_pdf, *m_desk, {}, u"test"_s});
        m_desktop->frame().resize(1440, 900);
        m_desktop->frame().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->frame()));
    }

    void cleanup() { m_desktop.reset(); }

    void aLeaderSignsOneAfterTheOtherWithoutTheMouse()
    {
        auto& page = m_desktop->documents();
        auto& list = page.listPane().list();
        list.setFocus();
        const int before = list.model()->rowCount();
        const QString first = page.reading().documentId();
        const QString next = page.listPane().documents().idAt(1);
        QVERIFY(!first.isEmpty());

        QTest::keyClick(&list, Qt::Key_B);
        auto* edit = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        QVERIFY(edit);
        QTest::keyClicks(edit, u"Agreed."_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(m_desk->submitted().count(u"documents.instruct"_s), 1);
        QCOMPARE(list.model()->rowCount(), before - 1);
        QCOMPARE(page.reading().documentId(), next);
        QCOMPARE(QApplication::focusWidget(), &list);
    }

    void anEmptyOpinionIsNotSignedAndSaysWhy()
    {
        auto& page = m_desktop->documents();
        page.listPane().list().setFocus();
        QTest::keyClick(&page.listPane().list(), Qt::Key_B);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->submitted().count(u"documents.instruct"_s), 0);
    }

    void returningOpensASheetAndEscapeLeavesIt()
    {
        auto& page = m_desktop->documents();
        auto& list = page.listPane().list();
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_R);
        auto* sheet = page.findChild<documents::ActionSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        QTRY_VERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
    }

    void ctrlNRegistersAndEscapeKeepsTheDraft()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        auto& page = m_desktop->documents();
        QTest::keyClick(&m_desktop->frame(), Qt::Key_N, Qt::ControlModifier);
        auto* title = page.findChild<QPlainTextEdit*>(u"field.title"_s);
        QVERIFY(title && title->isVisible());
        QTest::keyClicks(title, u"Notice"_s);
        QCOMPARE(page.registration().model().value(u"title"_s), u"Notice"_s);
        QTest::keyClick(title, Qt::Key_Escape);
        QVERIFY(!title->isVisible());
        QCOMPARE(*documents::countDrafts(m_desk->db()), 1);
    }

    void aRefusedInstructionIsEditedAgain()
    {
        auto& page = m_desktop->documents();
        const QString id = page.reading().documentId();
        auto form = page.reading().formFor(u"instruct"_s);
        form.opinion = u"to be kept"_s;
        m_desk->refuseNext(fail("workflow.not-enabled"));
        QVERIFY(page.reading().give(form).ok());
        QCOMPARE(m_desktop->attention().refused().size(), 1);
        m_desktop->editAgain(m_desktop->attention().refused().first().n);
        QCOMPARE(page.reading().documentId(), id);
        auto* sheet = page.findChild<documents::ActionSheet*>();
        QVERIFY(sheet->isVisible());
        QCOMPARE(sheet->form().opinion, u"to be kept"_s);
        QVERIFY(m_desktop->attention().refused().isEmpty());
    }

    void everythingShowsInBothLanguagesAndSizes()
    {
        auto& page = m_desktop->documents();
        for (const auto lang : {ui::Lang::Zh, ui::Lang::En}) {
            m_kit.language.set(lang);
            for (const int percent : {100, 175}) {
                m_kit.theme.setPercent(percent);
                QVERIFY(!page.grab().isNull());
            }
        }
        m_kit.theme.setPercent(100);
    }

private:
    ui::Kit m_kit;
    MemorySettings m_settings;
    ui::PdfService m_pdf;
    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<desktop::Desktop> m_desktop;
};

QTEST_MAIN(TestDrive)
#include "tst_drive.moc"
