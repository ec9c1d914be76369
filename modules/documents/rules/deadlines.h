// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/work_calendar.h"
#include "documents/rules/urgency.h"
#include "workflow/event.h"

#include <QDateTime>
#include <QTime>

#include <optional>

namespace chancery::documents {

/// The office's hours, by which time limits are counted.
struct OfficeHours {
    QTime begin{9, 0};
    QTime end{17, 0};
    const WorkCalendar* calendar = nullptr; ///< Null: every Monday to Friday is a working day.

    /// The end of the `count`th working day after the office day of `from`.
    QDateTime afterWorkdays(const QDateTime& from, int count) const;
    /// So many office hours later; what begins outside them begins with the next office day.
    QDateTime afterWorkHours(const QDateTime& from, int hours) const;
    /// For workflow::Environment::dueAt.
    QDateTime dueAt(const workflow::DueRule& rule, const QDateTime& from) const;

private:
    bool isWorkday(const QDate& day) const;
    QDate nextWorkday(QDate day) const;
};

/// When a document must be dealt with (办理时限), where nobody set another moment; nothing where
/// the installation has no limit for it.
std::optional<QDateTime> defaultDue(const OfficeHours& hours, const QList<HandlingLimit>& limits,
                                    Medium medium, Urgency urgency, const QDateTime& from);

/// When a task must be done: the step's own limit, but never later than the document's while that
/// still lies ahead of the task's beginning; 承办 has the document's.
std::optional<QDateTime> taskDue(const workflow::WorkItem& item,
                                 const std::optional<QDateTime>& documentDue);

} // namespace chancery::documents
