// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/title.h"

#include "base/text/normalise.h"
#include "documents/rules/issuer.h"

#include <QStringList>

#include <algorithm>

namespace chancery::documents {

Result<Title> Title::parse(QStringView text)
{
    QString clean = cleanText(text);
    for (const auto& [entity, character] :
         {std::pair(u"&lt;", u"<"), std::pair(u"&gt;", u">"), std::pair(u"&quot;", u"\""),
          std::pair(u"&nbsp;", u" "), std::pair(u"&amp;", u"&")})
        clean.replace(QStringView(entity).toString(), QStringView(character).toString());
    clean = clean.simplified();
    if (clean.isEmpty())
        return fail("documents.title-missing");
    if (clean.size() > most)
        return fail("documents.title-too-long",
                    {{QStringLiteral("length"), clean.size()}, {QStringLiteral("most"), most}});
    return Title(clean);
}

QString closeLetterSpacing(const QString& line)
{
    const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto singles =
        std::count_if(words.begin(), words.end(), [](const auto& w) { return w.size() == 1; });
    // Three of four pieces are single characters: 第 二 十 条, 土 地 使 用 期 限 的 批 复.
    if (words.size() >= 2 && singles * 4 >= words.size() * 3)
        return words.join(QString());
    return line.simplified();
}

QString joinTitleLines(const QStringList& lines)
{
    QString title;
    QString before;
    for (const auto& raw : lines) {
        const QString line = closeLetterSpacing(raw);
        if (line.isEmpty())
            continue;
        // Organs of a joint document under each other: a space keeps them apart.
        const QString lastOrgan = before.section(u' ', -1);
        const QString firstWords = line.section(QStringLiteral("关于"), 0, 0).section(u' ', 0, 0);
        const bool bothOrgans = !before.isEmpty() && !line.startsWith(u"关于") &&
                                looksLikeOrgan(lastOrgan) && looksLikeOrgan(firstWords);
        if (bothOrgans && !before.contains(u"关于"))
            title += u' ';
        title += line;
        before = line;
    }
    return title;
}

} // namespace chancery::documents
