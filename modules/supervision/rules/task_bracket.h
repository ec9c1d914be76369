// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/task_time.h"
#include "supervision/rules/task_units.h"

namespace chancery::supervision {

/// What a pair of brackets behind a task says: who does it and until when, in whatever order
/// （财务司牵头，规划司配合，8月20日前完成）.
struct TaskBracket {
    TaskUnits units;
    QList<TaskTime> times; ///< `at` counts from the first character within the brackets.
};

/// Nothing where it says neither who is responsible nor, at the end of a numbered paragraph
/// (`isLast`), names departments and nothing but these （办公厅、财务司）. `paper` as for
/// taskTimes().
std::optional<TaskBracket> readBracket(const QString& inside, bool isLast, const QDate& paper);

} // namespace chancery::supervision
