// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paper_document.h"

namespace chancery::paper {

Block Block::plain(const QString& text)
{
    Block block;
    block.text = text;
    return block;
}

Block Block::paragraph(const QString& text)
{
    Block block;
    block.kind = Kind::Paragraph;
    block.text = text;
    return block;
}

Block Block::heading(int level, const QString& text, const QString& runIn)
{
    Block block;
    block.kind = Kind::Heading;
    block.level = level;
    block.text = text;
    block.runIn = runIn;
    return block;
}

Block Block::table(const QList<QStringList>& rows, bool hasHeader)
{
    Block block;
    block.kind = Kind::Table;
    block.rows = rows;
    block.hasHeader = hasHeader;
    return block;
}

QString issuerMarkOf(const QStringList& issuers, Form form)
{
    if (issuers.isEmpty())
        return {};
    if (form != Form::Document)
        return issuers.first();
    const QString suffix = QStringLiteral("文件");
    return issuers.size() == 1 ? issuers.first() + suffix : issuers.join(u'\n') + u'\n' + suffix;
}

void setBody(PaperDocument& document, const QString& text)
{
    document.body.clear();
    document.annexes.clear();
    for (const QString& line : text.split(u'\n')) {
        if (line.startsWith(u'\f')) {
            document.annexes.append(Annex());
            continue;
        }
        const QString paragraph = line.trimmed();
        if (paragraph.isEmpty())
            continue;
        if (document.annexes.isEmpty())
            document.body.append(Block::plain(paragraph));
        else if (document.annexes.last().title.isEmpty())
            document.annexes.last().title = paragraph;
        else
            document.annexes.last().body.append(Block::plain(paragraph));
    }
}

} // namespace chancery::paper
