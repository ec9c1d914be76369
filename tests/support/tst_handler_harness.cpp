// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/catalog_check.h"
#include "support/handler_harness.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::test;

namespace {

const QByteArray goodSql = "CREATE TABLE note (id TEXT PRIMARY KEY, version INTEGER NOT NULL,"
                           " extra TEXT, title TEXT NOT NULL, number INTEGER);";

store::Catalog noteCatalog()
{
    store::Catalog catalog;
    catalog.add(
        {QStringLiteral("note"),
         {{QStringLiteral("title")}, {QStringLiteral("number"), store::ColumnType::Integer}},
         {}});
    return catalog;
}

Result<ChangeSet> addNote(const store::HandlerContext& context)
{
    TRY_ASSIGN(const auto number, context.authority.nextNumber(QStringLiteral("note"), 2026));
    const QString title = context.command.params.value(u"title").toString();
    if (title.isEmpty())
        return Error{QStringLiteral("note.empty"), {}};
    ChangeSet changes;
    const QString id = context.derivedId(1);
    changes.put(QStringLiteral("note"), id,
                {{QStringLiteral("title"), title}, {QStringLiteral("number"), number.value_or(0)}});
    if (context.command.params.value(u"seen").toBool(true))
        changes.setAudience(QStringLiteral("note"), id, {store::everyoneScope});
    changes.result.insert(QStringLiteral("id"), id);
    return changes;
}

/// Breaks the promise that handlers only read.
Result<ChangeSet> writeNote(const store::HandlerContext& context)
{
    TRY(context.db.run("INSERT INTO note (id, version, title) VALUES ('x', 0, 'x')"));
    return ChangeSet();
}

const QString someone = QStringLiteral("01900000-0000-7000-8000-000000000001");

Result<std::optional<store::Actor>> everybody(store::Database&, const PersonId& person,
                                              const QDateTime&)
{
    return std::optional(store::Actor{person, QStringLiteral("A"), {}, 0, {}});
}

} // namespace

class TestHandlerHarness : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QList<store::MigrationSet> migrations(const QByteArray& sql = goodSql)
    {
        QFile file(m_folder.filePath(QStringLiteral("0001_note.sql")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(sql) < 0)
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return {{QStringLiteral("note"), m_folder.path()}};
    }

    HandlerHarness harness()
    {
        store::CommandRegistry registry;
        registry.add("note.add", addNote);
        registry.add("note.write", writeNote);
        return HandlerHarness({migrations(), noteCatalog(), registry, everybody});
    }

private Q_SLOTS:
    void acceptedCommandsBecomeRowsThatTheirAudienceSees()
    {
        auto office = harness();
        const auto done = office.run(someone, QStringLiteral("note.add"),
                                     {{QStringLiteral("title"), QStringLiteral("t")}});
        QVERIFY(done.ok());
        const QString id = done->result.value(u"id").toString();
        QCOMPARE(office.row(QStringLiteral("note"), id).value(u"number").toInt(), 1);
        QCOMPARE(office.audience(QStringLiteral("note"), id), QStringList{store::everyoneScope});
        QVERIFY(office.sees(someone, QStringLiteral("note"), id));
        QCOMPARE(office.count(QStringLiteral("note")), 1);
    }

    void refusalsConsumeNoNumberAndChangeNothing()
    {
        auto office = harness();
        QCOMPARE(office.refusal(someone, QStringLiteral("note.add"), {}),
                 QStringLiteral("note.empty"));
        QVERIFY(office.authority().numbers.isEmpty());
        QCOMPARE(office.count(QStringLiteral("note")), 0);
    }

    void aHandlerThatWritesFails()
    {
        auto office = harness();
        QVERIFY(!office.refusal(someone, QStringLiteral("note.write"), {}).isEmpty());
        QCOMPARE(office.count(QStringLiteral("note")), 0);
    }

    void aNewRootWithoutAnAudienceIsABrokenContract()
    {
        auto office = harness();
        QCOMPARE(office.refusal(someone, QStringLiteral("note.add"),
                                {{QStringLiteral("title"), QStringLiteral("t")},
                                 {QStringLiteral("seen"), false}}),
                 QStringLiteral("harness.row-without-audience"));
        QCOMPARE(office.count(QStringLiteral("note")), 0);
    }

    void aCatalogThatAgreesHasNoFaults()
    {
        QCOMPARE(catalogFaults(noteCatalog(), migrations()), QStringList());
    }

    void everyDifferenceOfCatalogAndSchemaIsNamed()
    {
        const auto faults =
            catalogFaults(noteCatalog(),
                          migrations("CREATE TABLE note (id TEXT PRIMARY KEY, version INTEGER,"
                                     " extra TEXT, number TEXT, colour TEXT);"
                                     "CREATE TABLE stray (id TEXT);"
                                     "CREATE TABLE mine (id TEXT);"),
                          {QStringLiteral("mine")});
        QCOMPARE(faults,
                 QStringList({QStringLiteral("note.colour: not in the catalog"),
                              QStringLiteral("note.number: another type in the schema"),
                              QStringLiteral("note.title: not in the schema"),
                              QStringLiteral("note.version: not INTEGER NOT NULL"),
                              QStringLiteral("stray: in the schema but not in the catalog")}));
    }
};

QTEST_APPLESS_MAIN(TestHandlerHarness)
#include "tst_handler_harness.moc"
