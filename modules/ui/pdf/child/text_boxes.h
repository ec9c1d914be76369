// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/pdf/protocol.h"

class QPdfDocument;

namespace chancery::ui::pdf {

/// All characters of a page with their boxes.
PdfPageText textOf(QPdfDocument& document, int page);

} // namespace chancery::ui::pdf
