// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace chancery::ui {

enum class Lang { Zh, En };

/// Dates, times and amounts as an office writes them. Pure: the language, the day and the moment
/// are all passed in. QLocale's own forms are not used (no decimals in "¥4,950", weekdays glued
/// on).
struct Format {
    Lang lang = Lang::Zh;

    /// "7月14日" / "14 Jul": lists.
    QString shortDate(const QDate& date) const;
    /// "2026年7月14日　星期二" / "Tuesday, 14 July 2026": headings.
    QString longDate(const QDate& date) const;
    /// "2026年7月14日" / "14 July 2026".
    QString fullDate(const QDate& date) const;
    /// "星期二" / "Tuesday"; "周二" / "Tue" when short.
    QString weekday(const QDate& date, bool brief = false) const;
    /// "14:05", 24-hour.
    QString time(const QTime& time) const;
    /// "7月13日 10:05"; the year comes first when it is not `today`'s.
    QString moment(const QDateTime& local, const QDate& today) const;
    /// A due moment in a list: "今日 12:00", "明日 09:00", else shortDate().
    QString due(const QDateTime& local, const QDate& today) const;

    /// Time left to (or past) a due moment, rounded down to the largest whole unit:
    /// "剩 3 天" "剩 5 小时" "剩 20 分钟" / "超 2 小时" — English "3 days left", "2 hours over".
    QString remaining(const QDateTime& now, const QDateTime& due) const;
    /// "剩 3 个工作日" / "超 2 个工作日"; the caller counts by the holiday table. 0 is "今日到期".
    QString workdaysLeft(int days) const;
    /// A stay in a step: "停留 6 小时".
    QString dwell(qint64 seconds) const;

    /// Whole fen as 元 with two decimals and thousands separators: "4,950.00 元" / "CNY 4,950.00".
    QString yuan(qint64 fen) const;
    /// Whole fen as 万元 with one decimal, half away from zero: "152.7 万元" / "CNY 1.527 m".
    QString tenThousandYuan(qint64 fen) const;
    /// A document number with tortoise-shell brackets: "办发〔2026〕17号" (GB/T 9704-2012, 7.2.5).
    QString documentNumber(const QString& word, int year, int number) const;
    /// "1.4 MB": 1024-based, one decimal from KB on.
    QString bytes(qint64 count) const;
};

} // namespace chancery::ui
