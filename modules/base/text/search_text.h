// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <concepts>

namespace chancery {

/// How the full-text index (全文索引) reads a text: runs of ideographs, of letters and of digits,
/// in one spelling (compatibility forms and radical symbols as the characters they stand for,
/// half-width, lower case, without marks), with gaps between them. Punctuation of every kind is a
/// gap, so 国发〔2024〕5号 is found however its brackets are written; what is invisible is nothing.
/// What reads a text for the index, for a query and for marking what was found is this and nothing
/// else.
namespace searching {

enum class Kind : quint8 { Gap, Ideograph, Letter, Digit };

/// One character of a run. Several may come of one of the text (㎡ is m2), all from its place.
struct Character {
    char32_t c;
    Kind kind;
    bool starts; ///< A run begins with it.
    qint32 from; ///< Its place in the text, in the units of its encoding,
    qint32 to;   ///< and the end of it.
};

/// A run of letters or digits is cut after so many: what is longer is no word.
constexpr int mostOfAWord = 64;

/// What a code point is read as, by compatibility and case; for those that have no short way.
struct Folding {
    struct Part {
        char32_t c;
        Kind kind;
    };
    Part parts[24]; ///< The longest of Unicode has 18.
    int count = 0;
};
Folding foldingOf(char32_t c);

inline bool isPlainIdeograph(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x20000 && c <= 0x2F7FF) || (c >= 0x30000 && c <= 0x3FFFD);
}

/// Puts code points together to runs.
template <std::invocable<const Character&> Sink>
class Reader {
public:
    explicit Reader(Sink sink) : m_sink(std::move(sink)) {}

    void take(char32_t c, qint32 from, qint32 to)
    {
        if (c < 0x80)
            put(c >= 'A' && c <= 'Z' ? c + 0x20 : c, ofAscii(c), from, to);
        else if (isPlainIdeograph(c))
            put(c, Kind::Ideograph, from, to);
        else if (c >= 0xFF01 && c <= 0xFF5E) // full width
            take(c - 0xFEE0, from, to);
        else if ((c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020))
            m_last = Kind::Gap; // 、。〈〉《》「」〔〕, by far the most of what is left
        else
            takeOther(c, from, to);
    }

private:
    static Kind ofAscii(char32_t c)
    {
        if (c >= '0' && c <= '9')
            return Kind::Digit;
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? Kind::Letter : Kind::Gap;
    }
    void takeOther(char32_t c, qint32 from, qint32 to)
    {
        const Folding folding = foldingOf(c);
        for (int i = 0; i < folding.count; ++i)
            put(folding.parts[i].c, folding.parts[i].kind, from, to);
    }
    void put(char32_t c, Kind kind, qint32 from, qint32 to)
    {
        if (kind != Kind::Gap) {
            const bool starts =
                kind != m_last || (kind != Kind::Ideograph && m_length == mostOfAWord);
            m_length = starts ? 1 : m_length + 1;
            m_sink(Character{c, kind, starts, from, to});
        }
        m_last = kind;
    }

    Sink m_sink;
    Kind m_last = Kind::Gap;
    int m_length = 0;
};

/// Decodes UTF-8 whatever it holds: a byte that belongs to no character is a gap.
template <typename Take>
void forEachUtf8(const char* text, qint32 size, Take take)
{
    const auto* at = reinterpret_cast<const unsigned char*>(text);
    const auto next = [&](qint32 i) { return i < size ? at[i] : 0U; };
    for (qint32 i = 0; i < size;) {
        const qint32 from = i;
        char32_t c = at[i];
        int more = c < 0x80 ? 0 : c >= 0xF0 && c < 0xF5 ? 3 : c >= 0xE0 ? 2 : 1;
        const bool begins = c < 0x80 || (c >= 0xC2 && c < 0xF5);
        static constexpr unsigned char masks[] = {0x7F, 0x1F, 0x0F, 0x07};
        c &= masks[more];
        bool whole = begins;
        ++i;
        for (; whole && more > 0; --more, ++i) {
            const unsigned follows = next(i);
            whole = (follows & 0xC0) == 0x80;
            if (!whole)
                break;
            c = (c << 6) | (follows & 0x3F);
        }
        take(whole ? c : char32_t(0xFFFD), from, i);
    }
}

template <typename Take>
void forEachUtf16(QStringView text, Take take)
{
    const auto size = qint32(text.size());
    for (qint32 i = 0; i < size;) {
        const qint32 from = i;
        const QChar first = text[i++];
        char32_t c = first.isSurrogate() ? 0xFFFD : first.unicode();
        if (first.isHighSurrogate() && i < size && text[i].isLowSurrogate())
            c = QChar::surrogateToUcs4(first, text[i++]);
        take(c, from, i);
    }
}

} // namespace searching

/// A place in a text, in UTF-16 units.
struct TextRange {
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// Letters and digits as the initials of pinyin (拼音首字母) are entered, one by one as ideographs
/// are: people type any part of them. `lines`, in UTF-8 as what comes back, holds them in lines
/// without ideographs; all else in it is left out.
QByteArray initialsAsIdeographs(QByteArrayView lines);

/// What people typed to be found: pieces between white space, each of which must be found in one
/// piece somewhere. Ideographs anywhere in a run, from one upwards; of letters and digits a whole
/// word, the last one by its beginning, because it is still being typed, or any part of what
/// initialsAsIdeographs() has made of initials.
class SearchWords {
public:
    explicit SearchWords(QStringView typed);

    /// Nothing that could be found was typed.
    bool isEmpty() const { return m_words.isEmpty(); }
    /// All pieces are there, each in one of the texts.
    bool isFoundIn(const QStringList& texts) const;
    /// Somebody may mean the initials of pinyin by one of them.
    bool mayBeInitials() const;
    /// What is still to be found of them, for whoever looks through many texts as a database holds
    /// them, one after the other.
    class Missing;
    /// isFoundIn() of such texts.
    bool isFoundInUtf8(const QList<QByteArrayView>& texts) const;
    /// One of them is.
    bool isTouchedBy(QStringView text) const;
    /// Every place of every piece in the text, in their order, without overlaps; at most `most`.
    QList<TextRange> placesIn(QStringView text, int most = 1'000) const;
    /// The question to an index with the tokenizer of store/search_tokenizer.h, in the language of
    /// FTS5: exact, and never a mistake of syntax. Empty when isEmpty().
    QString matchExpression() const;
    /// The same without the single ideographs behind a gap with which words end, for which an index
    /// puts together every pair that begins so: it finds all that the other does, and more. Empty
    /// where there are none, or nothing else.
    QString looserExpression() const;

private:
    struct Word {
        QString typed;
        QList<searching::Character> characters;
        QString asInitials; ///< Empty where nobody can mean initials.
        QList<searching::Character> initials;
        QByteArray literal; ///< In UTF-8, where a text that holds it as it is has the word.
        /// Pieces of ideographs, one of which a text without spellings of its own must hold if it
        /// has the word,
        QByteArrayList plain;
        bool isPlain = false; ///< and which are the whole word.
    };
    static QString phraseOf(const Word& word);

    QList<Word> m_words;
};

class SearchWords::Missing {
public:
    explicit Missing(const SearchWords& words);

    bool isEmpty() const { return m_words.isEmpty(); }
    void lookIn(QByteArrayView text);

private:
    QVarLengthArray<const Word*, 4> m_words;
};

} // namespace chancery
