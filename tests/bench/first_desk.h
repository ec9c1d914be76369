// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

namespace chancery::bench {

/// An empty desk as a party of its own, in the folder of a server that serves: signs in as the
/// first clerk, takes in the present state and says {"rows", "first_usable_ms", "complete_ms",
/// "cpu_seconds", "peak_mib"}.
int firstDesk(const QString& folder, quint16 port);

} // namespace chancery::bench
