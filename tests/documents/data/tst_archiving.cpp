// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Filing (归档) and handing over (移交) by their commands.
#include "office.h"

#include "documents/data/archiving.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestArchiving : public QObject {
    Q_OBJECT

private:
    static QString code(Office& office, const QString& id)
    {
        return office.document(id).value("archive_code"_L1).toString();
    }
    static QJsonObject handOver(const QStringList& documents)
    {
        return {{u"documents"_s, QJsonArray::fromStringList(documents)},
                {u"receiver"_s, u"示例档案馆"_s}};
    }

private Q_SLOTS:
    void itemsAreCountedWithinTheirSeries()
    {
        Office office;
        const QString first = office.filed();
        const QString second = office.filed();
        // Finance led; what it is called gives the code.
        QCOMPARE(code(office, first), u"0001-WS·2026-D30-CWS-0001"_s);
        QCOMPARE(code(office, second), u"0001-WS·2026-D30-CWS-0002"_s);
        const QString third = office.toClose();
        office.must(office.who.secretary, "close", {{u"document"_s, third}});
        office.must(office.who.archivist, "file",
                    {{u"document"_s, third}, {u"retention"_s, u"permanent"_s}});
        QCOMPARE(code(office, third), u"0001-WS·2026-Y-CWS-0001"_s);
        const auto pieces = archivedPieces(office.db(), {});
        VERIFY_OK(pieces);
        QCOMPARE(pieces->size(), 3);
        QCOMPARE(pieces->first().documentDate, QDate(2026, 7, 10));
        QCOMPARE(pieces->first().author, u"国务院办公厅"_s);
        // Only those who keep the papers have the list.
        QVERIFY(office.sees(office.who.archivist, u"doc_archived"_s, pieces->first().id));
        QVERIFY(!office.sees(office.who.finance, u"doc_archived"_s, pieces->first().id));
    }

    /// 财务司 and 采务司 are read alike; their papers are not mixed.
    void departmentsThatAreReadAlike()
    {
        Office office;
        (void)office.filed();
        VERIFY_OK(office.db().run("UPDATE doc_archived SET unit_name = '采务司综合处'"));
        QCOMPARE(code(office, office.filed()), u"0001-WS·2026-D30-CWS2-0001"_s);
        QCOMPARE(code(office, office.filed()), u"0001-WS·2026-D30-CWS2-0002"_s);
        VERIFY_OK(office.db().run("UPDATE doc_archived SET unit_name = '财务司预算处'"
                                  " WHERE unit = 'CWS'"));
        QCOMPARE(code(office, office.filed()), u"0001-WS·2026-D30-CWS-0002"_s);
    }

    void theHousesOwnFonds()
    {
        DocumentSettings settings;
        settings.fonds = u"Z109"_s;
        Office office(settings);
        QCOMPARE(code(office, office.filed()), u"Z109-WS·2026-D30-CWS-0001"_s);
    }

    void whatIsReopenedKeepsItsItemWhenItComesBack()
    {
        Office office;
        const QString id = office.filed();
        office.filed();
        office.must(office.who.secretary, "reopen",
                    {{u"document"_s, id}, {u"step"_s, u"handle"_s}, {u"reason"_s, u"补办"_s}});
        QCOMPARE(code(office, id), QString());
        auto missing = missingItems(office.db());
        VERIFY_OK(missing);
        QCOMPARE(missing->size(), 1);
        QCOMPARE(missing->first().item, 1);
        QVERIFY(missing->first().isWithdrawn);
        QCOMPARE(archivedPieces(office.db(), {})->size(), 1);
        // Another one does not get its item …
        QCOMPARE(code(office, office.filed()), u"0001-WS·2026-D30-CWS-0003"_s);
        // … and it has it again.
        office.must(office.who.finance, "handle",
                    {{u"document"_s, id}, {u"opinion"_s, u"已补办。"_s}});
        office.must(office.who.secretary, "close", {{u"document"_s, id}});
        office.must(office.who.archivist, "file", {{u"document"_s, id}, {u"retention"_s, u"30"_s}});
        QCOMPARE(code(office, id), u"0001-WS·2026-D30-CWS-0001"_s);
        QVERIFY(missingItems(office.db())->isEmpty());
    }

    void whatIsHandedOverStaysSo()
    {
        Office office;
        const QString one = office.filed();
        const QString other = office.filed();
        const auto done =
            office.run(office.who.archivist, u"documents.hand-over-archive"_s, handOver({one}));
        VERIFY_OK(done);
        QCOMPARE(done->result.value("name"_L1).toString(), u"移交〔2026〕1号"_s);
        const auto lists = transfers(office.db());
        VERIFY_OK(lists);
        QCOMPARE(lists->size(), 1);
        QCOMPARE(lists->first().items, 1);
        QCOMPARE(archivedPieces(office.db(), lists->first().id)->size(), 1);
        QCOMPARE(archivedPieces(office.db(), {})->size(), 1);
        const auto again = office.run(office.who.archivist, u"documents.hand-over-archive"_s,
                                      handOver({other, one}));
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, u"documents.handed-over"_s);
        QCOMPARE(archivedPieces(office.db(), {})->size(), 1); // nothing of it happened
        const auto reopened =
            office.run(office.who.secretary, u"documents.reopen"_s,
                       {{u"document"_s, one}, {u"step"_s, u"handle"_s}, {u"reason"_s, u"补办"_s}});
        QVERIFY(!reopened.ok());
        QCOMPARE(reopened.error().code, u"documents.handed-over"_s);
    }

    void whoMayNotAndWhatCannotIsRefused_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("not the archivist") << u"documents.not-archivist"_s;
        QTest::newRow("not filed") << u"documents.not-filed"_s;
        QTest::newRow("twice") << u"documents.not-filed"_s;
        QTest::newRow("nothing") << u"base.bad-field"_s;
        QTest::newRow("nobody") << u"base.bad-field"_s;
    }
    void whoMayNotAndWhatCannotIsRefused()
    {
        QFETCH(QString, code);
        Office office;
        const QString id = office.filed();
        const QString open = office.toClose();
        const QString what = QString::fromLatin1(QTest::currentDataTag());
        QJsonObject params = handOver(what == "not filed"_L1 ? QStringList{id, open}
                                      : what == "twice"_L1   ? QStringList{id, id}
                                      : what == "nothing"_L1 ? QStringList()
                                                             : QStringList{id});
        if (what == "nobody"_L1)
            params[u"receiver"_s] = u"  "_s;
        const QString person =
            what == "not the archivist"_L1 ? office.who.clerk : office.who.archivist;
        const auto done = office.run(person, u"documents.hand-over-archive"_s, params);
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, code);
        QCOMPARE(archivedPieces(office.db(), {})->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestArchiving)
#include "tst_archiving.moc"
