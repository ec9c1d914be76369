// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/backup.h"

#include "base/clock.h"
#include "crypto/digest.h"
#include "crypto/key_files.h"
#include "server/core/feed_reader.h"
#include "server/service/file_copy.h"
#include "server/service/store_copy.h"
#include "store/file_lock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace chancery::server {

namespace {

const QString unfinished = QStringLiteral(".unfinished-");

Error cannotWriteBackup(const QString& path)
{
    return fail("server.cannot-write", {{QStringLiteral("path"), path}});
}

/// One backup while it comes into being. What is not finished goes with this.
class Making {
public:
    Making(const BackupPlan& plan, const QDateTime& now)
        : m_plan(plan), m_name(freeName(plan.target, now)),
          m_folder(plan.target + u'/' + unfinished + m_name)
    {
    }
    ~Making() { QDir(m_folder).removeRecursively(); }

    Result<BackupTaken> run(const Clock& clock, const QList<BackupManifest>& before);

private:
    /// The moment, and a number behind it when two backups begin in one second.
    static QString freeName(const QString& target, const QDateTime& now)
    {
        const QString moment = now.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'"));
        QString name = moment;
        for (int n = 2; QFile::exists(target + u'/' + name); ++n)
            name = moment + u'-' + QString::number(n);
        return name;
    }
    QString path(const QString& name) const { return m_folder + u'/' + name; }

    Result<void> copyRows(const Clock& clock);
    Result<void> copyBlobs(store::Database& db, const QString& older);
    Result<void> copyFiles();
    Result<void> readThrough(store::Database& db);
    Result<void> giveName();

    const BackupPlan& m_plan;
    QString m_name;
    QString m_folder;
    BackupTaken m_taken;
};

Result<void> Making::copyRows(const Clock& clock)
{
    const QString location = m_plan.deployment.database();
    const QString file = path(QStringLiteral("centre.db"));
    if (!store::Database::isShared(location)) {
        store::Database::Options reading;
        reading.readOnly = true;
        TRY_ASSIGN(const auto from, store::Database::open(location, reading));
        // The state of one moment, at which whoever writes goes on writing.
        m_taken.manifest.takenAt = clock.now();
        auto q = from->query("VACUUM INTO ?");
        q.bind(file);
        return q.done();
    }
    store::Database::Options patient;
    patient.idleTimeoutMs = 0; // it rests while the file is written
    TRY_ASSIGN(const auto from, store::Database::open(location, patient));
    TRY_ASSIGN(const auto to, store::Database::open(file, {}));
    m_taken.manifest.takenAt = clock.now();
    TRY(copyStore(*from, *to, m_plan.migrations, momentToText(clock.now())));
    // Out of the log and into the file, which is all that is kept.
    return to->script("PRAGMA journal_mode=DELETE");
}

Result<void> Making::copyBlobs(store::Database& db, const QString& older)
{
    TRY_ASSIGN(const auto source, store::BlobStore::open(m_plan.deployment.blobFolder()));
    TRY_ASSIGN(const auto target, store::BlobStore::open(path(QStringLiteral("blobs"))));
    std::optional<store::BlobStore> before;
    if (!older.isEmpty()) {
        TRY_ASSIGN(before, store::BlobStore::open(older + QStringLiteral("/blobs")));
    }
    auto q = db.query("SELECT DISTINCT sha256 FROM blob_row ORDER BY sha256");
    while (q.next()) {
        const QString name = q.text(0);
        ++m_taken.manifest.blobs;
        // What the older backup holds is read before it is relied on: a file that has rotted there
        // is copied anew, and one that has rotted at the server is still good here.
        if (before && isWholeBlob(*before, name) &&
            linkFile(before->path(name), target.path(name))) {
            ++m_taken.blobsLinked;
            continue;
        }
        if (source.has(name)) {
            TRY(copyFile(source.path(name), target.path(name)));
            ++m_taken.blobsCopied;
        }
    }
    return q.done();
}

Result<void> Making::copyFiles()
{
    const Deployment& d = m_plan.deployment;
    QStringList names{QStringLiteral("ca.pem"), QStringLiteral("server.pem"),
                      QStringLiteral("house.pem")};
    if (m_plan.withKeys)
        names +=
            {QStringLiteral("ca.key"), QStringLiteral("server.key"), QStringLiteral("house.key")};
    for (const auto& name : std::as_const(names)) {
        const QString from = d.folder + u'/' + name;
        if (QFile::exists(from)) // the authority's key may have been taken off the machine
            TRY(copyFile(from, path(name)));
    }
    Deployment kept = d;
    kept.folder = m_folder;
    kept.store.clear(); // the rows are here; where they were may name a password
    TRY(writeConfiguration(kept));
    names += {QStringLiteral("config.json"), QStringLiteral("centre.db")};
    for (const auto& name : std::as_const(names)) {
        if (!QFile::exists(path(name)))
            continue;
        TRY_ASSIGN(const QByteArray digest,
                   crypto::hashFile(path(name), crypto::DigestKind::Sha256));
        m_taken.manifest.sha256.insert(name, QString::fromLatin1(digest.toHex()));
    }
    m_taken.manifest.authority = m_taken.manifest.sha256.value(QStringLiteral("ca.pem"));
    return {};
}

Result<void> Making::readThrough(store::Database& db)
{
    auto& manifest = m_taken.manifest;
    TRY_ASSIGN(manifest.epoch, readEpoch(db));
    auto head = db.query("SELECT v FROM feed_head WHERE only_row = 1");
    manifest.head = head.next() ? head.integer(0) : 0;
    TRY(head.done());
    TRY_ASSIGN(const auto blobs, store::BlobStore::open(path(QStringLiteral("blobs"))));
    TRY_ASSIGN(const auto found, checkSoundness(db, blobs));
    if (!found.rowsAreSound())
        return fail("server.backup-unsound",
                    {{QStringLiteral("what"),
                      found.journalFault ? QStringLiteral("journal %1").arg(found.journalFault->seq)
                                         : found.database}});
    manifest.journalEntries = found.journalEntries;
    // A file that the server has lost is no reason to have no backup of all the others.
    manifest.wrongBlobs = found.wrongBlobs;
    return {};
}

Result<void> Making::giveName()
{
    const QString name = m_plan.target + u'/' + m_name;
    TRY(crypto::writePrivateFile(path(QStringLiteral("manifest.json")),
                                 QJsonDocument(m_taken.manifest.toJson()).toJson()));
    TRY(syncFolder(m_folder));
    if (!QDir().rename(m_folder, name))
        return cannotWriteBackup(name);
    m_taken.manifest.folder = name;
    return syncFolder(m_plan.target);
}

Result<BackupTaken> Making::run(const Clock& clock, const QList<BackupManifest>& before)
{
    TRY(makeFolder(m_folder));
    m_taken.manifest.version = QStringLiteral(CHANCERY_VERSION);
    m_taken.manifest.organisation = m_plan.deployment.organisation;
    TRY(copyRows(clock));
    {
        store::Database::Options options;
        options.readOnly = true;
        TRY_ASSIGN(const auto db,
                   store::Database::open(path(QStringLiteral("centre.db")), options));
        // The files after the rows: what a row names has come before it.
        TRY(copyBlobs(*db, before.isEmpty() ? QString() : before.constLast().folder));
        TRY(readThrough(*db));
    }
    TRY(copyFiles());
    TRY(giveName());
    return m_taken;
}

/// The whole ones of one deployment, oldest first.
QList<BackupManifest> backupsOf(const QString& target, const QString& authority)
{
    QList<BackupManifest> list;
    for (const auto& name : QDir(target).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (name.startsWith(u'.'))
            continue;
        const auto manifest = readBackup(target + u'/' + name);
        if (manifest.ok() && manifest->authority == authority)
            list.append(*manifest);
    }
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) {
        return std::tie(a.takenAt, a.folder) < std::tie(b.takenAt, b.folder);
    });
    return list;
}

/// What was being made when a run of this was ended; nobody is at it, for the lock is ours.
void removeUnfinished(const QString& target)
{
    const auto left = QDir(target).entryList({unfinished + u'*'}, QDir::Dirs | QDir::Hidden);
    for (const auto& name : left)
        QDir(target + u'/' + name).removeRecursively();
}

/// First it loses its name, so that what is half removed is never taken for whole.
Result<void> removeBackup(const QString& target, const QString& folder)
{
    const QString gone = target + u'/' + unfinished + QDir(folder).dirName();
    if (!QDir().rename(folder, gone) || !QDir(gone).removeRecursively())
        return cannotWriteBackup(folder);
    return {};
}

} // namespace

Result<BackupTaken> takeBackup(const BackupPlan& given, const Clock& clock)
{
    BackupPlan plan = given;
    plan.target = QDir(given.target).absolutePath();
    if (!QDir(plan.target).exists())
        TRY(makeFolder(plan.target));
    TRY_ASSIGN(const auto lock, store::FileLock::take(plan.target + QStringLiteral("/.lock")));
    if (!lock.isHeld())
        return fail("server.backup-running");
    removeUnfinished(plan.target);
    TRY_ASSIGN(const QByteArray authority,
               crypto::hashFile(plan.deployment.authorityPath(), crypto::DigestKind::Sha256));
    auto all = backupsOf(plan.target, QString::fromLatin1(authority.toHex()));
    TRY_ASSIGN(auto taken, Making(plan, clock.now()).run(clock, all));
    for (qsizetype beyond = plan.keep > 0 ? all.size() + 1 - plan.keep : 0; beyond > 0; --beyond) {
        const QString folder = all.takeFirst().folder;
        TRY(removeBackup(plan.target, folder));
        taken.pruned.append(folder);
    }
    return taken;
}

} // namespace chancery::server
