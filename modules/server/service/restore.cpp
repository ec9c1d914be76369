// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/restore.h"

#include "base/clock.h"
#include "base/crash_point.h"
#include "base/id.h"
#include "crypto/key_files.h"
#include "server/service/file_copy.h"
#include "server/service/store_copy.h"
#include "store/file_lock.h"

#include <QDir>
#include <QFile>

namespace chancery::server {

namespace {

using store::Database;

/// A deployment on the way: its folder goes with it unless it was given its name.
class Rising {
public:
    Rising(const RestorePlan& plan, const QString& folder)
        : m_plan(plan), m_folder(folder + QStringLiteral(".restoring"))
    {
        QDir(m_folder).removeRecursively(); // of a run that was ended
    }
    ~Rising() { QDir(m_folder).removeRecursively(); }

    Result<Restored> make(const BackupManifest& from, const Clock& clock);
    const QString& folder() const { return m_folder; }

private:
    QString path(const QString& name) const { return m_folder + u'/' + name; }
    Result<void> copyFiles(const BackupManifest& from);
    Result<void> copyBlobs(Database& db);
    Result<void> moveRows(Database& db, const QString& now);

    const RestorePlan& m_plan;
    QString m_folder;
    Restored m_made;
};

Result<void> Rising::copyFiles(const BackupManifest& from)
{
    TRY(makeFolder(m_folder));
    for (auto it = from.sha256.begin(); it != from.sha256.end(); ++it)
        TRY(copyFile(from.folder + u'/' + it.key(), path(it.key())));
    const QString keys = m_plan.keyFolder.isEmpty() ? from.folder : m_plan.keyFolder;
    for (const auto& name :
         {QStringLiteral("ca.key"), QStringLiteral("server.key"), QStringLiteral("house.key")}) {
        if (!QFile::exists(path(name)) && QFile::exists(keys + u'/' + name))
            TRY(copyFile(keys + u'/' + name, path(name)));
    }
    // Every desk knows the authority and trusts no other: without a key that belongs to the
    // certificate nobody would come back.
    TRY_ASSIGN(auto deployment, readDeployment(m_folder));
    if (!QFile::exists(deployment.path("server.key")))
        return fail("server.no-keys", {{QStringLiteral("path"), keys}});
    TRY(crypto::readKeyAndCertificate(deployment.path("server.key"),
                                      deployment.path("server.pem")));
    deployment.store = m_plan.store;
    return writeConfiguration(deployment);
}

Result<void> Rising::copyBlobs(Database& db)
{
    TRY_ASSIGN(const auto source,
               store::BlobStore::open(m_made.from.folder + QStringLiteral("/blobs")));
    TRY_ASSIGN(const auto target, store::BlobStore::open(path(QStringLiteral("blobs"))));
    auto q = db.query("SELECT DISTINCT sha256 FROM blob_row");
    while (q.next()) {
        if (const QString name = q.text(0); source.has(name))
            TRY(copyFile(source.path(name), target.path(name)));
    }
    return q.done();
}

Result<void> Rising::moveRows(Database& db, const QString& now)
{
    Database::Options patient;
    patient.idleTimeoutMs = 0; // it rests while the file is read
    TRY_ASSIGN(const auto to, Database::open(m_plan.store, patient));
    TRY(copyStore(db, *to, m_plan.migrations, now));
    TRY_ASSIGN(const auto blobs, store::BlobStore::open(path(QStringLiteral("blobs"))));
    TRY_ASSIGN(m_made.found, checkSoundness(*to, blobs));
    return {};
}

Result<Restored> Rising::make(const BackupManifest& from, const Clock& clock)
{
    m_made.from = from;
    TRY(copyFiles(from));
    const QString file = path(QStringLiteral("centre.db"));
    {
        TRY_ASSIGN(const auto db, Database::open(file, {}));
        TRY(store::migrate(*db, m_plan.migrations, momentToText(clock.now())));
        TRY(copyBlobs(*db));
        TRY_ASSIGN(const auto lineage, beginLineage(*db, m_made.from.takenAt, clock.now()));
        m_made.epoch = lineage.epoch;
        m_made.sessionsEnded = lineage.sessionsEnded;
        crashPoint("ctl.restore.after-epoch");
        if (m_plan.store.isEmpty()) {
            TRY_ASSIGN(const auto blobs, store::BlobStore::open(path(QStringLiteral("blobs"))));
            TRY_ASSIGN(m_made.found, checkSoundness(*db, blobs));
        } else {
            TRY(moveRows(*db, momentToText(clock.now())));
        }
    }
    if (!m_made.found.rowsAreSound())
        return fail("server.backup-unsound", {{QStringLiteral("what"), m_made.found.database}});
    if (!m_plan.store.isEmpty())
        QFile::remove(file);
    TRY(syncFolder(m_folder));
    return m_made;
}

bool isOccupied(const QString& folder)
{
    const QDir place(folder);
    return place.exists() && !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// The lock by which a server with an embedded database would hold the folder; while this lives
/// none can start there.
Result<std::optional<store::FileLock>> standingStill(const QString& folder)
{
    const QString path = folder + QStringLiteral("/centre.db.lock");
    if (!QFile::exists(path))
        return std::optional<store::FileLock>();
    TRY_ASSIGN(auto lock, store::FileLock::take(path));
    if (!lock.isHeld())
        return fail("server.already-running");
    return std::optional<store::FileLock>(std::move(lock));
}

/// Moves what is there out of the way.
Result<QString> clearPlace(const QString& folder, const QDateTime& now)
{
    if (!QDir(folder).exists())
        return QString();
    if (!isOccupied(folder)) {
        if (!QDir().rmdir(folder))
            return fail("server.cannot-write", {{QStringLiteral("path"), folder}});
        return QString();
    }
    const QString aside =
        folder + now.toUTC().toString(QStringLiteral("'.before-'yyyy-MM-dd'T'HHmmss'Z'"));
    if (!QDir().rename(folder, aside))
        return fail("server.cannot-write", {{QStringLiteral("path"), aside}});
    return aside;
}

} // namespace

Result<Lineage> beginLineage(Database& db, const QDateTime& takenAt, const QDateTime& now)
{
    TRY_ASSIGN(auto whole, store::Transaction::begin(db));
    Lineage lineage{newUuidText()};
    TRY(db.run("UPDATE deployment SET epoch = ?, restored_to = ?, restored_at = ?", lineage.epoch,
               momentToText(takenAt), momentToText(now)));
    TRY_ASSIGN(lineage.sessionsEnded, db.run("DELETE FROM session"));
    TRY(whole.commit());
    return lineage;
}

Result<Restored> restoreBackup(const RestorePlan& plan, const Clock& clock)
{
    const QString folder = QDir(plan.folder).absolutePath();
    TRY_ASSIGN(const auto lock, standingStill(folder));
    if (isOccupied(folder) && !plan.replace)
        return fail("server.folder-not-empty", {{QStringLiteral("path"), folder}});
    TRY_ASSIGN(const auto from, checkBackup(QDir(plan.backup).absolutePath()));
    Rising rising(plan, folder);
    TRY_ASSIGN(auto made, rising.make(from, clock));
    TRY_ASSIGN(made.setAside, clearPlace(folder, clock.now()));
    crashPoint("ctl.restore.before-rename");
    if (!QDir().rename(rising.folder(), folder))
        return fail("server.cannot-write", {{QStringLiteral("path"), folder}});
    TRY(syncFolder(folder));
    return made;
}

} // namespace chancery::server
