// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/desk_port.h"
#include "ui/actions.h"
#include "ui/kit.h"
#include "ui/settings.h"

#include <functional>

namespace chancery::duty {

/// What the program lends to the pages; all of it outlives them.
struct PageContext {
    ui::Kit& kit;
    ui::ActionRegistry& actions;
    ui::Settings& settings;
    sync::DeskPort& desk;
    /// Says a sentence at the lower edge.
    std::function<void(const QString& sentence)> toast;
    /// What a record that a line is about is called; empty where it is not on this desk.
    std::function<QString(const QString& table, const QString& record)> nameOf;
};

} // namespace chancery::duty
