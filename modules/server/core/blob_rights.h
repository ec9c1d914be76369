// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/actor.h"
#include "store/database.h"

namespace chancery::server {

/// Whether a person may read a blob and refer to it: they sent the whole of it themselves, or a row
/// that names it is in one of their scopes.
Result<bool> mayReadBlob(store::Database& db, const store::Actor& actor, const QString& sha256);

/// Notes that a person has sent the whole of a blob.
Result<void> noteUpload(store::Database& db, const PersonId& person, const QString& sha256);

} // namespace chancery::server
