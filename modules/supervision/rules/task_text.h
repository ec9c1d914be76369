// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/rules/task_time.h"
#include "supervision/rules/task_units.h"

#include <QDate>
#include <QList>
#include <QString>

namespace chancery::supervision {

/// A task as it was read out of a paper (任务分解): proposed, for a person to confirm, change or
/// drop. Nothing of it is data before that.
struct TaskCandidate {
    QString section; ///< The heading under which it stands.
    QString number;  ///< （三）
    QString title;   ///< Its first sentence, without the number.
    QString text;    ///< The whole of it, number included, without the brackets at its end.
    TaskUnits units; ///< Empty where nobody is named.
    QList<TaskTime> times;
    std::optional<TaskTime> time; ///< wholeTime() of them.
    qsizetype at = 0;             ///< Where it begins in the paper.
    bool certain =
        false; ///< Somebody is named for it; else only its number and words speak for it.
};

/// The numbered tasks of a plan, a notice with its division of work (任务分工) or minutes
/// (会议纪要). `paper`: the day of the paper, by which times without a year are read.
QList<TaskCandidate> readTasks(const QString& text, const QDate& paper);

} // namespace chancery::supervision
