// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The books beside the documents: gazettes, the confidential exchange, the yearly report of a book.
#include "office.h"

#include "documents/data/office_books.h"

#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace chancery::test;
using namespace Qt::StringLiterals;

class TestOfficeBooks : public QObject {
    Q_OBJECT

private:
    static QJsonObject exchange(QJsonObject more = {})
    {
        QJsonObject params{{u"direction"_s, u"in"_s},
                           {u"listNumber"_s, u"机交2026-118"_s},
                           {u"unit"_s, u"示例省委办公厅"_s},
                           {u"items"_s, QJsonArray{u"示密〔2026〕3号"_s, u"0000127"_s}},
                           {u"seal"_s, u"intact"_s},
                           {u"signedBy"_s, u"李晓梅"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            params[it.key()] = it.value();
        return params;
    }

private Q_SLOTS:
    void anExchangeIsEnteredOnce()
    {
        Office office;
        office.must(office.who.clerk, "note-exchange", exchange());
        const auto list = exchanges(office.db(), 10);
        VERIFY_OK(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().items.size(), 2);
        QVERIFY(!office.sees(office.who.finance, u"doc_exchange"_s, list->first().id));
        const auto again = office.run(office.who.clerk, u"documents.note-exchange"_s, exchange());
        QVERIFY(!again.ok());
        QCOMPARE(again.error().code, u"documents.exchange-noted"_s);
        // The same number on the way back is another list.
        office.must(office.who.clerk, "note-exchange", exchange({{u"direction"_s, u"out"_s}}));
    }

    void whatIsSecretStandsByItsNumberAlone_data()
    {
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("code");
        const QString items = u"documents.exchange-items"_s;
        QTest::newRow("a title") << exchange(
                                        {{u"items"_s, QJsonArray{u"关于2026年部队调动的通知"_s}}})
                                 << items;
        QTest::newRow("no digits") << exchange({{u"items"_s, QJsonArray{u"示密三号"_s}}}) << items;
        QTest::newRow("long") << exchange({{u"items"_s,
                                            QJsonArray{u"一二三四五六七八九十甲乙丙丁1号"_s}}})
                              << items;
        QTest::newRow("none") << exchange({{u"items"_s, QJsonArray{}}}) << items;
        QTest::newRow("broken seal, no word")
            << exchange({{u"seal"_s, u"broken"_s}}) << u"documents.reason-needed"_s;
    }
    void whatIsSecretStandsByItsNumberAlone()
    {
        QFETCH(QJsonObject, params);
        QFETCH(QString, code);
        Office office;
        const auto done = office.run(office.who.clerk, u"documents.note-exchange"_s, params);
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, code);
        QVERIFY(exchanges(office.db(), 10)->isEmpty());
    }

    void onlyTheOfficeKeepsTheBooks()
    {
        Office office;
        const auto done = office.run(office.who.finance, u"documents.note-exchange"_s, exchange());
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, u"documents.not-registry"_s);
    }

    void theReportOfABookNamesWhatIsMissingVoidAndLate()
    {
        const auto number = [](const QString& code, int serial, const QDate& signedOn,
                               const QDate& given, const QString& voidReason = {}) {
            BookedNumber booked;
            booked.code = code;
            booked.serial = serial;
            booked.signedOn = signedOn;
            booked.givenAt = QDateTime(given, QTime(4, 0), Qt::UTC);
            booked.voidReason = voidReason;
            return booked;
        };
        const QDate day(2026, 7, 1);
        const auto reports =
            reportsOf({number(u"示发"_s, 1, day, day), number(u"示发"_s, 4, day, day.addDays(8)),
                       number(u"示发"_s, 5, day, day.addDays(7), u"内容有误"_s),
                       number(u"示函"_s, 1, {}, day)});
        QCOMPARE(reports.size(), 2);
        QCOMPARE(reports.first().given, 3);
        QCOMPARE(reports.first().voided, 1);
        QCOMPARE(reports.first().missing, QList<int>({2, 3}));
        QCOMPARE(reports.first().late, 1);
        QCOMPARE(reports.last().code, u"示函"_s);
        QVERIFY(reports.last().missing.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOfficeBooks)
#include "tst_office_books.moc"
