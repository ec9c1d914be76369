// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/rows.h"
#include "store/whole_rows.h"
#include "support/verify.h"

#include <QJsonArray>

using namespace chancery;
using store::ColumnType;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

store::Catalog catalogOfPapers()
{
    store::Catalog catalog;
    catalog.add({k("paper"),
                 {{k("title")},
                  {k("pages"), ColumnType::Integer},
                  {k("urgent"), ColumnType::Flag},
                  {k("facts"), ColumnType::Json}},
                 {}});
    catalog.add({k("leaf"), {{k("paper_id")}, {k("words")}}, k("paper"), k("paper_id")});
    return catalog;
}

} // namespace

class TestRows : public QObject {
    Q_OBJECT

    std::unique_ptr<store::Database> m_db;
    const store::Catalog m_catalog = catalogOfPapers();
    const store::Table& m_papers = *m_catalog.find(k("paper"));
    const store::Table& m_leaves = *m_catalog.find(k("leaf"));

    store::Row read(const QString& id)
    {
        const auto row = store::readRow(*m_db, m_papers, id);
        return row.ok() && *row ? **row : store::Row{k("absent"), -1, {}};
    }

    QString root(const RowChange& change)
    {
        const auto found = store::rootOf(*m_db, m_leaves, change);
        return found.ok() && *found ? **found : k("none");
    }

private Q_SLOTS:
    void init()
    {
        m_db = std::move(*store::Database::open(QStringLiteral(":memory:"), {}));
        VERIFY_OK(m_db->script(
            "CREATE TABLE paper (id TEXT PRIMARY KEY, version INTEGER NOT NULL, extra TEXT,"
            " title TEXT NOT NULL, pages INTEGER, urgent INTEGER, facts TEXT);"
            "CREATE TABLE leaf (id TEXT PRIMARY KEY, version INTEGER NOT NULL, extra TEXT,"
            " paper_id TEXT NOT NULL, words TEXT)"));
    }

    void everyTypeComesBackAsItWent_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        const auto row = [](const char* name, QJsonObject fields) {
            fields.insert(k("title"), k("关于召开会议的通知"));
            QTest::newRow(name) << fields;
        };
        row("nulls", {{k("pages"), QJsonValue::Null},
                      {k("urgent"), QJsonValue::Null},
                      {k("facts"), QJsonValue::Null}});
        row("values", {{k("pages"), 12}, {k("urgent"), true}, {k("facts"), QJsonObject()}});
        row("false is not null",
            {{k("pages"), 0}, {k("urgent"), false}, {k("facts"), QJsonArray()}});
        row("large numbers stay whole", {{k("pages"), (qint64(1) << 53) + 1},
                                         {k("urgent"), true},
                                         {k("facts"), QJsonArray{1, k("二"), QJsonValue::Null}}});
        row("objects in order", {{k("pages"), -1},
                                 {k("urgent"), true},
                                 {k("facts"), QJsonObject{{k("乙"), QJsonArray{true}},
                                                          {k("a"), QJsonObject{{k("b"), 1.5}}}}}});
    }

    void everyTypeComesBackAsItWent()
    {
        QFETCH(QJsonObject, fields);
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"), fields, 3));
        QCOMPARE(read(k("p")), (store::Row{k("p"), 3, fields}));
    }

    void aPartialPutLeavesTheOtherColumns()
    {
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"),
                                {{k("title"), k("旧")}, {k("pages"), 2}, {k("urgent"), true}}, 1));
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"), {{k("title"), k("新")}}, 2));
        QCOMPARE(read(k("p")), (store::Row{k("p"),
                                           2,
                                           {{k("title"), k("新")},
                                            {k("pages"), 2},
                                            {k("urgent"), true},
                                            {k("facts"), QJsonValue::Null}}}));
    }

    void aFieldOfANewerServerIsKept()
    {
        const QJsonObject fields{{k("title"), k("题")},
                                 {k("pages"), 1},
                                 {k("urgent"), false},
                                 {k("facts"), QJsonValue::Null},
                                 {k("mood"), k("晴")}};
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"), fields, 1));
        QCOMPARE(read(k("p")).fields, fields);
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"), {{k("pages"), 2}}, 2));
        QCOMPARE(read(k("p")).fields.value(k("mood")).toString(), k("晴"));
    }

    void aPartialPutOfUnknownFieldsLeavesTheOthers()
    {
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"),
                                {{k("title"), k("题")}, {k("mood"), k("晴")}, {k("wind"), 3}}, 1));
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"), {{k("wind"), 4}}, 2));
        QCOMPARE(read(k("p")).fields.value(k("wind")).toInt(), 4);
        QCOMPARE(read(k("p")).fields.value(k("mood")).toString(), k("晴"));
    }

    void puttingTwiceIsHarmless()
    {
        const QJsonObject fields{{k("title"), k("题")}, {k("pages"), 5}};
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"), fields, 4));
        const auto once = read(k("p"));
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"), fields, 4));
        QCOMPARE(read(k("p")), once);
    }

    void wholeRowsStandAsTheyWereRead()
    {
        store::WholeRows rows(*m_db);
        const QJsonObject first{{k("title"), k("甲")},
                                {k("pages"), 3},
                                {k("urgent"), true},
                                {k("facts"), QJsonObject{{k("a"), 1}}}};
        const QJsonObject second{{k("title"), k("")},
                                 {k("pages"), QJsonValue::Null},
                                 {k("urgent"), false},
                                 {k("facts"), QJsonArray{1, 2}},
                                 {k("of_tomorrow"), k("kept")}};
        // New, over another, and over one that had fields of tomorrow.
        for (const QJsonObject& fields : {first, second, first}) {
            VERIFY_OK(store::removeRow(*m_db, m_papers, k("from")));
            VERIFY_OK(store::putRow(*m_db, m_papers, k("from"), fields, 5));
            Result<void> put;
            const auto read = rows.read(m_papers, "from", [&](const CellRow& row) {
                put = rows.put(m_papers, "to", row.version, row.extra, row.cells);
            });
            VERIFY_OK(read);
            QVERIFY(*read);
            VERIFY_OK(put);
            QCOMPARE(this->read(k("to")), (store::Row{k("to"), 5, fields}));
        }
    }

    void aWholeRowThatIsNotThereIsNotRead()
    {
        store::WholeRows rows(*m_db);
        const auto read =
            rows.read(m_papers, "nobody", [](const CellRow&) { QFAIL("nobody is there"); });
        VERIFY_OK(read);
        QVERIFY(!*read);
    }

    void aNewRowWithoutWhatItNeedsIsRefused()
    {
        VERIFY_FAILS(store::putRow(*m_db, m_papers, k("p"), {{k("pages"), 5}}, 1),
                     "store.constraint");
        QCOMPARE(read(k("p")).id, k("absent"));
    }

    void valuesAreNeverPartOfTheStatement()
    {
        const QString hostile = k("'); DROP TABLE paper; --");
        VERIFY_OK(store::putRow(*m_db, m_papers, hostile, {{k("title"), hostile}}, 1));
        QCOMPARE(read(hostile).fields.value(k("title")).toString(), hostile);
    }

    void removingIsFinalAndMayBeRepeated()
    {
        VERIFY_OK(store::putRow(*m_db, m_papers, k("p"), {{k("title"), k("题")}}, 1));
        VERIFY_OK(store::removeRow(*m_db, m_papers, k("p")));
        VERIFY_OK(store::removeRow(*m_db, m_papers, k("p")));
        const auto gone = store::readRow(*m_db, m_papers, k("p"));
        VERIFY_OK(gone);
        QVERIFY(!*gone);
    }

    void theRootComesFromTheChangeOrElseFromTheRow()
    {
        using Op = RowChange::Op;
        QCOMPARE(root({Op::Put, k("leaf"), k("l"), {{k("paper_id"), k("p")}}}), k("p"));
        QCOMPARE(root({Op::Put, k("leaf"), k("l"), {{k("words"), k("字")}}}), k("none"));
        VERIFY_OK(store::putRow(*m_db, m_leaves, k("l"), {{k("paper_id"), k("p")}}, 1));
        QCOMPARE(root({Op::Put, k("leaf"), k("l"), {{k("words"), k("字")}}}), k("p"));
        QCOMPARE(root({Op::Remove, k("leaf"), k("l"), {}}), k("p"));
        const auto own = store::rootOf(*m_db, m_papers, {Op::Remove, k("paper"), k("p"), {}});
        VERIFY_OK(own);
        QCOMPARE(own->value_or(QString()), k("p"));
    }

    void jsonTextIsCanonical()
    {
        QJsonObject one{{k("b"), 1}, {k("a"), QJsonArray{1, 2}}};
        QJsonObject other;
        other.insert(k("a"), QJsonArray{1, 2});
        other.insert(k("b"), 1);
        QCOMPARE(store::jsonText(one), k("{\"a\":[1,2],\"b\":1}"));
        QCOMPARE(store::jsonText(other), store::jsonText(one));
    }
};

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
