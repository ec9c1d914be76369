// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/route.h"

namespace chancery::documents {

/// The route under which documents are registered now.
const workflow::Route& currentRoute();

/// A route as it was; a case is finished under the version it began with. Null: not in this
/// program.
const workflow::Route* findRoute(const QString& id, int version);

} // namespace chancery::documents
