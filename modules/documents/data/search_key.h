// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/text/search_text.h"

#include <QString>
#include <QStringList>

namespace chancery::documents {

/// One text in which a database finds what people type: the normalised texts, then the initials of
/// their pinyin (财务司 → cws; where a character has several readings the first and the last of
/// them), one line each. Title, both numbers and the issuer of a document go in.
QString searchKey(const QStringList& texts);

/// What to look for in a searchKey(), with instr(): faster than LIKE, and nothing typed has a
/// meaning of its own. Empty for blank text.
QString searchText(const QString& typed);

/// Where in a text the initials stand that were typed, piece by piece; nothing where none of its
/// pieces are letters. For texts whose initials are in the search key.
QList<TextRange> initialPlaces(const QString& typed, QStringView text);

} // namespace chancery::documents
