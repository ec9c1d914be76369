// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/search_text.h"

#include "base/text/normalise.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace chancery {

using searching::Character;
using searching::Folding;
using searching::Kind;

namespace {

/// More pieces than that are no question any more; the index would be asked them one by one.
constexpr int mostWords = 16;
constexpr int mostTyped = 200;

bool isOfItsOwnKind(char32_t c)
{
    // Kana and Hangul are read as ideographs are; 々〆〇 are some; and so are, to whoever has one
    // in their name, the private characters of the house.
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0x3005 && c <= 0x3007) || (c >= 0xE000 && c <= 0xF8FF) ||
           (c >= 0xF0000 && c <= 0x10FFFD);
}

void add(Folding& folding, char32_t c)
{
    if (folding.count == int(std::size(folding.parts)))
        return;
    auto& part = folding.parts[folding.count];
    part.c = c;
    part.kind = Kind::Gap;
    if (searching::isPlainIdeograph(c) || isOfItsOwnKind(c))
        part.kind = Kind::Ideograph;
    else if (QChar::isNumber(c))
        part.kind = Kind::Digit;
    else if (QChar::isLetter(c))
        part.kind = Kind::Letter;
    ++folding.count;
}

bool isNothing(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

QList<Character> charactersOf(QStringView text)
{
    QList<Character> list;
    list.reserve(text.size());
    searching::Reader reader([&list](const Character& c) { list.append(c); });
    searching::forEachUtf16(
        text, [&reader](char32_t c, qint32 from, qint32 to) { reader.take(c, from, to); });
    return list;
}

/// A character of a text and whether a run begins with it: all that looking for a word asks.
class Units {
public:
    void read(QByteArrayView text)
    {
        m_units.clear();
        m_units.reserve(std::size_t(text.size()));
        searching::Reader reader([this](const Character& c) {
            m_units.push_back(quint32(c.c) | (c.starts ? startsBit : 0));
        });
        searching::forEachUtf8(
            text.data(), qint32(text.size()),
            [&reader](char32_t c, qint32 from, qint32 to) { reader.take(c, from, to); });
    }

    bool contain(const QList<Character>& word) const
    {
        const auto size = std::size_t(word.size());
        const bool isIdeograph = word.first().kind == Kind::Ideograph;
        const auto first = quint32(word.first().c);
        for (std::size_t i = 0; i + size <= m_units.size(); ++i) {
            const quint32 unit = m_units[i];
            if ((unit & ~startsBit) == first && (isIdeograph || (unit & startsBit)) &&
                goesOn(i, word))
                return true;
        }
        return false;
    }

private:
    static constexpr quint32 startsBit = 1u << 31;

    bool goesOn(std::size_t from, const QList<Character>& word) const
    {
        for (qsizetype i = 1; i < word.size(); ++i) {
            const Character& c = word[i];
            if (m_units[from + std::size_t(i)] != (quint32(c.c) | (c.starts ? startsBit : 0)))
                return false;
        }
        return true;
    }

    std::vector<quint32> m_units;
};

/// Where the letters and digits of initials stand: a block of the private characters that no house
/// gives to a name.
constexpr char32_t initialsBlock = 0x10FE00;

bool isInitial(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

void appendInitial(QString& text, QChar c)
{
    const char32_t mapped = initialsBlock + c.unicode();
    text += QString::fromUcs4(&mapped, 1);
}

/// Of a number alone nobody means initials.
QString initialsTyped(const QString& typed)
{
    QString text;
    bool hasLetter = false;
    for (const QChar each : typed) {
        const bool isWide = each.unicode() >= 0xFF01 && each.unicode() <= 0xFF5E;
        const QChar c = (isWide ? QChar(each.unicode() - 0xFEE0) : each).toLower();
        if (!isInitial(c))
            return {};
        hasLetter = hasLetter || c.isLetter();
        appendInitial(text, c);
    }
    return hasLetter ? text : QString();
}

bool holds(QByteArrayView text, const QByteArray& piece)
{
    return ::memmem(text.data(), std::size_t(text.size()), piece.constData(),
                    std::size_t(piece.size())) != nullptr;
}

/// Whether every ideograph that is read out of the text stands in it as itself, and nothing that is
/// read as nothing stands between two of them. Quickly: no where it would take long to say.
bool hasPlainIdeographsAlone(QByteArrayView text)
{
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = at + text.size();
    while (at < end) {
        if (*at < 0x80) {
            ++at;
            continue;
        }
        if (end - at < 3)
            return false;
        const unsigned two = unsigned(at[0]) << 8 | at[1];
        const bool plain = (at[0] >= 0xE4 && at[0] <= 0xE9) ||                // U+4000 on
                           (two >= 0xE390 && two <= 0xE3BF) ||                // U+3400 on
                           (two == 0xE380 && at[2] <= 0xA0) ||                // 、。〔〕
                           (two >= 0xE381 && two <= 0xE383) ||                // kana
                           two == 0xEFBC || two == 0xEFBD ||                  // full width
                           (two == 0xE280 && at[2] >= 0x90 && at[2] <= 0xA7); // “”—…
        if (!plain)
            return false;
        at += 3;
    }
    return true;
}

/// The longest pieces of ideographs that are read as themselves.
QByteArrayList plainPieces(const QString& word)
{
    QByteArrayList pieces;
    bool goesOn = false;
    for (const char32_t c : word.toUcs4()) {
        const bool plain = searching::isPlainIdeograph(c);
        if (plain && !goesOn)
            pieces.append(QByteArray());
        if (plain)
            pieces.last().append(QString::fromUcs4(&c, 1).toUtf8());
        goesOn = plain;
    }
    return pieces;
}

/// Whether the word stands in the text from there on.
bool standsAt(const Character* at, const QList<Character>& word)
{
    if (at[0].c != word[0].c || (word[0].kind != Kind::Ideograph && !at[0].starts))
        return false;
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (at[i].c != word[i].c || at[i].starts != word[i].starts)
            return false;
    }
    return true;
}

/// Calls back with the number of the character at which the word stands, until that says no.
template <typename Found>
void findAll(const QList<Character>& text, const QList<Character>& word, Found found)
{
    for (qsizetype i = 0; i + word.size() <= text.size(); ++i) {
        if (standsAt(text.constData() + i, word) && !found(i))
            return;
    }
}

bool contains(const QList<Character>& text, const QList<Character>& word)
{
    bool is = false;
    findAll(text, word, [&is](qsizetype) {
        is = true;
        return false;
    });
    return is;
}

/// As FTS5 takes a phrase.
QString quoted(QString text)
{
    text.replace(u'"', u' '); // a gap like all punctuation
    text.replace(QChar(u'\0'), u' ');
    return u'"' + text + u'"';
}

QList<TextRange> withoutOverlaps(QList<TextRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(),
              [](const TextRange& a, const TextRange& b) { return a.from < b.from; });
    QList<TextRange> merged;
    for (const auto& range : std::as_const(ranges)) {
        if (merged.isEmpty() || range.from >= merged.last().from + merged.last().length) {
            merged.append(range);
            continue;
        }
        auto& last = merged.last();
        last.length = std::max(last.length, range.from + range.length - last.from);
    }
    return merged;
}

} // namespace

Folding searching::foldingOf(char32_t c)
{
    Folding folding;
    if (isOfItsOwnKind(c)) {
        add(folding, c);
        return folding;
    }
    if (isNothing(c))
        return folding;
    const QString text =
        normalised(QString::fromUcs4(&c, 1)).normalized(QString::NormalizationForm_KD);
    const auto parts = text.toUcs4();
    for (const char32_t part : parts) {
        if (!isNothing(part))
            add(folding, part);
    }
    if (folding.count == 0)
        add(folding, U' '); // a space of some kind
    return folding;
}

QByteArray initialsAsIdeographs(QByteArrayView lines)
{
    // This runs for every row that is read: a character of the block is four bytes of UTF-8, of
    // which the first two are always the same.
    static_assert(initialsBlock == 0x10FE00);
    QByteArray text(4 * lines.size() + 1, Qt::Uninitialized);
    char* to = text.data();
    for (qsizetype from = 0; from < lines.size();) {
        auto end = lines.indexOf('\n', from);
        end = end < 0 ? lines.size() : end;
        const auto line = lines.sliced(from, end - from);
        from = end + 1;
        if (std::any_of(line.begin(), line.end(), [](char c) { return (c & 0x80) != 0; }))
            continue;
        for (const char c : line) {
            if (!isInitial(QLatin1Char(c))) {
                *to++ = ' ';
                continue;
            }
            *to++ = '\xF4';
            *to++ = '\x8F';
            *to++ = char(0xB8 | (c >> 6));
            *to++ = char(0x80 | (c & 0x3F));
        }
        *to++ = '\n';
    }
    text.truncate(to - text.constData());
    return text;
}

SearchWords::SearchWords(QStringView typed)
{
    const QString kept = typed.left(mostTyped).toString();
    qsizetype from = 0;
    const auto take = [&](qsizetype to) {
        Word word;
        word.typed = kept.sliced(from, to - from);
        word.characters = charactersOf(word.typed);
        word.asInitials = initialsTyped(word.typed);
        word.initials = charactersOf(word.asInitials);
        word.plain = plainPieces(word.typed);
        const QByteArray bytes = word.typed.toUtf8();
        word.isPlain = word.plain.size() == 1 && word.plain.first() == bytes;
        // What begins with anything else may be in the middle of a word in the text.
        if (!word.plain.isEmpty() && bytes.startsWith(word.plain.first()))
            word.literal = bytes;
        if (!word.characters.isEmpty() && m_words.size() < mostWords)
            m_words.append(std::move(word));
        from = to + 1;
    };
    for (qsizetype i = 0; i < kept.size(); ++i) {
        if (kept[i].isSpace())
            take(i);
    }
    take(kept.size());
}

bool SearchWords::isFoundIn(const QStringList& texts) const
{
    QList<QList<Character>> read;
    for (const auto& text : texts)
        read.append(charactersOf(text));
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word& word) {
        return std::any_of(read.begin(), read.end(), [&](const auto& text) {
            return contains(text, word.characters) ||
                   (!word.initials.isEmpty() && contains(text, word.initials));
        });
    });
}

bool SearchWords::mayBeInitials() const
{
    return std::any_of(m_words.begin(), m_words.end(),
                       [](const Word& word) { return !word.initials.isEmpty(); });
}

SearchWords::Missing::Missing(const SearchWords& words)
{
    for (const auto& word : words.m_words)
        m_words.append(&word);
}

/// Most texts hold their characters as they are, and looking for bytes is ten times as quick as
/// reading characters.
void SearchWords::Missing::lookIn(QByteArrayView text)
{
    const auto drop = [this](auto isThere) {
        m_words.erase(std::remove_if(m_words.begin(), m_words.end(), isThere), m_words.end());
    };
    drop([&](const Word* word) { return !word->literal.isEmpty() && holds(text, word->literal); });
    if (m_words.isEmpty())
        return;
    const bool plain = hasPlainIdeographsAlone(text);
    const auto cannot = [&](const Word* word) {
        return plain && (word->isPlain ||
                         std::any_of(word->plain.begin(), word->plain.end(),
                                     [&](const QByteArray& piece) { return !holds(text, piece); }));
    };
    if (std::all_of(m_words.begin(), m_words.end(), cannot))
        return;
    Units units;
    units.read(text);
    drop([&units](const Word* word) {
        return units.contain(word->characters) ||
               (!word->initials.isEmpty() && units.contain(word->initials));
    });
}

bool SearchWords::isFoundInUtf8(const QList<QByteArrayView>& texts) const
{
    Missing missing(*this);
    for (const auto& text : texts) {
        if (missing.isEmpty())
            break;
        missing.lookIn(text);
    }
    return missing.isEmpty();
}

bool SearchWords::isTouchedBy(QStringView text) const
{
    const auto characters = charactersOf(text);
    return std::any_of(m_words.begin(), m_words.end(),
                       [&](const Word& word) { return contains(characters, word.characters); });
}

QList<TextRange> SearchWords::placesIn(QStringView text, int most) const
{
    const auto characters = charactersOf(text);
    QList<TextRange> ranges;
    for (const auto& word : m_words) {
        int count = 0;
        findAll(characters, word.characters, [&](qsizetype i) {
            const qint32 from = characters[i].from;
            // Accents of their own belong to the letter before.
            qint32 to = characters[i + word.characters.size() - 1].to;
            while (to < text.size() && text[to].isMark())
                ++to;
            ranges.append({from, to - from});
            return ++count < most;
        });
    }
    ranges = withoutOverlaps(std::move(ranges));
    if (ranges.size() > most)
        ranges.resize(most);
    return ranges;
}

QString SearchWords::phraseOf(const Word& word)
{
    const auto& last = word.characters.last();
    // A pair of ideographs is a whole token; what is one character or a word may go on.
    const bool beginning = last.kind != Kind::Ideograph || last.starts;
    const QString phrase = quoted(word.typed) + (beginning ? QStringLiteral(" *") : QString());
    if (word.initials.size() == 1)
        return QStringLiteral("(%1 OR \"%2\" *)").arg(phrase, word.asInitials);
    if (!word.initials.isEmpty())
        return QStringLiteral("(%1 OR \"%2\")").arg(phrase, word.asInitials);
    return phrase;
}

QString SearchWords::matchExpression() const
{
    QStringList phrases;
    for (const auto& word : m_words)
        phrases.append(phraseOf(word));
    return phrases.join(QStringLiteral(" AND "));
}

QString SearchWords::looserExpression() const
{
    QStringList phrases;
    bool looser = false;
    for (const auto& word : m_words) {
        const auto& last = word.characters.last();
        if (last.kind != Kind::Ideograph || !last.starts) {
            phrases.append(phraseOf(word));
            continue;
        }
        looser = true;
        if (word.characters.size() > 1)
            phrases.append(quoted(word.typed.first(last.from)));
    }
    return looser ? phrases.join(QStringLiteral(" AND ")) : QString();
}

} // namespace chancery
