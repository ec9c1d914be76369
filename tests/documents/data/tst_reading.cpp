// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/document_view.h"
#include "documents/data/queries.h"
#include "office.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestReading : public QObject {
    Q_OBJECT

private:
    QJsonObject round(const QString& id, const QStringList& readers, bool ordered = false)
    {
        return {{u"document"_s, id},
                {u"readers"_s, QJsonArray::fromStringList(readers)},
                {u"purpose"_s, u"inform"_s},
                {u"ordered"_s, ordered}};
    }

    QStringList states(Office& office, const QString& id)
    {
        const auto view =
            documentView(office.db(), *office.actor(office.who.clerk), id, office.clock().now());
        QStringList list;
        for (const auto& reader : (*view)->readers)
            list.append(reader.participantName + u' ' + reader.state);
        return list;
    }

private Q_SLOTS:
    void allAtOnceReadInAnyOrder()
    {
        Office office;
        const QString id = office.registered();
        office.must(office.who.clerk, "circulate", round(id, {ministerPost, vicePost}));
        QCOMPARE(states(office, id), QStringList({u"部长 unread"_s, u"副部长 unread"_s}));
        office.must(office.who.vice, "mark-read", {{u"document"_s, id}, {u"opinion"_s, u"阅"_s}});
        QCOMPARE(states(office, id), QStringList({u"部长 unread"_s, u"副部长 read"_s}));
        QCOMPARE(office.count(u"doc_opinion"_s), 1);
        QCOMPARE(office.refusal(office.who.vice, u"documents.mark-read"_s, {{u"document"_s, id}}),
                 u"documents.not-your-turn"_s);
    }

    void oneAfterTheOtherWaitsForTheTurn()
    {
        Office office;
        const QString id = office.registered();
        office.must(office.who.clerk, "circulate",
                    round(id, {ministerPost, vicePost, financeUnit}, true));
        QCOMPARE(states(office, id),
                 QStringList({u"部长 unread"_s, u"副部长 waiting"_s, u"财务司 waiting"_s}));
        QCOMPARE(office.refusal(office.who.vice, u"documents.mark-read"_s, {{u"document"_s, id}}),
                 u"documents.unknown"_s);
        office.must(office.who.deputy, "mark-read", {{u"document"_s, id}});
        QCOMPARE(states(office, id),
                 QStringList({u"部长 read"_s, u"副部长 unread"_s, u"财务司 waiting"_s}));
        const auto view =
            documentView(office.db(), *office.actor(office.who.clerk), id, office.clock().now());
        QCOMPARE((*view)->readers.first().readByName, u"何志远"_s);
        QCOMPARE((*view)->readers.first().onBehalfOfName, u"周建国"_s);
        office.must(office.who.vice, "mark-read", {{u"document"_s, id}});
        office.must(office.who.finance, "mark-read", {{u"document"_s, id}});
        QCOMPARE(folderCounts(office.db(), *office.actor(office.who.finance))
                     ->of(Whose::Mine, Folder::Circulate),
                 0);
    }

    void circulatingIsForThoseWhoHaveIt()
    {
        Office office;
        const QString id = office.instructed();
        const auto refused = [&](const QString& person, const QStringList& readers) {
            return office.refusal(person, u"documents.circulate"_s, round(id, readers));
        };
        QCOMPARE(refused(office.who.outsider, {vicePost}), u"documents.unknown"_s);
        QCOMPARE(refused(office.who.finance, {}), u"documents.readers-needed"_s);
        QCOMPARE(refused(office.who.finance, {u"post:"_s + idOf(998)}),
                 u"documents.unknown-participant"_s);
        QCOMPARE(refused(office.who.finance, {vicePost}), QString());
        QCOMPARE(refused(office.who.finance, {vicePost}), u"documents.already-reader"_s);
        QCOMPARE(refused(office.who.vice, {planningUnit}), u"documents.not-your-turn"_s);
        office.must(office.who.clerk, "void", {{u"document"_s, id}, {u"reason"_s, u"x"_s}});
        QCOMPARE(refused(office.who.clerk, {planningUnit}), u"documents.wrong-stage"_s);
    }

    void whoIsAskedNoMoreLetsTheNextRead()
    {
        Office office;
        const QString id = office.registered();
        office.must(office.who.clerk, "circulate", round(id, {ministerPost, vicePost}, true));
        const auto view =
            documentView(office.db(), *office.actor(office.who.clerk), id, office.clock().now());
        const QString first = (*view)->readers.first().id;
        const QJsonObject params{{u"document"_s, id}, {u"reader"_s, first}};
        QCOMPARE(office.refusal(office.who.minister, u"documents.drop-reader"_s, params),
                 u"documents.not-your-turn"_s);
        office.must(office.who.clerk, "drop-reader", params);
        QCOMPARE(states(office, id), QStringList({u"部长 dropped"_s, u"副部长 unread"_s}));
        QCOMPARE(office.refusal(office.who.clerk, u"documents.drop-reader"_s, params),
                 u"documents.already-read"_s);
    }

    void starsAreEachPersonsOwn()
    {
        Office office;
        const QString id = office.proposed();
        office.must(office.who.minister, "mark", {{u"document"_s, id}, {u"starred"_s, true}});
        const QString flag = office.who.minister + u':' + id;
        QVERIFY(office.sees(office.who.minister, u"doc_flag"_s, flag));
        QVERIFY(!office.sees(office.who.clerk, u"doc_flag"_s, flag));
        office.must(office.who.minister, "mark", {{u"document"_s, id}, {u"starred"_s, false}});
        QCOMPARE(folderCounts(office.db(), *office.actor(office.who.minister))
                     ->of(Whose::Mine, Folder::Starred),
                 0);
        QCOMPARE(office.refusal(office.who.outsider, u"documents.mark"_s, {{u"document"_s, id}}),
                 u"documents.unknown"_s);
    }

    void blobsInHandAreFetchedAheadOnce()
    {
        Office office;
        const QString hash(64, u'a');
        office.authority().blobs = {hash};
        auto params = office.registration(newUuidText());
        params[u"attachments"_s] =
            QJsonArray{QJsonObject{{u"sha256"_s, hash}, {u"name"_s, u"a.pdf"_s}, {u"size"_s, 1}}};
        office.must(office.who.clerk, "register", params);
        QCOMPARE(*prefetchBlobs(office.db(), *office.actor(office.who.clerk2), 10),
                 QStringList{hash});
        QCOMPARE(*prefetchBlobs(office.db(), *office.actor(office.who.minister), 10),
                 QStringList());
    }
};

QTEST_APPLESS_MAIN(TestReading)
#include "tst_reading.moc"
