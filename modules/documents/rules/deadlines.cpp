// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/rules/deadlines.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace chancery::documents {

std::optional<QDateTime> defaultDue(const OfficeHours& hours, const QList<HandlingLimit>& limits,
                                    Medium medium, Urgency urgency, const QDateTime& from)
{
    const auto limit = handlingLimit(limits, medium, urgency, officeDate(from));
    if (!limit)
        return std::nullopt;
    return hours.afterWorkdays(from, limit->workdays);
}

std::optional<QDateTime> taskDue(const workflow::WorkItem& item,
                                 const std::optional<QDateTime>& documentDue)
{
    if (item.step == "handle"_L1)
        return documentDue ? documentDue : item.dueAt;
    if (!item.dueAt || !documentDue || item.step == "close"_L1 || item.step == "file"_L1)
        return item.dueAt;
    const bool ahead = !item.enabledAt || *documentDue > *item.enabledAt;
    return ahead ? std::min(*item.dueAt, *documentDue) : *item.dueAt;
}

} // namespace chancery::documents
