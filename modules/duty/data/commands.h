// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/handler.h"

namespace chancery::duty {

/// Every command of the duty desk, all of them for the duty officers (role:duty):
///
///     duty.note      id, kind, text, source, at: rules/line.h. A line of the log
///     duty.correct   line, text: what should stand there; the line itself stays
///     duty.receipt   line: taken note of (确认), once
void addDutyCommands(store::CommandRegistry& registry);

bool isOnDuty(const store::Actor& actor);

/// What another module tells the duty desk.
struct Told {
    QString kind; ///< lineKinds()
    QString text;
    QString source;
    QString table; ///< The record that it is about.
    QString record;
    int secrecy = 0;
};

/// A line that the duty officers are to take note of, decided with the command of the other module
/// that brings it about and written with its rows, or not at all.
Result<void> tellDuty(const store::HandlerContext& context, const Told& told, ChangeSet& changes);

} // namespace chancery::duty
