// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/lane_authority.h"

#include "server/core/blob_rights.h"

namespace chancery::server {

Result<qint64> LaneAuthority::lastOf(const std::pair<QString, int>& series)
{
    if (const auto given = m_given.constFind(series); given != m_given.constEnd())
        return *given;
    if (const auto known = m_memory.series.constFind(series); known != m_memory.series.constEnd())
        return *known;
    auto q = m_db.query("SELECT last FROM number_series WHERE series = ? AND year = ?");
    q.bind(series.first).bind(series.second);
    const qint64 last = q.next() ? q.integer(0) : 0;
    TRY(q.done());
    return last;
}

Result<std::optional<qint64>> LaneAuthority::nextNumber(const QString& series, int year)
{
    TRY_ASSIGN(const qint64 last, lastOf({series, year}));
    m_given.insert({series, year}, last + 1);
    return std::optional(last + 1);
}

Result<void> LaneAuthority::keepNumbers()
{
    for (auto it = m_given.cbegin(); it != m_given.cend(); ++it) {
        TRY(m_db.post("INSERT INTO number_series (series, year, last) VALUES (?, ?, ?)"
                      " ON CONFLICT (series, year) DO UPDATE SET last = excluded.last",
                      it.key().first, it.key().second, it.value()));
        m_memory.series.insert(it.key(), it.value());
    }
    return {};
}

Result<bool> LaneAuthority::hasBlob(const QString& sha256)
{
    // Here, and theirs to refer to: whoever only knows the hash gains nothing by it.
    if (!m_blobs.has(sha256))
        return false;
    return mayReadBlob(m_db, m_actor, sha256);
}

} // namespace chancery::server
