// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::supervision {

/// A paper whose numbered tasks become items (任务分解): a plan, a notice with its division of work
/// or minutes with what was decided (议定事项).
struct TaskPaper {
    QString title;
    QString number;
    QString text;
    QDate day;     ///< By which times without a year are read.
    QString table; ///< The record that it is, "doc_document"; empty for a text of nowhere.
    QString record;

    /// What kind of source it is (sources.h), as its title says: minutes are a meeting's.
    QString sourceKind() const;
};

/// Its tasks (readTasks()) as the rows of a ledger with their headings: proposed, for a person to
/// look through, correct and leave out, and then imported like any other ledger. Only the headings
/// where there are no tasks.
QList<QStringList> taskTable(const TaskPaper& paper);

} // namespace chancery::supervision
