// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "faults/small_office.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace chancery::test::small_office {

namespace {

/// A thing's id from its kind and number.
QString fixedId(int kind, int number)
{
    return u"0190000%1-0000-7000-8000-0000000000%2"_s.arg(kind).arg(number, 2, 10,
                                                                    QLatin1Char('0'));
}

struct Place {
    const char* login;
    int unit;
    const char* rank;
    QStringList roles;
    int clearance;
};

const QList<Place>& places()
{
    static const QList<Place> list{
        {"registrar", 1, "section", {u"registry"_s, u"archivist"_s}, 2},
        {"secretary", 1, "division", {u"secretary"_s, u"supervisor"_s}, 2},
        {"leader", 0, "ministerial", {u"leader"_s}, 3},
        {"handler", 2, "bureau", {u"unit-head"_s}, 0},
        {"second", 1, "section", {u"registry"_s}, 0},
        {"planner", 3, "bureau", {u"unit-head"_s, u"unit-clerk"_s}, 1},
    };
    return list;
}

QJsonArray unitsOfAll()
{
    QJsonArray list;
    const std::array names{u"示例部"_s, u"办公厅"_s, u"财务司"_s, u"规划司"_s};
    for (int i = 0; i < units; ++i) {
        QJsonObject object{{u"id"_s, unit(i)},
                           {u"name"_s, names[size_t(i)]},
                           {u"kind"_s, i == 0 ? u"ministry"_s : u"department"_s},
                           {u"position"_s, i}};
        if (i > 0)
            object.insert(u"parent"_s, unit(0));
        list.append(object);
    }
    return list;
}

QJsonObject postObject(const QString& id, int unitNumber, const QString& rank, int position)
{
    return {{u"id"_s, id},
            {u"unit"_s, unit(unitNumber)},
            {u"title"_s, u"岗位"_s},
            {u"rank"_s, rank},
            {u"position"_s, position}};
}

} // namespace

QString person(int seat)
{
    return fixedId(1, seat);
}

QString post(int seat)
{
    return fixedId(2, seat);
}

QString vacantPost()
{
    return fixedId(2, seats);
}

QString holdingOf(int seat)
{
    return fixedId(3, seat);
}

QString unit(int number)
{
    return fixedId(4, number);
}

QJsonObject directory()
{
    QJsonArray persons;
    QJsonArray posts;
    QJsonArray holdings;
    QJsonArray grants;
    QJsonArray clearances;
    const auto grant = [&grants](const QString& role, QJsonObject more) {
        more.insert(u"id"_s, fixedId(5, int(grants.size())));
        more.insert(u"role"_s, role);
        grants.append(more);
    };
    for (int seat = 0; seat < seats; ++seat) {
        const auto& place = places()[seat];
        const QString login = QLatin1String(place.login);
        persons.append(
            QJsonObject{{u"id"_s, person(seat)}, {u"name"_s, login}, {u"login"_s, login}});
        posts.append(postObject(post(seat), place.unit, QLatin1String(place.rank), seat));
        holdings.append(QJsonObject{{u"id"_s, holdingOf(seat)},
                                    {u"post"_s, post(seat)},
                                    {u"person"_s, person(seat)},
                                    {u"main"_s, true}});
        for (const auto& role : place.roles) {
            QJsonObject more{{u"post"_s, post(seat)}};
            if (role.startsWith("unit-"_L1))
                more.insert(u"unit"_s, unit(place.unit));
            grant(role, more);
        }
        if (place.clearance > 0)
            clearances.append(QJsonObject{{u"id"_s, fixedId(6, seat)},
                                          {u"person"_s, person(seat)},
                                          {u"grade"_s, place.clearance}});
    }
    posts.append(postObject(vacantPost(), 2, u"division"_s, seats));
    grant(u"handler"_s, {{u"post"_s, vacantPost()}});
    grant(u"admin"_s, {{u"person"_s, person(Secretary)}});
    return {{u"units"_s, unitsOfAll()}, {u"persons"_s, persons}, {u"posts"_s, posts},
            {u"holdings"_s, holdings},  {u"grants"_s, grants},   {u"clearances"_s, clearances}};
}

} // namespace chancery::test::small_office
