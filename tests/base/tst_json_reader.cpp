// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/json_reader.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace chancery;

namespace {

using Ask = std::function<void(JsonReader&)>;

QJsonObject json(const QByteArray& text)
{
    const auto document = QJsonDocument::fromJson(text);
    Q_ASSERT(document.isObject());
    return document.object();
}

} // namespace
Q_DECLARE_METATYPE(Ask)

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeObjectsAreReadStraightDown()
    {
        const auto id = newUuidText();
        QJsonObject object =
            json(R"({"t":"标题","n":-3,"f":true,"d":"2026-07-14","c":"b","o":{"x":1}})");
        object.insert(QStringLiteral("m"), QStringLiteral("2026-07-14T02:05:00.123Z"));
        object.insert(QStringLiteral("l"), QJsonArray{QJsonObject{}, QJsonObject{}});
        object.insert(QStringLiteral("s"), QJsonArray{QStringLiteral("a"), QStringLiteral("b")});
        object.insert(QStringLiteral("none"), QJsonValue::Null);
        object.insert(QStringLiteral("i"), id);
        JsonReader in(object);
        QCOMPARE(in.text("t", 1, 10), QStringLiteral("标题"));
        QCOMPARE(in.integer("n", -5, 5), -3);
        QVERIFY(in.flag("f", false));
        QCOMPARE(in.date("d"), QDate(2026, 7, 14));
        QCOMPARE(in.optionalMoment("m")->time(), QTime(2, 5, 0, 123));
        QCOMPARE(in.choice("c", {QStringLiteral("a"), QStringLiteral("b")}), 1);
        QCOMPARE(in.object("o").size(), 1);
        QCOMPARE(in.objects("l", 2).size(), 2);
        QCOMPARE(in.texts("s", 2, 1).size(), 2);
        QCOMPARE(in.id<PersonTag>("i").text(), id);
        QCOMPARE(in.optionalText("none", 5), QString());
        QVERIFY(in.finish().ok());
    }

    void whatIsAbsentOrNullIsOptional_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::newRow("absent") << QByteArray("{}");
        QTest::newRow("null") << QByteArray(
            R"({"t":null,"n":null,"f":null,"d":null,"m":null,"c":null,"o":null,"l":null,"s":null,"i":null})");
    }
    void whatIsAbsentOrNullIsOptional()
    {
        QFETCH(QByteArray, object);
        JsonReader in(json(object));
        QVERIFY(!in.has("t"));
        QCOMPARE(in.optionalText("t", 5), QString());
        QVERIFY(!in.optionalInteger("n", 0, 5));
        QVERIFY(in.flag("f", true));
        QVERIFY(!in.optionalDate("d"));
        QVERIFY(!in.optionalMoment("m"));
        QVERIFY(!in.optionalChoice("c", {QStringLiteral("a")}));
        QVERIFY(in.optionalObject("o").isEmpty());
        QVERIFY(in.objects("l", 5).isEmpty());
        QVERIFY(in.texts("s", 5, 5).isEmpty());
        QVERIFY(!in.optionalId<PersonTag>("i"));
        QVERIFY(in.finish().ok());
    }

    void wrongFieldsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("value"); // of the field x; empty for no field
        QTest::addColumn<QString>("why");
        QTest::addColumn<Ask>("ask");
        const auto row = [](const char* name, const char* value, const char* why, Ask ask) {
            QTest::newRow(name) << QByteArray(value) << QString::fromLatin1(why) << ask;
        };
        const Ask text = [](JsonReader& in) { in.text("x", 2, 4); };
        row("text missing", "", "missing", text);
        row("text null", "null", "not-text", text);
        row("text number", "5", "not-text", text);
        row("text empty", R"("")", "empty", text);
        row("text short", R"("a")", "too-short", text);
        row("text long", R"("abcde")", "too-long", text);
        row("text NUL", R"("a\u0000b")", "control-characters", text);
        row("text escape", R"("a\u001bb")", "control-characters", text);
        row("text delete", R"("a\u007fb")", "control-characters", text);
        row("text direction", R"("a\u202eb")", "control-characters", text);
        row("text isolate", R"("a\u2066b")", "control-characters", text);
        row("optional text long", R"("abcde")", "too-long",
            [](JsonReader& in) { in.optionalText("x", 4); });
        const Ask integer = [](JsonReader& in) { in.integer("x", 0, 10); };
        row("integer missing", "", "missing", integer);
        row("integer text", R"("5")", "not-integer", integer);
        row("integer fraction", "1.5", "not-integer", integer);
        row("integer small", "-1", "out-of-range", integer);
        row("integer large", "11", "out-of-range", integer);
        row("integer huge", "1e300", "out-of-range", integer);
        row("optional integer large", "11", "out-of-range",
            [](JsonReader& in) { in.optionalInteger("x", 0, 10); });
        row("flag number", "1", "not-flag", [](JsonReader& in) { in.flag("x", false); });
        const Ask date = [](JsonReader& in) { in.date("x"); };
        row("date form", R"("2026/07/14")", "not-date", date);
        row("date absent day", R"("2026-02-30")", "not-date", date);
        row("date long", R"("2026-07-14T00")", "too-long", date);
        row("optional date", R"("2026-02-30")", "not-date",
            [](JsonReader& in) { in.optionalDate("x"); });
        row("moment", R"("2026-07-14T02:05:00.123+")", "not-moment",
            [](JsonReader& in) { in.optionalMoment("x"); });
        row("choice", R"("z")", "not-a-choice",
            [](JsonReader& in) { in.choice("x", {QStringLiteral("a")}); });
        row("object missing", "", "missing", [](JsonReader& in) { in.object("x"); });
        row("object text", R"("{}")", "not-object", [](JsonReader& in) { in.object("x"); });
        row("optional object", "[]", "not-object", [](JsonReader& in) { in.optionalObject("x"); });
        const Ask objects = [](JsonReader& in) { in.objects("x", 2); };
        row("objects no array", "{}", "not-array", objects);
        row("objects many", "[{},{},{}]", "too-many", objects);
        row("objects other", "[{},1]", "not-object", objects);
        const Ask texts = [](JsonReader& in) { in.texts("x", 2, 2); };
        row("texts no array", R"("a")", "not-array", texts);
        row("texts many", R"(["a","a","a"])", "too-many", texts);
        row("texts long", R"(["aaa"])", "bad-element", texts);
        row("texts number", "[1]", "bad-element", texts);
        row("texts direction", R"(["\u202e"])", "bad-element", texts);
        row("id", R"("1")", "not-id", [](JsonReader& in) { in.id<PersonTag>("x"); });
        row("id upper", R"("0190A1B2-C3D4-7E5F-8A9B-0C1D2E3F4051")", "not-id",
            [](JsonReader& in) { in.idText("x"); });
        row("optional id", R"("1")", "not-id",
            [](JsonReader& in) { in.optionalId<PersonTag>("x"); });
    }
    void wrongFieldsAreNamed()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, why);
        QFETCH(Ask, ask);
        JsonReader in(json(value.isEmpty() ? QByteArray("{}") : "{\"x\":" + value + "}"));
        ask(in);
        const auto result = in.finish();
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, QStringLiteral("base.bad-field"));
        QCOMPARE(result.error().args.value(u"field").toString(), QStringLiteral("x"));
        QCOMPARE(result.error().args.value(u"why").toString(), why);
    }

    void lineBreaksAndTabsAreText()
    {
        JsonReader in(json(R"({"x":"一\n二\t三"})"));
        QCOMPARE(in.text("x", 1, 5).size(), 5);
        QVERIFY(in.finish().ok());
    }

    void onlyTheFirstErrorIsKept()
    {
        JsonReader in(json(R"({"a":1,"b":1})"));
        in.text("a", 1, 5);
        in.text("b", 1, 5);
        in.refuse(fail("base.other"));
        QCOMPARE(in.finish().error().args.value(u"field").toString(), QStringLiteral("a"));
    }

    void theCallersOwnErrorCounts()
    {
        JsonReader in(QJsonObject{});
        in.refuse(fail("base.other"));
        QCOMPARE(in.error()->code, QStringLiteral("base.other"));
        QCOMPARE(in.finish().error().code, QStringLiteral("base.other"));
    }

    void unknownFieldsAreErrors()
    {
        JsonReader in(json(R"({"known":"a","strange":1,"other":2})"));
        in.text("known", 1, 5);
        const auto result = in.finish();
        QCOMPARE(result.error().code, QStringLiteral("base.unknown-field"));
        QCOMPARE(result.error().args.value(u"fields").toString(), QStringLiteral("other, strange"));
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
