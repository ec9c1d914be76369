// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::supervision {

/// The sentences of every code "supervision.…".
void addSupervisionWords(ui::Words& words);

} // namespace chancery::supervision
