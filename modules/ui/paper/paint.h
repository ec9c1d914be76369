// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"

class QPainter;

namespace chancery::paper {

/// Paints one page with its upper left corner at the painter's origin, `unitsPerMm` units of the
/// painter to a millimetre. The paper itself is not painted.
void paintPage(QPainter& painter, const Page& page, const Faces& faces, double unitsPerMm);

} // namespace chancery::paper
