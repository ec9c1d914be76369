// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/chinese_number.h"

namespace chancery {

namespace {

int digitOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'０' && u <= u'９')
        return u - u'０';
    switch (u) {
    case u'〇':
    case u'○': // the circle that typists use
    case u'◯':
    case u'零':
        return 0;
    case u'两':
        return 2;
    default:
        break;
    }
    constexpr QStringView digits = u"一二三四五六七八九";
    return int(digits.indexOf(c)) + 1 == 0 ? -1 : int(digits.indexOf(c)) + 1;
}

int unitOf(QChar c)
{
    switch (c.unicode()) {
    case u'十':
        return 10;
    case u'百':
        return 100;
    case u'千':
        return 1000;
    default:
        return 0;
    }
}

// Below 10 000.
std::optional<int> parseSection(QStringView text)
{
    int total = 0;
    int digit = -1;
    int lastUnit = 10'000;
    for (const QChar c : text) {
        if (c == u'廿' || c == u'卅') {
            if (total != 0 || digit > 0)
                return std::nullopt;
            total = c == u'廿' ? 20 : 30;
            lastUnit = 10;
        } else if (const int unit = unitOf(c); unit != 0) {
            if (unit >= lastUnit || digit == 0)
                return std::nullopt;
            total += (digit < 0 ? 1 : digit) * unit;
            lastUnit = unit;
            digit = -1;
        } else if (const int value = digitOf(c); value >= 0) {
            if (digit > 0 || (digit == 0 && value == 0))
                return std::nullopt;
            digit = value;
        } else {
            return std::nullopt;
        }
    }
    return total + (digit > 0 ? digit : 0);
}

} // namespace

std::optional<int> parseChineseDigits(QStringView text)
{
    if (text.isEmpty() || text.size() > 9)
        return std::nullopt;
    int number = 0;
    for (const QChar c : text) {
        const int digit = digitOf(c);
        if (digit < 0 || c == u'两')
            return std::nullopt;
        number = number * 10 + digit;
    }
    return number;
}

std::optional<int> parseChineseNumber(QStringView text)
{
    if (const auto plain = parseChineseDigits(text))
        return plain;
    if (text.isEmpty() || text.size() > 20)
        return std::nullopt;
    const auto tenThousands = text.indexOf(u'万');
    const auto section = parseSection(text.mid(tenThousands + 1));
    if (tenThousands < 0 || !section)
        return section;
    if (tenThousands == 0)
        return std::nullopt;
    const auto high = parseSection(text.left(tenThousands));
    return high ? std::optional(*high * 10'000 + *section) : std::nullopt;
}

QString chineseDigits(int number)
{
    constexpr QStringView digits = u"〇一二三四五六七八九";
    QString out;
    for (const QChar c : QString::number(number))
        out += digits[c.digitValue()];
    return out;
}

QString chineseNumber(int number)
{
    constexpr QStringView digits = u"零一二三四五六七八九";
    constexpr QStringView units = u"万千百十";
    if (number == 0)
        return QStringLiteral("零");
    QString out;
    bool gap = false;
    int divisor = 10'000;
    for (qsizetype place = 0; place < 5; ++place, divisor /= 10) {
        const int digit = number / divisor % 10;
        if (digit == 0) {
            gap = !out.isEmpty();
            continue;
        }
        if (gap)
            out += u'零';
        gap = false;
        // 十三, but 一百一十三.
        if (!(digit == 1 && divisor == 10 && out.isEmpty()))
            out += digits[digit];
        if (place < 4)
            out += units[place];
    }
    return out;
}

} // namespace chancery
