// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/check.h"

#include "people/rules/roles.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace chancery::people {

namespace {

QString dayText(const std::optional<QDate>& day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

/// A stretch of days and the position of the row it comes from.
struct Stretch {
    Span days;
    qsizetype row;
};

/// Two rows of a group that share a day, if any do.
std::optional<std::pair<qsizetype, qsizetype>> firstOverlap(QList<Stretch> stretches)
{
    const auto begin = [](const Stretch& s) { return s.days.first.value_or(QDate(1, 1, 1)); };
    std::sort(stretches.begin(), stretches.end(),
              [&](const Stretch& a, const Stretch& b) { return begin(a) < begin(b); });
    for (qsizetype i = 1; i < stretches.size(); ++i) {
        if (stretches[i - 1].days.overlaps(stretches[i].days))
            return std::pair(stretches[i - 1].row, stretches[i].row);
    }
    return std::nullopt;
}

class Checker {
public:
    explicit Checker(const Directory& directory) : d(directory)
    {
        for (const auto& unit : d.units)
            m_units.insert(unit.id, &unit);
        for (const auto& person : d.persons)
            m_persons.insert(person.id, &person);
        for (const auto& post : d.posts)
            m_posts.insert(post.id, &post);
    }

    Result<void> all() const
    {
        TRY(units());
        TRY(persons());
        TRY(posts());
        TRY(holdings());
        TRY(grants());
        TRY(clearances());
        TRY(divisions());
        TRY(duties());
        return exclusiveRoles();
    }

private:
    Result<void> units() const;
    Result<void> persons() const;
    Result<void> posts() const;
    Result<void> holdings() const;
    Result<void> grants() const;
    Result<void> clearances() const;
    Result<void> divisions() const;
    Result<void> duties() const;
    Result<void> exclusiveRoles() const;

    static Result<void> ordered(const Span& days)
    {
        if (days.isOrdered())
            return {};
        return fail("people.dates-reversed", {{QStringLiteral("firstDay"), dayText(days.first)},
                                              {QStringLiteral("lastDay"), dayText(days.last)}});
    }
    /// `name` is the thing of the outer days, such as the post that a holding belongs to.
    static Result<void> within(const Span& days, const Span& outer, const QString& name)
    {
        TRY(ordered(days));
        if (days.within(outer))
            return {};
        return fail("people.outside-dates", {{QStringLiteral("name"), name},
                                             {QStringLiteral("firstDay"), dayText(outer.first)},
                                             {QStringLiteral("lastDay"), dayText(outer.last)}});
    }
    Result<void> known(const UnitId& id) const
    {
        if (m_units.contains(id))
            return {};
        return fail("people.unknown-unit", {{QStringLiteral("unit"), id.text()}});
    }
    Result<void> known(const PersonId& id) const
    {
        if (m_persons.contains(id))
            return {};
        return fail("people.unknown-person", {{QStringLiteral("person"), id.text()}});
    }
    Result<void> known(const PostId& id) const
    {
        if (m_posts.contains(id))
            return {};
        return fail("people.unknown-post", {{QStringLiteral("post"), id.text()}});
    }
    QString nameOf(const PersonId& id) const { return m_persons.value(id)->name; }

    const Directory& d;
    QHash<UnitId, const Unit*> m_units;
    QHash<PersonId, const Person*> m_persons;
    QHash<PostId, const Post*> m_posts;
};

Result<void> Checker::units() const
{
    QHash<QString, QList<Stretch>> siblings;
    for (qsizetype i = 0; i < d.units.size(); ++i) {
        const Unit& unit = d.units[i];
        TRY(ordered(unit.days));
        const QString parent = unit.parent ? unit.parent->text() : QString();
        siblings[parent + u'/' + unit.name].append({unit.days, i});
        if (!unit.parent)
            continue;
        TRY(known(*unit.parent));
        TRY(within(unit.days, m_units.value(*unit.parent)->days,
                   m_units.value(*unit.parent)->name));
        // A path longer than there are units goes in a circle.
        const Unit* above = m_units.value(*unit.parent);
        for (qsizetype steps = 0; above && above->parent; ++steps) {
            if (steps > d.units.size())
                return fail("people.unit-cycle", {{QStringLiteral("name"), unit.name}});
            above = m_units.value(*above->parent);
        }
    }
    for (const auto& group : std::as_const(siblings)) {
        if (const auto both = firstOverlap(group))
            return fail("people.name-taken", {{QStringLiteral("name"), d.units[both->first].name}});
    }
    return {};
}

Result<void> Checker::persons() const
{
    QHash<QString, const Person*> logins;
    for (const auto& person : d.persons) {
        if (const Person* other = logins.value(person.login))
            return fail("people.login-taken", {{QStringLiteral("login"), person.login},
                                               {QStringLiteral("name"), other->name}});
        logins.insert(person.login, &person);
    }
    return {};
}

Result<void> Checker::posts() const
{
    for (const auto& post : d.posts) {
        TRY(known(post.unit));
        TRY(within(post.days, m_units.value(post.unit)->days, m_units.value(post.unit)->name));
    }
    return {};
}

Result<void> Checker::holdings() const
{
    QHash<PostId, QList<Stretch>> ofPost;
    QHash<PersonId, QList<Stretch>> mainOf;
    for (qsizetype i = 0; i < d.holdings.size(); ++i) {
        const Holding& holding = d.holdings[i];
        TRY(known(holding.post));
        TRY(known(holding.person));
        TRY(within(holding.days, m_posts.value(holding.post)->days,
                   m_posts.value(holding.post)->title));
        TRY(within(holding.days, m_persons.value(holding.person)->days(), nameOf(holding.person)));
        ofPost[holding.post].append({holding.days, i});
        if (holding.main)
            mainOf[holding.person].append({holding.days, i});
    }
    for (auto it = ofPost.constBegin(); it != ofPost.constEnd(); ++it) {
        if (const auto both = firstOverlap(*it))
            return fail("people.post-taken",
                        {{QStringLiteral("title"), m_posts.value(it.key())->title},
                         {QStringLiteral("name"), nameOf(d.holdings[both->first].person)},
                         {QStringLiteral("other"), nameOf(d.holdings[both->second].person)}});
    }
    for (auto it = mainOf.constBegin(); it != mainOf.constEnd(); ++it) {
        if (firstOverlap(*it))
            return fail("people.main-post-overlap", {{QStringLiteral("name"), nameOf(it.key())}});
    }
    return {};
}

Result<void> Checker::grants() const
{
    for (const auto& grant : d.grants) {
        TRY(ordered(grant.days));
        if (grant.post) {
            TRY(known(*grant.post));
            TRY(within(grant.days, m_posts.value(*grant.post)->days,
                       m_posts.value(*grant.post)->title));
        }
        if (grant.person) {
            TRY(known(*grant.person));
            TRY(within(grant.days, m_persons.value(*grant.person)->days(), nameOf(*grant.person)));
        }
        if (grant.unit) {
            TRY(known(*grant.unit));
            if (!speaksForUnit(grant.role))
                return fail("people.role-unit", {{QStringLiteral("role"), grant.role}});
        }
    }
    return {};
}

Result<void> Checker::clearances() const
{
    QHash<PersonId, QList<Stretch>> ofPerson;
    for (qsizetype i = 0; i < d.clearances.size(); ++i) {
        const Clearance& clearance = d.clearances[i];
        TRY(ordered(clearance.days));
        TRY(known(clearance.person));
        ofPerson[clearance.person].append({clearance.days, i});
    }
    for (auto it = ofPerson.constBegin(); it != ofPerson.constEnd(); ++it) {
        if (firstOverlap(*it))
            return fail("people.clearance-overlap", {{QStringLiteral("name"), nameOf(it.key())}});
    }
    return {};
}

Result<void> Checker::divisions() const
{
    for (const auto& division : d.divisions) {
        TRY(known(division.leader));
        TRY(within(division.days, m_posts.value(division.leader)->days,
                   m_posts.value(division.leader)->title));
        for (const auto& unit : division.units)
            TRY(known(unit));
        if (division.secretary)
            TRY(known(*division.secretary));
    }
    return {};
}

Result<void> Checker::duties() const
{
    QHash<QString, QList<Stretch>> ofField;
    for (qsizetype i = 0; i < d.duties.size(); ++i) {
        const Duty& duty = d.duties[i];
        TRY(known(duty.unit));
        TRY(within(duty.days, m_units.value(duty.unit)->days, m_units.value(duty.unit)->name));
        for (const auto& unit : duty.coUnits)
            TRY(known(unit));
        if (duty.leader)
            TRY(known(*duty.leader));
        ofField[duty.field].append({duty.days, i});
    }
    for (auto it = ofField.constBegin(); it != ofField.constEnd(); ++it) {
        if (const auto both = firstOverlap(*it))
            return fail("people.duty-taken", {{QStringLiteral("field"), it.key()},
                                              {QStringLiteral("name"),
                                               m_units.value(d.duties[both->first].unit)->name}});
    }
    return {};
}

Result<void> Checker::exclusiveRoles() const
{
    struct Office {
        QString role;
        Span days;
    };
    QHash<PersonId, QList<Office>> offices;
    for (const auto& grant : d.grants) {
        if (!isAdministrative(grant.role))
            continue;
        if (grant.person)
            offices[*grant.person].append({grant.role, grant.days});
        for (const auto& holding : d.holdings) {
            const auto both = Span::common(holding.days, grant.days);
            if (grant.post && holding.post == *grant.post && both)
                offices[holding.person].append({grant.role, *both});
        }
    }
    for (auto it = offices.constBegin(); it != offices.constEnd(); ++it) {
        for (const auto& a : *it) {
            for (const auto& b : *it) {
                if (a.role < b.role && a.days.overlaps(b.days))
                    return fail("people.exclusive-roles",
                                {{QStringLiteral("name"), nameOf(it.key())},
                                 {QStringLiteral("role"), a.role},
                                 {QStringLiteral("other"), b.role}});
            }
        }
    }
    return {};
}

} // namespace

Result<void> check(const Directory& directory)
{
    return Checker(directory).all();
}

} // namespace chancery::people
