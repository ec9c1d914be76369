// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"

namespace chancery::paper {

/// — 1 — in 四号 宋体, the dashes 7 mm below the 版心, one character in: at the right on odd pages,
/// at the left on even ones (GB/T 9704, 7.5). `dash` is how far a dash's upper edge lies above its
/// baseline, in mm.
void putPageNumber(Page& page, int number, double dash);

} // namespace chancery::paper
