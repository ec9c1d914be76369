// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>

class QPDF;

namespace chancery::paper {

/// Mends the text of a PDF that Qt wrote. A font may have one glyph for 工 (U+5DE5) and for the
/// radical symbol ⼯ (U+2F2F); Qt tells a reader the first code point that leads to the glyph, so
/// that searching for 工作 finds nothing. In every ToUnicode map, radical symbols and compatibility
/// ideographs become the characters that they stand for; all else stays as it is. Throws what
/// libqpdf throws.
void mendCharacterMaps(QPDF& pdf);

/// The same for the text of one map (CMap), for the test.
QByteArray mendedCharacterMap(const QByteArray& map);

} // namespace chancery::paper
