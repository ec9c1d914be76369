// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/deadline.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace chancery::supervision {

/// A time as a task's text names it (完成时限).
struct TaskTime {
    enum class Kind {
        Day,   ///< 2025年底前, 3月底前, 一季度, 到2025年: done by `to`
        Range, ///< 2023—2025年, 6月至9月: from `from` to `to`
        Recurring, ///< 每年, 每季度, 每年2月底前: no end, `to` the first time where it is named
        Open,  ///< 长期坚持: no end
        Term,  ///< 20个工作日内, 三年内
        Vague, ///< 近期, 尽快: a person must say
    };

    Kind kind = Kind::Day;
    QString text;     ///< As it stands there,
    qsizetype at = 0; ///< and where.
    std::optional<QDate> from;
    std::optional<QDate> to;
    std::optional<workflow::Term> term;
    bool soft = false; ///< 力争, 争取, 原则上

    bool operator==(const TaskTime&) const = default;
};

/// All times of a text in their order. What names no year is read from the day of the paper: the
/// year of the paper, or the next where that time had passed. Terms such as 长期稳定 that tell
/// of no deadline are not taken for one.
QList<TaskTime> taskTimes(const QString& text, const QDate& paper);

/// The time by which the whole is to be done: the latest day among those that name one, else what
/// recurs or has no end; nothing where the text names none.
std::optional<TaskTime> wholeTime(const QList<TaskTime>& times);

} // namespace chancery::supervision
