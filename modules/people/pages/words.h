// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::people {

/// The sentences of every code "people.…".
void addPeopleWords(ui::Words& words);

} // namespace chancery::people
