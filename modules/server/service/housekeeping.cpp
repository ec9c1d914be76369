// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/housekeeping.h"

namespace chancery::server {

namespace {

constexpr qsizetype atOnce = 100;

/// Within the lane: nobody can name one of these files meanwhile.
Result<int> removeUnnamed(store::Database& db, const store::BlobStore& blobs,
                          const QStringList& names)
{
    int removed = 0;
    for (const auto& sha256 : names) {
        auto q = db.query("SELECT 1 FROM blob_row WHERE sha256 = ? LIMIT 1");
        q.bind(sha256);
        const bool named = q.next();
        TRY(q.done());
        if (named)
            continue;
        TRY(db.run("DELETE FROM blob_upload WHERE sha256 = ?", sha256));
        TRY(blobs.remove(sha256));
        ++removed;
    }
    return removed;
}

} // namespace

Result<Swept> sweepBlobs(Service& service, const QDateTime& before)
{
    Swept swept{service.blobs.sweepParts(before), 0};
    const QStringList old = service.blobs.untouchedSince(before);
    for (qsizetype i = 0; i < old.size(); i += atOnce) {
        TRY(service.workAndWait([&](store::Database& db) -> Result<void> {
            TRY_ASSIGN(const int removed, removeUnnamed(db, service.blobs, old.mid(i, atOnce)));
            swept.blobs += removed;
            return {};
        }));
    }
    return swept;
}

Housekeeping::Housekeeping(Service& service, const Rhythm& rhythm)
    : m_service(service), m_rhythm(rhythm), m_thread([this] { run(); })
{
}

Housekeeping::~Housekeeping()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Housekeeping::run()
{
    std::unique_lock lock(m_mutex);
    auto pause = m_rhythm.first;
    while (!m_wake.wait_for(lock, pause, [this] { return m_stopping; })) {
        pause = m_rhythm.every;
        lock.unlock();
        const auto swept = sweepBlobs(m_service, m_service.clock.now().addDays(-m_rhythm.keepDays));
        if (!swept.ok())
            m_service.log.error("server.sweep", {{QStringLiteral("code"), swept.error().code}});
        else if (swept->parts + swept->blobs > 0)
            m_service.log.info("server.swept", {{QStringLiteral("parts"), swept->parts},
                                                {QStringLiteral("blobs"), swept->blobs}});
        lock.lock();
    }
}

} // namespace chancery::server
