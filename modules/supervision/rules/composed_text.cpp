// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/rules/composed_text.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

QString headingNumber(int number)
{
    static const QString digits = u"〇一二三四五六七八九"_s;
    if (number < 1 || number > 99)
        return QString::number(number);
    const int tens = number / 10;
    const int ones = number % 10;
    QString text;
    if (tens > 1)
        text += digits.at(tens);
    if (tens > 0)
        text += u'十';
    if (ones > 0)
        text += digits.at(ones);
    return text;
}

QString writtenDay(const QDate& day)
{
    return day.isValid() ? u"%1年%2月%3日"_s.arg(day.year()).arg(day.month()).arg(day.day())
                         : QString();
}

QString cellText(const QString& text)
{
    return text.simplified();
}

QString namedTogether(const QStringList& names, qsizetype most, const QString& counted)
{
    if (names.size() <= most)
        return names.join(u'、');
    return names.mid(0, most).join(u'、') + u"等%1"_s.arg(names.size()) + counted;
}

} // namespace chancery::supervision
