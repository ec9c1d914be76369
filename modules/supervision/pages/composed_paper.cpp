// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/composed_paper.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QList<paper::Block> paperBlocks(const QStringList& lines)
{
    QList<paper::Block> blocks;
    QList<QStringList> rows;
    const auto endTable = [&] {
        if (!rows.isEmpty())
            blocks.append(paper::Block::table(rows));
        rows.clear();
    };
    for (const auto& line : lines) {
        if (line.contains(u'\t')) {
            rows.append(line.split(u'\t'));
            continue;
        }
        endTable();
        blocks.append(paper::Block::plain(line));
    }
    endTable();
    return blocks;
}

} // namespace

paper::PaperDocument composedPaper(const ComposedText& text, const QString& issuer)
{
    paper::PaperDocument document;
    document.issuerMark = paper::issuerMarkOf({issuer});
    document.title = issuer + text.title;
    document.addressees = text.addressees.join(u'，');
    document.body = paperBlocks(text.lines);
    for (const auto& annex : text.annexes) {
        document.attachments.append(annex.title);
        document.annexes.append({annex.title, paperBlocks(annex.lines), true});
    }
    document.signatures = {issuer};
    return document;
}

} // namespace chancery::supervision
