// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/composed_text.h"
#include "ui/paper/paper_document.h"

namespace chancery::supervision {

/// A composed text as the paper that it will be, of this issuer; without number and date, which it
/// has not yet.
paper::PaperDocument composedPaper(const ComposedText& text, const QString& issuer);

} // namespace chancery::supervision
