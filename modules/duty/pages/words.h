// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::duty {

/// The sentences of every code "duty.…".
void addDutyWords(ui::Words& words);

} // namespace chancery::duty
