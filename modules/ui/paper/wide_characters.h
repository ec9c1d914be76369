// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>

class QPDF;

namespace chancery::paper {

/// Qt's character maps end at U+FFFF: rare characters of names beyond it are shown, but cannot be
/// copied. Which glyph is which is known from the order in which they were painted; pages on which
/// glyphs and characters do not pair one to one are left as they are. Throws what libqpdf throws.
void addWideCharacters(QPDF& pdf, const QList<QList<char32_t>>& painted);

} // namespace chancery::paper
