// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/clock.h"

namespace chancery {

namespace {

/// Writes `number` from `at` on in `count` digits.
void putDigits(QChar* text, int at, int count, int number)
{
    for (int i = at + count - 1; i >= at; --i, number /= 10)
        text[i] = QChar(u'0' + number % 10);
}

/// The number that `count` digits from `at` on make; -1 when they are not all digits.
int digits(QStringView text, int at, int count)
{
    int number = 0;
    for (int i = at; i < at + count; ++i) {
        const int digit = text[i].unicode() - u'0';
        if (digit < 0 || digit > 9)
            return -1;
        number = number * 10 + digit;
    }
    return number;
}

} // namespace

QString momentToText(const QDateTime& moment)
{
    // By hand, as the reading below: every row that is written has some of these, and a format's
    // pattern is read anew each time.
    const QDateTime utc = moment.toUTC();
    const QDate date = utc.date();
    if (!date.isValid() || date.year() < 0 || date.year() > 9999)
        return {};
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    QChar* at = text.data();
    putDigits(at, 0, 4, date.year());
    putDigits(at, 5, 2, date.month());
    putDigits(at, 8, 2, date.day());
    const QTime time = utc.time();
    putDigits(at, 11, 2, time.hour());
    putDigits(at, 14, 2, time.minute());
    putDigits(at, 17, 2, time.second());
    putDigits(at, 20, 3, time.msec());
    return text;
}

QDateTime momentFromText(QStringView text)
{
    // By hand: QDateTime's parser goes through the local zone, in which some moments of UTC do not
    // exist, and lists read thousands of these.
    if (text.size() != 24 || text[4] != u'-' || text[7] != u'-' || text[10] != u'T' ||
        text[13] != u':' || text[16] != u':' || text[19] != u'.' || text[23] != u'Z')
        return {};
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2),
                     digits(text, 20, 3));
    if (digits(text, 0, 4) < 0 || !date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::UTC);
}

QTimeZone officeZone()
{
    static const QTimeZone zone("Asia/Shanghai");
    return zone;
}

QDate officeDate(const QDateTime& moment)
{
    return moment.toTimeZone(officeZone()).date();
}

} // namespace chancery
