// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/responsible.h"

#include "people/data/rows.h"
#include "people/rules/duties.h"

namespace chancery::supervision {

Result<std::optional<Responsible>> responsibleFor(store::Database& db, const QString& matter,
                                                  const QDate& day)
{
    const auto participant = [](const UnitId& unit) {
        return QStringLiteral("unit:") + unit.text();
    };
    TRY_ASSIGN(const auto table, people::loadDuties(db));
    const auto found = people::dutiesFor(table, matter, day);
    if (found.isEmpty())
        return std::optional<Responsible>();
    const auto& best = found.first();
    Responsible who{participant(best.duty.unit), {}, best.duty.field, best.words};
    for (const auto& unit : best.duty.coUnits)
        who.co.append(participant(unit));
    return std::optional(who);
}

} // namespace chancery::supervision
