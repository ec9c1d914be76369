// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::office {

/// The sentences of every code "office.…".
void addOfficeWords(ui::Words& words);

} // namespace chancery::office
