// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/list_queries.h"
#include "documents/pages/office_desk.h"
#include "ui/row_roles.h"

#include <QSignalSpy>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using chancery::test::queryOf;
using namespace Qt::StringLiterals;

/// The list while somebody types into its field.
class TestTyping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::OfficeDesk>();
        m_language = std::make_unique<ui::Language>();
    }

    void ofWhatIsTypedOnlyTheLastIsAnswered()
    {
        DocumentListModel list(*m_desk, *m_language);
        ListQuery query = queryOf(Folder::All, Whose::Register);
        list.setQuery(query);
        const int all = list.rowCount();
        m_desk->holdReadings();
        query.text = u"通"_s;
        list.setQuery(query);
        query.text = u"通知"_s;
        list.setQuery(query);
        bool read = false;
        list.whenRead([&read] { read = true; });
        QCOMPARE(list.rowCount(), all); // what is here stays until there is an answer
        QCOMPARE(list.shownQuery().text, QString());
        m_desk->answerHeld(2);
        QCOMPARE(list.shownQuery().text, u"通知"_s);
        while (!m_desk->heldReadings.isEmpty())
            m_desk->answerHeld(m_desk->heldReadings.size() - 1); // the rest, and what is outdated
        QVERIFY(read);
        QVERIFY(list.isWhole());
        QCOMPARE(list.shownQuery().text, u"通知"_s);
        QVERIFY(list.rowCount() > 0 && list.rowCount() < all);
        // What changes meanwhile is in the answer to the same question.
        const int before = list.rowCount();
        const auto added =
            m_desk->elsewhere(u"lixiaomei"_s, u"documents.register"_s,
                              {{u"id"_s, newUuidText()}, {u"title"_s, u"关于另一件事的通知"_s}});
        QVERIFY(added.ok());
        QTRY_COMPARE(m_desk->heldReadings.size(), 1);
        m_desk->answerHeld(0);
        QCOMPARE(list.rowCount(), before + 1);
        // An answer that comes after the field was cleared is none.
        query.text = u"堰"_s;
        list.setQuery(query);
        query.text.clear();
        list.setQuery(query);
        m_desk->answerHeld(0);
        QCOMPARE(list.rowCount(), all + 1);
    }

    void theFirstRowsOfAnAnswerDoNotWaitForTheRest()
    {
        for (int i = 0; i < 300; ++i) {
            const auto added = m_desk->elsewhere(
                u"lixiaomei"_s, u"documents.register"_s,
                {{u"id"_s, newUuidText()}, {u"title"_s, u"关于第%1件事的通知"_s.arg(i)}});
            QVERIFY(added.ok());
        }
        DocumentListModel list(*m_desk, *m_language);
        ListQuery query = queryOf(Folder::All, Whose::Register);
        query.sort = SortBy::Received; // the newest first
        list.setQuery(query);
        m_desk->holdReadings();
        list.setRowsInSight(12);
        query.text = u"件事"_s;
        list.setQuery(query);
        m_desk->answerHeld(0);
        QVERIFY(!list.isWhole());
        QCOMPARE(list.rowCount(), 12);
        QCOMPARE(list.pagesRead(), 0); // the lines came along
        const QString first = list.idAt(0);
        QCOMPARE(list.pagesRead(), 0);
        const QPersistentModelIndex kept = list.index(3);
        m_desk->answerHeld(0);
        QVERIFY(list.isWhole());
        QCOMPARE(list.rowCount(), 300);
        QCOMPARE(list.idAt(0), first);
        QCOMPARE(kept.row(), 3);
    }

    void whateverComesFirstIsShown()
    {
        DocumentListModel list(*m_desk, *m_language);
        ListQuery query = queryOf(Folder::All, Whose::Register);
        list.setQuery(query);
        m_desk->holdReadings();
        list.setRowsInSight(1);
        query.text = u"通知"_s;
        list.setQuery(query);
        QCOMPARE(m_desk->heldReadings.size(), 2);
        m_desk->answerHeld(1); // the index, which has all
        QVERIFY(list.isWhole());
        const int all = list.rowCount();
        QVERIFY(all > 1);
        m_desk->answerHeld(0);
        QVERIFY(list.isWhole());
        QCOMPARE(list.rowCount(), all);
        // What the folder has without a question is known; it is not read again.
        query.text.clear();
        list.setQuery(query);
        QVERIFY(m_desk->heldReadings.isEmpty());
        QVERIFY(list.isWhole());
        QVERIFY(list.rowCount() > all);
    }

    void whatIsTypedOnIsFoundAmongWhatWasFound()
    {
        for (const auto& title : {u"关于13个项目的通知"_s, u"关于加强安全、生产工作的通知"_s,
                                  u"关于2026年安全生产通报"_s})
            QVERIFY(m_desk
                        ->elsewhere(u"lixiaomei"_s, u"documents.register"_s,
                                    {{u"id"_s, newUuidText()}, {u"title"_s, title}})
                        .ok());
        m_desk->fillSearch();
        m_desk->holdReadings();
        for (const auto& whole : {u"安全、生产"_s, u"安全 通知"_s, u"3g"_s, u"13g"_s, u"gyjq"_s,
                                  u"2026年安"_s, u"通知 通报"_s}) {
            DocumentListModel list(*m_desk, *m_language);
            ListQuery query = queryOf(Folder::All, Whose::Register);
            list.setQuery(query);
            for (int length = 1; length <= whole.size(); ++length) {
                query.text = whole.left(length).trimmed();
                if (query.text == list.shownQuery().text)
                    continue;
                list.setRowsInSight(DocumentListModel::pageRows);
                list.setQuery(query);
                QCOMPARE(m_desk->heldReadings.size(), 2);
                m_desk->answerHeld(0); // by reading
                const bool isAll = list.isWhole();
                const int found = list.rowCount();
                m_desk->answerHeld(0); // by the index
                QVERIFY(list.isWhole());
                QVERIFY2(isAll ? found == list.rowCount() : found < list.rowCount(),
                         qPrintable(query.text));
            }
        }
    }

    void theFilterFindsPinyinInitials()
    {
        DocumentListModel list(*m_desk, *m_language);
        ListQuery query = queryOf(Folder::All, Whose::Register);
        query.text = u"gwybgt"_s; // 国务院办公厅
        list.setQuery(query);
        QVERIFY(list.rowCount() > 0);
        for (int row = 0; row < list.rowCount(); ++row)
            QVERIFY(list.lineAt(row)->issuer.contains(u"国务院办公厅"_s) ||
                    list.lineAt(row)->title.contains(u"国务院办公厅"_s));
    }

    void theFilterFindsTextsMarksThemAndSaysHowCompleteItIs()
    {
        DocumentListModel list(*m_desk, *m_language);
        ListQuery query = queryOf(Folder::All, Whose::Register);
        list.setQuery(query);
        const QString id = list.idAt(0);
        const QString title = list.lineAt(0)->title;
        QVERIFY(m_desk->db()
                    .run("INSERT INTO doc_opinion (id, version, document_id, kind, body,"
                         " author, author_name, at) VALUES ('o', 1, ?, 'review',"
                         " '请王工查阅。堰塞湖已排险，另报。', 'x', 'x', '2026')",
                         id)
                    .ok());
        query.text = u"湖已"_s;
        list.setQuery(query);
        QVERIFY(!list.indexed().isComplete());
        QCOMPARE(list.rowCount(), 1); // found, although it only waits to be entered
        QSignalSpy loaded(&list, &DocumentListModel::loaded);
        m_desk->fillSearch();
        QTRY_COMPARE(loaded.size(), 1); // by itself
        QVERIFY(list.indexed().isComplete());
        QCOMPARE(list.rowCount(), 1);
        const auto at = [&](int role) { return list.data(list.index(0), role); };
        QCOMPARE(list.idAt(0), id);
        QCOMPARE(at(ui::RowExcerptRole).toString(), u"堰塞湖已排险，另报"_s);
        QCOMPARE(at(ui::RowExcerptMarksRole).value<QList<TextRange>>(), (QList<TextRange>{{2, 2}}));
        QVERIFY(!at(ui::RowExcerptSourceRole).toString().isEmpty());
        QVERIFY(at(ui::RowTitleMarksRole).value<QList<TextRange>>().isEmpty());
        QVERIFY(at(Qt::AccessibleTextRole).toString().contains(u"堰塞湖"_s));
        query.text = title.left(4);
        list.setQuery(query);
        const int row = list.rowOf(id);
        QVERIFY(row >= 0);
        QCOMPARE(
            list.data(list.index(row), ui::RowTitleMarksRole).value<QList<TextRange>>().value(0),
            (TextRange{0, 4}));
        QVERIFY(list.data(list.index(row), ui::RowExcerptRole).toString().isEmpty());
    }

private:
    std::unique_ptr<test::OfficeDesk> m_desk;
    std::unique_ptr<ui::Language> m_language;
};

QTEST_MAIN(TestTyping)
#include "tst_typing.moc"
