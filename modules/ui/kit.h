// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/icons.h"
#include "ui/language.h"
#include "ui/theme.h"
#include "ui/words.h"

namespace chancery::ui {

/// What every widget of the kit needs: made once by the program, passed by reference, outlives all
/// widgets.
struct Kit {
    Theme theme;
    Icons icons{theme};
    Language language;
    Words words;

    QColor color(Token token) const { return theme.color(token); }
    int px(int base) const { return theme.px(base); }
    Format format() const { return language.format(); }
};

} // namespace chancery::ui
