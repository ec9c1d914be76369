// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/core/feed_scopes.h"
#include "store/actor.h"
#include "store/row_memo.h"

#include <QDate>
#include <QHash>

#include <optional>
#include <utility>

namespace chancery::server {

/// What a lane knows of the store from its batches before, so that it need not ask again. All that
/// it holds is changed by accepted commands alone, each of which moves the feed's head: while the
/// head is where this lane has left it, nobody else has changed anything of it.
struct LaneMemory {
    explicit LaneMemory(store::Database& db) : scopes(db) {}

    std::optional<qint64> head; ///< Where this lane left it.
    QString tip;                ///< The journal's last hash there.
    QString epoch;
    FeedScopes scopes;
    store::RowMemo rows;
    QHash<QString, std::optional<store::Actor>> actors; ///< by the person's id
    QDate actorsOf;                                     ///< The office day they hold for.
    QHash<std::pair<QString, int>, qint64> series;      ///< The last number given.

    void forget()
    {
        head.reset();
        tip.clear();
        epoch.clear();
        scopes.forget();
        rows.forget();
        actors.clear();
        series.clear();
    }
};

} // namespace chancery::server
