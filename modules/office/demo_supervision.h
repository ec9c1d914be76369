// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office/demo_days.h"
#include "office/demo_directory.h"

namespace chancery::office {

/// What the demo ministry supervises (督查督办), as commands; of each item in order. Sources are
/// the demo's own documents where an item names one. Error: office.bad-demo.
Result<QList<DemoStep>> demoSupervision(const DemoDays& days);

} // namespace chancery::office
