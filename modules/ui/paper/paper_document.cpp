// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paper_document.h"

namespace chancery::paper {

QString issuerMarkOf(const QStringList& issuers)
{
    const QString suffix = QStringLiteral("文件");
    if (issuers.isEmpty())
        return {};
    return issuers.size() == 1 ? issuers.first() + suffix : issuers.join(u'\n') + u'\n' + suffix;
}

void setBody(PaperDocument& document, const QString& text)
{
    document.paragraphs.clear();
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
            document.paragraphs.append(paragraph);
        else if (document.annexes.last().title.isEmpty())
            document.annexes.last().title = paragraph;
        else
            document.annexes.last().paragraphs.append(paragraph);
    }
}

} // namespace chancery::paper
