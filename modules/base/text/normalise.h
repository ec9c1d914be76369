// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

namespace chancery {

/// The same text as `text` to a reader, in one spelling, for showing and keeping: NFKC only where
/// it changes letters, that is full-width letters and digits become half-width and the radical
/// symbols that some PDF writers use for characters (⼯⽣⻓) become the characters (工生长), while
/// Chinese punctuation keeps its width. Invisible characters and controls other than \n and \t go.
QString cleanText(QStringView text);

/// For searching: Unicode NFKC, radical symbols as characters, lower case, invisible characters
/// dropped, any run of white space one space, none at the ends.
QString normalised(QStringView text);

/// For asking whether two texts say the same: normalised(), letters and digits only.
/// 「关于××的通知」 with other quotation marks, brackets or spaces stays the same text.
QString lettersOnly(QStringView text);

} // namespace chancery
