// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/queries.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/circular_page.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/letters_page.h"
#include "supervision/pages/supervision_window.h"
#include "ui/print/print_panel.h"

#include <QJsonArray>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::supervision;
using namespace Qt::StringLiterals;

/// What supervision puts on paper, in the real window with the demo's items.
class TestSupervisionPapers : public test::SupervisionWindow {
    Q_OBJECT

private:
    static bool says(const QList<paper::Page>& pages, const QString& text)
    {
        QString all;
        for (const auto& page : pages) {
            for (const auto& glyphs : page.glyphs)
                all += glyphs.text;
        }
        return all.contains(text);
    }

private Q_SLOTS:
    void lettersAreSetInTheColourOfTheirGrade()
    {
        const QString item =
            text("SELECT id FROM sup_item WHERE title = '督促公路水运工程复工安全检查'");
        section().openLettersOf({item});
        auto* letters = section().findChild<LettersPage*>();
        QVERIFY(letters && letters->isVisible());
        const auto count = letters->letters().size();
        QVERIFY(count >= 1);
        QCOMPARE(letters->panel().pageCount(), int(count)); // each on a page of its own
        const auto pages = letters->panel().matter().pages;
        QVERIFY(says(pages, u"蓝色督查单"_s));
        QVERIFY(says(pages, u"督促公路水运工程复工安全检查"_s));
        QCOMPARE(int(pages.first().rules.first().ink), int(paper::Ink::Blue));
        QVERIFY(letters->choose(u"urging-list"_s));
        QVERIFY(says(letters->panel().matter().pages, u"督办事项催办清单"_s));
        // And into a file.
        QTemporaryDir folder;
        const QString file = folder.filePath(u"letters.pdf"_s);
        const auto written = letters->panel().exportTo(file);
        QVERIFY(written.ok());
        QVERIFY(QFileInfo(file).size() > 10'000);
        Q_EMIT letters->left();
        QVERIFY(ledger().isVisible());
    }

    void whoeverIsChasedAcknowledges()
    {
        const QString item =
            text("SELECT id FROM sup_item WHERE title = '督促公路水运工程复工安全检查'");
        sitDown(u"yanyufen"_s); // of the safety department
        ledger().openItem(item);
        auto* take = ledger().panel().findChild<QPushButton*>(u"supervision.receipt"_s);
        QVERIFY(take);
        take->click();
        auto* form = ledger().panel().findChild<ActForm*>();
        QVERIFY(form);
        form->give();
        QCOMPARE(form->trouble(), QString());
        // The letter, and the reminder that came before it.
        QCOMPARE(text("SELECT COUNT(*) FROM sup_urge WHERE receipt_at IS NOT NULL"), u"2"_s);
        QTRY_VERIFY(!ledger().panel().findChild<ActForm*>());
        auto* again = ledger().panel().findChild<QPushButton*>(u"supervision.letter"_s);
        QVERIFY(again);
        again->click();
        auto* letters = section().findChild<LettersPage*>();
        QVERIFY(letters && letters->isVisible());
        QCOMPARE(letters->letters().size(), 1);
    }

    void aCircularBecomesADraftAndTheItemsKnowIt()
    {
        pane().views().choose(u"all"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pane().model().totalsKnown(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(pane().model().rowCount() >= 15, 30'000);
        ledger().startCircular();
        auto* circular = section().findChild<CircularPage*>();
        QVERIFY(circular && circular->isVisible());
        QVERIFY(circular->rows().size() >= 15);
        circular->setPeriod(u"7月份"_s);
        QCOMPARE(circular->text().title, u"关于7月份督办事项办理情况的通报"_s);
        circular->choose(CircularPage::ofFaults, true);
        const auto faults = circular->rows().size();
        QVERIFY(faults > 0 && faults < 15);
        // 直接送一把手阅批: the minister has it to read as soon as it is drafted.
        const QString minister =
            u"post:"_s + text("SELECT id FROM people_post WHERE title = '部长'");
        circular->chooseReader(minister);
        QCOMPARE(circular->text().readers, QStringList{minister});
        circular->give();
        QCOMPARE(circular->trouble(), QString());
        const QString document = text("SELECT document_id FROM sup_circular LIMIT 1");
        QVERIFY(!document.isEmpty());
        const auto row = m_desk->office().row(u"doc_document"_s, document);
        QCOMPARE(row.value("title"_L1).toString(),
                 u"示例部关于对7月份督办事项办理不力予以通报批评的通报"_s);
        QCOMPARE(row.value("way"_L1).toString(), u"outgoing"_s);
        QCOMPARE(text("SELECT participant FROM doc_reader WHERE document_id = (SELECT document_id"
                      " FROM sup_circular LIMIT 1)"),
                 minister);
        QCOMPARE(text("SELECT COUNT(*) FROM sup_item WHERE circulars = 1"),
                 QString::number(faults));
        QCOMPARE(m_desktop->frame().currentSection(), u"documents"_s);
        // A draft that is thrown away was no circular.
        const auto voided = m_desk->submit(
            u"documents.void"_s, {{u"document"_s, document}, {u"reason"_s, u"不再通报"_s}});
        QVERIFY2(voided.ok(), voided.ok() ? "" : qPrintable(voided.error().debugText()));
        QCOMPARE(text("SELECT COUNT(*) FROM sup_item WHERE circulars > 0"), u"0"_s);
        QCOMPARE(text("SELECT COUNT(*) FROM sup_circular"), u"0"_s);
    }
};

QTEST_MAIN(TestSupervisionPapers)
#include "tst_supervision_papers.moc"
