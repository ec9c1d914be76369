// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace chancery {

/// A date as far as a text gives it: a day, or only a month ("2026年7月"), or only a year. It is
/// always one that exists, between 1900 and 2199.
struct PartialDate {
    int year = 0;
    int month = 0; ///< 0: not given; then `day` is 0 too.
    int day = 0;   ///< 0: not given.

    bool isDay() const { return day != 0; }
    /// Invalid unless isDay().
    QDate date() const { return isDay() ? QDate(year, month, day) : QDate(); }

    bool operator==(const PartialDate&) const = default;
};

struct FoundDate {
    PartialDate date;
    qsizetype at = 0;   ///< Where in the text,
    qsizetype size = 0; ///< and how long.
};

/// The whole text as a date. 二〇二六年七月十四日, 2026年7月14日, 2026-07-14, 2026/7/14, 2026.7.14,
/// 20260714, with full-width digits, inner spaces, ○ or 零 for 〇, 廿 and 卅; a year and month, or
/// a year with 年. `base.bad-date` {text} otherwise, and for days that do not exist.
Result<PartialDate> parseDate(QStringView text);

/// All dates written with 年 in a running text, in order.
QList<FoundDate> findDates(const QString& text);

/// 2026年7月14日: the form of GB/T 9704-2012, 7.3.5.4 (no leading zeros). A partial date in part.
QString formatDate(const PartialDate& date);
QString formatDate(const QDate& date);

/// 二〇二六年七月十四日.
QString formatDateInChinese(const QDate& date);

} // namespace chancery
