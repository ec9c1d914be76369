// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/resolver.h"

#include "base/clock.h"
#include "people/data/participant_name.h"
#include "people/rules/roles.h"
#include "store/database.h"

#include <algorithm>

namespace chancery::people {

namespace {

using store::Actor;
using store::Database;

struct HeldPost {
    QString post;
    QString unit;
    bool main = false;
};

struct Principal {
    QString person; ///< Empty for a vacant post.
    QList<HeldPost> posts;
    bool wholePerson = false; ///< Roles granted to the person count too.
};

class Resolver {
public:
    Resolver(Database& db, const PersonId& person, const QDate& today)
        : m_db(db), m_person(person), m_today(today.toString(Qt::ISODate))
    {
    }

    Result<std::optional<Actor>> actor();

private:
    Result<QList<HeldPost>> postsOf(const QString& person);
    Result<void> addOwn(Actor& actor);
    Result<void> addStandIns(Actor& actor);
    Result<Principal> principalPost(const QString& post);
    Result<void> addPosts(Actor& actor, const Principal& from);
    Result<void> addGrants(Actor& actor, const Principal& from, const char* sql,
                           const QString& target);
    Result<int> clearance();
    Result<bool> isOutside();
    void add(Actor& actor, const char* kind, const QString& id, const Principal& from);

    Database& m_db;
    PersonId m_person;
    QString m_today;
};

void Resolver::add(Actor& actor, const char* kind, const QString& id, const Principal& from)
{
    store::Capacity capacity{QLatin1String(kind) + id, std::nullopt};
    if (!from.person.isEmpty() && from.person != m_person.text()) {
        const auto principal = PersonId::parse(from.person);
        if (!principal.ok())
            return;
        capacity.onBehalfOf = *principal;
    }
    if (!actor.capacities.contains(capacity))
        actor.capacities.append(std::move(capacity));
}

Result<QList<HeldPost>> Resolver::postsOf(const QString& person)
{
    QList<HeldPost> posts;
    auto q = m_db.query("SELECT h.post_id, p.unit_id, h.main FROM people_holding AS h"
                        " JOIN people_post AS p ON p.id = h.post_id"
                        " JOIN people_person AS x ON x.id = h.person_id"
                        " WHERE h.person_id = ?1"
                        " AND (h.first_day IS NULL OR h.first_day <= ?2)"
                        " AND (h.last_day IS NULL OR h.last_day >= ?2)"
                        " AND (x.last_day IS NULL OR x.last_day >= ?2)"
                        " ORDER BY h.main DESC, p.position NULLS FIRST, h.post_id");
    q.bind(person).bind(m_today);
    while (q.next())
        posts.append({q.text(0), q.text(1), q.flag(2)});
    TRY(q.done());
    return posts;
}

Result<void> Resolver::addGrants(Actor& actor, const Principal& from, const char* sql,
                                 const QString& target)
{
    const bool deputised = from.person != m_person.text();
    auto q = m_db.query(sql);
    q.bind(target).bind(m_today);
    while (q.next()) {
        const QString role = q.text(0);
        if (deputised && isAdministrative(role))
            continue;
        add(actor, "role:", role, from);
        if (!q.isNull(1))
            add(actor, "unit:", q.text(1), from);
    }
    return q.done();
}

Result<void> Resolver::addPosts(Actor& actor, const Principal& from)
{
    for (const auto& held : from.posts) {
        add(actor, "post:", held.post, from);
        add(actor, "unit:", held.unit, from);
    }
    for (const auto& held : from.posts) {
        TRY(addGrants(actor, from,
                      "SELECT role, unit_id FROM people_role_grant WHERE post_id = ?1"
                      " AND (first_day IS NULL OR first_day <= ?2)"
                      " AND (last_day IS NULL OR last_day >= ?2) ORDER BY role, id",
                      held.post));
    }
    if (from.wholePerson)
        TRY(addGrants(actor, from,
                      "SELECT role, unit_id FROM people_role_grant WHERE person_id = ?1"
                      " AND (first_day IS NULL OR first_day <= ?2)"
                      " AND (last_day IS NULL OR last_day >= ?2) ORDER BY role, id",
                      from.person));
    return {};
}

/// The post as it is today: its unit, and its holder if it has one.
Result<Principal> Resolver::principalPost(const QString& post)
{
    Principal principal;
    auto q = m_db.query("SELECT p.unit_id, h.person_id FROM people_post AS p"
                        " LEFT JOIN people_holding AS h ON h.post_id = p.id"
                        " AND (h.first_day IS NULL OR h.first_day <= ?2)"
                        " AND (h.last_day IS NULL OR h.last_day >= ?2)"
                        " WHERE p.id = ?1"
                        " AND (p.first_day IS NULL OR p.first_day <= ?2)"
                        " AND (p.last_day IS NULL OR p.last_day >= ?2)");
    q.bind(post).bind(m_today);
    if (q.next()) {
        principal.posts.append({post, q.text(0)});
        principal.person = q.text(1);
    }
    TRY(q.done());
    return principal;
}

Result<void> Resolver::addStandIns(Actor& actor)
{
    QList<std::pair<QString, QString>> standIns;
    {
        auto q = m_db.query("SELECT person_id, post_id FROM people_stand_in WHERE deputy_id = ?1"
                            " AND ended = 0 AND first_day <= ?2 AND last_day >= ?2"
                            " ORDER BY first_day, id");
        q.bind(m_person.text()).bind(m_today);
        while (q.next())
            standIns.append({q.text(0), q.text(1)});
        TRY(q.done());
    }
    for (const auto& [person, post] : std::as_const(standIns)) {
        if (person.isEmpty()) {
            TRY_ASSIGN(const Principal principal, principalPost(post));
            TRY(addPosts(actor, principal));
        } else {
            TRY_ASSIGN(const auto posts, postsOf(person));
            TRY(addPosts(actor, {person, posts, true}));
        }
    }
    return {};
}

Result<int> Resolver::clearance()
{
    auto q = m_db.query("SELECT MAX(grade) FROM people_clearance WHERE person_id = ?1"
                        " AND (first_day IS NULL OR first_day <= ?2)"
                        " AND (last_day IS NULL OR last_day >= ?2)");
    q.bind(m_person.text()).bind(m_today);
    int grade = 0;
    if (q.next())
        grade = std::clamp(int(q.integer(0)), 0, 3);
    TRY(q.done());
    return grade;
}

/// Posts outside the house and none within, today: an account that has left its unit does not
/// become one of the house.
Result<bool> Resolver::isOutside()
{
    auto q = m_db.query("SELECT COUNT(*) FILTER (WHERE u.kind = 'outside'),"
                        " COUNT(*) FILTER (WHERE u.kind <> 'outside'"
                        " AND (h.first_day IS NULL OR h.first_day <= ?2)"
                        " AND (h.last_day IS NULL OR h.last_day >= ?2))"
                        " FROM people_holding AS h JOIN people_post AS p ON p.id = h.post_id"
                        " JOIN people_unit AS u ON u.id = p.unit_id WHERE h.person_id = ?1");
    q.bind(m_person.text()).bind(m_today);
    const bool found = q.next() && q.integer(0) > 0 && q.integer(1) == 0;
    TRY(q.done());
    return found;
}

Result<void> Resolver::addOwn(Actor& actor)
{
    Principal self{m_person.text(), {}, true};
    TRY_ASSIGN(self.posts, postsOf(self.person));
    add(actor, "person:", self.person, self);
    if (!self.posts.isEmpty()) {
        TRY_ASSIGN(actor.unitName,
                   participantName(m_db, QStringLiteral("unit:") + self.posts.first().unit,
                                   QDate::fromString(m_today, Qt::ISODate)));
    }
    return addPosts(actor, self);
}

Result<std::optional<Actor>> Resolver::actor()
{
    Actor actor{m_person, {}, {}, 0, {}};
    bool found = false;
    {
        auto q = m_db.query("SELECT name FROM people_person WHERE id = ?1"
                            " AND (last_day IS NULL OR last_day >= ?2)");
        q.bind(m_person.text()).bind(m_today);
        found = q.next();
        if (found)
            actor.name = q.text(0);
        TRY(q.done());
    }
    if (!found)
        return std::optional<Actor>();
    TRY(addOwn(actor));
    TRY(addStandIns(actor));
    TRY_ASSIGN(actor.clearance, clearance());
    TRY_ASSIGN(actor.isOutside, isOutside());
    return std::optional(std::move(actor));
}

} // namespace

Actor foundingActor(const PersonId& administrator)
{
    const QString role = QLatin1String("role:") + QLatin1String(founderRole);
    return {administrator, {}, {}, 0, {{role, std::nullopt}}};
}

store::ActorResolver resolveActor()
{
    return [](Database& db, const PersonId& person, const QDateTime& now) {
        return Resolver(db, person, officeDate(now)).actor();
    };
}

} // namespace chancery::people
