// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/text/search_text.h"
#include "ui/kit.h"

class QPainter;
class QRect;

namespace chancery::ui {

/// One line of text, cut (…) at the right where it is too long, in which what was found stands out
/// by a ground and a line under it; with the painter's font and pen.
void paintMarked(QPainter& painter, const QRect& rect, const QString& text,
                 const QList<TextRange>& marks, const Theme& theme);

} // namespace chancery::ui
