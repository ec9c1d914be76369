// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/reveal_signature.h"

#include "base/text/chinese_date.h"
#include "documents/rules/issuer.h"
#include "documents/rules/reveal_lines.h"

#include <QRegularExpression>

namespace chancery::documents {

namespace {

constexpr qsizetype mostOrganLines = 12;

QString withoutSeal(QString line)
{
    static const QRegularExpression seal(QStringLiteral("[（(][^（）()]*(?:代章|盖章|章|印)[）)]"));
    return line.remove(seal).trimmed();
}

// The first part of a name that goes on in the next line: short, and no sentence or list.
bool mayBeginName(const QString& line)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QStringLiteral("[\\p{Han}“”·]{4,25}")));
    static const QRegularExpression other(QStringLiteral("^(?:附|联系|特此|以上|抄送|图|表)"));
    return form.match(line).hasMatch() && !other.match(line).hasMatch();
}

struct Organs {
    QStringList names;
    QStringList from;
};

// The organs in the lines above line `end`, in their order.
Organs organsAbove(const QStringList& lines, qsizetype begin, qsizetype end,
                   const QStringList& titleOrgans)
{
    Organs found;
    for (qsizetype i = end - 1; i >= begin && end - i <= mostOrganLines; --i) {
        const QString line = withoutSeal(lines[i]);
        if (line.isEmpty())
            continue;
        const QStringList organs = lines::organsIn(line);
        if (organs.isEmpty()) {
            // 中央应对新型冠状病毒感染肺炎 / 疫情工作领导小组
            if (found.names.isEmpty() || !mayBeginName(line))
                break;
            const QString joined = line + found.names.first();
            const bool known = std::any_of(titleOrgans.begin(), titleOrgans.end(),
                                           [&](const auto& o) { return sameOrgan(o, joined); });
            const bool alone = found.from.size() == 1 && found.names.size() == 1 &&
                               found.names.first().size() < line.size() + 6;
            if (!known && !(titleOrgans.isEmpty() && alone))
                break;
            found.names.first() = joined;
        } else {
            found.names = organs + found.names;
        }
        found.from.prepend(lines[i]);
    }
    return found;
}

} // namespace

std::optional<Signature> findSignature(const QStringList& lines, qsizetype begin,
                                       const QStringList& titleOrgans)
{
    static const QRegularExpression together(QRegularExpression::anchoredPattern(QStringLiteral(
        "(\\D{2,60}?)[ 　]*([\\d二一][\\d〇○零一二三四五六七八九十年月 ]{6,20}日)(印发)?")));
    std::optional<Signature> dateOnly;
    std::optional<Signature> printed;
    for (qsizetype i = begin; i < lines.size(); ++i) {
        const QString& line = lines[i];
        if (line.size() > 90)
            continue;
        if (const auto day = lines::dayIn(line)) {
            const auto organs = organsAbove(lines, begin, i, titleOrgans);
            Signature signature{organs.names, *day, organs.names.isEmpty() ? 80 : 97,
                                organs.from.join(u'\n'), line};
            if (!organs.names.isEmpty())
                return signature;
            if (!dateOnly)
                dateOnly = signature;
            continue;
        }
        const auto match = together.match(line);
        if (!match.hasMatch())
            continue;
        const auto day = lines::dayIn(match.captured(2));
        const QStringList organs = lines::organsIn(match.captured(1).trimmed());
        if (!day || organs.isEmpty())
            continue;
        if (match.capturedLength(3) == 0)
            return Signature{organs, *day, 95, line, line};
        // 印发日期 is a few days after the 成文日期.
        if (!printed)
            printed = Signature{{}, *day, 40, {}, line};
    }
    return dateOnly ? dateOnly : printed;
}

} // namespace chancery::documents
