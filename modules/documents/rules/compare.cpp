// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/compare.h"

#include "documents/rules/block_pairs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

QList<Run> wholeAs(Run::Kind kind, const QString& text)
{
    return text.isEmpty() ? QList<Run>() : QList<Run>{{kind, text}};
}

RowChange wholeRow(RowChange::Kind kind, const QStringList& row)
{
    const auto as = kind == RowChange::Kind::Added     ? Run::Kind::Added
                    : kind == RowChange::Kind::Removed ? Run::Kind::Removed
                                                       : Run::Kind::Same;
    RowChange change{kind, {}};
    for (const auto& cell : row)
        change.cells.append(wholeAs(as, cell));
    return change;
}

RowChange comparedRow(const QStringList& before, const QStringList& after)
{
    RowChange change{RowChange::Kind::Changed, {}};
    for (qsizetype i = 0; i < after.size(); ++i)
        change.cells.append(compareTexts(before.at(i), after.at(i)));
    return change;
}

/// For each place the first of the partners from there on that is one; the end where there is none.
QList<int> nextPartners(const QList<int>& partners, qsizetype end)
{
    QList<int> next(partners.size());
    int following = int(end);
    for (qsizetype i = partners.size() - 1; i >= 0; --i) {
        following = partners.at(i) >= 0 ? partners.at(i) : following;
        next[i] = following;
    }
    return next;
}

/// Rows in the order after; of a change, what is gone stands first.
QList<RowChange> compareRows(const QList<QStringList>& before, const QList<QStringList>& after)
{
    QList<RowChange> changes;
    qsizetype next = 0;
    const auto pairs = pairRows(before, after);
    const auto goneUntil = nextPartners(pairs, before.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        const int partner = pairs.at(i);
        for (; next < goneUntil.at(i); ++next)
            changes.append(wholeRow(RowChange::Kind::Removed, before.at(next)));
        if (partner < 0) {
            changes.append(wholeRow(RowChange::Kind::Added, after.at(i)));
            continue;
        }
        next = partner + 1;
        changes.append(before.at(partner) == after.at(i)
                           ? wholeRow(RowChange::Kind::Same, after.at(i))
                           : comparedRow(before.at(partner), after.at(i)));
    }
    for (; next < before.size(); ++next)
        changes.append(wholeRow(RowChange::Kind::Removed, before.at(next)));
    return changes;
}

BlockChange wholeBlock(BlockChange::Kind kind, const Block& block)
{
    const bool isAdded = kind == BlockChange::Kind::Added;
    const bool isRemoved = kind == BlockChange::Kind::Removed;
    BlockChange change;
    change.kind = kind;
    change.block = block.kind;
    change.level = block.level;
    change.runs = wholeAs(isAdded     ? Run::Kind::Added
                          : isRemoved ? Run::Kind::Removed
                                      : Run::Kind::Same,
                          block.text);
    const auto row = isAdded     ? RowChange::Kind::Added
                     : isRemoved ? RowChange::Kind::Removed
                                 : RowChange::Kind::Same;
    for (const auto& each : block.rows)
        change.rows.append(wholeRow(row, each));
    return change;
}

BlockChange comparedBlock(const Block& before, const Block& after)
{
    if (before == after)
        return wholeBlock(BlockChange::Kind::Same, after);
    BlockChange change;
    change.kind = BlockChange::Kind::Changed;
    change.block = after.kind;
    change.level = after.level;
    change.runs = compareTexts(before.text, after.text);
    change.rows = compareRows(before.rows, after.rows);
    return change;
}

void count(const QList<Run>& runs, Comparison& into)
{
    for (const auto& run : runs) {
        if (run.kind == Run::Kind::Added)
            into.charactersAdded += run.text.size();
        else if (run.kind == Run::Kind::Removed)
            into.charactersRemoved += run.text.size();
    }
}

/// Puts together what is there and what is gone.
class Telling {
public:
    Telling(const QList<Block>& before, const QList<Block>& after)
        : m_before(before), m_after(after), m_pairs(pairBlocks(before, after)),
          m_partners(before.size(), -1)
    {
        for (qsizetype i = 0; i < after.size(); ++i) {
            if (m_pairs.at(i).before >= 0)
                m_partners[m_pairs.at(i).before] = int(i);
        }
    }

    Comparison tell()
    {
        QList<int> staying;
        for (const auto& pair : std::as_const(m_pairs))
            staying.append(pair.isMoved ? -1 : pair.before);
        const auto goneUntil = nextPartners(staying, m_before.size());
        for (qsizetype i = 0; i < m_after.size(); ++i) {
            const BlockPair& pair = m_pairs.at(i);
            tellGone(goneUntil.at(i));
            BlockChange change = pair.before < 0
                                     ? wholeBlock(BlockChange::Kind::Added, m_after.at(i))
                                     : comparedBlock(m_before.at(pair.before), m_after.at(i));
            change.isMoved = pair.isMoved;
            change.before = pair.before;
            change.after = int(i);
            m_told.changes.append(change);
            if (pair.before >= 0 && !pair.isMoved)
                m_next = pair.before + 1;
        }
        tellGone(m_before.size());
        for (const auto& change : std::as_const(m_told.changes)) {
            count(change.runs, m_told);
            for (const auto& row : change.rows) {
                for (const auto& cell : row.cells)
                    count(cell, m_told);
            }
        }
        return m_told;
    }

private:
    void tellGone(qsizetype end)
    {
        for (; m_next < end; ++m_next) {
            const bool moved = m_partners.at(m_next) >= 0;
            BlockChange change;
            if (moved) {
                change.kind = BlockChange::Kind::MovedAway;
                change.after = m_partners.at(m_next);
                change.block = m_before.at(m_next).kind;
                change.level = m_before.at(m_next).level;
            } else {
                change = wholeBlock(BlockChange::Kind::Removed, m_before.at(m_next));
            }
            change.before = int(m_next);
            m_told.changes.append(change);
        }
    }

    const QList<Block>& m_before;
    const QList<Block>& m_after;
    QList<BlockPair> m_pairs;
    QList<int> m_partners;
    qsizetype m_next = 0;
    Comparison m_told;
};

/// The rows before must be what the comparison says they were.
Result<QList<QStringList>> appliedRows(const QList<QStringList>& before, const BlockChange& change)
{
    QList<QStringList> was;
    QList<QStringList> is;
    for (const auto& row : change.rows) {
        QStringList cellsBefore;
        QStringList cellsAfter;
        for (const auto& cell : row.cells) {
            cellsBefore.append(textBefore(cell));
            cellsAfter.append(textAfter(cell));
        }
        if (row.kind != RowChange::Kind::Added)
            was.append(cellsBefore);
        if (row.kind != RowChange::Kind::Removed)
            is.append(cellsAfter);
    }
    if (was != before)
        return fail("documents.bad-comparison");
    return is;
}

Result<Block> appliedBlock(const QList<Block>& before, const BlockChange& change)
{
    const bool isNew = change.kind == BlockChange::Kind::Added;
    if (!isNew && (change.before < 0 || change.before >= before.size()))
        return fail("documents.bad-comparison");
    const Block old = isNew ? Block{} : before.at(change.before);
    if (textBefore(change.runs) != old.text)
        return fail("documents.bad-comparison");
    Block block;
    block.kind = change.block;
    block.level = change.level;
    block.text = textAfter(change.runs);
    TRY_ASSIGN(block.rows, appliedRows(old.rows, change));
    return block;
}

} // namespace

bool Comparison::isEmpty() const
{
    return std::all_of(changes.begin(), changes.end(), [](const BlockChange& change) {
        return change.kind == BlockChange::Kind::Same && !change.isMoved;
    });
}

Comparison compareBlocks(const QList<Block>& before, const QList<Block>& after)
{
    return Telling(before, after).tell();
}

Result<QList<Block>> applyComparison(const QList<Block>& before, const Comparison& comparison)
{
    QList<Block> blocks;
    for (const auto& change : comparison.changes) {
        if (change.after < 0 || change.kind == BlockChange::Kind::MovedAway)
            continue;
        TRY_ASSIGN(const auto block, appliedBlock(before, change));
        blocks.append(block);
    }
    return blocks;
}

} // namespace chancery::documents
