// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "people/rules/directory.h"

#include <algorithm>

namespace chancery::people {

namespace {

template <typename T, typename Key>
const T* byId(const QList<T>& list, const Key& id)
{
    const auto it = std::find_if(list.begin(), list.end(), [&](const T& x) { return x.id == id; });
    return it == list.end() ? nullptr : &*it;
}

} // namespace

const QString& outsideKind()
{
    static const QString kind = QStringLiteral("outside");
    return kind;
}

const QStringList& unitKinds()
{
    static const QStringList kinds{QStringLiteral("ministry"),
                                   QStringLiteral("leaders"),
                                   QStringLiteral("department"),
                                   QStringLiteral("division"),
                                   QStringLiteral("institution"),
                                   QStringLiteral("group"),
                                   outsideKind()};
    return kinds;
}

const QStringList& postRanks()
{
    static const QStringList ranks{
        QStringLiteral("ministerial"), QStringLiteral("vice-ministerial"),
        QStringLiteral("bureau"),      QStringLiteral("deputy-bureau"),
        QStringLiteral("division"),    QStringLiteral("deputy-division"),
        QStringLiteral("section"),     QStringLiteral("deputy-section"),
        QStringLiteral("staff")};
    return ranks;
}

const Unit* Directory::unit(const UnitId& id) const
{
    return byId(units, id);
}

const Person* Directory::person(const PersonId& id) const
{
    return byId(persons, id);
}

const Post* Directory::post(const PostId& id) const
{
    return byId(posts, id);
}

const Holding* Directory::holderOn(const PostId& wanted, const QDate& day) const
{
    const auto it = std::find_if(holdings.begin(), holdings.end(), [&](const Holding& h) {
        return h.post == wanted && h.days.holds(day);
    });
    return it == holdings.end() ? nullptr : &*it;
}

bool Directory::hasRoleOn(const PersonId& wanted, const QString& role, const QDate& day) const
{
    const Person* known = person(wanted);
    if (!known || !known->days().holds(day))
        return false;
    return std::any_of(grants.begin(), grants.end(), [&](const RoleGrant& grant) {
        if (grant.role != role || !grant.days.holds(day))
            return false;
        if (grant.person)
            return *grant.person == wanted;
        const Holding* holder = grant.post ? holderOn(*grant.post, day) : nullptr;
        return holder && holder->person == wanted;
    });
}

} // namespace chancery::people
