// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/merge_manuscripts.h"

#include "documents/rules/sequence_match.h"
#include "documents/rules/urgency.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

using Part = Place::Part;

/// What makes two blocks one.
QString keyOf(const Block& block)
{
    QString key = QString::number(int(block.kind)) + u'\n' + QString::number(block.level) + u'\n' +
                  block.text;
    for (const QStringList& row : block.rows)
        key += u'\n' + row.join(u'\t');
    return key;
}

QStringList keysOf(const QList<Block>& blocks)
{
    QStringList keys;
    keys.reserve(blocks.size());
    for (const Block& block : blocks)
        keys.append(keyOf(block));
    return keys;
}

/// For each block of the base the equal one of the other text, or -1.
QList<int> placesIn(const QStringList& base, const QStringList& other)
{
    PieceNumbers numbers;
    QList<int> before;
    QList<int> after;
    for (const QString& each : base)
        before.append(numbers.of(each));
    for (const QString& each : other)
        after.append(numbers.of(each));
    QList<int> places(base.size(), -1);
    for (const Match& match : matchSequences(before, after))
        places[match.before] = match.after;
    return places;
}

QList<Block> asBlocks(const QString& text)
{
    return text.isEmpty() ? QList<Block>() : QList<Block>{Block::paragraph(text)};
}

QList<Block> asBlocks(const QStringList& members)
{
    QList<Block> blocks;
    for (const QString& each : members)
        blocks.append(Block::paragraph(each));
    return blocks;
}

/// What an element says; each member of a list for itself.
QList<Block> elementOf(const Manuscript& text, Part part)
{
    switch (part) {
    case Part::Form:
        return asBlocks(formId(text.form));
    case Part::Kind:
        return asBlocks(kindName(text.kind));
    case Part::Direction:
        return asBlocks(directionId(text.direction));
    case Part::Urgency:
        return asBlocks(urgencyName(text.urgency));
    case Part::Secrecy:
        return asBlocks(text.secrecy.text());
    case Part::Mark:
        return asBlocks(text.mark);
    case Part::Issuers:
        return asBlocks(text.issuers);
    case Part::Title:
        return asBlocks(text.title);
    case Part::Addressees:
        return asBlocks(text.addressees);
    case Part::CopiesTo:
        return asBlocks(text.copiesTo);
    case Part::Note:
        return asBlocks(text.note);
    default:
        return {};
    }
}

void copyElement(const Manuscript& from, Part part, Manuscript& to)
{
    switch (part) {
    case Part::Form:
        to.form = from.form;
        break;
    case Part::Kind:
        to.kind = from.kind;
        break;
    case Part::Direction:
        to.direction = from.direction;
        break;
    case Part::Urgency:
        to.urgency = from.urgency;
        break;
    case Part::Secrecy:
        to.secrecy = from.secrecy;
        break;
    case Part::Mark:
        to.mark = from.mark;
        break;
    case Part::Issuers:
        to.issuers = from.issuers;
        break;
    case Part::Title:
        to.title = from.title;
        break;
    case Part::Addressees:
        to.addressees = from.addressees;
        break;
    case Part::CopiesTo:
        to.copiesTo = from.copiesTo;
        break;
    case Part::Note:
        to.note = from.note;
        break;
    default:
        break;
    }
}

constexpr Part wholeParts[] = {Part::Form,    Part::Kind,    Part::Direction,
                               Part::Secrecy, Part::Urgency, Part::Mark,
                               Part::Issuers, Part::Title,   Part::Addressees};
constexpr Part lastParts[] = {Part::Note, Part::CopiesTo};

/// All annexes one after the other, where they cannot be told apart; no body has such a heading.
QList<Block> annexBlocks(const Manuscript& text)
{
    constexpr int titleLevel = Block::levels + 1;
    QList<Block> blocks;
    for (const Annex& annex : text.annexes)
        blocks += QList<Block>{Block::heading(titleLevel, annex.title)} + annex.body;
    return blocks;
}

/// What is to be said of a place where the sides are not all equal.
MergePiece pieceOf(Part part, int annex, const QList<Block>& base, const QList<Block>& mine,
                   const QList<Block>& theirs)
{
    MergePiece piece{part, annex, base, mine, theirs, false, Taken::Mine};
    if (mine == base)
        piece.taken = Taken::Theirs;
    piece.isConflict = mine != base && theirs != base && mine != theirs;
    return piece;
}

} // namespace

MergedManuscript::MergedManuscript(const Manuscript& base, const Manuscript& mine,
                                   const Manuscript& theirs)
    : m_mine(mine), m_theirs(theirs)
{
    for (const Part part : wholeParts)
        mergeWhole(part, -1, elementOf(base, part), elementOf(mine, part), elementOf(theirs, part));
    m_body = mergeBlocks(Part::Body, -1, base.body, mine.body, theirs.body);
    mergeAnnexes(base, mine, theirs);
    for (const Part part : lastParts)
        mergeWhole(part, -1, elementOf(base, part), elementOf(mine, part), elementOf(theirs, part));
}

void MergedManuscript::mergeWhole(Part part, int annex, const QList<Block>& base,
                                  const QList<Block>& mine, const QList<Block>& theirs)
{
    if (mine != base || theirs != base)
        m_pieces.append(pieceOf(part, annex, base, mine, theirs));
}

void MergedManuscript::mergeAnnexes(const Manuscript& base, const Manuscript& mine,
                                    const Manuscript& theirs)
{
    m_areAnnexesPaired =
        base.annexes.size() == mine.annexes.size() && base.annexes.size() == theirs.annexes.size();
    if (!m_areAnnexesPaired) {
        mergeWhole(Part::AnnexBody, -1, annexBlocks(base), annexBlocks(mine), annexBlocks(theirs));
        return;
    }
    for (int i = 0; i < base.annexes.size(); ++i) {
        mergeWhole(Part::AnnexTitle, i, asBlocks(base.annexes.at(i).title),
                   asBlocks(mine.annexes.at(i).title), asBlocks(theirs.annexes.at(i).title));
        m_annexes.append(mergeBlocks(Part::AnnexBody, i, base.annexes.at(i).body,
                                     mine.annexes.at(i).body, theirs.annexes.at(i).body));
    }
}

/// Blocks of the base that stand in both texts divide all three into stretches; a stretch that is
/// not the same in all is a piece.
QList<MergedManuscript::Stretch> MergedManuscript::mergeBlocks(Part part, int annex,
                                                               const QList<Block>& base,
                                                               const QList<Block>& mine,
                                                               const QList<Block>& theirs)
{
    const QStringList keys = keysOf(base);
    const QList<int> inMine = placesIn(keys, keysOf(mine));
    const QList<int> inTheirs = placesIn(keys, keysOf(theirs));
    QList<Stretch> stretches;
    int b = 0;
    int m = 0;
    int t = 0;
    const auto upTo = [&](int baseEnd, int mineEnd, int theirsEnd) {
        const auto was = base.mid(b, baseEnd - b);
        const auto own = mine.mid(m, mineEnd - m);
        const auto other = theirs.mid(t, theirsEnd - t);
        if (own == was && other == was) {
            if (!was.isEmpty())
                stretches.append({was, -1});
        } else {
            stretches.append({{}, int(m_pieces.size())});
            m_pieces.append(pieceOf(part, annex, was, own, other));
        }
        b = baseEnd;
        m = mineEnd;
        t = theirsEnd;
    };
    for (int i = 0; i < base.size(); ++i) {
        if (inMine.at(i) < 0 || inTheirs.at(i) < 0)
            continue;
        upTo(i, inMine.at(i), inTheirs.at(i));
        stretches.append({{base.at(i)}, -1});
        b = i + 1;
        m = inMine.at(i) + 1;
        t = inTheirs.at(i) + 1;
    }
    upTo(int(base.size()), int(mine.size()), int(theirs.size()));
    return stretches;
}

int MergedManuscript::conflicts() const
{
    return int(std::count_if(m_pieces.begin(), m_pieces.end(),
                             [](const MergePiece& each) { return each.isConflict; }));
}

QList<Block> MergedManuscript::written(const QList<Stretch>& stretches) const
{
    QList<Block> blocks;
    for (const Stretch& stretch : stretches) {
        if (stretch.piece < 0) {
            blocks += stretch.same;
            continue;
        }
        const MergePiece& piece = m_pieces.at(stretch.piece);
        if (piece.taken != Taken::Theirs)
            blocks += piece.mine;
        if (piece.taken != Taken::Mine)
            blocks += piece.theirs;
    }
    return blocks;
}

/// Of what is no body both cannot stand: then it is mine.
const Manuscript& MergedManuscript::sideOf(const MergePiece& piece) const
{
    return piece.taken == Taken::Theirs ? m_theirs : m_mine;
}

Manuscript MergedManuscript::merged() const
{
    Manuscript text = m_mine;
    text.body = written(m_body);
    for (int i = 0; i < m_annexes.size(); ++i)
        text.annexes[i].body = written(m_annexes.at(i));
    for (const MergePiece& piece : m_pieces) {
        if (piece.part == Part::AnnexTitle)
            text.annexes[piece.annex].title = sideOf(piece).annexes.at(piece.annex).title;
        else if (piece.part == Part::AnnexBody && !m_areAnnexesPaired)
            text.annexes = sideOf(piece).annexes;
        else
            copyElement(sideOf(piece), piece.part, text);
    }
    return text;
}

} // namespace chancery::documents
