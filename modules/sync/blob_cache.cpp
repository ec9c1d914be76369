// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/blob_cache.h"

#include "base/clock.h"

#include <QStorageInfo>

#include <algorithm>

namespace chancery::sync {

namespace {

constexpr qint64 mostByDefault = qint64(5) << 30;
constexpr qint64 openElsewhereSeconds = 3'600;

struct CachedFile {
    QString sha256;
    qint64 bytes = 0;
    qint64 fileTime = 0;
};

} // namespace

qint64 defaultCacheBytes(const QString& blobFolder)
{
    const qint64 disk = QStorageInfo(blobFolder).bytesTotal();
    return disk > 0 ? std::min(mostByDefault, disk / 10) : mostByDefault;
}

Result<void> BlobCache::take(const QString& sha256, const QDateTime& now)
{
    const qint64 size = m_blobs.size(sha256);
    if (size < 0)
        return {};
    TRY(m_db.run("INSERT INTO sync_blob (sha256, bytes, file_time, used_at) VALUES (?, ?, ?, ?)"
                 " ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes,"
                 " file_time = excluded.file_time, used_at = excluded.used_at",
                 sha256, size, m_blobs.fileTime(sha256), momentToText(now)));
    return {};
}

Result<void> BlobCache::noteUse(const QString& sha256, const QDateTime& now)
{
    TRY(m_db.run("UPDATE sync_blob SET used_at = ? WHERE sha256 = ?", momentToText(now), sha256));
    return {};
}

Result<qint64> BlobCache::bytes()
{
    auto q = m_db.query("SELECT COALESCE(SUM(bytes), 0) FROM sync_blob");
    const qint64 sum = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return sum;
}

Result<int> BlobCache::trimTo(qint64 most, const QDateTime& now)
{
    TRY_ASSIGN(qint64 taken, bytes());
    if (taken <= most)
        return 0;
    TRY_ASSIGN(const auto held, m_held());
    QList<CachedFile> candidates;
    auto q = m_db.query("SELECT sha256, bytes, file_time FROM sync_blob WHERE used_at < ?"
                        " ORDER BY used_at, sha256");
    q.bind(momentToText(now.addSecs(-openElsewhereSeconds)));
    while (q.next())
        candidates.append({q.text(0), q.integer(1), q.integer(2)});
    TRY(q.done());
    int removed = 0;
    for (const auto& file : std::as_const(candidates)) {
        if (taken <= most)
            break;
        if (held.contains(file.sha256))
            continue;
        // The file before its record: a record without a file is put right by the next trim, a
        // file without a record would stay for ever.
        TRY_ASSIGN(const bool gone, m_blobs.removeUnchanged(file.sha256, file.fileTime));
        TRY(m_db.run("DELETE FROM sync_blob WHERE sha256 = ?", file.sha256));
        taken -= file.bytes;
        removed += gone ? 1 : 0;
    }
    return removed;
}

} // namespace chancery::sync
