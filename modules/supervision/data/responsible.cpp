// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/data/responsible.h"

#include "people/data/rows.h"
#include "people/rules/duties.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString unitParticipant(const UnitId& unit)
{
    return u"unit:"_s + unit.text();
}

bool namesAnother(const ImportRow& row)
{
    return std::any_of(row.warnings.begin(), row.warnings.end(), [](const Error& each) {
        return each.code == "supervision.unit-kept-as-words"_L1;
    });
}

} // namespace

Result<std::optional<Responsible>> responsibleFor(store::Database& db, const QString& matter,
                                                  const QDate& day)
{
    TRY_ASSIGN(const auto table, people::loadDuties(db));
    const auto found = people::dutiesFor(table, matter, day);
    if (found.isEmpty())
        return std::optional<Responsible>();
    const auto& best = found.first();
    Responsible who{unitParticipant(best.duty.unit), {}, best.duty.field, best.words};
    for (const auto& unit : best.duty.coUnits)
        who.co.append(unitParticipant(unit));
    return std::optional(who);
}

Result<void> proposeLeads(store::Database& db, const QDate& day, const QString& upTo,
                          QList<ImportRow>& rows)
{
    TRY_ASSIGN(const auto table, people::loadDuties(db));
    for (auto& row : rows) {
        if (row.item.contains("lead"_L1) || !row.errors.isEmpty() || namesAnother(row))
            continue;
        const QString matter = row.item.value("title"_L1).toString() + u' ' +
                               row.item.value("requirement"_L1).toString();
        const auto found = people::dutiesFor(table, matter, day);
        if (found.isEmpty())
            continue;
        const auto& best = found.first();
        row.item.insert(u"lead"_s, unitParticipant(best.duty.unit));
        row.item.insert(u"upTo"_s, upTo);
        row.warnings.append(
            fail("supervision.lead-by-duty",
                 {{u"field"_s, best.duty.field}, {u"words"_s, best.words.join(u'、')}}));
    }
    return {};
}

} // namespace chancery::supervision
