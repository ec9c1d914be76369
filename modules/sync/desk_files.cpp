// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/desk_files.h"

namespace chancery::sync {

namespace {

/// A fetch that nobody has gone on with for so long is begun anew.
constexpr int keepPartsDays = 7;

qint64 cacheLimit(const DeskFiles::Limits& limits, const store::BlobStore& blobs)
{
    return limits.cacheBytes > 0 ? limits.cacheBytes : defaultCacheBytes(blobs.folder());
}

} // namespace

DeskFiles::DeskFiles(Transport& client, Replica& replica, const Business& business,
                     const Clock& clock, const QString& device, WantedBlobs wanted,
                     const Limits& limits)
    : m_replica(replica), m_business(business), m_clock(clock), m_wanted(std::move(wanted)),
      m_transfers(client, replica.blobs(), device),
      m_cache(replica.db(), replica.blobs(), cacheLimit(limits, replica.blobs()),
              [this] { return held(); })
{
    connect(&m_transfers, &BlobTransfers::sent, this, &DeskFiles::take);
    connect(&m_transfers, &BlobTransfers::arrived, this, [this](const QString& sha256) {
        m_told.remove(sha256);
        take(sha256);
        Q_EMIT arrived(sha256);
    });
    connect(&m_transfers, &BlobTransfers::progress, this, &DeskFiles::progress);
    connect(&m_transfers, &BlobTransfers::failed, this, &DeskFiles::noteFailure);
}

void DeskFiles::tidyUp()
{
    m_replica.blobs().sweepParts(m_clock.now().addDays(-keepPartsDays));
    (void)m_cache.trim(m_clock.now());
}

Result<QSet<QString>> DeskFiles::held()
{
    QSet<QString> names;
    TRY_ASSIGN(const auto commands, m_replica.outbox().commands());
    for (const auto& command : commands) {
        for (const auto& sha256 : m_business.commands.blobsOf(command))
            names.insert(sha256);
    }
    if (m_wanted) {
        for (const auto& sha256 : m_wanted(m_replica.db()))
            names.insert(sha256);
    }
    for (auto it = m_open.cbegin(); it != m_open.cend(); ++it)
        names.insert(it.key());
    return names;
}

void DeskFiles::take(const QString& sha256)
{
    const bool taken = m_cache.take(sha256, m_clock.now()).ok();
    if (taken && m_cache.trim(m_clock.now()).ok())
        Q_EMIT spaceChanged();
}

qint64 DeskFiles::bytes()
{
    const auto taken = m_cache.bytes();
    return taken.ok() ? *taken : 0;
}

void DeskFiles::fetchWanted()
{
    // Ahead of need goes no more than there is room for; what is opened is fetched in any case.
    if (!m_wanted || bytes() >= most())
        return;
    for (const auto& sha256 : m_wanted(m_replica.db())) {
        if (!m_declined.contains(sha256))
            m_transfers.fetch(sha256, false);
    }
}

void DeskFiles::fetch(const QString& sha256)
{
    m_declined.remove(sha256);
    m_told.remove(sha256); // whoever asks again hears again
    (void)m_cache.noteUse(sha256, m_clock.now());
    m_transfers.fetch(sha256, true);
}

void DeskFiles::cancel(const QString& sha256)
{
    m_declined.insert(sha256);
    m_transfers.cancel(sha256);
}

void DeskFiles::setOpen(const QString& sha256, bool open)
{
    (void)m_cache.noteUse(sha256, m_clock.now());
    if (open) {
        ++m_open[sha256];
        return;
    }
    const auto found = m_open.find(sha256);
    if (found == m_open.end() || --*found > 0)
        return;
    m_open.erase(found);
    if (!m_transfers.isFetching(sha256))
        return;
    m_transfers.cancel(sha256);
    if (m_wanted && !m_declined.contains(sha256) && m_wanted(m_replica.db()).contains(sha256))
        m_transfers.fetch(sha256, false); // now behind those that somebody waits for
}

void DeskFiles::free()
{
    if (m_cache.clear(m_clock.now()).ok())
        Q_EMIT spaceChanged();
}

void DeskFiles::upload(const QString& sha256, BlobTransfers::Uploaded done)
{
    m_transfers.upload(sha256, std::move(done));
}

void DeskFiles::noteFailure(const QString& sha256, const Error& error)
{
    if (error.code == QLatin1String("sync.offline")) {
        Q_EMIT failed(sha256, error);
        return;
    }
    if (error.code == QLatin1String("store.blob-mismatch"))
        m_declined.insert(sha256); // it came wrong twice: not again before somebody asks for it
    if (std::exchange(m_told[sha256], error.code) != error.code)
        Q_EMIT failed(sha256, error);
}

} // namespace chancery::sync
