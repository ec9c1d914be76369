// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "files/package.h"

namespace chancery::files {

/// The parts of an Office Open XML package that are read.
bool isOfficePart(const QString& name);
/// Docx, Xlsx or Pptx, where it is one of them.
FileKind officeKindOf(const Package& package);
/// Text, pages as the last program counted them, signature. Errors of the parts.
Result<void> readOffice(const Package& package, const Limits& limits, FileReport& report);

/// The parts of an OFD that are read.
bool isOfdPart(const QString& name);
Result<void> readOfd(const Package& package, const Limits& limits, FileReport& report);

} // namespace chancery::files
