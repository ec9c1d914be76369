// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"

class QPainter;

namespace chancery::paper {

/// Dashed outlines where seals will be pressed, with whose they are.
void paintProofs(QPainter& painter, const Page& page, const Faces& faces, double unitsPerMm);

/// Rows and cells in faint lines, distances with their numbers and clauses; what is not as the
/// standard says in red.
void paintRuler(QPainter& painter, const Page& page, const Faces& faces, double unitsPerMm);

} // namespace chancery::paper
