// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::documents {

/// Sentences on filing (归档), handing over (移交) and the packages made of it.
std::span<const ui::Word> archiveWords();

} // namespace chancery::documents
