// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/issuer.h"

#include "base/text/normalise.h"

#include <QRegularExpression>

#include <algorithm>

namespace chancery::documents {

namespace {

// "教 育 部", "国　务　院": single characters with gaps are one name.
bool isLetterSpaced(const QStringList& words)
{
    return words.size() > 1 &&
           std::all_of(words.begin(), words.end(), [](const auto& w) { return w.size() == 1; });
}

bool isSubsequence(QStringView shorter, QStringView longer)
{
    qsizetype at = 0;
    for (const QChar c : longer) {
        if (at < shorter.size() && shorter[at] == c)
            ++at;
    }
    return at == shorter.size();
}

} // namespace

QStringList splitOrgans(QStringView text)
{
    static const QRegularExpression comma(QStringLiteral("[、，,;；\\n]+"));
    static const QRegularExpression gap(QStringLiteral("[ 　\\t]+"));
    QStringList organs;
    for (const auto& part : cleanText(text).split(comma, Qt::SkipEmptyParts)) {
        QStringList words = part.split(gap, Qt::SkipEmptyParts);
        if (isLetterSpaced(words))
            words = {words.join(QString())};
        for (const auto& word : words) {
            if (!organs.contains(word))
                organs.append(word);
        }
    }
    return organs;
}

QString organKey(QStringView name)
{
    QString key = lettersOnly(name);
    for (const auto* prefix : {u"中华人民共和国", u"国家"}) {
        const QStringView view(prefix);
        if (key.startsWith(view) && key.size() > view.size() + 1)
            key.remove(0, view.size());
    }
    key.replace(QStringLiteral("委员会"), QStringLiteral("委"));
    key.replace(QStringLiteral("办公室"), QStringLiteral("办"));
    return key;
}

bool sameOrgan(QStringView one, QStringView other)
{
    QString a = organKey(one);
    QString b = organKey(other);
    if (a == b)
        return !a.isEmpty();
    if (a.size() > b.size())
        std::swap(a, b);
    // A short form keeps the first sign of its matter and the last character: 应急部, 卫生健康委.
    if (a.size() < 3 || a.back() != b.back() || !isSubsequence(a, b))
        return false;
    const auto inner = [](QStringView name) {
        return name.contains(u"办公厅") || name.endsWith(u"司") || name.endsWith(u"厅");
    };
    return inner(a) == inner(b);
}

bool looksLikeOrgan(QStringView text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
        "[\\p{Han}“”·/（）()]{1,40}(?:部|院|厅|局|委|办|署|会|室|司|团|组|机制|社|行|校|中心|处|"
        "党组|党委|总公司|公司|总队|检察院|法院|政府|书记处|联合会|协会|常委会|指挥部|学院|大学|"
        ""
        "工商联|妇联|团中央|中央|省|市)(?:（代章）|\\(代章\\))?")));
    static const QRegularExpression sentence(
        QStringLiteral("^(?:关于|为|各|有关|根据|现|请|附|抄送|主送|第|一是|二是)"));
    return text.size() >= 2 && form.match(text.toString()).hasMatch() &&
           !sentence.match(text.toString()).hasMatch();
}

} // namespace chancery::documents
