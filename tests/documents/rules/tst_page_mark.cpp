// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/page_mark.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;
using namespace Qt::StringLiterals;

class TestPageMark : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBackAsItWas_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("ink") << QByteArray(
            R"({"kind":"ink","page":2,"colour":1,"shape":[[1,2,300,-4],[7,8]]})");
        QTest::newRow("highlight")
            << QByteArray(R"({"kind":"highlight","page":0,"shape":[[10,20,300,40]]})");
        QTest::newRow("stamp") << QByteArray(
            R"({"kind":"stamp","page":0,"shape":[10,20],"text":"已阅"})");
        QTest::newRow("note") << QByteArray(
            R"({"kind":"note","page":19999,"shape":[0,0],"text":"此处𠮷数待核"})");
    }
    void everyKindComesBackAsItWas()
    {
        QFETCH(const QByteArray, json);
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        const auto mark = PageMark::parse(object);
        QVERIFY2(mark.ok(), json);
        QCOMPARE(mark->toJson(), object);
        QVERIFY(*PageMark::parse(mark->toJson()) == *mark);
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no kind") << QByteArray(R"({"page":0,"shape":[[1,2]]})");
        QTest::newRow("unknown kind") << QByteArray(R"({"kind":"x","page":0,"shape":[[1,2]]})");
        QTest::newRow("no page") << QByteArray(R"({"kind":"ink","shape":[[1,2]]})");
        QTest::newRow("page below") << QByteArray(R"({"kind":"ink","page":-1,"shape":[[1,2]]})");
        QTest::newRow("no shape") << QByteArray(R"({"kind":"ink","page":0})");
        QTest::newRow("empty ink") << QByteArray(R"({"kind":"ink","page":0,"shape":[]})");
        QTest::newRow("half a point") << QByteArray(R"({"kind":"ink","page":0,"shape":[[1,2,3]]})");
        QTest::newRow("fraction") << QByteArray(R"({"kind":"ink","page":0,"shape":[[1.5,2]]})");
        QTest::newRow("words") << QByteArray(R"({"kind":"ink","page":0,"shape":[["1","2"]]})");
        QTest::newRow("beyond the world")
            << QByteArray(R"({"kind":"ink","page":0,"shape":[[1,2e9]]})");
        QTest::newRow("ink with words")
            << QByteArray(R"({"kind":"ink","page":0,"shape":[[1,2]],"text":"x"})");
        QTest::newRow("flat box") << QByteArray(
            R"({"kind":"highlight","page":0,"shape":[[1,2,0,4]]})");
        QTest::newRow("empty note")
            << QByteArray(R"({"kind":"note","page":0,"shape":[1,2],"text":"  "})");
        QTest::newRow("colour") << QByteArray(
            R"({"kind":"ink","page":0,"shape":[[1,2]],"colour":4})");
        QTest::newRow("something else")
            << QByteArray(R"({"kind":"ink","page":0,"shape":[[1,2]],"more":1})");
    }
    void nonsenseIsRefused()
    {
        QFETCH(const QByteArray, json);
        QVERIFY(!PageMark::parse(QJsonDocument::fromJson(json).object()).ok());
    }

    void tooMuchIsRefused()
    {
        const auto inkOf = [](int points) {
            QJsonArray numbers;
            for (int i = 0; i < 2 * points; ++i)
                numbers.append(i);
            return QJsonObject{
                {u"kind"_s, u"ink"_s}, {u"page"_s, 0}, {u"shape"_s, QJsonArray{numbers}}};
        };
        QVERIFY(PageMark::parse(inkOf(PageMark::mostPoints)).ok());
        const auto more = PageMark::parse(inkOf(PageMark::mostPoints + 1));
        QCOMPARE(more.error().code, u"documents.bad-mark"_s);
    }
};

QTEST_APPLESS_MAIN(TestPageMark)
#include "tst_page_mark.moc"
