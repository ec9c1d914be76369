// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/decide.h"

#include "base/json_reader.h"
#include "people/rules/check.h"
#include "people/rules/parse.h"
#include "people/rules/stand_in.h"

#include <algorithm>

namespace chancery::people {

namespace {

template <typename T, typename Key>
T* find(QList<T>& list, const Key& id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& x) { return x.id == id; });
    return it == list.end() ? nullptr : &*it;
}

template <typename T>
Result<void> addTo(QList<T>& list, T thing)
{
    if (find(list, thing.id))
        return fail("people.id-taken");
    list.append(std::move(thing));
    return {};
}

/// Ends on `last` what the condition chooses; what would only begin later is taken away.
template <typename T, typename Condition>
void endAll(QList<T>& list, const QDate& last, Condition chosen)
{
    QList<T> kept;
    kept.reserve(list.size());
    for (auto thing : list) {
        if (chosen(thing)) {
            const auto days = thing.days.cutAfter(last);
            if (!days)
                continue;
            thing.days = *days;
        }
        kept.append(std::move(thing));
    }
    list = std::move(kept);
}

/// The same, and without a day as if it had never been.
template <typename T, typename Condition>
void endEither(QList<T>& list, const std::optional<QDate>& last, Condition chosen)
{
    if (last)
        endAll(list, *last, chosen);
    else
        list.removeIf(chosen);
}

PersonId personIn(const QJsonObject& params)
{
    return JsonReader(params).id<PersonTag>("id");
}

Result<Directory> addUnit(const Directory& before, const Asker&, const QJsonObject& params)
{
    TRY_ASSIGN(Unit unit, parseUnit(params));
    Directory after = before;
    TRY(addTo(after.units, std::move(unit)));
    return after;
}

Result<Directory> changeUnit(const Directory& before, const Asker&, const QJsonObject& params)
{
    Directory after = before;
    Unit* unit = find(after.units, JsonReader(params).id<UnitTag>("id"));
    if (!unit)
        return fail("people.unknown-unit", {{QStringLiteral("unit"), params.value(u"id")}});
    TRY_ASSIGN(*unit, parseUnit(params, unit));
    return after;
}

Result<Directory> addPerson(const Directory& before, const Asker&, const QJsonObject& params)
{
    TRY_ASSIGN(Person person, parsePerson(params));
    Directory after = before;
    TRY(addTo(after.persons, std::move(person)));
    return after;
}

/// Nobody is anything after their last day.
void leave(Directory& d, const PersonId& person, const QDate& lastDay)
{
    endAll(d.holdings, lastDay, [&](const Holding& h) { return h.person == person; });
    endAll(d.grants, lastDay, [&](const RoleGrant& g) { return g.person == person; });
    endAll(d.clearances, lastDay, [&](const Clearance& c) { return c.person == person; });
    endAll(d.standIns, lastDay,
           [&](const StandIn& s) { return s.person == person || s.deputy == person; });
}

Result<Directory> changePerson(const Directory& before, const Asker&, const QJsonObject& params)
{
    Directory after = before;
    const PersonId id = personIn(params);
    Person* person = find(after.persons, id);
    if (!person)
        return fail("people.unknown-person", {{QStringLiteral("person"), params.value(u"id")}});
    TRY_ASSIGN(*person, parsePerson(params, person));
    if (person->lastDay)
        leave(after, id, *person->lastDay);
    return after;
}

Result<Directory> addPost(const Directory& before, const Asker&, const QJsonObject& params)
{
    TRY_ASSIGN(Post post, parsePost(params));
    Directory after = before;
    TRY(addTo(after.posts, std::move(post)));
    return after;
}

Error unknownPost(const QJsonObject& params)
{
    return fail("people.unknown-post", {{QStringLiteral("post"), params.value(u"id")}});
}

Result<Directory> changePost(const Directory& before, const Asker&, const QJsonObject& params)
{
    Directory after = before;
    Post* post = find(after.posts, JsonReader(params).id<PostTag>("id"));
    if (!post)
        return unknownPost(params);
    TRY_ASSIGN(*post, parsePost(params, post));
    return after;
}

Result<Directory> assignPost(const Directory& before, const Asker& asker, const QJsonObject& params)
{
    QJsonObject holdingParams = params;
    const QJsonValue takeOver = holdingParams.take(QStringLiteral("takeOver"));
    if (!takeOver.isUndefined() && !takeOver.isBool())
        return fail("base.bad-field", {{QStringLiteral("field"), QStringLiteral("takeOver")},
                                       {QStringLiteral("why"), QStringLiteral("not-flag")}});
    TRY_ASSIGN(Holding holding, parseHolding(holdingParams));
    holding.days.first = holding.days.first.value_or(asker.today);
    Directory after = before;
    if (takeOver.toBool()) {
        const QDate first = *holding.days.first;
        endAll(after.holdings, first.addDays(-1), [&](const Holding& h) {
            return h.post == holding.post && h.days.holds(first) && h.days.first != first;
        });
    }
    TRY(addTo(after.holdings, std::move(holding)));
    return after;
}

Result<Directory> endHolding(const Directory& before, const Asker&, const QJsonObject& params)
{
    JsonReader in(params);
    const auto id = in.id<HoldingTag>("id");
    const QDate last = in.date("lastDay");
    TRY(in.finish());
    Directory after = before;
    if (!find(after.holdings, id))
        return fail("people.unknown-holding");
    endAll(after.holdings, last, [&](const Holding& h) { return h.id == id; });
    return after;
}

Result<Directory> endPost(const Directory& before, const Asker&, const QJsonObject& params)
{
    JsonReader in(params);
    const auto id = in.id<PostTag>("id");
    const QDate last = in.date("lastDay");
    TRY(in.finish());
    Directory after = before;
    Post* post = find(after.posts, id);
    if (!post)
        return unknownPost(params);
    post->days.last = last;
    endAll(after.holdings, last, [&](const Holding& h) { return h.post == id; });
    endAll(after.grants, last, [&](const RoleGrant& g) { return g.post == id; });
    endAll(after.divisions, last, [&](const Division& x) { return x.leader == id; });
    endAll(after.standIns, last, [&](const StandIn& s) { return s.post == id; });
    return after;
}

Result<Directory> grantRole(const Directory& before, const Asker&, const QJsonObject& params)
{
    TRY_ASSIGN(RoleGrant grant, parseGrant(params));
    Directory after = before;
    TRY(addTo(after.grants, std::move(grant)));
    return after;
}

Result<Directory> revokeRole(const Directory& before, const Asker&, const QJsonObject& params)
{
    JsonReader in(params);
    const auto id = in.id<RoleGrantTag>("id");
    const auto last = in.optionalDate("lastDay");
    TRY(in.finish());
    Directory after = before;
    if (!find(after.grants, id))
        return fail("people.unknown-grant");
    endEither(after.grants, last, [&](const RoleGrant& g) { return g.id == id; });
    return after;
}

Result<Directory> setClearance(const Directory& before, const Asker& asker,
                               const QJsonObject& params)
{
    TRY_ASSIGN(Clearance clearance, parseClearance(params));
    clearance.days.first = clearance.days.first.value_or(asker.today);
    Directory after = before;
    endAll(after.clearances, clearance.days.first->addDays(-1),
           [&](const Clearance& c) { return c.person == clearance.person; });
    TRY(addTo(after.clearances, std::move(clearance)));
    return after;
}

Result<Directory> setDivision(const Directory& before, const Asker& asker,
                              const QJsonObject& params)
{
    TRY_ASSIGN(Division division, parseDivision(params));
    division.days.first = division.days.first.value_or(asker.today);
    Directory after = before;
    endAll(after.divisions, division.days.first->addDays(-1),
           [&](const Division& x) { return x.leader == division.leader; });
    TRY(addTo(after.divisions, std::move(division)));
    return after;
}

Result<Directory> setDuty(const Directory& before, const Asker& asker, const QJsonObject& params)
{
    TRY_ASSIGN(Duty duty, parseDuty(params));
    duty.days.first = duty.days.first.value_or(asker.today);
    Directory after = before;
    endAll(after.duties, duty.days.first->addDays(-1),
           [&](const Duty& x) { return x.field == duty.field; });
    TRY(addTo(after.duties, std::move(duty)));
    return after;
}

Result<Directory> endDuty(const Directory& before, const Asker&, const QJsonObject& params)
{
    JsonReader in(params);
    const auto id = in.id<DutyTag>("id");
    const auto last = in.optionalDate("lastDay");
    TRY(in.finish());
    Directory after = before;
    if (!find(after.duties, id))
        return fail("people.unknown-duty");
    endEither(after.duties, last, [&](const Duty& x) { return x.id == id; });
    return after;
}

template <typename T>
void putAll(QList<T>& list, const QList<T>& things)
{
    QHash<QString, qsizetype> positions;
    for (qsizetype i = 0; i < list.size(); ++i)
        positions.insert(list[i].id.text(), i);
    for (const auto& thing : things) {
        const auto at = positions.constFind(thing.id.text());
        if (at != positions.constEnd()) {
            list[*at] = thing;
        } else {
            positions.insert(thing.id.text(), list.size());
            list.append(thing);
        }
    }
}

Result<Directory> loadDirectory(const Directory& before, const Asker&, const QJsonObject& params)
{
    TRY_ASSIGN(const Directory given, parseDirectory(params));
    Directory after = before;
    putAll(after.units, given.units);
    putAll(after.persons, given.persons);
    putAll(after.posts, given.posts);
    putAll(after.holdings, given.holdings);
    putAll(after.grants, given.grants);
    putAll(after.clearances, given.clearances);
    putAll(after.divisions, given.divisions);
    putAll(after.duties, given.duties);
    return after;
}

using Rule = Result<Directory> (*)(const Directory&, const Asker&, const QJsonObject&);

struct Entry {
    const char* name;
    Rule rule;
    bool forEverybody = false;
};

constexpr Entry entries[] = {{"people.add-unit", addUnit},
                             {"people.change-unit", changeUnit},
                             {"people.add-person", addPerson},
                             {"people.change-person", changePerson},
                             {"people.add-post", addPost},
                             {"people.change-post", changePost},
                             {"people.assign-post", assignPost},
                             {"people.end-holding", endHolding},
                             {"people.end-post", endPost},
                             {"people.grant-role", grantRole},
                             {"people.revoke-role", revokeRole},
                             {"people.set-clearance", setClearance},
                             {"people.set-division", setDivision},
                             {"people.set-duty", setDuty},
                             {"people.end-duty", endDuty},
                             {"people.set-stand-in", setStandIn, true},
                             {"people.end-stand-in", endStandIn, true},
                             {"people.load-directory", loadDirectory}};

/// All that gives a person rights, as rows: what may not grow by one's own hand.
struct Rights {
    struct Held {
        PostId post;
        UnitId unit; ///< Moving a post brings its holder into another unit.
        Span days;
    };
    QList<Held> holdings;
    QList<RoleGrant> grants;
    QList<Clearance> clearances;
    QList<StandIn> standIns;
};

Rights rightsOf(const Directory& d, const PersonId& person)
{
    Rights rights;
    for (const auto& holding : d.holdings) {
        const Post* post = holding.person == person ? d.post(holding.post) : nullptr;
        if (post)
            rights.holdings.append({post->id, post->unit, holding.days});
    }
    for (const auto& grant : d.grants) {
        const bool onHeldPost =
            std::any_of(rights.holdings.begin(), rights.holdings.end(),
                        [&](const Rights::Held& held) { return grant.post == held.post; });
        if (grant.person == person || onHeldPost)
            rights.grants.append(grant);
    }
    for (const auto& clearance : d.clearances) {
        if (clearance.person == person && clearance.grade > 0)
            rights.clearances.append(clearance);
    }
    for (const auto& standIn : d.standIns) {
        if (standIn.deputy == person && !standIn.ended)
            rights.standIns.append(standIn);
    }
    return rights;
}

/// Whether each right of `after` was there before, for as many days at least.
template <typename T, typename Less>
bool noneGrew(const QList<T>& before, const QList<T>& after, Less notMore)
{
    return std::all_of(after.begin(), after.end(), [&](const T& now) {
        return std::any_of(before.begin(), before.end(), [&](T then) {
            const bool shorter = now.days.within(then.days);
            then.days = now.days;
            return shorter && notMore(now, then);
        });
    });
}

bool widened(const Rights& before, const Rights& after)
{
    const auto same = [](const auto& now, const auto& then) { return now == then; };
    const auto sameHolding = [](const Rights::Held& now, const Rights::Held& then) {
        return now.post == then.post && now.unit == then.unit;
    };
    const auto notHigher = [](const Clearance& now, const Clearance& then) {
        return now.grade <= then.grade;
    };
    return !noneGrew(before.holdings, after.holdings, sameHolding) ||
           !noneGrew(before.grants, after.grants, same) ||
           !noneGrew(before.clearances, after.clearances, notHigher) ||
           !noneGrew(before.standIns, after.standIns, same);
}

bool hasAdmin(const Directory& d, const QDate& day)
{
    const QString admin = QStringLiteral("admin");
    return std::any_of(d.grants.begin(), d.grants.end(), [&](const RoleGrant& grant) {
        if (grant.role != admin || !grant.days.holds(day))
            return false;
        const Holding* holder = grant.post ? d.holderOn(*grant.post, day) : nullptr;
        const Person* person = holder         ? d.person(holder->person)
                               : grant.person ? d.person(*grant.person)
                                              : nullptr;
        return person && person->days().holds(day);
    });
}

} // namespace

QStringList commandNames()
{
    QStringList names;
    for (const auto& entry : entries)
        names.append(QString::fromLatin1(entry.name));
    return names;
}

Result<Directory> decide(const QString& command, const Directory& before, const Asker& asker,
                         const QJsonObject& params)
{
    const auto entry = std::find_if(std::begin(entries), std::end(entries), [&](const Entry& e) {
        return command == QLatin1String(e.name);
    });
    Q_ASSERT(entry != std::end(entries));
    const bool founding =
        asker.isFounder && before.persons.isEmpty() && entry->rule == &loadDirectory;
    if (!entry->forEverybody && !asker.isAdmin && !founding)
        return fail("people.not-admin");
    TRY_ASSIGN(const Directory after, entry->rule(before, asker, params));
    TRY(check(after));
    if (founding) {
        if (!after.hasRoleOn(asker.person, QStringLiteral("admin"), asker.today))
            return fail("people.no-admin");
        return after;
    }
    if (widened(rightsOf(before, asker.person), rightsOf(after, asker.person)))
        return fail("people.own-rights");
    if (!entry->forEverybody && !hasAdmin(after, asker.today))
        return fail("people.no-admin");
    return after;
}

} // namespace chancery::people
