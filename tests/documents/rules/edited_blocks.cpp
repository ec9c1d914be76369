// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "edited_blocks.h"

using namespace Qt::StringLiterals;

namespace chancery::documents::test {

namespace {

Block randomBlock(QRandomGenerator& random)
{
    const int sort = random.bounded(8);
    if (sort == 0) {
        QList<QStringList> rows;
        const int columns = random.bounded(1, 4);
        for (auto left = random.bounded(1, 5); left > 0; --left) {
            QStringList row;
            for (int i = 0; i < columns; ++i)
                row.append(randomWords(random, 4));
            rows.append(row);
        }
        return table(rows);
    }
    return sort == 1 ? Block::heading(random.bounded(1, 5), randomWords(random, 12))
                     : Block::paragraph(randomWords(random, 80));
}

void editText(QString& text, QRandomGenerator& random)
{
    const auto at = random.bounded(text.size() + 1);
    if (random.bounded(2) == 0)
        text.insert(at, randomWords(random, 6));
    else
        text.remove(at, random.bounded(8));
}

} // namespace

QList<Block> paragraphs(const QStringList& texts)
{
    QList<Block> blocks;
    for (const auto& text : texts)
        blocks.append(Block::paragraph(text));
    return blocks;
}

Block table(const QList<QStringList>& rows)
{
    return {Block::Kind::Table, 0, {}, rows};
}

QString randomWords(QRandomGenerator& random, int most)
{
    static const QString pool = u"推进落实工作方案意见各地部门加强管理二〇26年，、；。“”试点"_s;
    QString text;
    for (auto left = random.bounded(most); left > 0; --left)
        text += random.bounded(60) == 0 ? u"𠮷"_s : QString(pool.at(random.bounded(pool.size())));
    return text;
}

QList<Block> randomBlocks(QRandomGenerator& random)
{
    QList<Block> blocks;
    for (auto left = random.bounded(14); left > 0; --left)
        blocks.append(randomBlock(random));
    return blocks;
}

QList<Block> edited(QList<Block> blocks, QRandomGenerator& random)
{
    for (auto edits = random.bounded(8); edits > 0 && !blocks.isEmpty(); --edits) {
        const auto at = random.bounded(blocks.size());
        Block& block = blocks[at];
        switch (random.bounded(7)) {
        case 0:
            blocks.insert(at, randomBlock(random));
            break;
        case 1:
            blocks.removeAt(at);
            break;
        case 2:
            blocks.move(at, random.bounded(blocks.size()));
            break;
        case 3:
            if (block.kind == Block::Kind::Heading)
                block.level = random.bounded(1, 5);
            break;
        case 4:
            if (block.kind == Block::Kind::Table && block.rows.size() > 1)
                block.rows.removeAt(random.bounded(block.rows.size()));
            else if (block.kind == Block::Kind::Table)
                block.rows.append(block.rows.first());
            break;
        default:
            if (block.kind == Block::Kind::Table)
                editText(block.rows[0][0], random);
            else
                editText(block.text, random);
        }
    }
    return blocks;
}

} // namespace chancery::documents::test
