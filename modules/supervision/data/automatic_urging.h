// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/routine.h"
#include "supervision/data/commands.h"

namespace chancery::supervision {

/// The role of whoever urges by itself: nobody can be granted it.
inline constexpr const char* automaticRole = "automatic";

/// What the server does by itself it does while the office is open (上班时间).
bool isOfficeTime(const SupervisionSettings& settings, const QDateTime& now);

/// Whether the server urges by itself now, and who has switched it last; nobody: the standards say.
struct AutomaticState {
    bool on = false;
    QString byName;
    QDateTime at;
};
Result<AutomaticState> automaticState(store::Database& db, const SupervisionSettings& settings,
                                      const QDate& today);

/// Items that are to be urged by themselves now, the earliest due first; none outside office hours
/// or while it is switched off. By the days of their limits, without a look at all others.
Result<QStringList> itemsToUrge(store::Database& db, const SupervisionSettings& settings,
                                const QDateTime& now);

/// 自动催办 as the server does it: an actor of its own, named so in every letter and history.
store::Routine urgingRoutine(const SupervisionSettings& settings);

} // namespace chancery::supervision
