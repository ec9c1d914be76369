// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/words.h"

namespace chancery::documents {

/// Sentences for the codes of workflow, which has no pages of its own.
std::span<const ui::Word> layerWords();

} // namespace chancery::documents
