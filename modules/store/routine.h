// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "store/actor.h"

#include <QJsonObject>

#include <functional>

namespace chancery::store {

/// What the server does by itself when its time has come, such as reminders: commands like any
/// other, decided by the same handlers and kept in the same journal, given by an actor that is
/// named for what it does and that nobody can sign in as.
struct Routine {
    struct Order {
        QString command;
        QJsonObject params;
    };

    QString name; ///< Stable: its numbers among the server's devices follow from it.
    Actor actor;
    /// What is due; empty: nothing. Only reads. That nothing is done twice is the handlers' affair:
    /// it may be asked again before what it answered was decided.
    std::function<Result<QList<Order>>(Database& db, const QDateTime& now)> due;
};

} // namespace chancery::store
