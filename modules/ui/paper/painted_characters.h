// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>

class QPDF;

namespace chancery::paper {

/// Writes the fonts' ToUnicode maps anew from what was painted. Qt tells a reader the first code
/// point that leads to a glyph, which need not be the one that was written (戶 and the radical ⼾
/// for 户), and none beyond U+FFFF, so that rare characters of names are shown but cannot be
/// copied. Which glyph is which character is known from the order in which they were painted.
///
/// Returns false, and leaves all maps as they are, if glyphs and characters do not pair one to one
/// on every page. Throws what libqpdf throws.
bool tellPaintedCharacters(QPDF& pdf, const QList<QList<char32_t>>& painted);

} // namespace chancery::paper
