// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/calibration.h"
#include "ui/paper/page.h"

#include <QFlags>

class QPainter;

namespace chancery::paper {

enum class PaintFlag {
    Proofs = 1,       ///< Where seals will be pressed: dashed, at their true size.
    Ruler = 2,        ///< The rows and cells, and every measured distance with its clause (量尺).
    VariableOnly = 4, ///< For pre-printed paper (套打): what isPreprinted() is left out, …
    PalePreprinted = 8, ///< … or painted pale, so that one sees where the rest will stand.
};
Q_DECLARE_FLAGS(PaintFlags, PaintFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(PaintFlags)

/// Paints one page with its upper left corner at the painter's origin, `unitsPerMm` units of the
/// painter to a millimetre. The paper itself is not painted.
void paintPage(QPainter& painter, const Page& page, const Faces& faces, double unitsPerMm,
               PaintFlags flags = {});

/// The same moved and stretched as a printer needs it.
void paintSheet(QPainter& painter, const Page& page, const Faces& faces, double unitsPerMm,
                const Calibration& calibration, PaintFlags flags = {});

} // namespace chancery::paper
