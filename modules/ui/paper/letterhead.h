// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Puts the 版头 on the current, empty page: 份号, 密级 and 紧急程度 on the first rows, the red
/// mark 35 mm below the upper edge of the 版心, the number two empty rows below it, the red line 4
/// mm below the number (GB/T 9704, 7.2). Several issuers stand on lines of their own in issuerMark;
/// a last line 文件 then stands beside them in the middle. The current row is then the title's.
void putLetterhead(PageSetter& setter, const PaperDocument& document);

} // namespace chancery::paper
