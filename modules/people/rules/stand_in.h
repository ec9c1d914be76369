// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "people/rules/decide.h"

namespace chancery::people {

/// A stand-in lasts at most this long: who is away for longer hands over the post.
constexpr int longestStandInDays = 366;

/// Errors: people.not-yours (neither the administrator nor the principal: the person himself or a
/// holder of the post on one of the days), people.stand-in-dates, people.stand-in-past (begins
/// before today), people.stand-in-self, people.stand-in-overlap (the principal has another deputy
/// on one of the days), people.stand-in-cycle (on one of the days work would go round in a circle),
/// people.unknown-person, people.unknown-post, people.id-taken.
Result<Directory> setStandIn(const Directory& before, const Asker& asker,
                             const QJsonObject& params);

/// The principal, the deputy, who set it, or the administrator may end it, at once. Errors:
/// people.unknown-stand-in, people.not-yours.
Result<Directory> endStandIn(const Directory& before, const Asker& asker,
                             const QJsonObject& params);

} // namespace chancery::people
