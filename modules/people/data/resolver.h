// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"

namespace chancery::people {

/// The role of foundingActor(): it allows nothing but the first people.load-directory.
inline constexpr const char* founderRole = "founder";

/// Who founds an installation while it has no person yet: the administrator of the directory that
/// is to be loaded. For the tool that holds the server's files alone.
store::Actor foundingActor(const PersonId& administrator);

/// Who a person is on the office day of `now`: person:<self>; post: and unit: of every post they
/// hold; role: of every grant to them or to their posts, and unit: of the unit for which such a
/// grant speaks; and the same of those for whom they stand in, with onBehalfOf set. A stand-in does
/// not pass on person:, nor administrative roles, nor what the principal has as a deputy himself;
/// for a vacant post there is nobody to name, so onBehalfOf stays empty. Clearance is always the
/// person's own. Own capacities come first; the order is stable.
store::ActorResolver resolveActor();

} // namespace chancery::people
