// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/chinese_date.h"

#include "base/text/chinese_number.h"

#include <QRegularExpression>

namespace chancery {

namespace {

// The space that PDF extraction puts between characters is allowed everywhere.
#define DIGIT "[0-9０-９〇○◯零一二三四五六七八九]"
#define NUMERAL "[0-9０-９〇○◯零一二三四五六七八九十廿卅]"
const QString withYearSign = QStringLiteral(
    "((?:" DIGIT "[ \\t　]*){4})年[ \\t　]*"
    "(?:((?:" NUMERAL "[ \\t　]*){1,3})月份?(?:[ \\t　]*((?:" NUMERAL "[ \\t　]*){1,4})[日号])?)?");
#undef DIGIT
#undef NUMERAL

std::optional<int> number(QStringView text)
{
    QString packed = text.toString();
    packed.removeIf([](QChar c) { return c.isSpace(); });
    return parseChineseNumber(packed);
}

std::optional<PartialDate> checked(int year, int month, int day)
{
    if (year < 1900 || year > 2199 || month < 0 || month > 12 || day < 0)
        return std::nullopt;
    if (day != 0 && !QDate::isValid(year, month, day))
        return std::nullopt;
    return PartialDate{year, month, day};
}

std::optional<PartialDate> read(const QRegularExpressionMatch& match)
{
    const auto part = [&](int group) {
        return match.capturedLength(group) > 0 ? number(match.capturedView(group))
                                               : std::optional(0);
    };
    const auto year = part(1);
    const auto month = part(2);
    const auto day = part(3);
    if (!year || !month || !day)
        return std::nullopt;
    // "0月" or "0日" is no month or day that was left out.
    if ((match.capturedLength(2) > 0 && *month == 0) || (match.capturedLength(3) > 0 && *day == 0))
        return std::nullopt;
    return checked(*year, *month, *day);
}

} // namespace

Result<PartialDate> parseDate(QStringView text)
{
    static const QRegularExpression chinese(QRegularExpression::anchoredPattern(withYearSign));
    static const QRegularExpression separated(QRegularExpression::anchoredPattern(
        QStringLiteral("([0-9]{4}) ?[-/.－．／—] ?([0-9]{1,2})(?: ?[-/.－．／—] ?([0-9]{1,2}))?")));
    static const QRegularExpression packed(
        QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{4})([0-9]{2})([0-9]{2})")));

    QString plain = text.trimmed().toString();
    for (QChar& c : plain) {
        if (c >= u'０' && c <= u'９')
            c = QChar(char16_t(c.unicode() - 0xFEE0));
    }
    for (const auto* form : {&chinese, &separated, &packed}) {
        const auto match = form->match(plain);
        if (!match.hasMatch())
            continue;
        if (const auto date = read(match))
            return *date;
    }
    return fail("base.bad-date", {{QStringLiteral("text"), text.left(64).toString()}});
}

QList<FoundDate> findDates(const QString& text)
{
    static const QRegularExpression form(withYearSign);
    QList<FoundDate> found;
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        if (const auto date = read(match))
            found.append({*date, match.capturedStart(), match.capturedLength()});
    }
    return found;
}

QString formatDate(const PartialDate& date)
{
    QString out = QStringLiteral("%1年").arg(date.year);
    if (date.month != 0)
        out += QStringLiteral("%1月").arg(date.month);
    if (date.day != 0)
        out += QStringLiteral("%1日").arg(date.day);
    return out;
}

QString formatDate(const QDate& date)
{
    return date.isValid() ? formatDate(PartialDate{date.year(), date.month(), date.day()})
                          : QString();
}

QString formatDateInChinese(const QDate& date)
{
    if (!date.isValid())
        return {};
    return QStringLiteral("%1年%2月%3日")
        .arg(chineseDigits(date.year()), chineseNumber(date.month()), chineseNumber(date.day()));
}

} // namespace chancery
