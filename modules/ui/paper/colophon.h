// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Puts the 版记 at the foot of the last page, on a new one if there is no room: 主送 if it found
/// no room on page 1, 抄送, and who printed it when, in 四号 仿宋 one cell in, between lines as
/// wide as the 版心, the last of them on its lower edge (GB/T 9704, 7.4). Nothing if the document
/// has none.
void putColophon(PageSetter& setter, const PaperDocument& document, bool withAddressees);

} // namespace chancery::paper
