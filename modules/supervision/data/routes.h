// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "workflow/route.h"

namespace chancery::supervision {

/// The route on which items are begun now.
const workflow::Route& itemRoute();

/// A route as it was; a case is finished under the version it began with. Null: not in this
/// program.
const workflow::Route* findItemRoute(const QString& id, int version);

} // namespace chancery::supervision
