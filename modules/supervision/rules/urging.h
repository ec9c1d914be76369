// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/standards.h"

#include <QDateTime>
#include <QStringList>

namespace chancery::supervision {

/// Grades of urging (催办): remind 提醒, blue 蓝色督查单, orange 橙色督查单, red 红色督办单. All
/// but the first are letters.
const QStringList& urgeGrades();
/// The field's word, a datum.
QString urgeGradeName(const QString& grade);

/// What was done about an item so far.
struct UrgedBefore {
    QString highest; ///< Empty for nothing yet.
    QString last;
    std::optional<QDateTime> lastAt;
};

/// The grade that comes next where nobody chose one: one step up, major matters (重大) at the
/// grade at which they may begin; never more than red.
QString nextGrade(const UrgingRule& rule, const UrgedBefore& before, bool major);

/// Before when an item that was urged is left alone (least interval); nothing for one that was not.
std::optional<QDateTime> leftAloneUntil(const UrgingRule& rule, const UrgedBefore& before);

/// supervision.urged-lately {grade, until} within the least interval, supervision.grade-skipped
/// {grade, next} for a step that is too large: nobody gets a red letter out of the blue.
/// A step up may come at once when the item is overdue.
Result<void> checkUrge(const UrgingRule& rule, const UrgedBefore& before, const QString& grade,
                       bool major, bool overdue, const QDateTime& now);

/// Whether an item that is due on a day is to be urged by the server itself (自动催办), and how.
/// The last step whose day has come counts, and once: not where somebody has urged it since that
/// day, or with a higher grade before. A grade that would be skipped becomes the next one.
std::optional<QString> automaticGrade(const AutomaticRule& automatic, const UrgingRule& rule,
                                      const UrgedBefore& before, const QDate& due, bool major,
                                      const QDateTime& now);

} // namespace chancery::supervision
