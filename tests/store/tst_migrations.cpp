// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/migrations.h"
#include "support/verify.h"

#include <QDir>
#include <QTemporaryDir>

using namespace chancery;
using store::MigrationSet;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

const QString when = QStringLiteral("2026-07-14T02:05:00.000Z");

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Database> m_db;

    MigrationSet set(const char* module) const { return {k(module), m_dir->filePath(k(module))}; }

    void write(const char* module, const char* name, const char* sql)
    {
        QDir(m_dir->path()).mkpath(k(module));
        QFile file(m_dir->filePath(k(module) + u'/' + k(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql);
    }

    QString tables()
    {
        QStringList names;
        auto q = m_db->query("SELECT name FROM sqlite_schema WHERE type = 'table'"
                             " AND name <> 'schema_migration' ORDER BY name");
        while (q.next())
            names.append(q.text(0));
        return names.join(u' ');
    }

    QString applied()
    {
        QStringList list;
        auto q = m_db->query("SELECT module || '/' || number FROM schema_migration"
                             " ORDER BY module, number");
        while (q.next())
            list.append(q.text(0));
        return list.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_db = std::move(*store::Database::open(QStringLiteral(":memory:"), {}));
        write("first", "0001_a.sql", "CREATE TABLE a (x INTEGER);");
        write("first", "0002_b.sql", "CREATE TABLE b (x INTEGER); INSERT INTO b VALUES (1);");
        write("second", "0001_c.sql", "CREATE TABLE c (x INTEGER);");
    }

    void aFreshDatabaseGetsEverythingInOrder()
    {
        VERIFY_OK(store::migrate(*m_db, {set("first"), set("second")}, when));
        QCOMPARE(tables(), k("a b c"));
        QCOMPARE(applied(), k("first/1 first/2 second/1"));
    }

    void theSecondTimeDoesNothing()
    {
        VERIFY_OK(store::migrate(*m_db, {set("first")}, when));
        VERIFY_OK(store::migrate(*m_db, {set("first")}, k("2027-01-01T00:00:00.000Z")));
        auto q = m_db->query("SELECT (SELECT COUNT(*) FROM b), COUNT(*) FROM schema_migration"
                             " WHERE applied_at = ?");
        q.bind(when);
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 1);
        QCOMPARE(q.integer(1), 2);
    }

    void aNewFileIsAppliedToTheOldRows()
    {
        VERIFY_OK(store::migrate(*m_db, {set("first")}, when));
        write("first", "0003_more.sql",
              "ALTER TABLE b ADD COLUMN y INTEGER NOT NULL DEFAULT 7; UPDATE b SET y = x + 1;");
        VERIFY_OK(store::migrate(*m_db, {set("first")}, when));
        auto q = m_db->query("SELECT y FROM b");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 2);
    }

    void aDatabaseOfANewerProgramIsNotTouched()
    {
        VERIFY_OK(store::migrate(*m_db, {set("first")}, when));
        QVERIFY(QFile::remove(m_dir->filePath(k("first/0002_b.sql"))));
        const auto refused = store::migrate(*m_db, {set("second"), set("first")}, when);
        VERIFY_FAILS(refused, "store.newer-schema");
        QCOMPARE(refused.error().args.value(k("module")).toString(), k("first"));
        QCOMPARE(refused.error().args.value(k("found")).toInt(), 2);
        QCOMPARE(refused.error().args.value(k("known")).toInt(), 1);
        QCOMPARE(tables(), k("a b")); // nor by the module that came before
    }

    void anEditedFileIsFound()
    {
        VERIFY_OK(store::migrate(*m_db, {set("first")}, when));
        write("first", "0001_a.sql", "CREATE TABLE a (x INTEGER, y INTEGER);");
        const auto refused = store::migrate(*m_db, {set("first")}, when);
        VERIFY_FAILS(refused, "store.migration-changed");
        QCOMPARE(refused.error().args.value(k("number")).toInt(), 1);
    }

    void aFileThatFailsTakesAllBack()
    {
        write("second", "0002_bad.sql", "CREATE TABLE d (x); CREATE TABLE a (again INTEGER);");
        VERIFY_FAILS(store::migrate(*m_db, {set("first"), set("second")}, when), "store.failed");
        QCOMPARE(tables(), QString());
        write("second", "0002_bad.sql", "CREATE TABLE d (x);");
        VERIFY_OK(store::migrate(*m_db, {set("first"), set("second")}, when));
        QCOMPARE(tables(), k("a b c d"));
    }

    void whicheverCallFailsTheOldSchemaStands()
    {
        const QString path = m_dir->filePath(k("faults.db"));
        store::FaultPlan plan;
        store::Database::Options options;
        options.faults = &plan;
        qint64 failAt = 0;
        while (true) {
            QVERIFY(++failAt < 100);
            plan = {};
            m_db = std::move(*store::Database::open(path, options));
            plan = {0, failAt};
            const auto done = store::migrate(*m_db, {set("first"), set("second")}, when);
            plan = {};
            QCOMPARE(tables(), done.ok() ? k("a b c") : QString());
            if (done.ok())
                break;
        }
        QVERIFY(failAt > 10);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
