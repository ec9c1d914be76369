// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

namespace chancery::ui {

/// Makes screen readers know a LedgerGrid as the table it is: Qt has a reader for its own views
/// alone. Done once, by the first grid.
void makeLedgersAccessible();

} // namespace chancery::ui
