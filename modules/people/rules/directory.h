// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"
#include "people/rules/span.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chancery::people {

using HoldingId = Id<struct HoldingTag>;
using RoleGrantId = Id<struct RoleGrantTag>;
using ClearanceId = Id<struct ClearanceTag>;
using DivisionId = Id<struct DivisionTag>;
using StandInId = Id<struct StandInTag>;
using DutyId = Id<struct DutyTag>;

/// What a unit may be: ministry 部, leaders 部领导, department 司局, division 处室, institution
/// 直属单位, group 专班, outside 外单位: not a part of the house, with an account of its own for
/// what is sent to it.
const QStringList& unitKinds();
const QString& outsideKind();

/// Ranks of posts (职务层次), highest first: ministerial, vice-ministerial, bureau, deputy-bureau,
/// division, deputy-division, section, deputy-section, staff.
const QStringList& postRanks();

/// A unit (机构) of the ministry; units form a tree.
struct Unit {
    explicit Unit(UnitId ownId) : id(std::move(ownId)) {}

    UnitId id;
    QString name;
    QString shortName;            ///< 简称
    QString kind;                 ///< One of unitKinds().
    std::optional<UnitId> parent; ///< None for the ministry itself.
    int position = 0;             ///< Among its siblings.
    QString codePrefix; ///< 机关代字, "示财"; empty when the unit issues no documents.
    Span days;

    bool operator==(const Unit&) const = default;
};

struct Person {
    explicit Person(PersonId ownId) : id(std::move(ownId)) {}

    PersonId id;
    QString name;
    QString login;  ///< Lower case, unique for ever, those who left included.
    QString pinyin; ///< How the name is read, "zhan yunlei"; empty: every reading counts.
    QString phone;
    QString room;
    std::optional<QDate> lastDay; ///< Of service here; nobody is anything after it.

    bool operator==(const Person&) const = default;
    Span days() const { return {std::nullopt, lastDay}; }
};

/// A post (岗位): work is routed to it, whoever holds it.
struct Post {
    Post(PostId ownId, UnitId itsUnit) : id(std::move(ownId)), unit(std::move(itsUnit)) {}

    PostId id;
    UnitId unit;
    QString title;
    QString rank; ///< One of postRanks() or empty.
    int position = 0;
    Span days;

    bool operator==(const Post&) const = default;
};

/// Who holds a post and when. A post has one holder on a day, a person one main post.
struct Holding {
    Holding(HoldingId ownId, PostId heldPost, PersonId holder)
        : id(std::move(ownId)), post(std::move(heldPost)), person(std::move(holder))
    {
    }

    HoldingId id;
    PostId post;
    PersonId person;
    bool main = false; ///< 主职; the others are held besides (兼任).
    Span days;

    bool operator==(const Holding&) const = default;
};

/// A role given to a post or, exceptionally, to a person: exactly one of them.
struct RoleGrant {
    explicit RoleGrant(RoleGrantId ownId) : id(std::move(ownId)) {}

    RoleGrantId id;
    QString role;
    std::optional<PostId> post;
    std::optional<PersonId> person;
    std::optional<UnitId> unit; ///< Only where speaksForUnit().
    Span days;

    bool operator==(const RoleGrant&) const = default;
};

/// The highest grade of secrets (密级) a person may see: 0 none, 1 秘密, 2 机密, 3 绝密.
struct Clearance {
    Clearance(ClearanceId ownId, PersonId whose) : id(std::move(ownId)), person(std::move(whose)) {}

    ClearanceId id;
    PersonId person;
    int grade = 0;
    Span days;

    bool operator==(const Clearance&) const = default;
};

/// What a leader is in charge of (领导分工), from one notice to the next.
struct Division {
    Division(DivisionId ownId, PostId whose) : id(std::move(ownId)), leader(std::move(whose)) {}

    DivisionId id;
    PostId leader;
    int position = 0;   ///< The order in which leaders are named.
    QString duty;       ///< The words of the notice: "分管规划投资、财务工作".
    QStringList fields; ///< The fields one by one, for the proposal of a leader.
    QList<UnitId> units;
    std::optional<PostId> secretary; ///< The post that keeps this leader's papers.
    Span days;

    bool operator==(const Division&) const = default;
};

/// A line of the duty table (职责分工): a field of work and the department that holds it. One table
/// for whatever is handed on by who is responsible: 分办, the leaders to whom a paper goes, 转办.
struct Duty {
    Duty(DutyId ownId, UnitId itsUnit) : id(std::move(ownId)), unit(std::move(itsUnit)) {}

    DutyId id;
    QString field;         ///< "政务公开"; one department holds a field on a day.
    QStringList words;     ///< By which a matter of it is known besides the field's own name.
    UnitId unit;           ///< 主办.
    QList<UnitId> coUnits; ///< 会办.
    std::optional<PostId> leader; ///< None: whoever is in charge of the unit (Division).
    QString basis;                ///< The notice that says so.
    int position = 0;
    Span days;

    bool operator==(const Duty&) const = default;
};

/// A deputy for a person (all posts) or for one post (代理), whoever holds it. Does not pass on
/// what the principal himself has only as a deputy, nor administrative roles; and the deputy sees
/// through it only what their own clearance allows.
struct StandIn {
    StandIn(StandInId ownId, PersonId itsDeputy, PersonId author)
        : id(std::move(ownId)), deputy(std::move(itsDeputy)), setBy(std::move(author))
    {
    }

    StandInId id;
    PersonId deputy;
    PersonId setBy;
    std::optional<PersonId> person; ///< Exactly one of person and post.
    std::optional<PostId> post;
    QString reason;
    bool ended = false; ///< Before its last day, at once.
    Span days;          ///< Both ends are always set.

    bool operator==(const StandIn&) const = default;
    bool holds(const QDate& day) const { return !ended && days.holds(day); }
};

/// The whole directory with its history, as one value: small enough (a ministry has some thousand
/// rows) that every rule can look at all of it.
struct Directory {
    QList<Unit> units;
    QList<Person> persons;
    QList<Post> posts;
    QList<Holding> holdings;
    QList<RoleGrant> grants;
    QList<Clearance> clearances; ///< Partial on the desks of those who may not see all.
    QList<Division> divisions;
    QList<Duty> duties;
    QList<StandIn> standIns;

    const Unit* unit(const UnitId& id) const;
    const Person* person(const PersonId& id) const;
    const Post* post(const PostId& id) const;
    /// Null for a vacant post.
    const Holding* holderOn(const PostId& post, const QDate& day) const;
    bool hasRoleOn(const PersonId& person, const QString& role, const QDate& day) const;
};

} // namespace chancery::people
