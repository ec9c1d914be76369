// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/blob_store.h"
#include "store/database.h"

#include <QSet>

#include <functional>

namespace chancery::sync {

/// Space that the copies of files may take by default: 5 GiB, or a tenth of a smaller disk.
qint64 defaultCacheBytes(const QString& blobFolder);

/// The files of this desk of which the server has the whole (文件缓存): they may go to make room,
/// and are fetched again when they are opened. A file that was added here and is not with the
/// server yet is not among them, whoever holds it.
class BlobCache {
public:
    /// What must stay; asked only when something would have to go.
    using Held = std::function<Result<QSet<QString>>()>;

    BlobCache(store::Database& db, const store::BlobStore& blobs, qint64 most, Held held)
        : m_db(db), m_blobs(blobs), m_most(most), m_held(std::move(held))
    {
    }

    /// The server has the whole of this file, and it is here.
    Result<void> take(const QString& sha256, const QDateTime& now);
    Result<void> noteUse(const QString& sha256, const QDateTime& now);
    /// Removes the least lately used until no more than most() is taken. What is held stays, and
    /// what was used within the last hour: another program may have it open. Returns the number of
    /// files removed.
    Result<int> trim(const QDateTime& now) { return trimTo(m_most, now); }
    /// Removes whatever may go.
    Result<int> clear(const QDateTime& now) { return trimTo(0, now); }

    Result<qint64> bytes();
    qint64 most() const { return m_most; }
    void setMost(qint64 most) { m_most = most; }

private:
    Result<int> trimTo(qint64 most, const QDateTime& now);

    store::Database& m_db;
    const store::BlobStore& m_blobs;
    qint64 m_most;
    Held m_held;
};

} // namespace chancery::sync
