// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/actor.h"

#include <algorithm>

namespace chancery::store {

bool Actor::may(const QString& participant) const
{
    return std::any_of(capacities.begin(), capacities.end(),
                       [&](const Capacity& c) { return c.participant == participant; });
}

std::optional<PersonId> Actor::onBehalfOf(const QString& participant) const
{
    std::optional<PersonId> principal;
    for (const auto& capacity : capacities) {
        if (capacity.participant != participant)
            continue;
        if (!capacity.onBehalfOf)
            return std::nullopt; // their own right comes before somebody else's
        principal = capacity.onBehalfOf;
    }
    return principal;
}

bool Actor::hasRole(const char* role) const
{
    return may(QStringLiteral("role:") + QLatin1String(role));
}

QStringList Actor::scopes() const
{
    QStringList list;
    if (!isOutside)
        list.append(everyoneScope);
    for (const auto& capacity : capacities) {
        for (int grade = 0; grade <= clearance; ++grade)
            list.append(scopeOf(capacity.participant, grade));
    }
    list.sort();
    list.removeDuplicates();
    return list;
}

QString scopeOf(const QString& participant, int grade)
{
    return grade == 0 ? participant : participant + u'#' + QString::number(grade);
}

} // namespace chancery::store
