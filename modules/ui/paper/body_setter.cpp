// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/body_setter.h"

namespace chancery::paper {

namespace {

constexpr double paragraphIndent = 2; // 左空二字

/// Text with how it is set; a heading and what runs on after it are one.
struct StyledText {
    QString text;
    ParagraphStyle style;
};

StyledText styled(const Block& block)
{
    switch (block.kind) {
    case Block::Kind::Plain:
        return {block.text, styleOf(block.text)};
    case Block::Kind::Heading: {
        const Face face =
            block.level == 1 ? Face::Hei : (block.level == 2 ? Face::Kai : Face::FangSong);
        return {block.text + block.runIn, {face, block.text.size(), false}};
    }
    case Block::Kind::Paragraph:
    case Block::Kind::Table:
        break;
    }
    return {block.text, {}};
}

bool isEmpty(const Block& block)
{
    if (block.kind == Block::Kind::Table)
        return block.rows.isEmpty();
    return block.text.trimmed().isEmpty() && block.runIn.trimmed().isEmpty();
}

bool putParagraph(PageSetter& setter, const StyledText& paragraph, int rowsKeptBelow)
{
    const ParagraphStyle& style = paragraph.style;
    const auto lines =
        setter.lines(paragraph.text, {style.centred ? 0 : paragraphIndent, 0, 0}, style);
    bool carried = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const double shift = style.centred ? (grid::columns - lines[i].width()) / 2 : 0;
        if (i + 1 == lines.size() && setter.row() > 0 && rowsKeptBelow < setter.frame().rows &&
            setter.rowsLeft() < 1 + rowsKeptBelow) {
            carried = setter.row() < setter.frame().rows;
            setter.breakPage();
        }
        setter.putLine(lines[i], style, shift);
    }
    return carried;
}

} // namespace

bool putBlocks(PageSetter& setter, const QList<Block>& blocks, int rowsKeptBelow)
{
    qsizetype last = blocks.size() - 1;
    while (last >= 0 && isEmpty(blocks[last]))
        --last;
    bool carried = false;
    for (qsizetype i = 0; i <= last; ++i) {
        if (isEmpty(blocks[i]))
            continue;
        if (blocks[i].kind == Block::Kind::Table) {
            putTable(setter, blocks[i]);
            continue;
        }
        setter.begin(Element::Body);
        carried = putParagraph(setter, styled(blocks[i]), i == last ? rowsKeptBelow : 0);
    }
    return carried;
}

bool putBlocksUnder(PageSetter& setter, const SideHead& head, const QList<Block>& blocks)
{
    qsizetype first = 0;
    while (first < blocks.size() && isEmpty(blocks[first]))
        ++first;
    if (first == blocks.size() || blocks[first].kind != Block::Kind::Table ||
        !putTableUnder(setter, head, blocks[first]))
        return false;
    putBlocks(setter, blocks.mid(first + 1), 0);
    return true;
}

} // namespace chancery::paper
