// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "workflow/office_hours.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace chancery::supervision {

/// How often progress is to be told (反馈周期).
struct FeedbackPeriod {
    /// None, Weekly 每周 on a day of the week, TenDays 每旬 on the 10th, the 20th and the last,
    /// Monthly 每月 on a day of the month (or its last), Days 自定: every so many days.
    enum class Kind { None, Weekly, TenDays, Monthly, Days };

    Kind kind = Kind::None;
    int number = 0; ///< The day of the week 1…7, of the month 1…31, or how many days.

    bool operator==(const FeedbackPeriod&) const = default;

    /// {"kind": "monthly", "number": 25}. Errors: base.bad-field, base.unknown-field.
    static Result<FeedbackPeriod> parse(const QJsonObject& json);
    /// The columns' form: "", "weekly", …
    static FeedbackPeriod of(const QString& kind, int number);
    QString kindText() const;
};

/// The day of a report: the nominal one is what the period says, `due` the working day on which it
/// is to be there (顺延).
struct FeedbackDay {
    QDate nominal;
    QDate due;
};

/// The first report that falls due after a day; nothing without a period.
std::optional<FeedbackDay> nextFeedback(const FeedbackPeriod& period, const QDate& after,
                                        const workflow::OfficeHours& hours);

/// Ways of following up (督办方式): site 实地调研, topic 专题协调, daily 日常跟踪, report 定期汇报.
const QStringList& feedbackWays();

/// supervision.feedback's parameters.
struct FeedbackParams {
    QString item;
    QString way;
    QString text;
    std::optional<int> progress; ///< 0…100
    QString problem;             ///< 存在问题; opens one.
    QString needs;               ///< 需协调事项
    QList<QJsonObject> files;

    static Result<FeedbackParams> parse(const QJsonObject& params);
};

} // namespace chancery::supervision
