// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"

namespace chancery::documents {

/// Shows a file that lies on the disk with the program that the desk has for it; false where there
/// is none.
bool openPath(const PageContext& context, const QString& path);
/// Shows a file of this desk's with another program: a copy under its name, which is not to be
/// written on. documents.cannot-show {name}, and what the store says.
Result<void> openOutside(const PageContext& context, const QString& sha256, const QString& name);

} // namespace chancery::documents
