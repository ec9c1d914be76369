// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/data/search_key.h"

#include "base/text/normalise.h"
#include "base/text/pinyin.h"

#include <algorithm>

namespace chancery::documents {

namespace {

/// The initials of each character's first reading, and those of its last; what is not Chinese
/// stays, punctuation goes.
std::pair<QString, QString> initials(const QString& text)
{
    QString first;
    QString last;
    first.reserve(text.size());
    last.reserve(text.size());
    const auto characters = text.toUcs4();
    for (const char32_t c : characters) {
        if (const auto letters = outerInitials(c); letters.first != 0) {
            first += QLatin1Char(letters.first);
            last += QLatin1Char(letters.last);
        } else if (QChar::isLetterOrNumber(c)) {
            const auto kept = QChar::fromUcs4(c);
            first += kept;
            last += kept;
        }
    }
    return {first, last};
}

/// A character of a text that initials name, and the letters with which it may begin.
struct Sounded {
    QString letters;
    qsizetype from;
    qsizetype length;
};

QList<Sounded> soundsOf(QStringView text)
{
    QList<Sounded> sounds;
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t c = text[at].unicode();
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size();
        if (isPair)
            c = QChar::surrogateToUcs4(text[at], text[at + 1]);
        QString letters;
        for (const auto& reading : readingsOf(c))
            letters += reading.at(0);
        if (letters.isEmpty() && QChar::isLetterOrNumber(c))
            letters = QString::fromUcs4(&c, 1).toLower();
        if (!letters.isEmpty())
            sounds.append({letters, at, isPair ? 2 : 1});
        at += isPair ? 1 : 0;
    }
    return sounds;
}

} // namespace

QList<TextRange> initialPlaces(const QString& typed, QStringView text)
{
    QList<TextRange> places;
    const auto sounds = soundsOf(text);
    for (const auto& piece : typed.toLower().split(u' ', Qt::SkipEmptyParts)) {
        const bool isLetters = std::all_of(piece.begin(), piece.end(), [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        });
        const bool named = isLetters && std::any_of(piece.begin(), piece.end(),
                                                    [](QChar c) { return c.isLetter(); });
        for (qsizetype i = 0; named && i + piece.size() <= sounds.size(); ++i) {
            qsizetype n = 0;
            while (n < piece.size() && sounds[i + n].letters.contains(piece[n]))
                ++n;
            if (n < piece.size())
                continue;
            const auto& last = sounds[i + n - 1];
            places.append({sounds[i].from, last.from + last.length - sounds[i].from});
            break; // one is enough to see why the row is here
        }
    }
    std::sort(places.begin(), places.end(),
              [](const TextRange& a, const TextRange& b) { return a.from < b.from; });
    for (qsizetype i = 1; i < places.size(); ++i) {
        if (places[i].from < places[i - 1].from + places[i - 1].length)
            places.removeAt(i--);
    }
    return places;
}

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
        const auto [first, last] = initials(line);
        for (const auto& letters : {first, last}) {
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
