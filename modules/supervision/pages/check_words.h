// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::supervision {

/// The sentences of codes about checks, goals and score sheets; addSupervisionWords() adds them.
void addCheckWords(ui::Words& words);

} // namespace chancery::supervision
