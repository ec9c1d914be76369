// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/drafts.h"
#include "documents/pages/action_sheet.h"
#include "documents/pages/correct_page.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/facts_line.h"
#include "documents/pages/file_pane.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/office_window.h"
#include "documents/pages/opinion_editor.h"
#include "documents/pages/reading_pane.h"
#include "documents/pages/register_page.h"
#include "documents/pages/workbench_page.h"
#include "ui/button_row.h"
#include "ui/row_list.h"
#include "ui/shell/attention_panel.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

namespace {

/// Notes which rows are painted.
class PaintWatch final : public QStyledItemDelegate {
public:
    PaintWatch(QSet<int>& painted, QObject* parent)
        : QStyledItemDelegate(parent), m_painted(painted)
    {
    }
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        m_painted.insert(index.row());
    }

private:
    QSet<int>& m_painted;
};

} // namespace

/// The real window, driven by the keyboard alone.
class TestDrive : public test::OfficeWindow {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheRegistryIsOfferedRegistering()
    {
        const auto offered = [this] {
            auto& page = m_desktop->workbench();
            const auto buttons = page.findChildren<QPushButton*>();
            return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton* button) {
                return button->isVisible() && button->accessibleName().contains(u"Register"_s);
            });
        };
        QVERIFY(!offered());
        QVERIFY(!m_desktop->actions().run(u"documents.new"_s));
        m_desk->sitDown(u"lixiaomei"_s);
        QTRY_VERIFY(offered());
        QVERIFY(m_desktop->actions().run(u"documents.new"_s));
    }

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
        QTest::qWait(1); // who sits here is seen when the event loop turns
        QTest::keyClick(&m_desktop->frame(), Qt::Key_N, Qt::ControlModifier);
        auto* title = page.registration().findChild<QPlainTextEdit*>(u"field.title"_s);
        QVERIFY(title && title->isVisible());
        QTest::keyClicks(title, u"Notice"_s);
        QCOMPARE(page.registration().model().value(u"title"_s), u"Notice"_s);
        QTest::keyClick(title, Qt::Key_Escape);
        QVERIFY(!title->isVisible());
        QCOMPARE(*documents::countDrafts(m_desk->db()), 1);
    }

    void closingTheWindowKeepsWhatWasTyped()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        QTest::qWait(1);
        QTest::keyClick(&m_desktop->frame(), Qt::Key_N, Qt::ControlModifier);
        auto& form = m_desktop->documents().registration();
        QTest::keyClicks(form.findChild<QPlainTextEdit*>(u"field.title"_s), u"Notice"_s);
        QVERIFY(!form.model().isSaved());
        m_desktop.reset();
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

    void aRestoredServerIsToldUntilSomebodyHasReadIt()
    {
        sync::Restoration restored;
        restored.to = m_desk->now().addDays(-1);
        restored.noticedAt = m_desk->now();
        restored.offered = 2;
        const Command command{CommandId::create(),
                              u"documents.register"_s,
                              1,
                              {{u"title"_s, u"Inspection"_s}},
                              m_desk->now()};
        restored.changed.append({command, {{u"number"_s, u"N-18"_s}}, {{u"number"_s, u"N-17"_s}}});
        restored.changed.append({command, {{u"number"_s, u"N-19"_s}}, {{u"number"_s, u"N-19"_s}}});
        m_desk->restored = restored;
        m_desk->setState(m_desk->state());
        const auto items = m_desktop->attention().items();
        QCOMPARE(items.size(), 1);
        QVERIFY(items.first().reason.contains(u"N-18"_s) &&
                items.first().reason.contains(u"N-17"_s));
        QVERIFY2(!items.first().reason.contains(u"N-19"_s), "what has not changed is not told");
        auto* panel = m_desktop->frame().findChild<ui::AttentionPanel*>();
        QVERIFY(panel);
        Q_EMIT panel->dismissed(items.first().id);
        QVERIFY(m_desktop->attention().items().isEmpty());
        QVERIFY(!m_desk->restored);
    }

    void altOneAndCtrlEnterAgree()
    {
        auto& page = m_desktop->documents();
        const QString id = page.reading().documentId();
        page.listPane().list().setFocus();
        QTest::keyClick(&page.listPane().list(), Qt::Key_B);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(page.reading().draft().verdict, u"agree"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->submitted().count(u"documents.instruct"_s), 1);
        page.openDocument(id);
        QCOMPARE(page.reading().view().opinions.last().verdict, u"agree"_s);
    }

    void f2CorrectsAndEscapeLeaves()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        auto& page = m_desktop->documents();
        page.showFolder(u"handle"_s);
        const QString id = page.reading().documentId();
        QVERIFY(page.may(u"correct"_s));
        QTest::keyClick(&m_desktop->frame(), Qt::Key_F2);
        QVERIFY(page.correction().isVisible());
        auto* title = page.correction().findChild<QPlainTextEdit*>(u"field.title"_s);
        QVERIFY(title && title->isVisible());
        QTest::keyClicks(title, u"Corrected "_s);
        QTest::keyClick(title, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->submitted().count(u"documents.correct"_s), 1);
        QVERIFY(!page.correction().isVisible());
        QCOMPARE(page.reading().documentId(), id);
        QVERIFY(page.reading().title().contains(u"Corrected "_s));
        QTest::keyClick(&m_desktop->frame(), Qt::Key_F2);
        QTest::keyClick(title, Qt::Key_Escape);
        QVERIFY(!page.correction().isVisible());
    }

    void aTelegramHasItsOwnDegreesOfUrgency()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        auto& form = m_desktop->documents().registration();
        const auto* urgency = form.findChild<QComboBox*>(u"field.urgency"_s);
        auto* medium = form.findChild<QComboBox*>(u"field.medium"_s);
        QVERIFY(urgency && medium && medium->isEnabled());
        QCOMPARE(urgency->findData(u"extreme"_s), -1);
        medium->setCurrentIndex(medium->findData(u"telegram"_s));
        Q_EMIT medium->activated(medium->currentIndex());
        QVERIFY(urgency->findData(u"extreme"_s) > 0 && urgency->findData(u"routine"_s) > 0);
        form.model().setValue(u"urgency"_s, u"extreme"_s);
        QCOMPARE(urgency->currentData().toString(), u"extreme"_s);
        form.model().setValue(u"title"_s, u"关于防汛的紧急通知"_s);
        QVERIFY(!form.model().fieldError(u"urgency"_s));
        form.model().setValue(u"medium"_s, u"document"_s);
        QVERIFY(form.model().fieldError(u"urgency"_s));
    }

    void refusedFilesAreGivenOnceMore()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        auto& page = m_desktop->documents();
        page.showFolder(u"handle"_s);
        const QString id = page.reading().documentId();
        const auto before = page.reading().view().attachments.size();
        QTemporaryDir folder;
        QFile file(folder.filePath(u"annex.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4 annex") > 0);
        file.close();
        m_desk->refuseNext(fail("documents.wrong-stage"));
        page.readingPane().files().attaching().add(id, {file.fileName()});
        QTRY_COMPARE(m_desktop->attention().refused().size(), 1);
        QVERIFY(m_desktop->attention().refused().first().editable);
        m_desktop->editAgain(m_desktop->attention().refused().first().n);
        QVERIFY(m_desktop->attention().refused().isEmpty());
        QCOMPARE(page.reading().documentId(), id);
        QCOMPARE(page.reading().view().attachments.size(), before + 1);
    }

    void whatOthersDoIsSeenAfterWalkingThroughTheFolders()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        auto& page = m_desktop->documents();
        for (const auto& folder : {u"all"_s, u"todo"_s, u"all"_s})
            page.showFolder(folder);
        auto& list = page.listPane().list();
        QCoreApplication::processEvents();
        QSet<int> painted;
        list.setItemDelegate(new PaintWatch(painted, &list));
        QTRY_VERIFY(painted.contains(0));
        painted.clear();
        const QString id = newUuidText();
        QVERIFY(m_desk
                    ->elsewhere(u"lixiaomei"_s, u"documents.register"_s,
                                {{u"id"_s, id}, {u"title"_s, u"关于报送统计年报的通知"_s}})
                    .ok());
        QTRY_VERIFY(painted.contains(0));
        const int row = page.listPane().documents().rowOf(id);
        QVERIFY(row >= 0);
        painted.clear();
        QVERIFY(m_desk->elsewhere(u"lixiaomei"_s, u"documents.review-pass"_s, {{u"document"_s, id}})
                    .ok());
        QTRY_VERIFY(painted.contains(row));
    }

    void theMenuHasTheRestAndVoidingAsksForItsReason()
    {
        m_desk->sitDown(u"chenmin"_s);
        auto& page = m_desktop->documents();
        page.showFolder(u"instruct"_s);
        const auto rows = page.readingPane().findChildren<ui::ButtonRow*>(u"actions"_s);
        QVERIFY(!rows.isEmpty());
        rows.last()->openMenu();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        auto* voiding = menu->findChild<QAction*>(u"act.void"_s);
        QVERIFY(voiding && menu->findChild<QAction*>(u"act.skip"_s));
        voiding->trigger();
        menu->close();
        auto* sheet = page.findChild<documents::ActionSheet*>();
        QVERIFY(sheet->isVisible());
        QCOMPARE(sheet->form().verb, u"void"_s);
        auto* reason = sheet->findChild<QPlainTextEdit*>();
        QVERIFY(reason);
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->submitted().count(u"documents.void"_s), 0);
        QTest::keyClicks(reason, u"sent twice"_s);
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->submitted().count(u"documents.void"_s), 1);
    }

    void filesDroppedOnTheDocumentAreAdded()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        auto& page = m_desktop->documents();
        page.showFolder(u"handle"_s);
        const auto before = page.reading().view().attachments.size();
        QTemporaryDir folder;
        QFile file(folder.filePath(u"more.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4 more");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&page.readingPane(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&page.readingPane(), &drop);
        QTRY_COMPARE(page.reading().view().attachments.size(), before + 1);
        QVERIFY(!page.registration().isVisible());
    }

    void aFileIsRemovedWithItsReason()
    {
        m_desk->sitDown(u"lixiaomei"_s);
        auto& page = m_desktop->documents();
        page.showFolder(u"handle"_s);
        const QString id = page.reading().documentId();
        const QString sha256 = *m_desk->blobs().addBytes("%PDF-1.4 wrong");
        const QJsonObject file{{u"sha256"_s, sha256}, {u"name"_s, u"wrong.pdf"_s}, {u"size"_s, 14}};
        const auto added = m_desk->submit(
            u"documents.attach"_s, {{u"document"_s, id}, {u"attachments"_s, QJsonArray{file}}});
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().debugText()));
        const auto before = page.reading().view().attachments.size();
        page.act(u"detach"_s);
        auto* sheet = page.findChild<documents::ActionSheet*>();
        QVERIFY(sheet->isVisible());
        auto* reason = sheet->findChild<QPlainTextEdit*>();
        QTest::keyClicks(reason, u"belongs to another paper"_s);
        QTest::keyClick(reason, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->submitted().count(u"documents.detach"_s), 1);
        QCOMPARE(page.reading().documentId(), id); // what ends nothing stays with the document
        QCOMPARE(page.reading().view().attachments.size(), before - 1);
    }

    void lookingAtADocumentLongEnoughOpensIt()
    {
        auto& page = m_desktop->documents();
        QCOMPARE(m_desk->submitted().count(u"documents.open"_s), 0);
        page.reading().setDwell(50);
        const auto& model = page.listPane().documents();
        for (int row = 0; row < model.rowCount(); ++row) {
            page.listPane().chooseRow(row);
            if (!model.lineAt(row)->mineUnread)
                continue;
            QTRY_VERIFY(m_desk->submitted().contains(u"documents.open"_s));
            return;
        }
        QFAIL("nothing unread");
    }

    void atLargeTypeTheDocumentAndItsSheetHaveRoom()
    {
        auto& page = m_desktop->documents();
        m_kit.theme.setPercent(150);
        QVERIFY2(page.readingPane().width() >= 620,
                 qPrintable(QString::number(page.readingPane().width())));
        for (const auto lang : {ui::Lang::Zh, ui::Lang::En}) {
            m_kit.language.set(lang);
            for (const auto& verb : {u"return"_s, u"add-signer"_s, u"circulate"_s}) {
                page.act(verb);
                auto* area = page.findChild<documents::ActionSheet*>()->findChild<QScrollArea*>();
                QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                         qPrintable(verb));
            }
        }
        m_kit.theme.setPercent(100);
    }

    void noFactOfADocumentIsCut()
    {
        documents::FactsLine line(m_kit);
        line.setFacts(
            {u"国务院办公厅　国办发〔2018〕117号"_s, u"加急"_s, u"限 7月13日 17:30 办结"_s});
        QCOMPARE(line.lines(2000).size(), 1);
        QCOMPARE(line.lines(10).size(), 3);
        QVERIFY(line.heightForWidth(10) > line.heightForWidth(2000));
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
};

QTEST_MAIN(TestDrive)
#include "tst_drive.moc"
