// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

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

} // namespace chancery::documents
