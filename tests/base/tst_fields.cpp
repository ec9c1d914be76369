// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/fields.h"

#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace chancery;
using namespace Qt::StringLiterals;

class TestFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCameAsJsonGoesAsJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("one of each") << QByteArray(
            R"({"a":null,"b":true,"c":-7,"d":"批示","e":[1,"二",null],"f":{"g":{}}})");
        QTest::newRow("a fraction of a newer schema") << QByteArray(R"({"ratio":0.35,"whole":2})");
        QTest::newRow("what must be escaped")
            << QJsonDocument(
                   QJsonObject{{u"quote \" and \\"_s, u"line\nnext\ttab \" \\ \u0001\u007f𠮷"_s}})
                   .toJson();
        QTest::newRow("names that only differ at their ends")
            << QByteArray(R"({"due":1,"due_at":2,"due_basis":3})");
    }
    void whatCameAsJsonGoesAsJson()
    {
        QFETCH(const QByteArray, text);
        const auto document = QJsonDocument::fromJson(text);
        QVERIFY(document.isObject());
        const Fields fields = document.object();
        QCOMPARE(fields.toJson(), document.object());
        QCOMPARE(QJsonDocument::fromJson(fields.jsonText()), document);
        QCOMPARE(Fields(QJsonDocument::fromJson(fields.jsonText()).object()), fields);
        QStringList sorted = fields.keys();
        sorted.sort();
        QCOMPARE(fields.keys(), sorted);
        QCOMPARE(fields.keys(), document.object().keys());
    }

    void theSameFieldsAreTheSameText()
    {
        const Fields one{{u"b"_s, 2}, {u"a"_s, u"甲"_s}, {u"c"_s, QJsonValue::Null}};
        Fields other;
        other.insert(u"c"_s, nullptr);
        other.insert(u"a"_s, u"乙"_s);
        other[u"b"_s] = 2;
        other.insert(u"a"_s, u"甲"_s);
        QCOMPARE(one, other);
        QCOMPARE(one.jsonText(), other.jsonText());
        QCOMPARE(QString::fromUtf8(one.jsonText()), u"{\"a\":\"甲\",\"b\":2,\"c\":null}"_s);
    }

    void numbersKeepAllTheirBits()
    {
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        const Fields fields{{u"n"_s, most}, {u"m"_s, (qint64(1) << 53) + 1}};
        QCOMPARE(fields.value(u"n"_s).toInteger(), most);
        QCOMPARE(Fields(fields.toJson()).value(u"m"_s).toInteger(), (qint64(1) << 53) + 1);
        QVERIFY(fields.jsonText().contains("9223372036854775807"));
        // As QJsonValue's: what is no int gives the default.
        QCOMPARE(fields.value(u"n"_s).toInt(-1), -1);
    }

    void absentIsNotNull()
    {
        Fields fields{{u"null"_s, nullptr}, {u"text"_s, u"x"_s}};
        QVERIFY(fields.value("null"_L1).isNull());
        QVERIFY(!fields.value("null"_L1).isUndefined());
        QVERIFY(fields.value("other"_L1).isUndefined());
        QVERIFY(!fields.value("other"_L1).isNull());
        QVERIFY(fields.contains("null"_L1));
        QVERIFY(!fields.contains("other"_L1));
        QCOMPARE(fields.value("other"_L1).toString(), QString());
        QCOMPARE(fields.value("text"_L1).toInt(5), 5);
        // What is taken from elsewhere and is not there takes the field away, as QJsonObject does.
        fields.insert(u"text"_s, fields.value("other"_L1));
        QCOMPARE(fields.keys(), QStringList{u"null"_s});
        const Fields made{{u"there"_s, 1}, {u"gone"_s, fields.value("other"_L1)}};
        QCOMPARE(made.keys(), QStringList{u"there"_s});
        QCOMPARE(fields.take(u"null"_s), FieldValue());
        QVERIFY(fields.take(u"null"_s).isUndefined());
        QVERIFY(fields.isEmpty());
    }

    void aValueIsWhatItWasMadeFrom()
    {
        QVERIFY(FieldValue(true).isBool());
        QVERIFY(FieldValue(1).isDouble());
        QVERIFY(FieldValue("text"_L1).isString());
        QVERIFY(FieldValue(QJsonArray{1}).isArray());
        QVERIFY(FieldValue(QJsonObject()).isObject());
        QCOMPARE(FieldValue(QJsonValue(3.0)), FieldValue(3));
        QVERIFY(FieldValue(u"1"_s) != FieldValue(1));
        QVERIFY(FieldValue(0) != FieldValue(false));
        QVERIFY(FieldValue() != FieldValue(QString()));
    }
};

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
