// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/handler.h"

namespace chancery::people {

/// The commands of people/rules/decide.h.
void addPeopleCommands(store::CommandRegistry& registry);

} // namespace chancery::people
