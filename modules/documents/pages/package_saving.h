// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_port.h"

namespace chancery::documents {

/// Writes a package (传输包) for a carried medium into a folder; its path. Files that are not on
/// this desk are fetched, and saving is tried again: documents.file-not-here {name}. Else
/// documents.no-transmission, documents.not-signed-yet, documents.package-not-written {folder}.
Result<QString> savePackage(sync::DeskPort& desk, const QString& transmission,
                            const QString& folder);

} // namespace chancery::documents
