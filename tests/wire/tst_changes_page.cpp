// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "support/verify.h"
#include "wire/page_builder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace chancery;
using namespace chancery::wire;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

const QDateTime someTime = momentFromText(u"2026-07-14T02:05:00.123Z");

ChangesPage somePage()
{
    PageBuilder builder;
    const int unit = builder.scope(k("unit:1"));
    const int everyone = builder.scope(k("everyone"));
    const int notes = builder.table(k("note"), [] {
        return QStringList{k("title"), k("number"), k("urgent"), k("facts")};
    });
    const int remarks = builder.table(k("remark"), [] { return QStringList{k("body")}; });
    {
        // The builder keeps bytes of its own: these are gone before the page is read.
        const QByteArray title = "题\"\\\n\x01/𠮷";
        const QByteArray facts = "{\"a\":[1,\"二\\n\"],\"b\":null}";
        builder.row(notes, builder.set({unit, everyone}),
                    {"n1",
                     40,
                     "{\"of_tomorrow\":\"x\"}",
                     {Cell::ofText(title), Cell::ofInteger(-(qint64(1) << 60)), Cell::ofFlag(false),
                      Cell::ofJson(facts)}});
        builder.row(notes, builder.set({unit}),
                    {"n2", 0, {}, {Cell::ofText(""), Cell(), Cell::ofFlag(true), Cell()}});
    }
    builder.row(remarks, builder.set({unit}), {"r1", 39, {}, {Cell::ofText("同意")}});
    builder.departure(notes, builder.set({everyone}), "n3");
    ChangesPage page = std::move(builder).take();
    page.cursor = k("abc");
    page.more = true;
    page.ackedN = 7;
    page.epoch = k("e");
    page.time = someTime;
    page.share = 0.25;
    page.drop = {k("unit:2")};
    return page;
}

QJsonObject objectOf(const ChangesPage& page)
{
    return QJsonDocument::fromJson(page.encoded()).object();
}

QByteArray textOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class TestChangesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itArrivesAsItWent()
    {
        const auto page = somePage();
        const auto read = ChangesPage::decoded(page.encoded());
        VERIFY_OK(read);
        QCOMPARE(read->cursor, page.cursor);
        QCOMPARE(read->more, page.more);
        QCOMPARE(read->ackedN, page.ackedN);
        QCOMPARE(read->epoch, page.epoch);
        QCOMPARE(read->time, page.time);
        QCOMPARE(read->share, page.share);
        QCOMPARE(read->drop, page.drop);
        QCOMPARE(read->scopes, page.scopes);
        QCOMPARE(read->sets, page.sets);
        QVERIFY(read->tables == page.tables);
        QVERIFY(read->cells == page.cells);
        QCOMPARE(read->rows.size(), page.rows.size());
        for (qsizetype i = 0; i < page.rows.size(); ++i) {
            const auto& came = read->rows[i];
            const auto& went = page.rows[i];
            QCOMPARE(came.table, went.table);
            QCOMPARE(came.set, went.set);
            QCOMPARE(came.id.toByteArray(), went.id.toByteArray());
            QCOMPARE(came.version, went.version);
            QCOMPARE(came.extra.toByteArray(), went.extra.toByteArray());
            QCOMPARE(came.firstCell, went.firstCell);
        }
        QCOMPARE(read->departures.size(), 1);
        QCOMPARE(read->departures[0].id.toByteArray(), QByteArray("n3"));
        QCOMPARE(read->departures[0].set, page.departures[0].set);
    }

    void aCopyKeepsTheBytes()
    {
        ChangesPage copy;
        {
            const auto read = ChangesPage::decoded(somePage().encoded());
            VERIFY_OK(read);
            copy = *read;
        }
        QCOMPARE(copy.cellsOf(copy.rows[2])[0].text.toByteArray(), QByteArray("同意"));
    }

    void itIsJsonForEverybody()
    {
        const QJsonObject object = objectOf(somePage());
        const QJsonArray row = object.value(k("rows")).toArray().at(0).toArray();
        QCOMPARE(row.at(4).toString(), k("题\"\\\n\x01/𠮷"));
        QCOMPARE(row.at(7).toObject().value(k("a")).toArray().at(1).toString(), k("二\n"));
        QCOMPARE(row.at(8).toObject().value(k("of_tomorrow")).toString(), k("x"));
    }

    void itSaysEachNameOnce()
    {
        const QJsonObject object = objectOf(somePage());
        QCOMPARE(object.value(k("scopes")).toArray().size(), 2);
        QCOMPARE(object.value(k("tables")).toArray().size(), 2);
        QCOMPARE(object.value(k("sets")).toArray().size(), 3);
    }

    void anEmptyOneArrivesToo()
    {
        ChangesPage page;
        page.cursor = k("abc");
        page.epoch = k("e");
        page.time = someTime;
        const auto read = ChangesPage::decoded(page.encoded());
        VERIFY_OK(read);
        QVERIFY(read->rows.isEmpty() && read->departures.isEmpty());
    }

    void itIsReadStrictly_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("value");
        const auto bad = [](const char* name, const char* field, const char* value) {
            QTest::newRow(name) << k(field) << QByteArray(value);
        };
        bad("no cursor", "cursor", "\"\"");
        bad("more as a number", "more", "1");
        bad("negative share", "share", "-1");
        bad("share over the whole", "share", "1.5");
        bad("share as a text", "share", "\"0.5\"");
        bad("unknown field", "surprise", "1");
        bad("a name that is none", "a\\\"b", "1");
        bad("sets no array", "sets", "{}");
        bad("a set that is empty", "sets", "[[],[0],[1]]");
        bad("a set of an unknown scope", "sets", "[[0,1],[2],[1]]");
        bad("a set of a text", "sets", "[[\"0\"],[0],[1]]");
        bad("a table without columns", "tables", R"([{"name":"note"},{"name":"remark"}])");
        bad("a table that says more", "tables", R"([{"name":"a","columns":[],"x":1}])");
        bad("rows no array", "rows", "{}");
        bad("a row that is none", "rows", "[7]");
        bad("row too short", "rows", R"([[1,0,"r1",3]])");
        bad("row too long", "rows", R"([[1,0,"r1",3,"b",{},0]])");
        bad("row with an extra that is none", "rows", R"([[1,0,"r1",3,"b",7]])");
        bad("row of an unknown table", "rows", R"([[2,0,"r1",3,"b"]])");
        bad("row of an unknown set", "rows", R"([[1,3,"r1",3,"b"]])");
        bad("row before the first table", "rows", R"([[-1,0,"r1",3,"b"]])");
        bad("row without an id", "rows", R"([[1,0,"",3,"b"]])");
        bad("row with a number for an id", "rows", R"([[1,0,7,3,"b"]])");
        bad("row of a negative version", "rows", R"([[1,0,"r1",-3,"b"]])");
        bad("row with a fraction", "rows", R"([[1,0,"r1",3,1.5]])");
        bad("row with a number beyond all", "rows", R"([[1,0,"r1",3,18446744073709551615]])");
        bad("departure too short", "departures", R"([[0,0]])");
        bad("departure too long", "departures", R"([[0,0,"n1",1]])");
        bad("departure without an id", "departures", R"([[0,0,""]])");
        bad("departures no array", "departures", "1");
    }

    void itIsReadStrictly()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, value);
        // Members that come later would only double: the field is taken out first.
        QJsonObject object = objectOf(somePage());
        object.remove(field);
        QByteArray text = textOf(object);
        text.chop(1);
        text += ",\"" + field.toUtf8() + "\":" + value + '}';
        QVERIFY(!ChangesPage::decoded(text).ok());
    }

    void whatIsNoPageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray whole = somePage().encoded();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("cut") << whole.left(whole.size() / 2);
        QTest::newRow("two") << whole + whole;
        QTest::newRow("not UTF-8") << QByteArray(whole).replace("同意", "\xff\xfe\xff");
        QTest::newRow("rows twice")
            << QByteArray(whole).replace("],\"departures\"", "],\"rows\":[],\"departures\"");
        QTest::newRow("too deep") << QByteArray(whole).replace(
            "\"同意\"", QByteArray(200, '[') + QByteArray(200, ']'));
        QTest::newRow("no rows") << QByteArray(whole).replace("\"rows\"", "\"drop\"");
    }

    void whatIsNoPageIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!ChangesPage::decoded(text).ok());
    }
};

QTEST_GUILESS_MAIN(TestChangesPage)
#include "tst_changes_page.moc"
