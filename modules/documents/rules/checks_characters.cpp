// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Characters and marks (标点符号): what was typed in the wrong width, twice, or not at all.

#include "base/text/common_characters.h"
#include "base/text/normalise.h"
#include "documents/rules/check_collector.h"
#include "documents/rules/mark_pairs.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Part = Place::Part;

constexpr qsizetype longBracket = 200;
/// From so many gaps in one paragraph on it is a list of names.
constexpr int manyGaps = 4;
/// 第二百六十条之一
constexpr qsizetype longArticle = 12;

bool isIdeograph(QChar c)
{
    return (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) ||
           (c.unicode() >= 0x3400 && c.unicode() <= 0x4DBF) || c == u'〇';
}

/// Behind these a mark belongs to Chinese text.
bool isChinese(QChar c)
{
    return isIdeograph(c) || c == u'》' || c == u'”' || c == u'）';
}

bool isStop(QChar c)
{
    return QStringView(u"，。；：、！？").contains(c);
}

bool isWide(QChar c)
{
    return (c >= u'０' && c <= u'９') || (c >= u'Ａ' && c <= u'Ｚ') || (c >= u'ａ' && c <= u'ｚ');
}

bool isInvisible(QChar c)
{
    const auto code = c.unicode();
    return (code < 0x20 && code != '\t' && code != '\n') || code == 0x7F || code == 0xAD ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF;
}

QString fullWidth(QChar c)
{
    static const QString half = u",;:?!"_s;
    static const QString full = u"，；：？！"_s;
    return QString(full.at(half.indexOf(c)));
}

/// Looks at one text, character by character, once.
class Reader {
public:
    Reader(const QString& text, const Place& place, QSet<char32_t>& rare, Findings& out)
        : m_text(text), m_place(place), m_rare(rare), m_out(out)
    {
    }

    void read()
    {
        for (m_at = 0; m_at < m_text.size();)
            m_at = std::max(m_at + 1, readOne(m_text.at(m_at)));
        // Lines without a sentence are lists, tables and signatures, where spaces align.
        if (m_gaps.size() < manyGaps && (m_text.contains(u'，') || m_text.contains(u'。'))) {
            for (const auto& [from, length] : m_gaps)
                replace("inner-space", from, length, {});
        }
    }

private:
    QChar before() const { return m_at > 0 ? m_text.at(m_at - 1) : QChar(); }
    QChar behind(qsizetype at) const { return at < m_text.size() ? m_text.at(at) : QChar(); }

    void replace(const char* rule, qsizetype from, qsizetype length, const QString& better)
    {
        m_out.addReplacement(rule, within(m_place, from, length), m_text, better);
    }

    template <typename Is>
    qsizetype endOf(Is is) const
    {
        return std::find_if_not(m_text.begin() + m_at, m_text.end(), is) - m_text.begin();
    }

    /// Where to read on; at least the next one.
    qsizetype readOne(QChar c)
    {
        const auto code = c.unicode();
        if (code >= 0x4E00 && code <= 0x9FFF)
            return readIdeograph(c);
        if (code < 0x80)
            return readAscii(c);
        if (isStop(c))
            return readStops();
        if (isWide(c))
            return readWide();
        if (c.isSpace())
            return readSpaces();
        return readOther(c);
    }

    qsizetype readIdeograph(QChar c)
    {
        if (!isCommonCharacter(c.unicode()))
            noteRare(c.unicode(), 1);
        return m_at + 1;
    }

    /// Each character once: its first place.
    void noteRare(char32_t character, qsizetype length)
    {
        if (m_rare.contains(character))
            return;
        m_rare.insert(character);
        m_out.add("rare-character", within(m_place, m_at, length),
                  {{u"text"_s, m_text.mid(m_at, length)}});
    }

    qsizetype readAscii(QChar c)
    {
        switch (c.unicode()) {
        case ',':
        case ';':
        case ':':
        case '?':
        case '!':
            if (isChinese(before()))
                replace("half-width-mark", m_at, 1, fullWidth(c));
            return m_at + 1;
        case '.':
            return readDots();
        case '-':
            return readDashes();
        case '(':
            return readBracket();
        case '"':
            return readQuote();
        case ' ':
        case '\t':
            return readSpaces();
        default:
            return isInvisible(c) ? readInvisible() : m_at + 1;
        }
    }

    qsizetype readDots()
    {
        const auto end = endOf([](QChar c) { return c == u'.'; });
        if (!isChinese(before()))
            return end;
        if (end - m_at >= 3)
            replace("ellipsis", m_at, end - m_at, u"……"_s);
        else if (end - m_at == 1 && end == m_text.size())
            replace("half-width-mark", m_at, 1, u"。"_s);
        else if (end - m_at == 1 && isIdeograph(behind(end)))
            m_out.add("half-width-mark", within(m_place, m_at, 1),
                      {{u"text"_s, u"."_s}, {u"better"_s, u"。"_s}});
        return end;
    }

    qsizetype readDashes()
    {
        const auto end = endOf([](QChar c) { return c == u'-'; });
        if (end - m_at >= 2 && isChinese(before()) && isIdeograph(behind(end)))
            replace("dash", m_at, end - m_at, u"——"_s);
        return end;
    }

    /// Both brackets of a pair at once: (试行) → （试行）.
    qsizetype readBracket()
    {
        const QStringView inner = QStringView(m_text).mid(m_at + 1, longBracket);
        const auto length =
            std::find_if(inner.begin(), inner.end(),
                         [](QChar c) { return QStringView(u"()（）").contains(c); }) -
            inner.begin();
        if (length == inner.size() || (inner.at(length) != u')' && inner.at(length) != u'）'))
            return m_at + 1;
        const QStringView text = inner.left(length);
        if (isYearOfNumber(text, behind(m_at + length + 2)))
            return m_at + 1;
        const bool isForChinese = isChinese(before()) || inner.at(length) == u'）' ||
                                  std::any_of(text.begin(), text.end(), isIdeograph);
        if (isForChinese)
            replace("half-width-brackets", m_at, length + 2, u'（' + text.toString() + u'）');
        return m_at + 1;
    }

    /// 国办发(2026)5号 is a finding of its own.
    static bool isYearOfNumber(QStringView text, QChar next)
    {
        return (text.size() == 4 || text.size() == 2) &&
               std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) &&
               (next.isDigit() || next == u'第');
    }

    qsizetype readQuote()
    {
        const QStringView inner = QStringView(m_text).mid(m_at + 1, longBracket);
        const auto length = inner.indexOf(u'"');
        if (length < 1)
            return m_at + 1;
        const QStringView text = inner.left(length);
        if (!isChinese(before()) && !std::any_of(text.begin(), text.end(), isIdeograph))
            return m_at + 1;
        replace("straight-quotes", m_at, length + 2, u'“' + text.toString() + u'”');
        return m_at + length + 2;
    }

    qsizetype readStops()
    {
        const auto end = endOf(isStop);
        const auto length = end - m_at;
        if (length < 2)
            return end;
        const QStringView marks = QStringView(m_text).mid(m_at, length);
        const bool same =
            std::all_of(marks.begin(), marks.end(), [&](QChar c) { return c == marks.front(); });
        const bool excited = std::all_of(marks.begin(), marks.end(),
                                         [](QChar c) { return c == u'！' || c == u'？'; });
        if (excited)
            return end;
        if (same && length >= 3 && marks.front() == u'。')
            replace("ellipsis", m_at, length, u"……"_s);
        else if (same)
            replace("double-mark", m_at, length, QString(marks.front()));
        else
            m_out.add("double-mark", within(m_place, m_at, length),
                      {{u"text"_s, marks.toString()}});
        return end;
    }

    qsizetype readWide()
    {
        const auto end = endOf(isWide);
        replace("wide-letters", m_at, end - m_at,
                cleanText(QStringView(m_text).mid(m_at, end - m_at)));
        return end;
    }

    qsizetype readSpaces()
    {
        const auto end = endOf([](QChar c) { return c.isSpace(); });
        // "第一条　…" and the parts of a title, also of one that is cited, are set apart by a
        // space.
        const bool isArticle = m_at <= longArticle && m_text.startsWith(u'第');
        if (isIdeograph(before()) && isIdeograph(behind(end)) && m_place.part != Part::Title &&
            !isArticle && m_titles == 0)
            m_gaps.append({m_at, end - m_at});
        return end;
    }

    qsizetype readInvisible()
    {
        const auto end = endOf(isInvisible);
        replace("invisible", m_at, end - m_at, {});
        return end;
    }

    qsizetype readOther(QChar c)
    {
        if (isInvisible(c))
            return readInvisible();
        if (c == u'《' || c == u'》')
            m_titles = std::max(0, m_titles + (c == u'《' ? 1 : -1));
        if (isIdeograph(c) && c != u'〇')
            return readIdeograph(c);
        const auto code = c.unicode();
        if ((code >= 0xE000 && code <= 0xF8FF) || code == 0xFFFD ||
            (code >= 0xD800 && code <= 0xDFFF))
            return readUnprintable(c);
        // Radicals that stand for characters, and compatibility forms of characters.
        if ((code >= 0x2E80 && code <= 0x2FDF) || (code >= 0xF900 && code <= 0xFAFF)) {
            const QString plain = cleanText(QStringView(m_text).mid(m_at, 1));
            if (plain.size() == 1 && plain.front() != c && isIdeograph(plain.front()))
                replace("radical", m_at, 1, plain);
        }
        return m_at + 1;
    }

    qsizetype readUnprintable(QChar c)
    {
        const bool isPair = c.isHighSurrogate() && behind(m_at + 1).isLowSurrogate();
        const qsizetype length = isPair ? 2 : 1;
        const char32_t character =
            isPair ? QChar::surrogateToUcs4(c, m_text.at(m_at + 1)) : char32_t(c.unicode());
        if (character >= 0x20000 && character < 0x3FFFE)
            noteRare(character, length);
        else if (!isPair)
            m_out.add("unprintable", within(m_place, m_at, length),
                      {{u"text"_s, u"U+%1"_s.arg(QString::number(c.unicode(), 16).toUpper())}});
        return m_at + length;
    }

    const QString& m_text;
    const Place& m_place;
    QSet<char32_t>& m_rare;
    Findings& m_out;
    qsizetype m_at = 0;
    int m_titles = 0; ///< Titles that are open: 《…
    QList<std::pair<qsizetype, qsizetype>> m_gaps;
};

} // namespace

void checkCharacters(const Draft& draft, Findings& out)
{
    QSet<char32_t> rare;
    MarkPairs pairs(out);
    const auto visit = [&](const QString& text, const Place& place) {
        Reader(text, place, rare, out).read();
        pairs.read(text, place);
    };
    visit(draft.text.title, at(Part::Title));
    forEachText(draft.text, visit);
    for (qsizetype i = 0; i < draft.text.annexes.size(); ++i)
        visit(draft.text.annexes.at(i).title, at(Part::AnnexTitle, int(i)));
    visit(draft.text.note, at(Part::Note));
    pairs.finish();
}

} // namespace chancery::documents
