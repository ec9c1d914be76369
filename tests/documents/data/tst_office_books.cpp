// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// The books beside the documents: gazettes, the confidential exchange, the yearly report of a book.
#include "outgoing_office.h"

#include "documents/data/office_books.h"
#include "documents/data/queries.h"
#include "documents/data/registry_books.h"
#include "store/ledger_reader.h"

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

    /// What is open to all goes to the house's gazette, what is normative also to the State
    /// Council's.
    void anOpenDocumentGoesToTheGazettes()
    {
        Slip slip = closedSlip();
        slip.publicity = Publicity::Open;
        slip.publicityReason.clear();
        slip.openWording = slip.openTime = slip.openWay = u"已研判"_s;
        slip.isNormative = true;
        Outgoing office(slip);
        const auto& who = office.who;
        QJsonObject plan = office.plan();
        plan[u"disclosers"_s] = QJsonArray{u"person:"_s + who.clerk2};
        plan[u"lawyers"_s] = QJsonArray{u"person:"_s + who.clerk2};
        office.must(who.finance, "submit-draft", plan);
        office.agree(who.finance2, "examine");
        office.agree(who.planning, "cosign");
        office.agree(who.clerk2, "review-legality");
        office.agree(who.clerk2, "review-disclosure");
        office.act(who.secretary, "check-draft", office.examined());
        office.agree(who.vice, "sign");
        office.agree(who.minister, "sign");
        office.act(who.clerk, "recheck", {{u"seen"_s, office.hash()}});
        office.act(who.clerk, "give-number", {{u"code"_s, u"示办发"_s}});
        office.act(who.clerk, "print", {{u"copies"_s, 80}});
        office.act(who.clerk, "affix-seal");
        QVERIFY(gazetteItems(office.db())->isEmpty());
        office.act(who.clerk, "issue");
        auto items = gazetteItems(office.db());
        VERIFY_OK(items);
        QCOMPARE(items->size(), 2);
        QCOMPARE(items->at(0).gazette, u"own"_s);
        QCOMPARE(items->at(1).gazette, u"state-council"_s);
        QCOMPARE(items->at(0).number, u"示办发〔2026〕1号"_s);
        // The department that drafted it has it before it too.
        QVERIFY(office.sees(who.finance, u"doc_gazette"_s, items->at(0).id));
        const auto owed = [&](const QString& person) {
            const auto waiting = inbox(office.db(), *office.actor(person), 50).value();
            return std::count_if(waiting.begin(), waiting.end(), [&](const InboxItem& item) {
                return item.step == "gazette"_L1 && item.documentId == office.id;
            });
        };
        QCOMPARE(owed(who.finance), 2);
        QCOMPARE(owed(who.planning), 0);
        const auto note = [&](const QString& person, QJsonObject more) {
            more[u"gazette"_s] = items->at(0).id;
            const auto done = office.run(person, u"documents.note-gazette"_s, more);
            return done.ok() ? QString() : done.error().code;
        };
        QCOMPARE(note(who.planning, {{u"state"_s, u"sent"_s}}), u"documents.not-registry"_s);
        QCOMPARE(note(who.finance, {{u"state"_s, u"dropped"_s}}), u"documents.reason-needed"_s);
        QCOMPARE(note(who.finance, {{u"state"_s, u"sent"_s}}), QString());
        QCOMPARE(owed(who.finance), 1);
        QCOMPARE(note(who.clerk, {{u"state"_s, u"published"_s}}), u"documents.issue-needed"_s);
        QCOMPARE(note(who.clerk, {{u"state"_s, u"published"_s}, {u"issue"_s, u"2026年第9期"_s}}),
                 QString());
        items = gazetteItems(office.db());
        QCOMPARE(items->first().gazette, u"state-council"_s); // what waits stands first
        QCOMPARE(items->last().issue, u"2026年第9期"_s);
        QVERIFY(items->last().sentOn.isValid());
    }

    /// 用印登记簿: each time that a seal was pressed, by whom, on what, and who had approved it.
    void everySealThatWasPressedIsRegistered()
    {
        const auto rowsOf = [](Outgoing& office) {
            store::LedgerReader reader(office.db(), registrySql(RegistryBook::Seals));
            ledger::Query query;
            query.sort = {{u"used_on"_s, true}};
            const std::atomic_bool stop = false;
            const auto order = reader.order(query, office.clock().now(), stop);
            QList<ledger::Row> rows;
            if (order.ok())
                rows = reader.rows(order->keys.data(), order->keys.size(), office.clock().now())
                           .value();
            return rows;
        };
        Outgoing office;
        office.comeToRecheck();
        office.act(office.who.clerk, "recheck", {{u"seen"_s, office.hash()}});
        office.act(office.who.clerk, "give-number", {{u"code"_s, u"示办发"_s}});
        office.act(office.who.clerk, "print", {{u"copies"_s, 80}});
        QVERIFY(rowsOf(office).isEmpty());
        office.act(office.who.clerk, "affix-seal", {{u"opinion"_s, u"部印，监印人在场。"_s}});
        const auto rows = rowsOf(office);
        QCOMPARE(rows.size(), 1);
        const auto& cells = rows.first().cells;
        for (const auto& value :
             {QVariant(u"示例部"_s), QVariant(u"示办发〔2026〕1号"_s), QVariant(notice().title),
              QVariant(80), QVariant(u"部印，监印人在场。"_s)})
            QVERIFY2(cells.contains(value), qPrintable(value.toString()));
        // One that bears none has no row.
        Slip bare = closedSlip();
        bare.isSealed = false;
        Outgoing other(bare);
        other.comeToRecheck();
        other.act(other.who.clerk, "recheck", {{u"seen"_s, other.hash()}});
        other.act(other.who.clerk, "give-number", {{u"code"_s, u"示办发"_s}});
        other.act(other.who.clerk, "print", {{u"copies"_s, 80}});
        QCOMPARE(other.column("stage"), u"issue"_s);
        QVERIFY(rowsOf(other).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOfficeBooks)
#include "tst_office_books.moc"
