// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/command.h"
#include "store/catalog.h"
#include "store/database.h"

#include <QDateTime>
#include <QJsonObject>

namespace chancery::sync {

/// What became of what this desk had given and seen when the server went back to an older state
/// (恢复备份): nothing of it is lost or changed without a person being told.
struct Restoration {
    /// The same command, decided once more with another result: an official number (文号) that is
    /// on paper already may have become another.
    struct Changed {
        Command command;
        QJsonObject before;
        QJsonObject now;
    };
    struct Gone {
        QString table;
        QJsonObject fields;
    };

    QDateTime to;        ///< The state the server went back to; invalid when it did not say.
    QDateTime noticedAt; ///< By this desk.
    /// Answered commands are kept for a while: what was given before this is not here any more.
    QDateTime keptSince;
    int offered = 0; ///< Acts of this desk that the server had lost, given again …
    int waiting = 0; ///< … and not answered yet
    int refused = 0; ///< … and refused now: they stand in the needs-attention list.
    QList<Changed> changed;
    int gone = 0;      ///< Rows that stood here and are not on the server (or not to be seen) now,
    QList<Gone> known; ///< some of them.
};

/// Keeps the confirmed root rows, before they are forgotten.
Result<void> keepFormerRows(store::Database& db, const store::Catalog& catalog);
/// Notes that the server is another one than it was.
Result<void> noteRestoration(store::Database& db, const QDateTime& now, const QDateTime& keptSince);
/// Nothing when there is none that was not seen to.
Result<std::optional<Restoration>> readRestoration(store::Database& db,
                                                   const store::Catalog& catalog);
/// A person has read it.
Result<void> forgetRestoration(store::Database& db);

} // namespace chancery::sync
