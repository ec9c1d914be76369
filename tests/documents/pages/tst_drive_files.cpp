// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/documents_page.h"
#include "documents/pages/file_card.h"
#include "documents/pages/filter_bar.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/office_window.h"
#include "documents/pages/reading_pane.h"
#include "sync/file_facts.h"
#include "ui/filter_field.h"
#include "ui/pdf/file_thumb.h"
#include "ui/row_list.h"
#include "ui/row_roles.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace Qt::StringLiterals;

/// Files of every kind on the real window, and a search with conditions.
class TestDriveFiles : public test::OfficeWindow {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        newOffice();
        openWindow();
        m_desk->sitDown(u"lixiaomei"_s);
        m_id = newUuidText();
        const auto added =
            m_desk->elsewhere(u"lixiaomei"_s, u"documents.register"_s,
                              {{u"id"_s, m_id}, {u"title"_s, u"关于报送年度统计报表的通知"_s}});
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().debugText()));
        auto& page = m_desktop->documents();
        page.showFolder(u"all"_s);
        page.openDocument(m_id);
        QCOMPARE(page.reading().documentId(), m_id);
    }

    void everyFileIsShownAsWhatItIsAndFound()
    {
        const QString ofd = attach(u"signed.ofd"_s, u"方案.ofd"_s);
        const QString docx = attach(u"notice.docx"_s, u"排险.docx"_s);
        const QString bomb = attach(u"deep.docx"_s, u"附表.docx"_s);
        const QString noise = attach(u"noise.bin"_s, u"未知.xyz"_s);
        for (const auto& sha256 : {ofd, docx, bomb, noise})
            QTRY_VERIFY_WITH_TIMEOUT(sync::fileReport(m_desk->db(), sha256)->has_value(), 30'000);

        auto* card = m_desktop->documents().findChild<documents::FileCard*>();
        const auto says = [card](const QString& words) {
            const auto labels = card->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                return label->isVisibleTo(card) && label->text().contains(words);
            });
        };
        choose(u"方案.ofd"_s);
        QTRY_VERIFY(card->isVisible());
        QVERIFY(says(u"方案.ofd"_s) && says(u"OFD document"_s) && says(u"2 page"_s) &&
                says(u"Signed or sealed"_s));
        QVERIFY(card->findChild<QPlainTextEdit*>()->toPlainText().contains(u"水库调度工作"_s));
        // Its first page from afar; a file that has nothing to show keeps the sign of a document.
        auto* thumb = card->findChild<ui::FileThumb*>();
        QTRY_VERIFY_WITH_TIMEOUT(thumb->hasPicture(), 15'000);
        QVERIFY(thumb->height() > thumb->width());
        choose(u"附表.docx"_s);
        QTRY_VERIFY(says(u"附表.docx"_s));
        QVERIFY(says(u"Word document"_s) && says(u"more than is read here"_s));
        QVERIFY(!thumb->hasPicture());
        choose(u"未知.xyz"_s);
        QTRY_VERIFY(says(u"unknown kind"_s) && says(u"cannot be read here"_s));

        m_desk->fillSearch();
        auto& pane = m_desktop->documents().listPane();
        auto* field = pane.findChild<ui::FilterField*>();
        field->setText(u"堰塞湖排险"_s);
        QTRY_COMPARE(pane.documents().shownQuery().text, u"堰塞湖排险"_s);
        QCOMPARE(pane.documents().rowCount(), 1);
        QCOMPARE(pane.documents().idAt(0), m_id);
        const auto first = pane.documents().index(0);
        QVERIFY(first.data(ui::RowExcerptRole).toString().contains(u"堰塞湖排险情况"_s));
        QVERIFY(first.data(ui::RowExcerptSourceRole).toString().contains(u"排险.docx"_s));
    }

    void conditionsAreChipsThatGoAgain()
    {
        auto& pane = m_desktop->documents().listPane();
        auto* field = pane.findChild<ui::FilterField*>();
        auto* bar = pane.findChild<documents::FilterBar*>();
        const int all = pane.documents().rowCount();
        QVERIFY(!bar->isVisible());
        field->setFocus();
        QTest::keyClicks(field, u"year:1999 state:nowhere"_s);
        QTRY_COMPARE(pane.documents().rowCount(), 0);
        QVERIFY(bar->isVisible());
        const auto chips = [bar] {
            QList<QPushButton*> shown;
            for (auto* button : bar->findChildren<QPushButton*>()) {
                if (button->isVisible() && !button->toolTip().isEmpty())
                    shown.append(button);
            }
            return shown;
        };
        QTRY_COMPARE(chips().size(), 2);
        QVERIFY(chips()[1]->toolTip().contains(u"nowhere"_s));
        QTest::mouseClick(chips()[0], Qt::LeftButton);
        QTRY_COMPARE(field->text(), u"state:nowhere"_s);
        QTRY_COMPARE(pane.documents().rowCount(), all); // what is not understood narrows nothing
        field->clear();
        QTRY_VERIFY(!bar->isVisible());
    }

private:
    QString attach(const QString& file, const QString& name)
    {
        const auto sha256 = m_desk->blobs().addFile(
            QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/files/") + file, 1 << 20);
        if (!sha256.ok())
            return {};
        const auto done = m_desk->submit(
            u"documents.attach"_s,
            {{u"document"_s, m_id},
             {u"attachments"_s, QJsonArray{QJsonObject{{u"sha256"_s, *sha256},
                                                       {u"name"_s, name},
                                                       {u"size"_s, m_desk->blobs().size(*sha256)},
                                                       {u"mediaType"_s, u"application/x"_s},
                                                       {u"role"_s, u"attachment"_s}}}}});
        if (!done.ok())
            qWarning("%s", qPrintable(done.error().debugText()));
        return *sha256;
    }

    void choose(const QString& name)
    {
        for (auto* chip : m_desktop->documents().findChildren<QPushButton*>()) {
            if (chip->toolTip().startsWith(name + u'\n'))
                return chip->click();
        }
        QFAIL(qPrintable(u"no chip for "_s + name));
    }

    QString m_id;
};

QTEST_MAIN(TestDriveFiles)
#include "tst_drive_files.moc"
