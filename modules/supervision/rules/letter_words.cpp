// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/letter_words.h"

#include "supervision/rules/urging.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

QString letterName(const QString& grade)
{
    return grade == "remind"_L1 ? u"催办单"_s : urgeGradeName(grade);
}

QString standingOn(const QDate& due, const QDate& day)
{
    if (!due.isValid())
        return u"未定时限"_s;
    const qint64 left = day.daysTo(due);
    if (left == 0)
        return u"当日到期"_s;
    return left < 0 ? u"超期%1天"_s.arg(-left) : u"剩余%1天"_s.arg(left);
}

QString usualLetterWords(const QString& grade, const QDate& due, const QDate& day,
                         const QDate& replyBy)
{
    const bool late = due.isValid() && due < day;
    const QString until =
        replyBy.isValid()
            ? u"于%1年%2月%3日前"_s.arg(replyBy.year()).arg(replyBy.month()).arg(replyBy.day())
            : u"及时"_s;
    const QString standing = late            ? u"该事项已%1，"_s.arg(standingOn(due, day))
                             : due.isValid() ? u"该事项距限办日期%1，"_s.arg(standingOn(due, day))
                                             : u"该事项尚未办结，"_s;
    if (grade == "red"_L1)
        return standing + u"请主要负责同志亲自督办，%1书面报告原因、措施和办结时间。"_s.arg(until);
    if (grade == "orange"_L1)
        return standing + u"请采取有效措施限期办结，%1书面说明情况。"_s.arg(until);
    if (grade == "blue"_L1)
        return standing + u"请抓紧办理，%1反馈办理情况。"_s.arg(until);
    return standing + u"请按要求办理，%1反馈进展。"_s.arg(until);
}

} // namespace chancery::supervision
