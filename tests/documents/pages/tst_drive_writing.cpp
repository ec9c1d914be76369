// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/change_view.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/examination_box.h"
#include "documents/pages/file_pane.h"
#include "documents/pages/findings_panel.h"
#include "documents/pages/manuscript_edit.h"
#include "documents/pages/office_window.h"
#include "documents/pages/versions_page.h"
#include "documents/pages/write_page.h"
#include "office/demo.h"
#include "ui/paper/paper_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <ctime>

using namespace chancery;
using namespace Qt::StringLiterals;

/// Writing in the real window.
class TestDriveWriting : public test::OfficeWindow {
    Q_OBJECT

    /// What was found leads to its place in the text, and by one key to the editor with it mended.
    void mendWhileExamining()
    {
        auto& page = m_desktop->documents();
        auto* examination = page.findChild<documents::ExaminationBox*>();
        const auto shows = examination->findChildren<QPushButton*>(u"finding.show"_s);
        QVERIFY(!shows.isEmpty());
        auto* paper = page.findChild<documents::FilePane*>()->findChild<ui::PaperView*>();
        QStringList shown;
        for (auto* show : shows) {
            paper->clearSelection();
            show->click();
            QVERIFY(!page.writing().isVisible() || shown.isEmpty());
            shown.append(paper->selectedText());
        }
        QVERIFY2(shown.contains(u","_s), qPrintable(shown.join(u'|')));
        auto* mend = examination->findChild<QPushButton*>(u"finding.mend"_s);
        QVERIFY(mend);
        mend->click();
        QTRY_VERIFY(page.writing().isVisible());
        QVERIFY(page.writing().findChild<documents::FindingsPanel*>()->isVisible());
        QVERIFY(page.writing().model().text().plainText().contains(u"另请报送，并反馈。"_s));
        page.writing().findChild<QPushButton*>(u"write.done"_s)->click();
        QTRY_VERIFY(!page.writing().isVisible());
        page.act(u"check-draft"_s);
        examination = page.findChild<documents::ExaminationBox*>();
        QVERIFY(examination && !examination->findChild<QPushButton*>(u"finding.mend"_s));
    }

    /// 核稿: what does not hold goes back with the draft as the reason; when all is ticked it goes
    /// on to whoever signs it.
    void examine(const QString& id)
    {
        m_desk->sitDown(u"chenmin"_s);
        auto& page = m_desktop->documents();
        page.openDocument(id);
        page.act(u"check-draft"_s);
        auto* examination = page.findChild<documents::ExaminationBox*>();
        QVERIFY(page.reading().offers(u"check-draft"_s));
        QVERIFY(examination);
        QTRY_VERIFY(examination->isVisible());
        mendWhileExamining();
        examination = page.findChild<documents::ExaminationBox*>();
        QTRY_VERIFY(examination->isVisible());
        const auto boxes = examination->boxes();
        const auto points = boxes.size();
        QVERIFY(points >= 9);
        for (qsizetype i = 1; i < boxes.size(); ++i)
            boxes.at(i)->click();
        const auto stage = [&] {
            return m_desk->office().row(u"doc_document"_s, id).value("stage"_L1).toString();
        };
        boxes.first()->setFocus();
        QTest::keyClick(boxes.first(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage(), u"check"_s);
        QVERIFY(examination->reasonToReturn().contains(u"行文理由充分"_s));
        QVERIFY(!examination->reasonToReturn().contains(u"格式规范"_s));
        page.findChild<QPushButton*>(u"examination.back"_s)->click();
        QTRY_VERIFY(!page.findChild<documents::ExaminationBox*>());
        page.act(u"check-draft"_s); // what was ticked is still there
        examination = page.findChild<documents::ExaminationBox*>();
        QVERIFY(examination);
        QTRY_VERIFY(examination->isVisible());
        QCOMPARE(examination->ticked().size(), points - 1);
        examination->boxes().first()->click();
        QTest::keyClick(examination->boxes().first(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage(), u"sign"_s);
    }

private Q_SLOTS:
    void aDocumentIsDraftedCheckedMendedAndSubmitted()
    {
        m_desk->sitDown(u"weidongsheng"_s);
        auto& page = m_desktop->documents();
        QTest::keyClick(&m_desktop->frame(), Qt::Key_E, Qt::ControlModifier);
        auto& writing = page.writing();
        QVERIFY(writing.isVisible());
        auto* title = writing.findChild<QPlainTextEdit*>(u"write.title"_s);
        auto* body = writing.findChild<documents::ManuscriptEdit*>();
        auto* findings = writing.findChild<documents::FindingsPanel*>();
        QVERIFY(title && title->hasFocus() && body && findings);
        title->setPlainText(u"示例部关于开展检查的通知"_s);
        writing.findChild<QLineEdit*>(u"write.addressees"_s)->setText(u"各司局"_s);
        QTest::keyClicks(writing.findChild<QLineEdit*>(u"write.addressees"_s), u","_s);
        body->insertPlainText(u"现将(2026)3号文印发,请落实。"_s);
        QCOMPARE(writing.model().text().addressees, QStringList{u"各司局"_s});
        // What is wrong is shown beside, and mended by one key.
        QTRY_VERIFY(findings->findings().size() > 1);
        const auto before = findings->findings().size();
        Q_EMIT findings->allFixesChosen();
        QVERIFY(findings->findings().size() < before);
        QVERIFY(writing.model().text().body.first().text.contains(u'，'));
        body->moveCursor(QTextCursor::End);
        body->insertPlainText(u"另请报送,并反馈。"_s); // for whoever examines it
        // Its openness is settled on the slip.
        auto* publicity = writing.findChild<QComboBox*>(u"slip.publicity"_s);
        publicity->setCurrentIndex(publicity->findData(u"closed"_s));
        documents::Slip slip = writing.model().slip();
        QCOMPARE(slip.publicity, documents::Publicity::Closed);
        slip.publicityReason = u"内部事项"_s;
        writing.model().setSlip(slip);
        const QString id = writing.model().documentId();
        writing.findChild<QPushButton*>(u"write.done"_s)->click();
        QVERIFY(!writing.isVisible());
        QCOMPARE(page.reading().documentId(), id);
        QCOMPARE(m_desk->submitted().count(u"documents.draft"_s), 1);
        page.act(u"submit-draft"_s);
        auto form = page.reading().formFor(u"submit-draft"_s);
        form.planned = {u"post:"_s + office::demoId(u"post"_s, u"minister"_s)};
        const auto given = page.reading().give(form);
        QVERIFY2(given.ok(), given.ok() ? "" : qPrintable(given.error().debugText()));
        QCOMPARE(m_desk->office().row(u"doc_document"_s, id).value("stage"_L1).toString(),
                 u"check"_s);
        examine(id);
    }

    /// As long as the longest law of the register, by twenty issuers, with everything in it that a
    /// text can have by mistake: it is written on, looked at, checked, saved and shown.
    void theOddestTextFreezesNothing()
    {
        using documents::Block;
        m_desk->sitDown(u"weidongsheng"_s);
        auto& page = m_desktop->documents();
        auto& writing = page.writing();
        documents::Manuscript text;
        for (int i = 1; i <= 20; ++i)
            text.issuers.append(u"示例第%1委员会"_s.arg(i));
        text.title = u"示例部等二十部门关于㐂𠮷𫖯镇ＡＢＣ（試行）办法的通知"_s;
        text.addressees = {u"各省、自治区、直辖市"_s, QString(200, u'长')};
        for (int i = 0; i < 860; ++i) {
            text.body.append(Block::heading(1 + i % 4, i % 7 == 0 ? QString() : u"总则"_s));
            text.body.append(Block::paragraph(QString(195, QChar(0x4E00 + i)) + u"1２3,。"_s));
            text.body.append(Block::paragraph(i % 5 == 0 ? u" 　\t"_s : QString()));
        }
        QList<QStringList> rows;
        for (int r = 0; r < 40; ++r)
            rows.append(QStringList(60, u"很宽的表%1"_s.arg(r)));
        Block table;
        table.kind = Block::Kind::Table;
        table.rows = rows;
        text.body.append(table);
        text.annexes = {{QString(), {}}, {u"附件"_s, {table}}};
        QVERIFY(text.plainText().size() > 172'000);
        std::clock_t start = 0; // what else the machine does is not its fault
        const auto begin = [&start] { start = std::clock(); };
        const auto ms = [&start] { return (std::clock() - start) * 1000 / CLOCKS_PER_SEC; };
        begin();
        page.startWriting(u"outgoing"_s);
        QVERIFY(writing.edit({{u"way"_s, u"outgoing"_s}, {u"text"_s, text.toJson()}}));
        QVERIFY2(ms() < 5'000, qPrintable(QString::number(ms())));
        auto* findings = writing.findChild<documents::FindingsPanel*>();
        begin();
        QTRY_VERIFY_WITH_TIMEOUT(findings->findings().size() > 100, 20'000);
        QVERIFY2(ms() < 5'000, qPrintable(QString::number(ms())));
        begin();
        QTest::keyClicks(writing.findChild<documents::ManuscriptEdit*>(), u"a"_s);
        QTest::qWait(600); // paper and checks follow
        QVERIFY2(ms() < 5'000, qPrintable(QString::number(ms())));
        begin();
        writing.save();
        QTRY_VERIFY(!writing.model().isChanged());
        QVERIFY2(ms() < 5'000, qPrintable(QString::number(ms())));
        const QString id = writing.model().documentId();
        begin();
        page.showFolder(u"all"_s);
        page.openDocument(id);
        auto* paper = page.findChild<documents::FilePane*>()->findChild<ui::PaperView*>();
        QTRY_VERIFY(paper->pageCount() > 200);
        QVERIFY2(ms() < 5'000, qPrintable(QString::number(ms())));
        QVERIFY(paper->pageText(0).contains(u"示例第20委员会"_s));
    }

    void theVersionsOfATextAreLookedAtByKeys()
    {
        m_desk->sitDown(u"zhoujianguo"_s);
        auto& page = m_desktop->documents();
        const QString id = office::demoId(u"document"_s, u"safety-inspection"_s);
        page.openDocument(id);
        QVERIFY(page.may(u"versions"_s));
        page.act(u"versions"_s);
        auto& versions = page.versions();
        QVERIFY(versions.isVisible());
        QCOMPARE(versions.model().after(), 3);
        const auto press = [&](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        press(Qt::Key_N);
        QCOMPARE(versions.changes().currentChange(), 0);
        press(Qt::Key_Down); // the next older version
        QCOMPARE(versions.model().after(), 2);
        press(Qt::Key_2);
        QVERIFY(versions.changes().isVisible());
        QVERIFY(versions.changes().changeCount() > 0);
        press(Qt::Key_3);
        QVERIFY(!versions.changes().isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!versions.isVisible());
        QCOMPARE(page.reading().documentId(), id);
    }
};

QTEST_MAIN(TestDriveWriting)
#include "tst_drive_writing.moc"
