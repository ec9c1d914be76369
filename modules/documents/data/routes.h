// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/route.h"

namespace chancery::documents {

/// The route under which documents of a way are begun now: incoming 收文, outgoing 发文, internal
/// 签报.
const workflow::Route& routeOf(const QString& way);

/// A route as it was; a case is finished under the version it began with. Null: not in this
/// program.
const workflow::Route* findRoute(const QString& id, int version);

} // namespace chancery::documents
