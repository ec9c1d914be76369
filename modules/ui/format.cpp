// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/format.h"

#include <array>

namespace chancery::ui {
namespace {

constexpr std::array englishMonths{"January",   "February", "March",    "April",
                                   "May",       "June",     "July",     "August",
                                   "September", "October",  "November", "December"};
constexpr std::array englishDays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                 "Friday", "Saturday", "Sunday"};
constexpr std::array<char16_t, 7> chineseDays{u'一', u'二', u'三', u'四', u'五', u'六', u'日'};

QString monthName(int month)
{
    return QString::fromLatin1(englishMonths.at(static_cast<size_t>(month - 1)));
}

QString grouped(qint64 whole)
{
    QString digits = QString::number(whole);
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, u',');
    return digits;
}

struct Span {
    qint64 count;
    const char* one;
    const char* many;
    QString chinese;
};

/// The largest whole unit in a length of time; at least one minute.
Span spanOf(qint64 seconds)
{
    if (seconds >= 86400)
        return {seconds / 86400, "day", "days", QStringLiteral("天")};
    if (seconds >= 3600)
        return {seconds / 3600, "hour", "hours", QStringLiteral("小时")};
    return {qMax<qint64>(1, seconds / 60), "minute", "minutes", QStringLiteral("分钟")};
}

QString englishSpan(const Span& span)
{
    return QStringLiteral("%1 %2")
        .arg(span.count)
        .arg(QLatin1String(span.count == 1 ? span.one : span.many));
}

} // namespace

QString Format::shortDate(const QDate& date) const
{
    if (!date.isValid())
        return {};
    if (lang == Lang::Zh)
        return QStringLiteral("%1月%2日").arg(date.month()).arg(date.day());
    return QStringLiteral("%1 %2").arg(date.day()).arg(monthName(date.month()).left(3));
}

QString Format::fullDate(const QDate& date) const
{
    if (!date.isValid())
        return {};
    if (lang == Lang::Zh)
        return QStringLiteral("%1年%2").arg(date.year()).arg(shortDate(date));
    return QStringLiteral("%1 %2 %3").arg(date.day()).arg(monthName(date.month())).arg(date.year());
}

QString Format::weekday(const QDate& date, bool brief) const
{
    if (!date.isValid())
        return {};
    const auto index = static_cast<size_t>(date.dayOfWeek() - 1);
    if (lang == Lang::Zh)
        return (brief ? QStringLiteral("周") : QStringLiteral("星期")) +
               QChar(chineseDays.at(index));
    const QString name = QString::fromLatin1(englishDays.at(index));
    return brief ? name.left(3) : name;
}

QString Format::longDate(const QDate& date) const
{
    if (!date.isValid())
        return {};
    if (lang == Lang::Zh)
        return fullDate(date) + QStringLiteral("　") + weekday(date);
    return weekday(date) + QStringLiteral(", ") + fullDate(date);
}

QString Format::time(const QTime& time) const
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString Format::moment(const QDateTime& local, const QDate& today) const
{
    if (!local.isValid())
        return {};
    const QDate date = local.date();
    const QString day = date.year() == today.year() ? shortDate(date) : fullDate(date);
    return day + u' ' + time(local.time());
}

QString Format::due(const QDateTime& local, const QDate& today) const
{
    if (!local.isValid())
        return {};
    const qint64 days = today.daysTo(local.date());
    if (days == 0)
        return (lang == Lang::Zh ? QStringLiteral("今日 ") : QStringLiteral("Today ")) +
               time(local.time());
    if (days == 1)
        return (lang == Lang::Zh ? QStringLiteral("明日 ") : QStringLiteral("Tomorrow ")) +
               time(local.time());
    return local.date().year() == today.year() ? shortDate(local.date()) : fullDate(local.date());
}

QString Format::remaining(const QDateTime& now, const QDateTime& due) const
{
    if (!due.isValid())
        return {};
    const qint64 seconds = now.secsTo(due);
    const Span span = spanOf(qAbs(seconds));
    if (lang == Lang::Zh)
        return QStringLiteral("%1 %2 %3")
            .arg(seconds >= 0 ? QStringLiteral("剩") : QStringLiteral("超"))
            .arg(span.count)
            .arg(span.chinese);
    return englishSpan(span) + (seconds >= 0 ? QStringLiteral(" left") : QStringLiteral(" over"));
}

QString Format::workdaysLeft(int days) const
{
    if (days == 0)
        return lang == Lang::Zh ? QStringLiteral("今日到期") : QStringLiteral("Due today");
    if (lang == Lang::Zh)
        return (days > 0 ? QStringLiteral("剩 %1 个工作日") : QStringLiteral("超 %1 个工作日"))
            .arg(qAbs(days));
    const QString unit = qAbs(days) == 1 ? QStringLiteral("workday") : QStringLiteral("workdays");
    return QStringLiteral("%1 %2 %3")
        .arg(qAbs(days))
        .arg(unit)
        .arg(days > 0 ? QStringLiteral("left") : QStringLiteral("over"));
}

QString Format::dwell(qint64 seconds) const
{
    const Span span = spanOf(qMax<qint64>(0, seconds));
    if (lang == Lang::Zh)
        return QStringLiteral("停留 %1 %2").arg(span.count).arg(span.chinese);
    return QStringLiteral("here ") + englishSpan(span);
}

QString Format::yuan(qint64 fen) const
{
    const qint64 whole = qAbs(fen) / 100;
    const qint64 cents = qAbs(fen) % 100;
    const QString number = (fen < 0 ? QStringLiteral("-") : QString()) + grouped(whole) + u'.' +
                           QStringLiteral("%1").arg(cents, 2, 10, QLatin1Char('0'));
    return lang == Lang::Zh ? number + QStringLiteral(" 元") : QStringLiteral("CNY ") + number;
}

QString Format::tenThousandYuan(qint64 fen) const
{
    // Tenths of 万元 are also thousands of yuan, so English gets the same figures in millions.
    constexpr qint64 unit = 100'000;
    const qint64 tenths = (qAbs(fen) + unit / 2) / unit;
    const QString sign = fen < 0 && tenths > 0 ? QStringLiteral("-") : QString();
    if (lang == Lang::Zh)
        return sign + QStringLiteral("%1.%2 万元").arg(grouped(tenths / 10)).arg(tenths % 10);
    return QStringLiteral("CNY ") + sign +
           QStringLiteral("%1.%2 m")
               .arg(grouped(tenths / 1000))
               .arg(tenths % 1000, 3, 10, QLatin1Char('0'));
}

QString Format::documentNumber(const QString& word, int year, int number) const
{
    return QStringLiteral("%1〔%2〕%3号").arg(word).arg(year).arg(number);
}

QString Format::bytes(qint64 count) const
{
    if (count < 1024)
        return QStringLiteral("%1 B").arg(count);
    double value = static_cast<double>(count);
    const char* unit = "B";
    for (const char* next : {"KB", "MB", "GB", "TB"}) {
        if (value < 1024)
            break;
        value /= 1024;
        unit = next;
    }
    return QStringLiteral("%1 %2").arg(value, 0, 'f', 1).arg(QLatin1String(unit));
}

} // namespace chancery::ui
