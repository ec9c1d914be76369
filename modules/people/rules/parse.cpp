// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/parse.h"

#include "base/json_reader.h"
#include "people/rules/roles.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace chancery::people {

namespace {

constexpr qsizetype largestDirectory = 1024 * 1024;
constexpr int mostRows = 20'000;

/// Reads fields into a thing that is new or changes: of a known thing absent fields stay.
class Patch {
public:
    Patch(JsonReader& in, bool isNew) : m_in(in), m_isNew(isNew) {}

    void text(const char* name, QString& field, int least, int most)
    {
        if (given(name))
            field = least == 0 ? m_in.optionalText(name, most) : m_in.text(name, least, most);
    }
    void choice(const char* name, QString& field, const QStringList& allowed)
    {
        if (given(name))
            field = allowed.value(m_in.choice(name, allowed));
    }
    void position(int& field)
    {
        if (given("position"))
            field = int(m_in.optionalInteger("position", 0, 1'000'000).value_or(0));
    }
    void day(const char* name, std::optional<QDate>& field)
    {
        if (given(name))
            field = m_in.optionalDate(name);
    }
    void days(Span& field)
    {
        day("firstDay", field.first);
        day("lastDay", field.last);
    }

private:
    bool given(const char* name)
    {
        if (m_isNew || m_in.has(name))
            return true;
        m_in.optionalText(name, 0); // null: asked for, so that finish() knows the field
        return false;
    }

    JsonReader& m_in;
    bool m_isNew;
};

Span readSpan(JsonReader& in)
{
    Span days;
    days.first = in.optionalDate("firstDay");
    days.last = in.optionalDate("lastDay");
    return days;
}

template <typename T>
Result<void> readAll(JsonReader& in, const char* name, QList<T>& list,
                     Result<T> (*parse)(const QJsonObject&))
{
    const auto objects = in.objects(name, mostRows);
    list.reserve(objects.size());
    for (const auto& object : objects) {
        auto parsed = parse(object);
        if (!parsed.ok()) {
            Error error = parsed.error();
            error.args.insert(QStringLiteral("list"), QString::fromLatin1(name));
            error.args.insert(QStringLiteral("at"), list.size());
            return error;
        }
        list.append(std::move(parsed).value());
    }
    return {};
}

} // namespace

Result<Unit> parseUnit(const QJsonObject& params, const Unit* base)
{
    JsonReader in(params);
    const UnitId id = in.id<UnitTag>("id");
    Unit unit = base ? *base : Unit(id);
    Patch patch(in, !base);
    patch.text("name", unit.name, 1, 80);
    patch.text("shortName", unit.shortName, 0, 40);
    patch.choice("kind", unit.kind, unitKinds());
    if (const auto parent = in.optionalId<UnitTag>("parent"))
        unit.parent = parent;
    patch.position(unit.position);
    patch.text("codePrefix", unit.codePrefix, 0, 20);
    patch.days(unit.days);
    TRY(in.finish());
    return unit;
}

Result<Person> parsePerson(const QJsonObject& params, const Person* base)
{
    static const QRegularExpression loginForm(QStringLiteral("^[a-z][a-z0-9._-]{1,31}$"));
    JsonReader in(params);
    const PersonId id = in.id<PersonTag>("id");
    Person person = base ? *base : Person(id);
    Patch patch(in, !base);
    patch.text("name", person.name, 1, 60);
    patch.text("login", person.login, 1, 32);
    patch.text("pinyin", person.pinyin, 0, 120);
    patch.text("phone", person.phone, 0, 60);
    patch.text("room", person.room, 0, 60);
    patch.day("lastDay", person.lastDay);
    TRY(in.finish());
    if (!loginForm.match(person.login).hasMatch())
        return fail("people.bad-login", {{QStringLiteral("login"), person.login}});
    return person;
}

Result<Post> parsePost(const QJsonObject& params, const Post* base)
{
    QStringList ranks = postRanks();
    ranks.append(QString());
    JsonReader in(params);
    const PostId id = in.id<PostTag>("id");
    const auto unit = base ? in.optionalId<UnitTag>("unit") : in.id<UnitTag>("unit");
    Post post = base ? *base : Post(id, *unit);
    post.unit = unit.value_or(post.unit);
    Patch patch(in, !base);
    patch.text("title", post.title, 1, 80);
    if (in.has("rank"))
        patch.choice("rank", post.rank, ranks);
    else
        in.optionalText("rank", 0);
    patch.position(post.position);
    patch.days(post.days);
    TRY(in.finish());
    return post;
}

Result<Holding> parseHolding(const QJsonObject& params)
{
    JsonReader in(params);
    Holding holding{in.id<HoldingTag>("id"), in.id<PostTag>("post"), in.id<PersonTag>("person")};
    holding.main = in.flag("main", false);
    holding.days = readSpan(in);
    TRY(in.finish());
    return holding;
}

Result<RoleGrant> parseGrant(const QJsonObject& params)
{
    JsonReader in(params);
    RoleGrant grant(in.id<RoleGrantTag>("id"));
    grant.role = roles().value(in.choice("role", roles()));
    grant.post = in.optionalId<PostTag>("post");
    grant.person = in.optionalId<PersonTag>("person");
    grant.unit = in.optionalId<UnitTag>("unit");
    grant.days = readSpan(in);
    TRY(in.finish());
    if (grant.post.has_value() == grant.person.has_value())
        return fail("people.grant-target");
    return grant;
}

Result<Clearance> parseClearance(const QJsonObject& params)
{
    JsonReader in(params);
    Clearance clearance{in.id<ClearanceTag>("id"), in.id<PersonTag>("person")};
    clearance.grade = int(in.integer("grade", 0, 3));
    clearance.days = readSpan(in);
    TRY(in.finish());
    return clearance;
}

Result<Division> parseDivision(const QJsonObject& params)
{
    JsonReader in(params);
    Division division{in.id<DivisionTag>("id"), in.id<PostTag>("post")};
    division.position = int(in.optionalInteger("position", 0, 1'000'000).value_or(0));
    division.duty = in.optionalText("duty", 500);
    division.fields = in.texts("fields", 100, 80);
    const QStringList units = in.texts("units", 500, 36);
    division.secretary = in.optionalId<PostTag>("secretary");
    division.days = readSpan(in);
    TRY(in.finish());
    for (const QString& text : units) {
        TRY_ASSIGN(const UnitId unit, UnitId::parse(text));
        division.units.append(unit);
    }
    return division;
}

Result<Duty> parseDuty(const QJsonObject& params)
{
    JsonReader in(params);
    Duty duty{in.id<DutyTag>("id"), in.id<UnitTag>("unit")};
    duty.field = in.text("field", 1, 80).trimmed();
    const QStringList words = in.texts("words", 100, 80);
    const QStringList coUnits = in.texts("coUnits", 50, 36);
    duty.leader = in.optionalId<PostTag>("leader");
    duty.basis = in.optionalText("basis", 200);
    duty.position = int(in.optionalInteger("position", 0, 1'000'000).value_or(0));
    duty.days = readSpan(in);
    TRY(in.finish());
    if (duty.field.isEmpty())
        return fail("base.bad-field", {{QStringLiteral("field"), QStringLiteral("field")},
                                       {QStringLiteral("why"), QStringLiteral("too-short")}});
    for (const QString& word : words) {
        const QString trimmed = word.trimmed();
        if (!trimmed.isEmpty() && !duty.words.contains(trimmed))
            duty.words.append(trimmed);
    }
    for (const QString& text : coUnits) {
        TRY_ASSIGN(const UnitId unit, UnitId::parse(text));
        if (unit != duty.unit && !duty.coUnits.contains(unit))
            duty.coUnits.append(unit);
    }
    return duty;
}

Result<StandIn> parseStandIn(const QJsonObject& params, const PersonId& setBy)
{
    JsonReader in(params);
    StandIn standIn{in.id<StandInTag>("id"), in.id<PersonTag>("deputy"), setBy};
    standIn.person = in.optionalId<PersonTag>("person");
    standIn.post = in.optionalId<PostTag>("post");
    standIn.days = {in.date("firstDay"), in.date("lastDay")};
    standIn.reason = in.optionalText("reason", 200);
    TRY(in.finish());
    if (standIn.person.has_value() == standIn.post.has_value())
        return fail("people.stand-in-principal");
    return standIn;
}

Result<Directory> parseDirectory(const QJsonObject& params)
{
    const auto bytes = QJsonDocument(params).toJson(QJsonDocument::Compact).size();
    if (bytes > largestDirectory)
        return fail("people.directory-too-large",
                    {{QStringLiteral("bytes"), bytes}, {QStringLiteral("most"), largestDirectory}});
    JsonReader in(params);
    Directory directory;
    using Object = QJsonObject;
    TRY(readAll<Unit>(in, "units", directory.units, [](const Object& o) { return parseUnit(o); }));
    TRY(readAll<Person>(in, "persons", directory.persons,
                        [](const Object& o) { return parsePerson(o); }));
    TRY(readAll<Post>(in, "posts", directory.posts, [](const Object& o) { return parsePost(o); }));
    TRY(readAll<Holding>(in, "holdings", directory.holdings, parseHolding));
    TRY(readAll<RoleGrant>(in, "grants", directory.grants, parseGrant));
    TRY(readAll<Clearance>(in, "clearances", directory.clearances, parseClearance));
    TRY(readAll<Division>(in, "divisions", directory.divisions, parseDivision));
    TRY(readAll<Duty>(in, "duties", directory.duties, parseDuty));
    TRY(in.finish());
    return directory;
}

} // namespace chancery::people
