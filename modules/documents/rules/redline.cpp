// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/redline.h"

#include "documents/rules/compare.h"

#include <utility>

namespace chancery::documents {

namespace {

void appendStretch(QList<Stretch>& text, QStringView words, int addedBy, int removedBy)
{
    if (words.isEmpty())
        return;
    if (!text.isEmpty() && text.last().addedBy == addedBy && text.last().removedBy == removedBy)
        text.last().text += words;
    else
        text.append({words.toString(), addedBy, removedBy});
}

/// Reads the stretches of a text in their order, as many living characters at a time as are asked
/// for; what was struck out earlier comes along.
class StretchReader {
public:
    explicit StretchReader(const QList<Stretch>& text) : m_text(text) {}

    void pass(qsizetype length, int removedBy, QList<Stretch>& into)
    {
        while (length > 0 && m_at < m_text.size()) {
            const Stretch& from = m_text.at(m_at);
            const bool lives = from.removedBy < 0;
            const auto left = from.text.size() - m_offset;
            const auto size = lives ? std::min(left, length) : left;
            appendStretch(into, QStringView(from.text).mid(m_offset, size), from.addedBy,
                          lives ? removedBy : from.removedBy);
            if (lives)
                length -= size;
            m_offset += size;
            if (m_offset == from.text.size()) {
                ++m_at;
                m_offset = 0;
            }
        }
    }

    void rest(QList<Stretch>& into)
    {
        for (; m_at < m_text.size(); ++m_at, m_offset = 0) {
            const Stretch& from = m_text.at(m_at);
            appendStretch(into, QStringView(from.text).mid(m_offset), from.addedBy, from.removedBy);
        }
    }

private:
    const QList<Stretch>& m_text;
    qsizetype m_at = 0;
    qsizetype m_offset = 0;
};

QList<Stretch> revised(const QList<Stretch>& text, const QList<Run>& runs, int author)
{
    QList<Stretch> into;
    StretchReader reader(text);
    for (const auto& run : runs) {
        if (run.kind == Run::Kind::Added)
            appendStretch(into, run.text, author, -1);
        else
            reader.pass(run.text.size(), run.kind == Run::Kind::Removed ? author : -1, into);
    }
    reader.rest(into);
    return into;
}

QList<Stretch> written(const QString& text, int author)
{
    return text.isEmpty() ? QList<Stretch>() : QList<Stretch>{{text, author, -1}};
}

void strikeOut(QList<Stretch>& text, int author)
{
    for (auto& stretch : text) {
        if (stretch.removedBy < 0)
            stretch.removedBy = author;
    }
}

RedlineRow newRow(const QStringList& cells, int author)
{
    RedlineRow row;
    row.addedBy = author;
    for (const auto& cell : cells)
        row.cells.append(written(cell, author));
    return row;
}

RedlineBlock newBlock(const Block& block, int author)
{
    RedlineBlock fresh;
    fresh.kind = block.kind;
    fresh.level = block.level;
    fresh.addedBy = author;
    fresh.text = written(block.text, author);
    for (const auto& row : block.rows)
        fresh.rows.append(newRow(row, author));
    return fresh;
}

void strikeOut(RedlineRow& row, int author)
{
    row.removedBy = author;
    for (auto& cell : row.cells)
        strikeOut(cell, author);
}

void strikeOut(RedlineBlock& block, int author)
{
    block.removedBy = author;
    strikeOut(block.text, author);
    for (auto& row : block.rows) {
        if (row.removedBy < 0)
            strikeOut(row, author);
    }
}

QStringList cellsAfter(const RowChange& change)
{
    QStringList cells;
    for (const auto& cell : change.cells)
        cells.append(textAfter(cell));
    return cells;
}

QList<RedlineRow> revisedRows(const QList<RedlineRow>& rows, const QList<RowChange>& changes,
                              int author)
{
    QList<RedlineRow> into;
    qsizetype at = 0;
    const auto passDead = [&] {
        while (at < rows.size() && rows.at(at).removedBy >= 0)
            into.append(rows.at(at++));
    };
    for (const auto& change : changes) {
        if (change.kind == RowChange::Kind::Added) {
            into.append(newRow(cellsAfter(change), author));
            continue;
        }
        passDead();
        RedlineRow row = rows.at(at++);
        if (change.kind == RowChange::Kind::Removed) {
            strikeOut(row, author);
        } else {
            for (qsizetype i = 0; i < row.cells.size(); ++i)
                row.cells[i] = revised(row.cells.at(i), change.cells.at(i), author);
        }
        into.append(row);
    }
    passDead();
    return into;
}

/// A living block and, behind it, what was struck out there.
struct Living {
    RedlineBlock block;
    QList<RedlineBlock> dead;
};

class Redlining {
public:
    explicit Redlining(const QList<Block>& first)
    {
        for (const auto& block : first)
            m_living.append({newBlock(block, 0), {}});
    }

    void revise(const Comparison& comparison, int author)
    {
        QList<Living> old = std::exchange(m_living, {});
        for (const auto& change : comparison.changes) {
            switch (change.kind) {
            case BlockChange::Kind::Added:
                m_living.append({newBlock(blockAfter(change), author), {}});
                break;
            case BlockChange::Kind::Removed:
                strikeOut(old[change.before].block, author);
                bury(old.at(change.before).block);
                leave(old.at(change.before).dead);
                break;
            case BlockChange::Kind::MovedAway:
                leave(old.at(change.before).dead);
                break;
            case BlockChange::Kind::Same:
            case BlockChange::Kind::Changed:
                m_living.append({revisedBlock(old.at(change.before).block, change, author), {}});
                if (!change.isMoved)
                    leave(old.at(change.before).dead);
                break;
            }
        }
    }

    QList<RedlineBlock> take() const
    {
        QList<RedlineBlock> all = m_first;
        for (const auto& each : m_living)
            all << each.block << each.dead;
        return all;
    }

private:
    static Block blockAfter(const BlockChange& change)
    {
        Block block;
        block.kind = change.block;
        block.level = change.level;
        block.text = textAfter(change.runs);
        for (const auto& row : change.rows)
            block.rows.append(cellsAfter(row));
        return block;
    }

    static RedlineBlock revisedBlock(RedlineBlock block, const BlockChange& change, int author)
    {
        block.text = revised(block.text, change.runs, author);
        block.rows = revisedRows(block.rows, change.rows, author);
        if (block.kind != change.block || block.level != change.level)
            block.restyledBy = author;
        block.kind = change.block;
        block.level = change.level;
        if (change.isMoved)
            block.movedBy = author;
        return block;
    }

    void bury(const RedlineBlock& block)
    {
        (m_living.isEmpty() ? m_first : m_living.last().dead).append(block);
    }

    void leave(const QList<RedlineBlock>& dead)
    {
        for (const auto& each : dead)
            bury(each);
    }

    QList<RedlineBlock> m_first; ///< Struck out before the first that lives.
    QList<Living> m_living;
};

} // namespace

QList<RedlineBlock> redline(const QList<Version>& versions)
{
    if (versions.isEmpty())
        return {};
    Redlining text(versions.first().blocks);
    for (int i = 1; i < versions.size(); ++i)
        text.revise(compareBlocks(versions.at(i - 1).blocks, versions.at(i).blocks), i);
    return text.take();
}

} // namespace chancery::documents
