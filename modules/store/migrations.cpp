// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/migrations.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>

#include <mutex>

namespace chancery::store {

namespace {

struct Applied {
    int highest = 0;
    QHash<int, QString> checksums;
};

Result<Applied> appliedOf(Database& db, const QString& module)
{
    Applied applied;
    auto q = db.query("SELECT number, checksum FROM schema_migration WHERE module = ?");
    q.bind(module);
    while (q.next()) {
        const int number = int(q.integer(0));
        applied.highest = std::max(applied.highest, number);
        applied.checksums.insert(number, q.text(1));
    }
    TRY(q.done());
    return applied;
}

struct MigrationFile {
    QByteArray sql;
    QString checksum;
};

Result<QList<MigrationFile>> readFiles(const QString& folder)
{
    QList<MigrationFile> files;
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    Q_ASSERT_X(!names.isEmpty(), "migrate", qPrintable(folder));
    for (const auto& name : names) {
        Q_ASSERT(
            name.startsWith(QStringLiteral("%1_").arg(files.size() + 1, 4, 10, QLatin1Char('0'))));
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail("store.failed", {{QStringLiteral("detail"), file.fileName()}});
        const QByteArray sql = file.readAll();
        const QByteArray digest = QCryptographicHash::hash(sql, QCryptographicHash::Sha256);
        files.append({sql, QString::fromLatin1(digest.toHex())});
    }
    return files;
}

/// What is compiled in stays as it is, and every opening of a database asks for all of it.
Result<QList<MigrationFile>> filesOf(const QString& folder)
{
    if (!folder.startsWith(u':'))
        return readFiles(folder);
    static std::mutex mutex;
    static QHash<QString, QList<MigrationFile>> known;
    const std::lock_guard lock(mutex);
    const auto found = known.constFind(folder);
    if (found != known.constEnd())
        return *found;
    TRY_ASSIGN(const auto files, readFiles(folder));
    known.insert(folder, files);
    return files;
}

Result<void> migrateModule(Database& db, const MigrationSet& set, const QString& appliedAt)
{
    TRY_ASSIGN(const Applied applied, appliedOf(db, set.module));
    TRY_ASSIGN(const auto files, filesOf(set.folder));
    if (applied.highest > files.size())
        return fail("store.newer-schema", {{QStringLiteral("module"), set.module},
                                           {QStringLiteral("found"), applied.highest},
                                           {QStringLiteral("known"), files.size()}});
    for (qsizetype i = 0; i < files.size(); ++i) {
        const int number = int(i) + 1;
        const auto& [sql, checksum] = files[i];
        const QString known = applied.checksums.value(number);
        if (known == checksum)
            continue;
        if (!known.isEmpty())
            return fail("store.migration-changed", {{QStringLiteral("module"), set.module},
                                                    {QStringLiteral("number"), number}});
        TRY(db.script(sql));
        TRY(db.run("INSERT INTO schema_migration (module, number, checksum, applied_at)"
                   " VALUES (?, ?, ?, ?)",
                   set.module, number, checksum, appliedAt));
    }
    return {};
}

Result<void> makeLedger(Database& db)
{
    return db.script("CREATE TABLE IF NOT EXISTS schema_migration ("
                     " module TEXT NOT NULL, number INTEGER NOT NULL, checksum TEXT NOT NULL,"
                     " applied_at TEXT NOT NULL, PRIMARY KEY (module, number))");
}

/// Two processes may begin on one empty database at once. Only one makes the table and the other is
/// refused; when it looks again the table is there.
Result<void> makeLedgerAmongOthers(Database& db)
{
    auto made = makeLedger(db);
    for (int again = 0; !made.ok() && again < 3; ++again)
        made = makeLedger(db);
    return made;
}

} // namespace

Result<void> migrate(Database& db, const QList<MigrationSet>& sets, const QString& appliedAt)
{
    if (db.isShared() && !db.inTransaction())
        TRY(makeLedgerAmongOthers(db));
    TRY_ASSIGN(Transaction transaction, Transaction::begin(db));
    TRY(makeLedger(db));
    TRY(db.lockTable("schema_migration"));
    for (const auto& set : sets)
        TRY(migrateModule(db, set, appliedAt));
    return transaction.commit();
}

} // namespace chancery::store
