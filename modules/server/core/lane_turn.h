// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QSet>

#include <optional>

namespace chancery::server {

struct Turn {
    store::Transaction transaction;
    qint64 head = 0; ///< The feed's last position.
};

/// Begins a transaction of the lane. Where several processes share the database it waits until no
/// other of them is in its turn: whoever has locked the feed's one row decides alone until the
/// commit is there for all to see. So position order is commit order among all processes, as within
/// one. Error store.busy when the turn does not come in time.
Result<Turn> beginTurn(store::Database& db);

/// What a lane tells the other processes of a shared database when it commits.
struct LaneNews {
    QString lane; ///< who tells: the lane's own name
    qint64 seq = 0;
    QSet<QString> scopes; ///< that have news; empty: anybody may

    QString text() const;
    static std::optional<LaneNews> parse(const QString& text);
};

/// The channel of NOTIFY on which they are told.
inline const char* const laneChannel = "chancery_feed";

/// Tells them when the transaction commits.
Result<void> tellNews(store::Database& db, const LaneNews& news);

} // namespace chancery::server
