// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/lane_memory.h"
#include "store/blob_store.h"
#include "store/handler.h"

namespace chancery::server {

/// The centre's own authority over one command: what it says here is final.
class LaneAuthority final : public store::Authority {
public:
    LaneAuthority(store::Database& db, const store::BlobStore& blobs, const store::Actor& actor,
                  LaneMemory& memory)
        : m_db(db), m_blobs(blobs), m_actor(actor), m_memory(memory)
    {
    }

    bool decides() const override { return true; }
    Result<std::optional<qint64>> nextNumber(const QString& series, int year) override;
    Result<bool> hasBlob(const QString& sha256) override;

    /// The command is accepted: writes down the numbers it was given. One that is refused has taken
    /// none, so a series has neither gaps nor doubles.
    Result<void> keepNumbers();

private:
    Result<qint64> lastOf(const std::pair<QString, int>& series);

    store::Database& m_db;
    const store::BlobStore& m_blobs;
    const store::Actor& m_actor;
    LaneMemory& m_memory;
    QHash<std::pair<QString, int>, qint64> m_given; ///< The last of each series.
};

} // namespace chancery::server
