// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::ui::words {

/// The layers that have no pages of their own, one table each.
std::span<const Word> base();
std::span<const Word> store();
std::span<const Word> crypto();
std::span<const Word> sync();
std::span<const Word> server(); ///< Also what a server answers without having come to the command.
std::span<const Word> file();
std::span<const Word> kit();
std::span<const Word> sheets();

} // namespace chancery::ui::words
