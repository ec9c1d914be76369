// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "people/rules/directory.h"

namespace chancery::people {

/// Whether the directory holds together, all of its history included; the first fault found:
/// people.unknown-unit, people.unknown-person, people.unknown-post (a reference leads nowhere),
/// people.unit-cycle, people.name-taken (units of one name under one parent on the same days),
/// people.login-taken, people.dates-reversed, people.outside-dates (something lasts longer than
/// what it belongs to), people.post-taken (two holders on one day), people.main-post-overlap,
/// people.role-unit (a unit beside a role that speaks for none), people.clearance-overlap,
/// people.duty-taken (two departments for one field on one day), people.exclusive-roles (三员分立).
/// Stand-ins are not looked at: they are judged when they are made, and a later change of posts may
/// leave one without effect.
Result<void> check(const Directory& directory);

} // namespace chancery::people
