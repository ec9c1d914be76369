// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_port.h"
#include "ui/kit.h"
#include "ui/shell/sync_panel.h"
#include "ui/shell/top_bar.h"

#include <QHash>

namespace chancery::desktop {

/// What a desk tells of its synchronisation, in words; nothing is made to look better than it is.
struct SyncReport {
    ui::SyncState sign = ui::SyncState::Synced;
    int count = 0;     ///< For TopBar::setSync().
    QString sentence;  ///< How the desk stands to the server.
    QString progress;  ///< Of a first synchronisation; empty: none is under way.
    QStringList notes; ///< A wrong clock, the next attempt.
    QString clock;     ///< "This computer’s clock is slow by 3 days …"; empty: it is right.
    QString space;     ///< What files take on this computer.
};

/// `today` is the office's date.
SyncReport reportOf(const sync::SyncState& state, const ui::Kit& kit, const QDate& today);

/// What waits and why. `percent`: how much of the files under way has been sent.
QList<ui::WaitingItem> waitingItems(const QList<sync::OutboxEntry>& newestFirst,
                                    const sync::SyncState& state, const ui::Kit& kit,
                                    const QHash<QString, int>& percent);

} // namespace chancery::desktop
