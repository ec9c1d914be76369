// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "files/file_report.h"

namespace chancery::files {

/// What a file is by how it begins. Packages are Archive and old office files OldOffice until
/// readFile() has looked into them.
FileKind kindByBeginning(QByteArrayView bytes);

/// Everything that can be told of a file without a library for pages: for PDF and images that is
/// their kind and whether they are signed. For any bytes, within the limits; to be called where
/// nothing is lost if a file turns out to be made for harm.
FileReport readFile(QByteArrayView bytes, const Limits& limits = {});

/// A PDF that holds a signature's dictionary (ISO 32000-2, 12.8).
Signature signatureOfPdf(QByteArrayView bytes);

} // namespace chancery::files
