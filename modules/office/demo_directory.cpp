// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/demo_directory.h"

#include "demo/demo_data.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace chancery::office {

namespace {

constexpr int mostOfAList = 10'000;

const QString unitsFile = QStringLiteral("units.json");
const QString personsFile = QStringLiteral("persons.json");
const QString postsFile = QStringLiteral("posts.json");
const QString leadersFile = QStringLiteral("leaders.json");
const QString standInsFile = QStringLiteral("stand_ins.json");

const QStringList& grades()
{
    static const QStringList words{QStringLiteral("none"), QStringLiteral("secret"),
                                   QStringLiteral("confidential"), QStringLiteral("topsecret")};
    return words;
}

QJsonArray idsOf(const char* kind, const QStringList& keys)
{
    QJsonArray ids;
    for (const QString& key : keys)
        ids.append(demoId(QString::fromLatin1(kind), key));
    return ids;
}

QString unitId(const QString& key)
{
    return demoId(QStringLiteral("unit"), key);
}

QString personId(const QString& key)
{
    return demoId(QStringLiteral("person"), key);
}

QString postId(const QString& key)
{
    return demoId(QStringLiteral("post"), key);
}

} // namespace

Error badDemo(const QString& file, const Error& cause)
{
    return fail("office.bad-demo",
                {{QStringLiteral("file"), file}, {QStringLiteral("what"), cause.debugText()}});
}

Result<QList<QJsonObject>> demoList(const QString& file, const char* list)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(demo::file(file), &error);
    if (!document.isObject())
        return badDemo(file, Error{error.errorString(), {}});
    // Other lists stand in the same file, so finish() would complain of them.
    JsonReader in(document.object());
    auto objects = in.objects(list, mostOfAList);
    if (in.error() || objects.isEmpty())
        return badDemo(file, in.error().value_or(Error{QString::fromLatin1(list), {}}));
    return objects;
}

void DemoDirectory::put(const char* list, const QJsonObject& object)
{
    const QString name = QString::fromLatin1(list);
    QJsonArray array = m_params.take(name).toArray();
    array.append(object);
    m_params.insert(name, array);
}

Result<DemoDirectory> DemoDirectory::read(const QDate& since)
{
    const QString day = since.toString(Qt::ISODate);
    DemoDirectory directory;
    TRY(directory.readUnits());
    TRY(directory.readPersons(day));
    TRY(directory.readPosts(day));
    TRY(directory.readLeaders(day));
    return directory;
}

Result<void> DemoDirectory::readUnits()
{
    TRY_ASSIGN(const auto units, demoList(unitsFile, "units"));
    for (const auto& json : units) {
        JsonReader in(json);
        const QString key = in.text("key", 1, 80);
        const QString parent = in.optionalText("parent", 80);
        const QString kind = in.text("kind", 1, 40);
        QJsonObject unit{{QStringLiteral("id"), unitId(key)},
                         {QStringLiteral("name"), in.text("name", 1, 80)},
                         {QStringLiteral("shortName"), in.text("short", 1, 40)},
                         {QStringLiteral("kind"), kind},
                         {QStringLiteral("position"), in.integer("sort", 0, mostOfAList)},
                         {QStringLiteral("codePrefix"), in.optionalText("numberPrefix", 20)}};
        if (!parent.isEmpty())
            unit.insert(QStringLiteral("parent"), unitId(parent));
        if (const auto read = in.finish(); !read.ok())
            return badDemo(unitsFile, read.error());
        m_unitKinds.insert(key, kind);
        m_parents.insert(key, parent);
        put("units", unit);
    }
    return {};
}

Result<void> DemoDirectory::readPersons(const QString& since)
{
    TRY_ASSIGN(const auto persons, demoList(personsFile, "persons"));
    for (const auto& json : persons) {
        JsonReader in(json);
        const QString key = in.text("key", 1, 32);
        const QString id = personId(key);
        const QString name = in.text("name", 1, 60);
        const int grade = in.choice("clearance", grades());
        in.optionalText("gender", 20);
        put("persons", {{QStringLiteral("id"), id},
                        {QStringLiteral("name"), name},
                        {QStringLiteral("login"), in.text("login", 1, 32)},
                        {QStringLiteral("pinyin"), in.optionalText("pinyin", 120)}});
        if (const auto read = in.finish(); !read.ok())
            return badDemo(personsFile, read.error());
        if (grade > 0)
            put("clearances", {{QStringLiteral("id"), demoId(QStringLiteral("clearance"), key)},
                               {QStringLiteral("person"), id},
                               {QStringLiteral("grade"), grade},
                               {QStringLiteral("firstDay"), since}});
        TRY_ASSIGN(const PersonId person, PersonId::parse(id));
        m_accounts.append({key, name, person});
    }
    return {};
}

Result<void> DemoDirectory::readPosts(const QString& since)
{
    TRY_ASSIGN(const auto posts, demoList(postsFile, "posts"));
    for (const auto& json : posts)
        TRY(readPost(json, since));
    if (m_administrator.isEmpty())
        return badDemo(postsFile, Error{QStringLiteral("no administrator"), {}});
    return {};
}

/// A department's clerks sit in one of its divisions but speak for the department.
QString DemoDirectory::departmentOf(QString unitKey) const
{
    while (m_unitKinds.value(unitKey) == QLatin1String("division"))
        unitKey = m_parents.value(unitKey);
    return unitKey;
}

Result<void> DemoDirectory::readPost(const QJsonObject& json, const QString& since)
{
    JsonReader in(json);
    const QString key = in.text("key", 1, 80);
    const QString unit = in.text("unit", 1, 80);
    const QString holder = in.optionalText("holder", 32);
    const QStringList roles = in.texts("roles", 20, 40);
    const bool main = in.flag("primary", true);
    put("posts", {{QStringLiteral("id"), postId(key)},
                  {QStringLiteral("unit"), unitId(unit)},
                  {QStringLiteral("title"), in.text("title", 1, 80)},
                  {QStringLiteral("rank"), in.optionalText("rank", 40)},
                  {QStringLiteral("position"), in.integer("sort", 0, mostOfAList)}});
    if (const auto read = in.finish(); !read.ok())
        return badDemo(postsFile, read.error());
    for (const QString& role : roles) {
        QJsonObject grant{
            {QStringLiteral("id"), demoId(QStringLiteral("grant"), key + u'/' + role)},
            {QStringLiteral("role"), role},
            {QStringLiteral("post"), postId(key)}};
        if (role == QLatin1String("unit-head"))
            grant.insert(QStringLiteral("unit"), unitId(unit));
        if (role == QLatin1String("unit-clerk"))
            grant.insert(QStringLiteral("unit"), unitId(departmentOf(unit)));
        put("grants", grant);
        if (role == QLatin1String("admin") && m_administrator.isEmpty())
            m_administrator = holder;
    }
    if (holder.isEmpty())
        return {};
    m_holders.insert(key, holder);
    if (main)
        m_mainPosts.insert(holder, key);
    put("holdings", {{QStringLiteral("id"), demoId(QStringLiteral("holding"), key)},
                     {QStringLiteral("post"), postId(key)},
                     {QStringLiteral("person"), personId(holder)},
                     {QStringLiteral("main"), main},
                     {QStringLiteral("firstDay"), since}});
    return {};
}

/// A field of work is a line of the duty table.
Result<void> DemoDirectory::readField(const QJsonObject& json, const QString& since)
{
    JsonReader in(json);
    const QString key = in.text("key", 1, 80);
    const QString unit = in.text("unit", 1, 80);
    const QStringList co = in.texts("co", 50, 80);
    QJsonObject duty{
        {QStringLiteral("id"), demoId(QStringLiteral("duty"), key)},
        {QStringLiteral("field"), in.text("name", 1, 80)},
        {QStringLiteral("words"), QJsonArray::fromStringList(in.texts("words", 100, 80))},
        {QStringLiteral("unit"), unitId(unit)},
        {QStringLiteral("coUnits"), idsOf("unit", co)},
        {QStringLiteral("basis"), QStringLiteral("示例部机关职责分工")},
        {QStringLiteral("position"), m_params.value(u"duties").toArray().size() + 1},
        {QStringLiteral("firstDay"), since}};
    if (const auto read = in.finish(); !read.ok())
        return badDemo(leadersFile, read.error());
    put("duties", duty);
    return {};
}

Result<void> DemoDirectory::readLeaders(const QString& since)
{
    QHash<QString, QString> fieldNames;
    TRY_ASSIGN(const auto fields, demoList(leadersFile, "fields"));
    for (const auto& field : fields) {
        fieldNames.insert(field.value(u"key").toString(), field.value(u"name").toString());
        TRY(readField(field, since));
    }

    TRY_ASSIGN(const auto leaders, demoList(leadersFile, "leaders"));
    for (const auto& json : leaders) {
        JsonReader in(json);
        const QString post = in.text("post", 1, 80);
        const QString secretary = in.optionalText("secretary", 80);
        QJsonArray names;
        const QStringList keys = in.texts("fields", 100, 80);
        for (const QString& key : keys)
            names.append(fieldNames.value(key, key));
        QJsonObject division{{QStringLiteral("id"), demoId(QStringLiteral("division"), post)},
                             {QStringLiteral("post"), postId(post)},
                             {QStringLiteral("position"), in.integer("order", 0, mostOfAList)},
                             {QStringLiteral("duty"), in.text("duty", 0, 500)},
                             {QStringLiteral("fields"), names},
                             {QStringLiteral("units"), idsOf("unit", in.texts("units", 500, 80))},
                             {QStringLiteral("firstDay"), since}};
        if (!secretary.isEmpty())
            division.insert(QStringLiteral("secretary"), postId(secretary));
        if (const auto read = in.finish(); !read.ok())
            return badDemo(leadersFile, read.error());
        put("divisions", division);
    }
    return {};
}

Result<QList<DemoStep>> DemoDirectory::standIns(const DemoDays& days) const
{
    QList<DemoStep> steps;
    TRY_ASSIGN(const auto standIns, demoList(standInsFile, "standIns"));
    for (const auto& json : standIns) {
        JsonReader in(json);
        const QString post = in.text("post", 1, 80);
        const QString deputy = holderOf(in.text("standIn", 1, 80));
        const int from = int(in.integer("fromDay", -200, 200));
        const int to = int(in.integer("toDay", -200, 200));
        const QString reason = in.optionalText("reason", 200);
        if (const auto read = in.finish(); !read.ok())
            return badDemo(standInsFile, read.error());
        // Said in the morning of the first day, or the evening before the demo if it is to come.
        const QDateTime at =
            from <= 0 ? days.moment(from, QTime(8, 30)) : days.moment(-1, QTime(17, 30));
        steps.append({holderOf(post),
                      at,
                      QStringLiteral("people.set-stand-in"),
                      {{QStringLiteral("id"), demoId(QStringLiteral("stand-in"), post)},
                       {QStringLiteral("post"), postId(post)},
                       {QStringLiteral("deputy"), personId(deputy)},
                       {QStringLiteral("firstDay"), days.day(from).toString(Qt::ISODate)},
                       {QStringLiteral("lastDay"), days.day(to).toString(Qt::ISODate)},
                       {QStringLiteral("reason"), reason}},
                      {},
                      false});
    }
    return steps;
}

} // namespace chancery::office
