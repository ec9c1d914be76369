// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/blob_cache.h"
#include "sync/blob_transfers.h"
#include "sync/replica.h"

#include <QHash>

namespace chancery::sync {

/// Blobs that should be on the desk before they are asked for; from the rows of this desk.
using WantedBlobs = std::function<QStringList(store::Database&)>;

/// Which files are on a desk: fetches those that are opened or in the person's hands, sends those
/// that its commands name, and lets the least lately used go when they take too much space. Never
/// go: what is not with the server, what a command of the outbox names (a restored server may ask
/// for it again), what is in the person's hands, and what is open on a page.
class DeskFiles : public QObject {
    Q_OBJECT

public:
    struct Limits {
        qint64 cacheBytes = 0; ///< 0: defaultCacheBytes()
    };

    DeskFiles(Transport& client, Replica& replica, const Business& business, const Clock& clock,
              const QString& device, WantedBlobs wanted, const Limits& limits);

    /// Removes what other starts have left over.
    void tidyUp();
    /// Fetches ahead of need what the rows of this desk now say.
    void fetchWanted();
    void fetch(const QString& sha256);
    /// Given up by the person: until it is asked for again it is not fetched ahead either.
    void cancel(const QString& sha256);
    /// A page shows the blob, or waits for it. When the last page is gone an unfinished fetch is
    /// given up, unless the blob is wanted anyway.
    void setOpen(const QString& sha256, bool open);
    /// Removes all that may go.
    void free();
    void upload(const QString& sha256, BlobTransfers::Uploaded done);
    void resume() { m_transfers.resume(); }

    /// Taken by the files that may have to go for others.
    qint64 bytes();
    qint64 most() const { return m_cache.most(); }

Q_SIGNALS:
    void arrived(const QString& sha256);
    void progress(const QString& sha256, qint64 done, qint64 total);
    /// A fetch came to nothing; sync.offline: for now.
    void failed(const QString& sha256, const chancery::Error& error);
    void spaceChanged();

private:
    Result<QSet<QString>> held();
    void take(const QString& sha256);
    void noteFailure(const QString& sha256, const Error& error);

    Replica& m_replica;
    const Business& m_business;
    const Clock& m_clock;
    WantedBlobs m_wanted;
    BlobTransfers m_transfers;
    BlobCache m_cache;
    QHash<QString, int> m_open;
    QSet<QString> m_declined;
    QHash<QString, QString> m_told; ///< Failures, by blob: said once and not with every page.
};

} // namespace chancery::sync
