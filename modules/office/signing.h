// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "crypto/certificates.h"
#include "documents/data/commands.h"

namespace chancery::office {

/// Lets documents sign what leaves the house; for where decisions are final.
void signWith(const crypto::KeyAndCertificate& house, documents::DocumentSettings& settings);
/// Lets documents check what other houses signed; everywhere.
void checkSignatures(documents::DocumentSettings& settings);

} // namespace chancery::office
