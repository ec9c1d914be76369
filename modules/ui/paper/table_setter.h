// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Puts a table as wide as the 版心 from the current row on; the row after it is whole again.
/// Columns share the width by what stands in them. What is too wide wraps, and the type becomes
/// smaller, from 四号 down to 六号; columns that find no room even then follow as a second table
/// under the first, with the first column again. Rows go on over the pages, the first one is said
/// again at the head of each if it is a header.
///
/// A table whose columns would be cramped (isCramped()) lies on its side instead, on pages of
/// its own (A4 纸型的表格横排, clause 8): its head at the binding edge of odd pages and at the cut
/// edge of even ones, which is at the left of both, and the page number where it always stands.
void putTable(PageSetter& setter, const Block& table);

/// What stands above a table that lies on its side and lies with it: 「附件」 and the title of an
/// annex that is nothing but the table, so that they do not stand alone on an upright page.
struct SideHead {
    QString label;
    QString title;
};

/// The same with such a head. False, and nothing is put, where the table stands upright or the head
/// would leave it little room.
bool putTableUnder(PageSetter& setter, const SideHead& head, const Block& table);

} // namespace chancery::paper
