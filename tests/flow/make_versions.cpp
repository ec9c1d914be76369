// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
//
// make_versions DIR: writes stores as earlier schemas held them, as SQL text packed with zstd: a
// server's and a desk's, for every number of their migrations. Run once for each new number.
#include "documents/data/catalog.h"
#include "people/data/tables.h"
#include "server/core/schema.h"
#include "support/office_world.h"
#include "sync/schema.h"
#include "wire/zstd_body.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QString clerk = u"lixiaomei"_s;
const QString head = u"zhengkeqin"_s;

template <typename T>
T must(Result<T> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().debugText()));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

void await(const std::function<bool()>& condition, const char* what)
{
    if (!QTest::qWaitFor(condition, 60'000))
        qFatal("never came: %s", what);
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

/// The first `number` files of a set, and the ledger's lines about them.
QString schemaOf(const store::MigrationSet& set, int number)
{
    QString sql;
    const QDir folder(set.folder);
    const QStringList files = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (int i = 0; i < number; ++i) {
        QFile file(folder.filePath(files[i]));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read a migration");
        const QByteArray text = file.readAll();
        const QByteArray sum = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
        sql += QString::fromUtf8(text) +
               u"INSERT INTO schema_migration VALUES (%1, %2, %3, %4);\n"_s.arg(quoted(set.module))
                   .arg(i + 1)
                   .arg(quoted(QString::fromLatin1(sum)), quoted(u"2026-07-14T02:05:00.123Z"_s));
    }
    return sql;
}

QStringList columnsOf(store::Database& db, const QString& table)
{
    QStringList columns;
    auto q = db.query("SELECT name FROM pragma_table_info(?)");
    q.bind(table);
    while (q.next())
        columns.append(q.text(0));
    return columns;
}

/// The rows of `whole` as the schema of `older` can hold them.
QString rowsFor(store::Database& older, store::Database& whole)
{
    QString sql;
    auto tables = older.query("SELECT name FROM sqlite_master WHERE type = 'table'"
                              " AND name <> 'schema_migration' ORDER BY name");
    while (tables.next()) {
        const QString table = tables.text(0);
        const QStringList columns = columnsOf(older, table);
        auto q = whole.query("SELECT quote(" + columns.join(u") || ',' || quote("_s).toLatin1() +
                             ") FROM " + table.toLatin1());
        sql += u"DELETE FROM "_s + table + u";\n"_s;
        while (q.next())
            sql +=
                u"INSERT INTO %1 (%2) VALUES (%3);\n"_s.arg(table, columns.join(u','), q.text(0));
    }
    return sql;
}

void write(const QString& path, const QString& schema, store::Database& whole)
{
    const QString begin = u"CREATE TABLE schema_migration (module TEXT NOT NULL, number INTEGER NOT"
                          " NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL,"
                          " PRIMARY KEY (module, number));\n"_s +
                          schema;
    const auto older = must(store::Database::open(u":memory:"_s, {}));
    must(older->script(begin.toUtf8()));
    QSaveFile file(path);
    const QByteArray packed = wire::zstdCompress((begin + rowsFor(*older, whole)).toUtf8(), 19);
    if (!file.open(QIODevice::WriteOnly) || file.write(packed) != packed.size() || !file.commit())
        qFatal("cannot write %s", qPrintable(path));
}

QString registered(OfficeDesk& desk, int serial)
{
    const QString id = newUuidText();
    desk.must("register", {{u"id"_s, id},
                           {u"title"_s, u"关于加强汛期值班值守工作的通知（%1）"_s.arg(serial)},
                           {u"number"_s, u"国办发〔2026〕%1号"_s.arg(serial)},
                           {u"issuer"_s, u"国务院办公厅"_s},
                           {u"signedOn"_s, u"2026-07-10"_s}});
    return id;
}

/// Without a line the head passes a document that they have passed elsewhere meanwhile, so that it
/// is refused; then, again without one, another, which waits.
void play(OfficeServer& server, const QString& home)
{
    server.seat({clerk, head});
    OfficeDesk registry(server, home + u"/registry"_s, clerk);
    OfficeDesk review(server, home + u"/review"_s, head);
    registry.signIn();
    review.signIn();
    await([&] { return registry.settled() && review.settled(); }, "the desks");
    const QString one = registered(registry, 1);
    const QString two = registered(registry, 2);
    await([&] { return review.stage(one) == u"review" && review.stage(two) == u"review"; },
          "the documents");
    server.stop();
    review.must("review-pass", {{u"document"_s, one}});
    server.openService();
    must(server.give(head, u"documents.review-pass"_s, {{u"document"_s, one}}));
    server.start();
    await([&] { return review.settled() && review.refused().size() == 1; }, "the refusal");
    server.stop();
    review.must("review-pass", {{u"document"_s, two}});
    must(store::migrate(review.db(), {documents::documentDeskMigrations()}, u"2026-07-14"_s));
    must(review.db().run("INSERT INTO doc_draft VALUES (?, ?, ?, ?)", newUuidText(),
                         u"2026-07-14T02:05:00.123Z"_s, u"草稿"_s, u"{\"title\":\"草稿\"}"_s));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 2)
        qFatal("make_versions DIR");
    const QDir out(QString::fromLocal8Bit(argv[1]));
    QTemporaryDir folder;
    OfficeServer server(folder.filePath(u"server"_s));
    play(server, folder.path());
    const auto centre = server.open();
    const auto desk = must(store::Database::open(folder.filePath(u"review/desk.db"_s), {}));
    // Another world signs its certificates otherwise, and sessions are nobody's to keep.
    must(desk->run("DELETE FROM sync_state WHERE key IN ('authority', 'catalog')"));
    must(centre->run("DELETE FROM session"));
    const QString shared =
        schemaOf(people::peopleMigrations(), 1) + schemaOf(documents::documentMigrations(), 1);
    for (int n = 1; n <= int(QDir(u":/sql/server"_s).count()); ++n)
        write(out.filePath(u"server-%1.sql.zst"_s.arg(n)),
              schemaOf(server::serverMigrations(), n) + shared, *centre);
    for (int n = 1; n <= int(QDir(u":/sql/sync"_s).count()); ++n)
        write(out.filePath(u"desk-%1.sql.zst"_s.arg(n)),
              schemaOf(sync::syncMigrations(), n) + shared +
                  schemaOf(documents::documentDeskMigrations(), 1),
              *desk);
    return 0;
}
