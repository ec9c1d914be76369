// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "offline.h"

namespace chancery::ctl {

/// Plays the demo ministry's history through the lane, as the persons who made it, each command at
/// its moment. Writes "login password" lines to demo-passwords (0600) in the deployment's folder.
Result<QJsonObject> loadDemo(Offline& offline);

} // namespace chancery::ctl
