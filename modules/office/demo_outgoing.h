// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office/demo.h"
#include "office/demo_days.h"
#include "office/demo_directory.h"

namespace chancery::office {

/// What the demo ministry writes itself (发文, 签报), as commands; of each document in order.
/// Error: office.bad-demo.
Result<QList<DemoStep>> demoOutgoing(const DemoDays& days, const DemoDirectory& directory);

} // namespace chancery::office
