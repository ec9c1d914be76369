// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

namespace chancery::bench {

/// An empty desk as a party of its own: signs in as the first clerk, takes in the first state and
/// says {"rows", "first_usable_ms", "complete_ms", "cpu_seconds", "peak_mib"}.
int firstDesk(const QString& folder, const QString& authorityFile, int port);

} // namespace chancery::bench
