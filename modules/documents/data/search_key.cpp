// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/search_key.h"

#include "base/text/normalise.h"
#include "base/text/pinyin.h"

namespace chancery::documents {

namespace {

/// The initials of one reading of each character; what is not Chinese stays, punctuation goes.
QString initials(const QString& text, bool last)
{
    QString line;
    const auto characters = text.toUcs4();
    for (const char32_t c : characters) {
        const QStringList readings = readingsOf(c);
        if (!readings.isEmpty())
            line += (last ? readings.last() : readings.first()).at(0);
        else if (QChar::isLetterOrNumber(c))
            line += QString::fromUcs4(&c, 1);
    }
    return line;
}

} // namespace

QString searchKey(const QStringList& texts)
{
    QStringList lines;
    for (const auto& text : texts) {
        const QString plain = normalised(text);
        if (plain.isEmpty() || lines.contains(plain))
            continue;
        lines.append(plain);
    }
    const QStringList plain = lines;
    for (const auto& line : plain) {
        for (const bool last : {false, true}) {
            const QString letters = initials(line, last);
            if (!lines.contains(letters))
                lines.append(letters);
        }
    }
    return lines.join(u'\n');
}

QString searchText(const QString& typed)
{
    return normalised(typed.left(200));
}

} // namespace chancery::documents
