// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/data/document_view.h"

namespace chancery::documents {

/// Fills in what the actor may do (`may`, `returnTargets`) from the case and the tasks.
Result<void> findActions(store::Database& db, const store::Actor& actor, DocumentView& view);

} // namespace chancery::documents
