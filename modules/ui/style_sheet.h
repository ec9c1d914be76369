// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QString>

namespace chancery::ui {

class Theme;

/// The small style sheet for Qt's own widgets (fields, scroll bars, menus, tool tips, splitters).
/// All rows, buttons and panes are painted by the kit: a large sheet slows every widget.
QString styleSheet(const Theme& theme);

} // namespace chancery::ui
