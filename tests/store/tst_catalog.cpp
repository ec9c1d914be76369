// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/catalog.h"

#include <QTest>

using namespace chancery;
using store::Catalog;
using store::Table;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

Catalog library()
{
    Catalog catalog;
    catalog.add({k("book"), {{k("title")}}, {}});
    catalog.add({k("person"), {{k("name")}}, {}});
    catalog.add({k("page"), {{k("book_id")}, {k("text")}}, k("book"), k("book_id")});
    catalog.add({k("scan"),
                 {{k("book_id")}, {k("sha256"), store::ColumnType::Text, true}},
                 k("book"),
                 k("book_id")});
    return catalog;
}

} // namespace

class TestCatalog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesKeepTheOrderInWhichTheyWereAdded()
    {
        QStringList names;
        const auto catalog = library();
        for (const auto& table : catalog.tables())
            names.append(table.name);
        QCOMPARE(names, (QStringList{k("book"), k("person"), k("page"), k("scan")}));
    }

    void aTableIsFoundByItsNameAndNothingElse()
    {
        const auto catalog = library();
        QVERIFY(catalog.find(k("page")));
        QCOMPARE(catalog.find(k("page"))->rootColumn, k("book_id"));
        QVERIFY(!catalog.find(k("Page")));
        QVERIFY(!catalog.find(k("page; DROP TABLE book")));
        QVERIFY(!catalog.find({}));
    }

    void aColumnIsFoundByItsName()
    {
        const auto catalog = library();
        const Table* scan = catalog.find(k("scan"));
        QVERIFY(scan->column(k("sha256")));
        QVERIFY(scan->column(k("sha256"))->blob);
        QVERIFY(!scan->column(k("id"))); // every table has it; it is not among the columns
    }

    void aFamilyIsTheRootAndAllThatHangsOnIt()
    {
        const auto catalog = library();
        QStringList names;
        for (const Table* table : catalog.family(k("book")))
            names.append(table->name);
        QCOMPARE(names, (QStringList{k("book"), k("page"), k("scan")}));
        QCOMPARE(catalog.family(k("person")).size(), 1);
        QCOMPARE(catalog.family(k("page")).size(), 0); // not a root
    }

    void aRootIsItsOwnRoot()
    {
        const auto catalog = library();
        QVERIFY(catalog.find(k("book"))->isRoot());
        QCOMPARE(catalog.find(k("book"))->rootTable(), k("book"));
        QVERIFY(!catalog.find(k("page"))->isRoot());
        QCOMPARE(catalog.find(k("page"))->rootTable(), k("book"));
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
