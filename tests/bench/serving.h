// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office_server.h"

namespace chancery::bench {

/// What waits for the registry after fillOffice().
inline constexpr int waitingDocuments = 50;

/// Fills an office with `documents` imported ones of about 1 KB of Chinese text each, and then with
/// fifty that wait for the registry.
Result<void> fillOffice(OfficeServer& office, int documents);

/// The server as a party of its own on a founded folder: says {"port"}, serves until it is asked to
/// end, says {"cpu_seconds", "peak_mib"} of that time. The authority's certificate is put into the
/// folder as ca.pem.
int serve(const QString& folder);

} // namespace chancery::bench
