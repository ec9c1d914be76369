// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "files/preview.h"

#include <QImage>

namespace chancery::ui::pdf {

/// A page on white paper, some hundred pixels wide: characters as their ink from afar, lines, areas
/// and pictures as they are, a seal as a ring. It needs no font, because the sandbox has none.
QImage paintSketch(const files::Sketch& sketch);

} // namespace chancery::ui::pdf
