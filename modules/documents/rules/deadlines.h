// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/rules/urgency.h"
#include "workflow/office_hours.h"
#include "workflow/work_case.h"

#include <QDateTime>

#include <optional>

namespace chancery::documents {

using workflow::OfficeHours;

/// When a document must be dealt with (办理时限), where nobody set another moment; nothing where
/// the installation has no limit for it.
std::optional<QDateTime> defaultDue(const OfficeHours& hours, const QList<HandlingLimit>& limits,
                                    Medium medium, Urgency urgency, const QDateTime& from);

/// When a task must be done: the step's own limit, but never later than the document's while that
/// still lies ahead of the task's beginning; 承办 has the document's.
std::optional<QDateTime> taskDue(const workflow::WorkItem& item,
                                 const std::optional<QDateTime>& documentDue);

} // namespace chancery::documents
