// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_view.h"
#include "documents/data/page_marks.h"
#include "outgoing_office.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestPageMarks : public QObject {
    Q_OBJECT

private:
    const QString m_file = QString(64, u'a');

    QString withFile(Office& office)
    {
        office.authority().blobs = {m_file};
        const QString id = office.proposed();
        office.must(
            office.who.clerk2, "attach",
            {{u"document"_s, id},
             {u"attachments"_s, QJsonArray{QJsonObject{{u"sha256"_s, m_file},
                                                       {u"name"_s, u"来文.pdf"_s},
                                                       {u"size"_s, 10},
                                                       {u"mediaType"_s, u"application/pdf"_s}}}}});
        return id;
    }
    QJsonObject marking(const QString& id, const QString& text, int page = 0)
    {
        return {{u"document"_s, id},
                {u"file"_s, m_file},
                {u"mark"_s, QJsonObject{{u"kind"_s, u"note"_s},
                                        {u"page"_s, page},
                                        {u"shape"_s, QJsonArray{100, 200}},
                                        {u"text"_s, text}}}};
    }

private Q_SLOTS:
    void aMarkIsKeptWithItsAuthorAndTheFileAsItWas()
    {
        Office office;
        const QString id = withFile(office);
        office.must(office.who.minister, "mark-page", marking(id, u"此处请核"_s, 3));
        const auto marks = pageMarks(office.db(), id, m_file);
        QVERIFY(marks.ok());
        QCOMPARE(marks->size(), 1);
        QCOMPARE(marks->first().mark.text, u"此处请核"_s);
        QCOMPARE(marks->first().mark.page, 3);
        QCOMPARE(marks->first().authorName, u"周建国"_s);
        QCOMPARE(marks->first().at, office.clock().now());
        const auto view =
            documentView(office.db(), *office.actor(office.who.minister), id, office.clock().now());
        QCOMPARE((*view)->attachments.size(), 1);
        QCOMPARE((*view)->attachments.first().sha256, m_file);
        QCOMPARE((*view)->events.last().kind, u"mark-page"_s);
        QCOMPARE((*view)->events.last().detail.value("page"_L1).toInt(), 4);
        QVERIFY((*view)->may.contains(u"mark-page"_s));
    }

    void onlyOnesOwnMarkIsErased()
    {
        Office office;
        const QString id = withFile(office);
        office.must(office.who.minister, "mark-page", marking(id, u"一"_s));
        office.must(office.who.secretary, "mark-page", marking(id, u"二"_s));
        const auto marks = pageMarks(office.db(), id, m_file);
        QCOMPARE(marks->size(), 2);
        const QJsonObject first{{u"document"_s, id}, {u"mark"_s, marks->first().id}};
        const auto mine =
            marks->first().authorName == u"周建国"_s ? office.who.minister : office.who.secretary;
        const auto other = mine == office.who.minister ? office.who.secretary : office.who.minister;
        QCOMPARE(office.refusal(other, u"documents.erase-mark"_s, first),
                 u"documents.not-your-mark"_s);
        office.must(mine, "erase-mark", first);
        QCOMPARE(pageMarks(office.db(), id, m_file)->size(), 1);
        QCOMPARE(office.refusal(mine, u"documents.erase-mark"_s, first), u"documents.no-mark"_s);
    }

    void theTextOfAnOwnDocumentIsMarkedVersionByVersion()
    {
        Outgoing office;
        const auto& who = office.who;
        const auto overText = [&](const QString& hash) {
            QJsonObject params = marking(office.id, u"此处请核"_s);
            params[u"file"_s] = hash;
            return params;
        };
        const QString first = office.hash();
        office.must(who.finance, "mark-page", overText(first));
        QCOMPARE(pageMarks(office.db(), office.id, first)->size(), 1);
        Manuscript better = notice();
        better.body.last().text = u"实行领导带班和双人值班。"_s;
        VERIFY_OK(office.write(who.finance, better, first));
        // The mark lies on the text that was marked, and on no other.
        QVERIFY(pageMarks(office.db(), office.id, office.hash())->isEmpty());
        office.must(who.finance, "mark-page", overText(first));
        QCOMPARE(pageMarks(office.db(), office.id, first)->size(), 2);
        QCOMPARE(office.refusal(who.finance, u"documents.mark-page"_s, overText(QString(64, u'e'))),
                 u"documents.no-attachment"_s);
        const auto view =
            documentView(office.db(), *office.actor(who.finance), office.id, office.clock().now());
        QVERIFY((*view)->may.contains(u"mark-page"_s));
    }

    void whoHasNothingToDoWithItDoesNotMark()
    {
        Office office;
        const QString id = withFile(office);
        QCOMPARE(office.refusal(office.who.outsider, u"documents.mark-page"_s, marking(id, u"x"_s)),
                 u"documents.unknown"_s);
        // A file of another document, or of none.
        QJsonObject elsewhere = marking(id, u"x"_s);
        elsewhere[u"file"_s] = QString(64, u'b');
        QCOMPARE(office.refusal(office.who.minister, u"documents.mark-page"_s, elsewhere),
                 u"documents.no-attachment"_s);
    }

    void marksOfOtherFilesAreNotMixedIn()
    {
        Office office;
        const QString id = withFile(office);
        office.must(office.who.minister, "mark-page", marking(id, u"一"_s));
        QVERIFY(pageMarks(office.db(), id, QString(64, u'b'))->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPageMarks)
#include "tst_page_marks.moc"
