// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"
#include "ui/paper/table_setter.h"

namespace chancery::paper {

/// Puts the pieces of a body or an annex on the rows from the current one on. The last line of the
/// last paragraph is not parted from what follows it: where fewer than `rowsKeptBelow` rows would
/// be left under it, it begins a new page. Returns whether that was done, so that rows are empty.
bool putBlocks(PageSetter& setter, const QList<Block>& blocks, int rowsKeptBelow);

/// An annex that begins with a table on its side, under its label and title, which lie with the
/// table. False, and nothing is put, where it begins with anything else.
bool putBlocksUnder(PageSetter& setter, const SideHead& head, const QList<Block>& blocks);

} // namespace chancery::paper
