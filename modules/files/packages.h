// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "files/file_report.h"

#include <QDeadlineTimer>

namespace chancery::files {

/// Reads the kinds of file that are zip packages of XML: OFD (GB/T 33190), DOCX and the others of
/// Office Open XML (GB/T 36472, ECMA-376). Whatever is wrong stands in the report.
FileReport readPackage(QByteArrayView bytes, const Limits& limits, const QDeadlineTimer& deadline);

} // namespace chancery::files
