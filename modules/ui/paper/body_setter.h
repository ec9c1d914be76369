// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Puts the pieces of a body or an annex on the rows from the current one on. The last line of the
/// last paragraph is not parted from what follows it: where fewer than `rowsKeptBelow` rows would
/// be left under it, it begins a new page. Returns whether that was done, so that rows are empty.
bool putBlocks(PageSetter& setter, const QList<Block>& blocks, int rowsKeptBelow);

} // namespace chancery::paper
