// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office/demo_days.h"
#include "office/demo_directory.h"

namespace chancery::office {

/// The demo's goal tree (目标责任制) of this year and its checks (监督检查), as commands. Values
/// are told of quarters that have ended. Error: office.bad-demo.
Result<QList<DemoStep>> demoGoals(const DemoDays& days);

} // namespace chancery::office
