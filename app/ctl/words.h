// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/error.h"

namespace chancery::ctl {

/// What an error means for whoever sits at the terminal, in Chinese where the locale is Chinese,
/// else in English; one line, at its end the code and its facts for scripts and for asking.
QString sentenceOf(const Error& error);

} // namespace chancery::ctl
