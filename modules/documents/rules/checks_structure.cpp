// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Paragraphs, headings (结构层次) and the note.

#include "base/text/chinese_date.h"
#include "base/text/normalise.h"
#include "documents/rules/check_collector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Part = Place::Part;

constexpr qsizetype longHeading = 30;

bool isBlankCharacter(QChar c)
{
    return c.isSpace() || c == u'\u200B' || c == u'\uFEFF';
}

Place ofBlock(Place place, qsizetype block)
{
    place.block = int(block);
    return place;
}

/// Empty paragraphs, and white space at the ends, which the setting gives by itself.
void checkEnds(const Block& block, const Place& place, Findings& out)
{
    const QString& text = block.text;
    const auto first = std::find_if_not(text.begin(), text.end(), isBlankCharacter) - text.begin();
    if (first == text.size()) {
        Fix fix;
        fix.what = Fix::What::Remove;
        fix.place = place;
        fix.before = text;
        out.add("block-empty", place, {}, fix);
        return;
    }
    const auto behind =
        std::find_if_not(text.rbegin(), text.rend(), isBlankCharacter) - text.rbegin();
    const auto clear = [&](qsizetype from, qsizetype length) {
        const Place spaces = within(place, from, length);
        Fix fix;
        fix.place = spaces;
        fix.before = text.mid(from, length);
        out.add("edge-spaces", spaces, {}, fix);
    };
    if (first > 0)
        clear(0, first);
    if (behind > 0)
        clear(text.size() - behind, behind);
}

/// The last block of what belongs below a heading's level.
qsizetype endOfBranch(const QList<Block>& blocks, qsizetype from, int level)
{
    qsizetype end = from;
    for (qsizetype i = from + 1; i < blocks.size(); ++i) {
        const Block& block = blocks.at(i);
        if (block.kind == Block::Kind::Heading && block.level < level)
            break;
        end = i;
    }
    return end;
}

void checkJump(const QList<Block>& blocks, qsizetype i, int above, const Place& place,
               Findings& out)
{
    const int level = blocks.at(i).level;
    if (above == 0 || level <= above + 1)
        return;
    Fix fix;
    fix.what = Fix::What::Shift;
    fix.place = place;
    fix.value = level - above - 1;
    fix.through = int(endOfBranch(blocks, i, level));
    out.add("heading-jump", place, {{u"level"_s, level}, {u"above"_s, above}}, fix);
}

/// A heading on a line of its own; one that runs on into text is a sentence and ends like one.
void checkStop(const QList<Block>& blocks, qsizetype i, const Place& place, Findings& out)
{
    const QString& text = blocks.at(i).text;
    if (blocks.at(i).level > 2 || text.size() < 2 || text.size() > longHeading ||
        i + 1 == blocks.size())
        return;
    const bool isSentence = text.contains(u'，') || text.contains(u'；');
    const Block& next = blocks.at(i + 1);
    const bool leads = next.kind == Block::Kind::Paragraph ||
                       (next.kind == Block::Kind::Heading && next.level > blocks.at(i).level);
    const bool endsList = i > 0 && blocks.at(i - 1).kind == Block::Kind::Heading &&
                          blocks.at(i - 1).text.endsWith(u'；');
    // One full stop alone, at the very end.
    if (leads && !isSentence && !endsList && text.indexOf(u'。') == text.size() - 1)
        out.addReplacement("heading-stop", within(place, text.size() - 1, 1), text, {});
}

/// A number that was typed: it is printed by itself, and would stand there twice or miscount.
void checkTyped(const Block& block, const Place& place, Findings& out)
{
    if (block.text.isEmpty())
        return;
    const QChar first = block.text.front();
    if (!QStringView(u"一二三四五六七八九十（(").contains(first) && !first.isDigit())
        return;
    const auto read = blocksOf(block.text.left(200));
    if (read.size() != 1 || read.first().kind != Block::Kind::Heading)
        return;
    const auto number = block.text.left(200).trimmed().size() - read.first().text.size();
    // "一、二类疫苗" counts and is no number of a heading.
    static const QString numerals = u"一二三四五六七八九十"_s;
    const auto next = numerals.indexOf(first) + 1;
    if (next > 0 && next < numerals.size() && block.text.mid(1, 2) == u'、' + numerals.mid(next, 1))
        return;
    Fix fix;
    fix.what = Fix::What::Heading;
    fix.place = place;
    fix.before = block.text;
    fix.text = block.text.mid(number);
    fix.value = block.kind == Block::Kind::Heading ? block.level : read.first().level;
    out.add("heading-typed", place, {{u"text"_s, block.text.left(number)}}, fix);
}

/// Elements that are printed by themselves and came along when a whole document was pasted.
class Repetitions {
public:
    explicit Repetitions(const Manuscript& text)
        : m_title(lettersOnly(text.title)), m_addressees(lettersOnly(text.addressees.join(u'、'))),
          m_issuers(lettersOnly(text.issuers.join(u'、'))), m_hasAnnexes(!text.annexes.isEmpty())
    {
        for (const auto& issuer : text.issuers)
            m_issuer.append(lettersOnly(issuer));
    }

    bool isHead(const QString& text) const
    {
        const QString letters = lettersOnly(text);
        return !letters.isEmpty() && (letters == m_title || letters == m_addressees);
    }

    bool isFoot(const QString& text) const
    {
        if (m_hasAnnexes && text.startsWith(u"附件：") && text.size() > 3)
            return true;
        const QString letters = lettersOnly(text);
        if (!letters.isEmpty() && (letters == m_issuers || m_issuer.contains(letters)))
            return true;
        if (text.size() > longDate)
            return false;
        const auto date = parseDate(text);
        return date.ok() && date->isDay();
    }

private:
    static constexpr qsizetype longDate = 30;

    QString m_title;
    QString m_addressees;
    QString m_issuers;
    QStringList m_issuer;
    bool m_hasAnnexes;
};

void checkRepetitions(const Manuscript& text, Findings& out)
{
    constexpr qsizetype headBlocks = 3;
    constexpr qsizetype footBlocks = 6;
    const Repetitions repetitions(text);
    for (qsizetype i = 0; i < text.body.size(); ++i) {
        const Block& block = text.body.at(i);
        const bool isNearEnd = i >= text.body.size() - footBlocks;
        if (block.kind == Block::Kind::Table || (i >= headBlocks && !isNearEnd) ||
            !((i < headBlocks && repetitions.isHead(block.text)) ||
              (isNearEnd && repetitions.isFoot(block.text))))
            continue;
        Fix fix;
        fix.what = Fix::What::Remove;
        fix.place = ofBlock(at(Part::Body), i);
        fix.before = block.text;
        out.add("typed-element", fix.place, {{u"text"_s, block.text.left(80)}}, fix);
    }
}

void checkBlocks(const QList<Block>& blocks, const Place& whole, Findings& out)
{
    int above = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks.at(i);
        const Place place = ofBlock(whole, i);
        if (block.kind == Block::Kind::Table)
            continue;
        checkEnds(block, place, out);
        checkTyped(block, place, out);
        if (block.kind != Block::Kind::Heading)
            continue;
        checkJump(blocks, i, above, place, out);
        checkStop(blocks, i, place, out);
        above = block.level;
    }
}

} // namespace

void checkStructure(const Draft& draft, Findings& out)
{
    const Manuscript& text = draft.text;
    const bool isEmpty = std::all_of(text.body.begin(), text.body.end(), [](const Block& block) {
        return block.kind != Block::Kind::Table &&
               std::all_of(block.text.begin(), block.text.end(), isBlankCharacter);
    });
    if (isEmpty && !draft.facts.isTextInFile)
        out.add("body-missing", at(Part::Body));
    checkRepetitions(text, out);
    checkBlocks(text.body, at(Part::Body), out);
    for (qsizetype i = 0; i < text.annexes.size(); ++i)
        checkBlocks(text.annexes.at(i).body, at(Part::AnnexBody, int(i)), out);

    const QString note = text.note.trimmed();
    const auto open = [](QChar c) { return c == u'（' || c == u'('; };
    const auto close = [](QChar c) { return c == u'）' || c == u')'; };
    if (note.size() > 2 && open(note.front()) && close(note.back()) &&
        std::count_if(note.begin(), note.end(), open) == 1) {
        Place place = at(Part::Note);
        Fix fix;
        fix.place = place;
        fix.before = text.note;
        fix.text = note.mid(1, note.size() - 2);
        out.add("note-brackets", place, {}, fix);
    }
}

} // namespace chancery::documents
