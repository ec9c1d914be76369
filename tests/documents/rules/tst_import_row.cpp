// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/import_row.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace chancery;
using namespace chancery::documents;

namespace {

QStringList codes(const ImportRow& row)
{
    QStringList list;
    for (const auto& warning : row.warnings)
        list.append(warning.code);
    list.sort();
    return list;
}

} // namespace

class TestImportRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeRowIsTaken()
    {
        const QByteArray json =
            R"({"id":"b3be8c8a5a70","title":"国务院办公厅关于示例的意见","number":"国办发〔2019〕6号",)"
            R"("issuer":"国务院办公厅","date":"2019-01-22","published":"2019-02-14",)"
            R"("index_no":"000014349/2019-00006","topic":"财政\\银行","kind":"国务院文件",)"
            R"("url":"x","body":"国务院办公厅\n正文","keywords":["甲","乙"],)"
            R"("source":"somewhere","history":["一"],"n":{"deep":[1,null]}})";
        const auto row = ImportRow::parse(json, 1);
        QVERIFY2(row.ok(), row.ok() ? "" : qPrintable(row.error().debugText()));
        QCOMPARE(row->title.text(), QStringLiteral("国务院办公厅关于示例的意见"));
        QCOMPARE(row->number.canonical(), QStringLiteral("国办发〔2019〕6号"));
        QCOMPARE(row->issuers, QStringList(QStringLiteral("国务院办公厅")));
        QCOMPARE(row->date, QDate(2019, 1, 22));
        QCOMPARE(row->published, QDate(2019, 2, 14));
        QCOMPARE(row->kind, QStringLiteral("国务院文件"));
        QCOMPARE(row->topic, QStringLiteral("财政\\银行"));
        QCOMPARE(row->keywords.size(), 2);
        QCOMPARE(row->body, QStringLiteral("国务院办公厅\n正文"));
        QCOMPARE(row->sourceId, QStringLiteral("b3be8c8a5a70"));
        QVERIFY(row->warnings.isEmpty());
        QCOMPARE(row->extra.keys(),
                 (QStringList{QStringLiteral("history"), QStringLiteral("index_no"),
                              QStringLiteral("n"), QStringLiteral("source")}));
        QCOMPARE(row->extra.value(u"n").toObject().value(u"deep").toArray().size(), 2);
    }

    void dirtyRowsAreTakenWithWarnings_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* json, const char* expected) {
            QStringList list;
            for (const auto& code : QString::fromLatin1(expected).split(u' ', Qt::SkipEmptyParts))
                list.append(QStringLiteral("documents.") + code);
            QTest::newRow(name) << QByteArray(json) << list;
        };
        row("only a title", R"({"title":"国家森林火灾应急预案"})",
            "row-no-date row-no-issuer row-no-number");
        row("raw date",
            R"({"title":"国务院关于甲的通知","number":"国发〔2020〕1号","date_raw":"2020年1月2日"})",
            "row-issuer-inferred");
        row("date that is none",
            R"({"title":"国务院关于甲的通知","number":"国发〔2020〕1号","date":"不详","issuer":"国务院"})",
            "row-bad-date");
        row("only a month",
            R"({"title":"国务院关于甲的通知","number":"国发〔2020〕1号","date":"2020-01","issuer":"国务院"})",
            "row-bad-date");
        row("wrong year",
            R"({"title":"国务院关于甲的通知","number":"国发〔1969〕40号","date":"1970-11-05","issuer":"国务院"})",
            "number-year-mismatch");
        row("odd number",
            R"({"title":"国务院关于甲的通知","number":"内部资料","date":"2020-01-02","issuer":"国务院"})",
            "number-unusual");
        row("published too early",
            R"({"title":"国务院关于甲的通知","number":"国发〔2020〕1号","date":"2020-01-02","published":"2019-01-02","issuer":"国务院"})",
            "row-date-after-publication");
        row("issuer from the order's number",
            R"({"title":"禁止传销条例","number":"国令第444号","date":"2005-08-23"})",
            "row-issuer-inferred");
        row("issuer from the code",
            R"({"title":"关于甲的通知","number":"财建〔2020〕30号","date":"2020-03-04"})",
            "row-issuer-inferred");
        row("null fields",
            R"({"title":"国务院关于甲的通知","number":null,"date":null,"issuer":null,"body":null})",
            "row-issuer-inferred row-no-date row-no-number");
    }
    void dirtyRowsAreTakenWithWarnings()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, expected);
        const auto row = ImportRow::parse(json, 7);
        QVERIFY2(row.ok(), row.ok() ? "" : qPrintable(row.error().debugText()));
        QCOMPARE(codes(*row), expected);
        QVERIFY(row->extra.isEmpty());
    }

    void whatCannotBeReadIsKept()
    {
        const auto row = ImportRow::parse(
            R"({"title":"甲","date":"不详","published":"soon","number":["a"],"keywords":[1],"seq":5,"id":{}})",
            1);
        QVERIFY(row.ok());
        QCOMPARE(row->dateText, QStringLiteral("不详"));
        QCOMPARE(row->sourceId, QStringLiteral("5"));
        QCOMPARE(row->extra.value(u"published").toString(), QStringLiteral("soon"));
        QVERIFY(row->extra.value(u"number").isArray());
        QVERIFY(row->extra.value(u"keywords").isArray());
        QVERIFY(row->extra.value(u"id").isObject());
    }

    void issuersAreInferredFromTheTitleFirst()
    {
        const auto row = ImportRow::parse(
            R"({"title":"国务院 中央军委关于同意新建机场的批复","number":"国函〔2020〕1号"})", 1);
        QCOMPARE(row->issuers.join(u'|'), QStringLiteral("国务院|中央军委"));
    }

    void longBodiesAreTaken()
    {
        const QString body = QString(172'000, u'文');
        const QByteArray json =
            QJsonDocument(QJsonObject{{QStringLiteral("title"), QStringLiteral("甲")},
                                      {QStringLiteral("body"), body}})
                .toJson(QJsonDocument::Compact);
        const auto row = ImportRow::parse(json, 1);
        QCOMPARE(row->body.size(), 172'000);
        QVERIFY(!codes(*row).contains(QStringLiteral("documents.row-long-body")));
        const QByteArray longer =
            QJsonDocument(
                QJsonObject{{QStringLiteral("title"), QStringLiteral("甲")},
                            {QStringLiteral("body"), QString(ImportRow::mostBody + 1, u'文')}})
                .toJson(QJsonDocument::Compact);
        const auto long_ = ImportRow::parse(longer, 1);
        QCOMPARE(long_->body.size(), ImportRow::mostBody + 1);
        QVERIFY(codes(*long_).contains(QStringLiteral("documents.row-long-body")));
    }

    void onlyRowsWithNothingToRegisterAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& json, const char* code) {
            QTest::newRow(name) << json << QString::fromLatin1(code);
        };
        row("empty", "", "documents.row-not-json");
        row("text", "hello", "documents.row-not-json");
        row("array", "[1]", "documents.row-not-json");
        row("torn", "{\"title\":\"甲", "documents.row-not-json");
        row("not UTF-8", QByteArray("{\"title\":\"\xB9\xFA\"}"), "documents.row-not-json");
        row("no title", R"({"number":"国发〔2020〕1号"})", "documents.row-no-title");
        row("blank title", R"({"title":" 　"})", "documents.row-no-title");
        row("title of another type", R"({"title":["甲"]})", "documents.row-no-title");
        row("endless title",
            QByteArray("{\"title\":\"") + QByteArray(10'000, 'x') + QByteArray("\"}"),
            "documents.title-too-long");
    }
    void onlyRowsWithNothingToRegisterAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        const auto row = ImportRow::parse(json, 42);
        QVERIFY(!row.ok());
        QCOMPARE(row.error().code, code);
        QCOMPARE(row.error().args.value(u"line").toInt(), 42);
    }
};

QTEST_GUILESS_MAIN(TestImportRow)
#include "tst_import_row.moc"
