// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::desktop {

/// The words of every module, into the kit.
void addAllWords(ui::Words& words);

} // namespace chancery::desktop
