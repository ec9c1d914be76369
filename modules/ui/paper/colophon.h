// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Puts the 版记 at the foot of the last page: 主送 if it found no room on page 1, 抄送, and who
/// printed it when, in 四号 仿宋 one cell in, between lines as wide as the 版心, the last of them
/// on its lower edge (GB/T 9704, 7.4). Paper is printed on both sides, so the last page is an even
/// one; the text's own last page if that is even and has room. A letter has neither lines nor who
/// printed it, and its last page is any (10.1). Nothing if the document has none.
///
/// Returns the first page (0 the first) that bears no number (7.5): that of the 版记 and the blank
/// ones before it, if there are any; otherwise how many pages there are.
qsizetype putColophon(PageSetter& setter, const PaperDocument& document, bool withAddressees);

} // namespace chancery::paper
