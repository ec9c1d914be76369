// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"
#include "base/json_reader.h"
#include "crypto/digest.h"
#include "server/core/feed_reader.h"
#include "server/service/backup.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace chancery::server {

namespace {

constexpr int formatOfBackups = 1;

Error unsound(const QString& what)
{
    return fail("server.backup-unsound", {{QStringLiteral("what"), what}});
}

} // namespace

QJsonObject BackupManifest::toJson() const
{
    QJsonObject files;
    for (auto it = sha256.begin(); it != sha256.end(); ++it)
        files.insert(it.key(), it.value());
    return {{QStringLiteral("format"), formatOfBackups},
            {QStringLiteral("version"), version},
            {QStringLiteral("taken_at"), momentToText(takenAt)},
            {QStringLiteral("organisation"), organisation},
            {QStringLiteral("authority"), authority},
            {QStringLiteral("epoch"), epoch},
            {QStringLiteral("head"), head},
            {QStringLiteral("journal_entries"), journalEntries},
            {QStringLiteral("blobs"), blobs},
            {QStringLiteral("blobs_wrong"), QJsonArray::fromStringList(wrongBlobs)},
            {QStringLiteral("files"), files}};
}

Result<BackupManifest> readBackup(const QString& folder)
{
    const Error none = fail("server.no-backup", {{QStringLiteral("path"), folder}});
    QFile file(folder + QStringLiteral("/manifest.json"));
    if (!file.open(QIODevice::ReadOnly))
        return none;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    JsonReader in(json);
    BackupManifest manifest;
    manifest.folder = folder;
    (void)in.integer("format", formatOfBackups, formatOfBackups);
    manifest.version = in.text("version", 1, 100);
    manifest.takenAt = in.optionalMoment("taken_at").value_or(QDateTime());
    manifest.organisation = in.text("organisation", 1, 200);
    manifest.authority = in.text("authority", 64, 64);
    manifest.epoch = in.text("epoch", 36, 36);
    manifest.head = in.integer("head", 0, std::numeric_limits<qint64>::max());
    manifest.journalEntries = in.integer("journal_entries", 0, std::numeric_limits<qint64>::max());
    manifest.blobs = in.integer("blobs", 0, std::numeric_limits<qint64>::max());
    manifest.wrongBlobs = in.texts("blobs_wrong", 1'000'000, 64);
    const QJsonObject files = in.object("files");
    for (auto it = files.begin(); it != files.end(); ++it)
        manifest.sha256.insert(it.key(), it->toString());
    if (!in.finish().ok() || !manifest.takenAt.isValid() ||
        !manifest.sha256.contains(QStringLiteral("centre.db")))
        return none;
    return manifest;
}

Result<BackupManifest> checkBackup(const QString& folder)
{
    TRY_ASSIGN(const auto manifest, readBackup(folder));
    for (auto it = manifest.sha256.begin(); it != manifest.sha256.end(); ++it) {
        const auto digest = crypto::hashFile(folder + u'/' + it.key(), crypto::DigestKind::Sha256);
        if (!digest.ok() || QString::fromLatin1(digest->toHex()) != it.value())
            return unsound(it.key());
    }
    store::Database::Options options;
    options.readOnly = true;
    TRY_ASSIGN(const auto db,
               store::Database::open(folder + QStringLiteral("/centre.db"), options));
    TRY_ASSIGN(const auto blobs, store::BlobStore::open(folder + QStringLiteral("/blobs")));
    TRY_ASSIGN(const auto found, checkSoundness(*db, blobs));
    if (found.database != QLatin1String("ok"))
        return unsound(found.database);
    if (found.journalFault)
        return unsound(QStringLiteral("journal %1").arg(found.journalFault->seq));
    TRY_ASSIGN(const QString epoch, readEpoch(*db));
    const bool same = epoch == manifest.epoch && found.blobs == manifest.blobs &&
                      found.journalEntries == manifest.journalEntries;
    if (!same)
        return unsound(QStringLiteral("manifest.json"));
    for (const auto& name : found.wrongBlobs) {
        if (!manifest.wrongBlobs.contains(name))
            return unsound(QStringLiteral("blobs/") + name);
    }
    return manifest;
}

} // namespace chancery::server
