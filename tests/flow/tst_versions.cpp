// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// Stores as earlier schemas held them (tests/data/versions), brought up to date: nothing of them is
// lost, and the desk goes on with the server.
#include "documents/data/catalog.h"
#include "server/core/schema.h"
#include "server/service/service.h"
#include "server/service/soundness.h"
#include "store/search_index.h"
#include "support/office_world.h"
#include "support/verify.h"
#include "sync/schema.h"
#include "wire/zstd_body.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString head = u"zhengkeqin"_s;

QString one(store::Database& db, const char* sql)
{
    auto q = db.query(sql);
    return q.next() ? q.text(0) : u"nothing"_s;
}

/// The catalog's tables and columns that a store had already.
store::Catalog catalogThen(store::Database& db, const store::Catalog& now)
{
    store::Catalog then;
    for (store::Table table : now.tables()) {
        QSet<QString> had;
        auto q = db.query("SELECT name FROM pragma_table_info(?)");
        q.bind(table.name);
        while (q.next())
            had.insert(q.text(0));
        if (had.isEmpty())
            continue;
        erase_if(table.columns, [&](const auto& column) { return !had.contains(column.name); });
        then.add(table);
    }
    return then;
}

/// What of a server's store no migration may touch.
QStringList kept(store::Database& db)
{
    QStringList facts;
    for (const char* sql :
         {"SELECT COUNT(*) || MAX(hash) FROM journal", "SELECT epoch FROM deployment",
          "SELECT v FROM feed_head", "SELECT COUNT(*) FROM command_log",
          "SELECT group_concat(login || password) FROM account",
          "SELECT group_concat(scope_id || tbl || id || seq || put) FROM (SELECT * FROM feed_line"
          " ORDER BY scope_id, tbl, id)"})
        facts.append(one(db, sql));
    return facts;
}

/// By which scopes each row is on a desk, before and since rows name sets of them.
QStringList memberships(store::Database& db)
{
    const bool sets =
        one(db, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'sync_held'") == u"1"_s;
    QStringList list;
    auto q = db.query(sets ? "SELECT h.tbl || '/' || h.id || s.scopes FROM sync_held h"
                             " JOIN sync_set s ON s.id = h.set_id ORDER BY 1"
                           : "SELECT tbl || '/' || id || ' ' || group_concat(scope, ' ') || ' '"
                             " FROM (SELECT * FROM sync_member ORDER BY tbl, id, scope)"
                             " GROUP BY tbl, id ORDER BY 1");
    while (q.next())
        list.append(q.text(0));
    return list;
}

const char* const outboxSql =
    "SELECT group_concat(n || command_id || name || v || params || made_at || state) FROM"
    " (SELECT * FROM sync_outbox ORDER BY n)";

} // namespace

class TestVersions : public QObject {
    Q_OBJECT

    static void restore(const QString& name, const QString& path)
    {
        QFile file(
            u"%1/tests/data/versions/%2.sql.zst"_s.arg(QStringLiteral(CHANCERY_SOURCE_DIR), name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const auto sql = wire::zstdDecompress(file.readAll(), 64 << 20);
        VERIFY_OK(sql);
        QDir().mkpath(QFileInfo(path).path());
        auto db = store::Database::open(path, {});
        VERIFY_OK(db);
        VERIFY_OK((*db)->script("BEGIN;" + *sql + "COMMIT;"));
    }

private Q_SLOTS:
    void everyEarlierSchemaIsKept()
    {
        const int servers = int(QDir(server::serverMigrations().folder).count());
        const QDir folder(QStringLiteral(CHANCERY_SOURCE_DIR) + u"/tests/data/versions"_s);
        QCOMPARE(folder.entryList({u"server-*.sql.zst"_s}).size(), servers);
        QCOMPARE(folder.entryList({u"desk-*.sql.zst"_s}).size(), QDir(u":/sql/sync"_s).count());
    }

    void theScopesOfADesksRowsAreKept()
    {
        for (int desk = 1; desk <= 6; ++desk) {
            QTemporaryDir folder;
            restore(u"desk-%1"_s.arg(desk), folder.filePath(u"desk.db"_s));
            const auto db = *store::Database::open(folder.filePath(u"desk.db"_s), {});
            const QStringList held = memberships(*db);
            QVERIFY(held.size() > 20);
            VERIFY_OK(store::migrate(*db, {sync::syncMigrations()}, u"now"_s));
            QCOMPARE(memberships(*db), held);
        }
    }

    void anEarlierStoreGoesOn_data()
    {
        QTest::addColumn<int>("server");
        QTest::addColumn<int>("desk");
        for (int n = 1; n <= 4; ++n)
            QTest::addRow("server %d", n) << n << 4;
        for (int n = 1; n <= 4; ++n)
            QTest::addRow("desk %d", n) << 4 << n;
        QTest::addRow("both the first") << 1 << 1;
    }

    void anEarlierStoreGoesOn()
    {
        QFETCH(int, server);
        QFETCH(int, desk);
        QTemporaryDir folder;
        const QString centrePath = folder.filePath(u"server/centre.db"_s);
        restore(u"server-%1"_s.arg(server), centrePath);
        restore(u"desk-%1"_s.arg(desk), folder.filePath(u"desk/desk.db"_s));
        QStringList before;
        QStringList rows;
        QString outbox;
        const OfficeBusiness business;
        store::Catalog then;
        {
            const auto db = *store::Database::open(centrePath, {});
            before = kept(*db);
            rows = heldRows(*db, catalogThen(*db, business.catalog));
            then = catalogThen(*db, business.catalog);
            const auto replica = *store::Database::open(folder.filePath(u"desk/desk.db"_s), {});
            outbox = one(*replica, outboxSql);
        }

        OfficeServer office(folder.filePath(u"server"_s));
        const auto centre = office.open();
        QCOMPARE(kept(*centre), before);
        // By a connection of its own: statements are kept by their table's name.
        QCOMPARE(heldRows(**store::Database::open(centrePath, {}), then), rows);
        const auto sound = server::checkSoundness(*centre, office.service().blobs);
        VERIFY_OK(sound);
        QVERIFY(sound->isSound());
        QVERIFY(sound->journalEntries > 3);

        OfficeDesk review(office, folder.filePath(u"desk"_s), head);
        QCOMPARE(one(review.db(), outboxSql), outbox);
        QCOMPARE(one(review.db(), "PRAGMA integrity_check"), u"ok"_s);
        QCOMPARE(one(review.db(), "SELECT title FROM doc_draft"), u"草稿"_s);
        const QString waiting = one(review.db(), "SELECT json_extract(params, '$.document')"
                                                 " FROM sync_outbox WHERE state = 0");
        review.signIn();
        QTRY_VERIFY_WITH_TIMEOUT(review.settled(), 60'000);
        QCOMPARE(review.refused().size(), 1);
        QCOMPARE(one(review.db(), "SELECT COUNT(*) FROM sync_outbox WHERE state = 1"), u"1"_s);
        QVERIFY(review.stage(waiting) != u"review");
        QTRY_COMPARE(review.rows(), rowsByRights(*centre, office.business, head));
        // What was here before there was an index is in it.
        QTRY_VERIFY(store::searchProgress(review.db(), u"doc_document"_s)->isComplete());
        QCOMPARE(one(review.db(), "SELECT COUNT(*) FROM search_doc_document"
                                  " WHERE search_doc_document MATCH '\"汛期值班\"'"),
                 u"2"_s);
        VERIFY_OK(server::checkSoundness(*centre, office.service().blobs));
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
