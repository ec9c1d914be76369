// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/stand_in.h"

#include "base/json_reader.h"
#include "people/rules/parse.h"

#include <algorithm>

namespace chancery::people {

namespace {

/// One person stands in for another on these days.
struct Edge {
    PersonId principal;
    PersonId deputy;
    Span days;
};

/// For whom the stand-in really is: a post means its holders, each on their days.
QList<Edge> edgesOf(const Directory& d, const StandIn& standIn)
{
    QList<Edge> edges;
    if (standIn.ended)
        return edges;
    if (standIn.person)
        edges.append({*standIn.person, standIn.deputy, standIn.days});
    for (const auto& holding : d.holdings) {
        const auto both = Span::common(holding.days, standIn.days);
        if (standIn.post && holding.post == *standIn.post && both)
            edges.append({holding.person, standIn.deputy, *both});
    }
    return edges;
}

/// Whether work handed to `from` on `days` comes back to `home`; `steps` bounds the walk, since a
/// path without a repeated person is no longer than there are edges.
bool comesBack(const QList<Edge>& edges, const PersonId& from, const PersonId& home,
               const Span& days, qsizetype steps)
{
    if (from == home)
        return true;
    return steps > 0 && std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) {
               if (edge.principal != from)
                   return false;
               const auto both = Span::common(edge.days, days);
               return both && comesBack(edges, edge.deputy, home, *both, steps - 1);
           });
}

bool isPrincipal(const Directory& d, const StandIn& standIn, const PersonId& person)
{
    if (standIn.person)
        return *standIn.person == person;
    return std::any_of(d.holdings.begin(), d.holdings.end(), [&](const Holding& h) {
        return h.post == *standIn.post && h.person == person && h.days.overlaps(standIn.days);
    });
}

Result<void> checkDays(const StandIn& standIn, const QDate& today)
{
    const QDate first = *standIn.days.first;
    const QDate last = *standIn.days.last;
    if (first < today)
        return fail("people.stand-in-past",
                    {{QStringLiteral("firstDay"), first.toString(Qt::ISODate)}});
    if (last < first || first.daysTo(last) >= longestStandInDays)
        return fail("people.stand-in-dates", {{QStringLiteral("most"), longestStandInDays}});
    return {};
}

Result<void> checkPersons(const Directory& d, const StandIn& standIn)
{
    const auto serves = [&](const PersonId& id) {
        const Person* person = d.person(id);
        return person && standIn.days.within(Span{standIn.days.first, person->lastDay}) &&
               person->days().holds(*standIn.days.first);
    };
    if (!serves(standIn.deputy))
        return fail("people.unknown-person", {{QStringLiteral("person"), standIn.deputy.text()}});
    if (standIn.person && !serves(*standIn.person))
        return fail("people.unknown-person", {{QStringLiteral("person"), standIn.person->text()}});
    if (standIn.post && !d.post(*standIn.post))
        return fail("people.unknown-post", {{QStringLiteral("post"), standIn.post->text()}});
    return {};
}

/// No other deputy for the same principal, and no circle.
Result<void> checkOthers(const Directory& d, const StandIn& standIn)
{
    QList<Edge> edges;
    for (const auto& other : d.standIns) {
        edges += edgesOf(d, other);
        if (!other.ended && other.person == standIn.person && other.post == standIn.post &&
            other.days.overlaps(standIn.days)) {
            const Person* deputy = d.person(other.deputy);
            return fail("people.stand-in-overlap",
                        {{QStringLiteral("deputy"), deputy ? deputy->name : QString()}});
        }
    }
    for (const Edge& edge : edgesOf(d, standIn)) {
        if (edge.principal == edge.deputy)
            return fail("people.stand-in-self");
        const auto reach = std::min<qsizetype>(edges.size(), 64);
        if (comesBack(edges, edge.deputy, edge.principal, edge.days, reach))
            return fail("people.stand-in-cycle");
    }
    return {};
}

} // namespace

Result<Directory> setStandIn(const Directory& before, const Asker& asker, const QJsonObject& params)
{
    TRY_ASSIGN(const StandIn standIn, parseStandIn(params, asker.person));
    TRY(checkDays(standIn, asker.today));
    TRY(checkPersons(before, standIn));
    if (!asker.isAdmin && !isPrincipal(before, standIn, asker.person))
        return fail("people.not-yours");
    for (const auto& other : before.standIns) {
        if (other.id == standIn.id)
            return fail("people.id-taken");
    }
    TRY(checkOthers(before, standIn));
    Directory after = before;
    after.standIns.append(standIn);
    return after;
}

Result<Directory> endStandIn(const Directory& before, const Asker& asker, const QJsonObject& params)
{
    JsonReader in(params);
    const auto id = in.id<StandInTag>("id");
    TRY(in.finish());
    Directory after = before;
    for (auto& standIn : after.standIns) {
        if (standIn.id != id)
            continue;
        if (!asker.isAdmin && asker.person != standIn.deputy && asker.person != standIn.setBy &&
            !isPrincipal(before, standIn, asker.person))
            return fail("people.not-yours");
        standIn.ended = true;
        return after;
    }
    return fail("people.unknown-stand-in");
}

} // namespace chancery::people
