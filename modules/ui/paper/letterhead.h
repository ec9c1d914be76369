// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page_setter.h"
#include "ui/paper/paper_document.h"

namespace chancery::paper {

/// Puts the 版头 on the current, empty page; the current row is then the title's. The document must
/// have a mark.
///
/// 文件 and 纪要: 份号, 密级 and 紧急程度 on the first rows, the red mark 35 mm below the upper
/// edge of the 版心, the number two empty rows below it, the red line 4 mm below the number (GB/T
/// 9704, 7.2). Several issuers stand on lines of their own in issuerMark; a last line 文件 then
/// stands beside them in the middle. The mark becomes smaller where the first page would show no
/// text. 命令: the mark 20 mm below that edge, no line (10.2). 信函: the mark 30 mm below the edge
/// of the page, double lines, and the rest between them (10.1); the first page has rows of its own,
/// from the title to the second line.
void putLetterhead(PageSetter& setter, const PaperDocument& document);

/// The title broken into lines.
QStringList titleOnPaper(const QString& title);

} // namespace chancery::paper
