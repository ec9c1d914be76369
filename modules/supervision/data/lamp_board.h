// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/ledger.h"

#include <vector>

namespace chancery::supervision {

/// The lamps of all items that are here, in memory: when the day turns, or a moment comes at which
/// one changes, they are told anew without a look at the database.
class LampBoard {
public:
    struct Shown {
        RowKey key = 0;
        Lamp lamp = Lamp::None;
        bool foreseenLate = false;

        bool operator==(const Shown&) const = default;
    };

    /// Reads the moments of every item, from their index alone.
    Result<void> load(store::Database& db);
    std::size_t size() const { return m_entries.size(); }

    /// The lamps at a moment, in the order of load(); the same as lampOf() says of each.
    void show(const QDateTime& now, std::vector<Shown>& into) const;
    /// The first moment after `now` at which any of them changes; invalid for none. What a window
    /// waits for.
    QDateTime nextChange(const QDateTime& now) const;

private:
    struct Entry {
        RowKey key = 0;
        qint64 nearAt = 0; ///< Milliseconds; the largest for never.
        qint64 dueAt = 0;
        qint32 startsOn = 0; ///< Julian days.
        qint32 riskOn = 0;
        ClockState state = ClockState::Waiting;
    };

    std::vector<Entry> m_entries;
};

} // namespace chancery::supervision
