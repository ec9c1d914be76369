// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace chancery::store {

class Database;

/// Something a person acts as: "person:<id>", "post:<id>", "unit:<id>" or "role:<name>". Routing
/// and audiences name these, never persons where a post is meant, so that work follows the post.
struct Capacity {
    QString participant;
    /// Set when the person only stands in (代理) for somebody: both names go on the record.
    std::optional<PersonId> onBehalfOf;

    bool operator==(const Capacity&) const = default;
};

/// Who gives a command or reads the feed, with all that they may act as at this moment.
struct Actor {
    PersonId person;
    QString name;
    QString unitName;  ///< of the main post, to tell same-named persons apart
    int clearance = 0; ///< highest 密级 they may see: 0 none, 1 秘密, 2 机密, 3 绝密
    QList<Capacity> capacities;
    /// An account of a unit outside the house (外单位): it sees what is addressed to its unit and
    /// nothing of what everybody in the house sees, and may give only the commands that are open to
    /// it (CommandRegistry::openToOutside()).
    bool isOutside = false;

    bool may(const QString& participant) const;
    /// For whom the person stands in when acting as `participant`; nothing when in their own right.
    std::optional<PersonId> onBehalfOf(const QString& participant) const;
    bool hasRole(const char* role) const;
    /// Everything whose rows are sent to this person, sorted, without doubles.
    QStringList scopes() const;
};

/// The scope of a participant at a grade of secrecy: "unit:…" for unmarked rows, "unit:…#1" … "#3"
/// for 秘密, 机密, 绝密, which only the cleared hold.
QString scopeOf(const QString& participant, int grade = 0);

/// Rows for everybody with an account: the directory of people, routes, calendars.
inline const QString everyoneScope = QStringLiteral("everyone");

/// Who a person is now, from the rows of this database; nothing for an unknown or departed person.
/// It reads rows of tables that come first (Table::comesFirst), and is the same all the office day
/// while none of them changes.
using ActorResolver = std::function<Result<std::optional<Actor>>(
    Database& db, const PersonId& person, const QDateTime& now)>;

} // namespace chancery::store
