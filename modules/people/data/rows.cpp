// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/data/rows.h"

#include "store/actor.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace chancery::people {

namespace {

using store::Query;

QJsonValue value(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue value(const std::optional<QDate>& day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

template <typename Tag>
QJsonValue value(const std::optional<Id<Tag>>& id)
{
    return id ? QJsonValue(id->text()) : QJsonValue(QJsonValue::Null);
}

QJsonArray idsOf(const QList<UnitId>& units)
{
    QJsonArray ids;
    for (const auto& unit : units)
        ids.append(unit.text());
    return ids;
}

QJsonObject withDays(QJsonObject fields, const Span& days)
{
    fields.insert(QStringLiteral("first_day"), value(days.first));
    fields.insert(QStringLiteral("last_day"), value(days.last));
    return fields;
}

QJsonObject fieldsOf(const Unit& x)
{
    return withDays({{QStringLiteral("name"), x.name},
                     {QStringLiteral("short_name"), value(x.shortName)},
                     {QStringLiteral("kind"), x.kind},
                     {QStringLiteral("parent_id"), value(x.parent)},
                     {QStringLiteral("position"), x.position},
                     {QStringLiteral("code_prefix"), value(x.codePrefix)}},
                    x.days);
}

QJsonObject fieldsOf(const Person& x)
{
    return {{QStringLiteral("name"), x.name},
            {QStringLiteral("login"), x.login},
            {QStringLiteral("pinyin"), value(x.pinyin)},
            {QStringLiteral("phone"), value(x.phone)},
            {QStringLiteral("room"), value(x.room)},
            {QStringLiteral("last_day"), value(x.lastDay)}};
}

QJsonObject fieldsOf(const Post& x)
{
    return withDays({{QStringLiteral("unit_id"), x.unit.text()},
                     {QStringLiteral("title"), x.title},
                     {QStringLiteral("rank"), value(x.rank)},
                     {QStringLiteral("position"), x.position}},
                    x.days);
}

QJsonObject fieldsOf(const Holding& x)
{
    return withDays({{QStringLiteral("post_id"), x.post.text()},
                     {QStringLiteral("person_id"), x.person.text()},
                     {QStringLiteral("main"), x.main}},
                    x.days);
}

QJsonObject fieldsOf(const RoleGrant& x)
{
    return withDays({{QStringLiteral("role"), x.role},
                     {QStringLiteral("post_id"), value(x.post)},
                     {QStringLiteral("person_id"), value(x.person)},
                     {QStringLiteral("unit_id"), value(x.unit)}},
                    x.days);
}

QJsonObject fieldsOf(const Clearance& x)
{
    return withDays(
        {{QStringLiteral("person_id"), x.person.text()}, {QStringLiteral("grade"), x.grade}},
        x.days);
}

QJsonObject fieldsOf(const Division& x)
{
    return withDays({{QStringLiteral("post_id"), x.leader.text()},
                     {QStringLiteral("position"), x.position},
                     {QStringLiteral("duty"), value(x.duty)},
                     {QStringLiteral("fields"), QJsonArray::fromStringList(x.fields)},
                     {QStringLiteral("unit_ids"), idsOf(x.units)},
                     {QStringLiteral("secretary_post_id"), value(x.secretary)}},
                    x.days);
}

QJsonObject fieldsOf(const Duty& x)
{
    return withDays({{QStringLiteral("field"), x.field},
                     {QStringLiteral("words"), QJsonArray::fromStringList(x.words)},
                     {QStringLiteral("unit_id"), x.unit.text()},
                     {QStringLiteral("co_unit_ids"), idsOf(x.coUnits)},
                     {QStringLiteral("leader_post_id"), value(x.leader)},
                     {QStringLiteral("basis"), value(x.basis)},
                     {QStringLiteral("position"), x.position}},
                    x.days);
}

QJsonObject fieldsOf(const StandIn& x)
{
    return withDays({{QStringLiteral("person_id"), value(x.person)},
                     {QStringLiteral("post_id"), value(x.post)},
                     {QStringLiteral("deputy_id"), x.deputy.text()},
                     {QStringLiteral("set_by_id"), x.setBy.text()},
                     {QStringLiteral("reason"), value(x.reason)},
                     {QStringLiteral("ended"), x.ended}},
                    x.days);
}

/// Who sees the directory: everybody in the house. Who belongs to a unit outside sees the rows of
/// that unit, so that their desk knows who they are, and no others.
class Audiences {
public:
    explicit Audiences(const Directory& directory)
    {
        for (const auto& unit : directory.units) {
            if (unit.kind == outsideKind())
                m_units.insert(unit.id.text(), {QStringLiteral("unit:") + unit.id.text()});
        }
        if (m_units.isEmpty())
            return;
        for (const auto& post : directory.posts) {
            if (const auto scopes = m_units.value(post.unit.text()); !scopes.isEmpty())
                m_posts.insert(post.id.text(), scopes);
        }
        for (const auto& holding : directory.holdings) {
            if (const auto scopes = m_posts.value(holding.post.text()); !scopes.isEmpty())
                m_persons[holding.person.text()] += scopes;
        }
        for (auto& scopes : m_persons) {
            scopes.removeDuplicates();
            scopes.sort();
        }
    }

    QStringList of(const Clearance& x) const
    {
        return {QStringLiteral("person:") + x.person.text(), QStringLiteral("role:admin")};
    }
    QStringList of(const Unit& x) const { return everyone(m_units.value(x.id.text())); }
    QStringList of(const Post& x) const { return everyone(m_posts.value(x.id.text())); }
    QStringList of(const Person& x) const { return everyone(m_persons.value(x.id.text())); }
    QStringList of(const Holding& x) const { return everyone(m_posts.value(x.post.text())); }
    template <typename T>
    QStringList of(const T&) const
    {
        return everyone({});
    }

private:
    static QStringList everyone(const QStringList& outside)
    {
        return QStringList{store::everyoneScope} + outside;
    }

    QHash<QString, QStringList> m_units;
    QHash<QString, QStringList> m_posts;
    QHash<QString, QStringList> m_persons;
};

struct Compared {
    ChangeSet& changes;
    Audiences before;
    Audiences after;
};

template <typename T>
void compare(Compared& compared, const char* tableName, const QList<T>& before,
             const QList<T>& after)
{
    ChangeSet& changes = compared.changes;
    const QString table = QString::fromLatin1(tableName);
    QHash<QString, const T*> old;
    for (const auto& thing : before)
        old.insert(thing.id.text(), &thing);
    for (const auto& thing : after) {
        const T* then = old.take(thing.id.text());
        const QStringList audience = compared.after.of(thing);
        if (!then || compared.before.of(*then) != audience)
            changes.setAudience(table, thing.id.text(), audience);
        if (then && *then == thing)
            continue;
        QJsonObject fields = fieldsOf(thing);
        if (then) {
            const QJsonObject known = fieldsOf(*then);
            for (auto it = known.begin(); it != known.end(); ++it) {
                if (fields.value(it.key()) == it.value())
                    fields.remove(it.key());
            }
        }
        changes.put(table, thing.id.text(), fields);
    }
    QStringList gone = old.keys();
    gone.sort(); // the order of changes must not hang on the seed of a hash
    for (const auto& id : std::as_const(gone))
        changes.remove(table, id);
}

/// Reads the columns of one row in their order; remembers an id that is none.
class Reader {
public:
    explicit Reader(const Query& q) : m_q(q) {}

    QString text() { return m_q.text(m_at++); }
    int integer() { return int(m_q.integer(m_at++)); }
    bool flag() { return m_q.flag(m_at++); }
    std::optional<QDate> day()
    {
        const QDate day = QDate::fromString(text(), Qt::ISODate);
        return day.isValid() ? std::optional(day) : std::nullopt;
    }
    Span days()
    {
        auto first = day();
        return {first, day()};
    }
    QStringList texts()
    {
        QStringList read;
        const QJsonArray array = QJsonDocument::fromJson(m_q.utf8(m_at++)).array();
        for (const auto& each : array)
            read.append(each.toString());
        return read;
    }
    QList<UnitId> units()
    {
        QList<UnitId> read;
        const QStringList ids = texts();
        for (const QString& each : ids) {
            const auto parsed = UnitId::parse(each);
            if (parsed.ok())
                read.append(*parsed);
        }
        return read;
    }
    template <typename IdType>
    IdType id()
    {
        auto parsed = IdType::parse(text());
        m_ok = m_ok && parsed.ok();
        return parsed.ok() ? *parsed : IdType::create();
    }
    template <typename IdType>
    std::optional<IdType> optionalId()
    {
        if (!m_q.isNull(m_at))
            return id<IdType>();
        ++m_at;
        return std::nullopt;
    }
    bool ok() const { return m_ok; }

private:
    const Query& m_q;
    int m_at = 0;
    bool m_ok = true;
};

template <typename T, typename Read>
Result<void> loadAll(store::Database& db, const char* sql, QList<T>& list, Read read)
{
    auto q = db.query(sql);
    while (q.next()) {
        Reader in(q);
        list.append(read(in));
        if (!in.ok())
            return fail("people.bad-row", {{QStringLiteral("id"), q.text(0)}});
    }
    return q.done();
}

Unit readUnit(Reader& in)
{
    Unit x(in.id<UnitId>());
    x.name = in.text();
    x.shortName = in.text();
    x.kind = in.text();
    x.parent = in.optionalId<UnitId>();
    x.position = in.integer();
    x.codePrefix = in.text();
    x.days = in.days();
    return x;
}

Person readPerson(Reader& in)
{
    Person x(in.id<PersonId>());
    x.name = in.text();
    x.login = in.text();
    x.pinyin = in.text();
    x.phone = in.text();
    x.room = in.text();
    x.lastDay = in.day();
    return x;
}

Post readPost(Reader& in)
{
    auto id = in.id<PostId>();
    Post x(std::move(id), in.id<UnitId>());
    x.title = in.text();
    x.rank = in.text();
    x.position = in.integer();
    x.days = in.days();
    return x;
}

Holding readHolding(Reader& in)
{
    auto id = in.id<HoldingId>();
    auto post = in.id<PostId>();
    Holding x(std::move(id), std::move(post), in.id<PersonId>());
    x.main = in.flag();
    x.days = in.days();
    return x;
}

RoleGrant readGrant(Reader& in)
{
    RoleGrant x(in.id<RoleGrantId>());
    x.role = in.text();
    x.post = in.optionalId<PostId>();
    x.person = in.optionalId<PersonId>();
    x.unit = in.optionalId<UnitId>();
    x.days = in.days();
    return x;
}

Clearance readClearance(Reader& in)
{
    auto id = in.id<ClearanceId>();
    Clearance x(std::move(id), in.id<PersonId>());
    x.grade = in.integer();
    x.days = in.days();
    return x;
}

Division readDivision(Reader& in)
{
    auto id = in.id<DivisionId>();
    Division x(std::move(id), in.id<PostId>());
    x.position = in.integer();
    x.duty = in.text();
    x.fields = in.texts();
    x.units = in.units();
    x.secretary = in.optionalId<PostId>();
    x.days = in.days();
    return x;
}

Duty readDuty(Reader& in)
{
    auto id = in.id<DutyId>();
    Duty x(std::move(id), in.id<UnitId>());
    x.field = in.text();
    x.words = in.texts();
    x.coUnits = in.units();
    x.leader = in.optionalId<PostId>();
    x.basis = in.text();
    x.position = in.integer();
    x.days = in.days();
    return x;
}

StandIn readStandIn(Reader& in)
{
    auto id = in.id<StandInId>();
    auto deputy = in.id<PersonId>();
    StandIn x(std::move(id), std::move(deputy), in.id<PersonId>());
    x.person = in.optionalId<PersonId>();
    x.post = in.optionalId<PostId>();
    x.reason = in.text();
    x.ended = in.flag();
    x.days = in.days();
    return x;
}

} // namespace

Result<QList<Duty>> loadDuties(store::Database& db)
{
    QList<Duty> duties;
    TRY(loadAll(db,
                "SELECT id, unit_id, field, words, co_unit_ids, leader_post_id, basis, position,"
                " first_day, last_day FROM people_duty ORDER BY position NULLS LAST, id",
                duties, readDuty));
    return duties;
}

Result<Directory> loadDirectory(store::Database& db)
{
    Directory d;
    TRY(loadAll(db,
                "SELECT id, name, short_name, kind, parent_id, position, code_prefix, first_day,"
                " last_day FROM people_unit ORDER BY id",
                d.units, readUnit));
    TRY(loadAll(db,
                "SELECT id, name, login, pinyin, phone, room, last_day FROM people_person"
                " ORDER BY id",
                d.persons, readPerson));
    TRY(loadAll(db,
                "SELECT id, unit_id, title, rank, position, first_day, last_day FROM people_post"
                " ORDER BY id",
                d.posts, readPost));
    TRY(loadAll(db,
                "SELECT id, post_id, person_id, main, first_day, last_day FROM people_holding"
                " ORDER BY id",
                d.holdings, readHolding));
    TRY(loadAll(db,
                "SELECT id, role, post_id, person_id, unit_id, first_day, last_day"
                " FROM people_role_grant ORDER BY id",
                d.grants, readGrant));
    TRY(loadAll(db,
                "SELECT id, person_id, grade, first_day, last_day FROM people_clearance"
                " ORDER BY id",
                d.clearances, readClearance));
    TRY(loadAll(db,
                "SELECT id, post_id, position, duty, fields, unit_ids, secretary_post_id,"
                " first_day, last_day FROM people_division ORDER BY id",
                d.divisions, readDivision));
    TRY_ASSIGN(d.duties, loadDuties(db));
    TRY(loadAll(db,
                "SELECT id, deputy_id, set_by_id, person_id, post_id, reason, ended, first_day,"
                " last_day FROM people_stand_in ORDER BY id",
                d.standIns, readStandIn));
    return d;
}

Result<std::optional<PersonId>> personByLogin(store::Database& db, const QString& login)
{
    auto q = db.query("SELECT id FROM people_person WHERE login = ?");
    q.bind(login);
    std::optional<PersonId> person;
    if (q.next()) {
        TRY_ASSIGN(person, PersonId::parse(q.text(0)));
    }
    TRY(q.done());
    return person;
}

ChangeSet changesBetween(const Directory& before, const Directory& after)
{
    ChangeSet changes;
    Compared compared{changes, Audiences(before), Audiences(after)};
    compare(compared, "people_unit", before.units, after.units);
    compare(compared, "people_person", before.persons, after.persons);
    compare(compared, "people_post", before.posts, after.posts);
    compare(compared, "people_holding", before.holdings, after.holdings);
    compare(compared, "people_role_grant", before.grants, after.grants);
    compare(compared, "people_clearance", before.clearances, after.clearances);
    compare(compared, "people_division", before.divisions, after.divisions);
    compare(compared, "people_duty", before.duties, after.duties);
    compare(compared, "people_stand_in", before.standIns, after.standIns);
    return changes;
}

} // namespace chancery::people
