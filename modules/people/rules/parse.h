// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "people/rules/directory.h"

#include <QJsonObject>

namespace chancery::people {

/// Parameters of the commands, read strictly. Days are "2026-07-14", firstDay and lastDay are both
/// included, and an absent or "" day is an open end. Without `base` the object describes a new
/// thing and its required fields must be there; with it only the given fields change.

/// {id, name, shortName, kind, parent, position, codePrefix, firstDay, lastDay}
Result<Unit> parseUnit(const QJsonObject& params, const Unit* base = nullptr);
/// {id, name, login, pinyin, phone, room, lastDay}. Error: people.bad-login.
Result<Person> parsePerson(const QJsonObject& params, const Person* base = nullptr);
/// {id, unit, title, rank, position, firstDay, lastDay}
Result<Post> parsePost(const QJsonObject& params, const Post* base = nullptr);
/// {id, post, person, main, firstDay, lastDay}
Result<Holding> parseHolding(const QJsonObject& params);
/// {id, role, post | person, unit, firstDay, lastDay}. Error: people.grant-target.
Result<RoleGrant> parseGrant(const QJsonObject& params);
/// {id, person, grade 0…3, firstDay, lastDay}
Result<Clearance> parseClearance(const QJsonObject& params);
/// {id, post, position, duty, fields[], units[], secretary, firstDay, lastDay}
Result<Division> parseDivision(const QJsonObject& params);
/// {id, field, words[], unit, coUnits[], leader, basis, position, firstDay, lastDay}
Result<Duty> parseDuty(const QJsonObject& params);
/// {id, person | post, deputy, firstDay, lastDay, reason}. Error: people.stand-in-principal.
Result<StandIn> parseStandIn(const QJsonObject& params, const PersonId& setBy);

/// {units[], persons[], posts[], holdings[], grants[], clearances[], divisions[], duties[]}, each
/// element as above. Error: people.directory-too-large (over 1 MiB as compact JSON).
Result<Directory> parseDirectory(const QJsonObject& params);

} // namespace chancery::people
