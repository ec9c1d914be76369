// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QStringView>

namespace chancery {

/// Whether a text has the form in which work is routed: "person:", "post:" or "unit:" with an id,
/// or "role:" with a name.
bool isParticipant(QStringView text);

} // namespace chancery
