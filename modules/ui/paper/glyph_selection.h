// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/page.h"

#include <optional>
#include <utility>

namespace chancery::paper {

/// Text of pages that were set here, chosen by pointer: from one piece of a page to another, both
/// included, in the order in which they were set.
struct GlyphPlace {
    int page = -1;
    int glyph = 0;

    bool isNone() const { return page < 0; }
    auto operator<=>(const GlyphPlace&) const = default;
};

/// The piece that a pointer means, in millimetres from the page's corner: of the nearest line the
/// nearest piece; none on a page without text.
GlyphPlace glyphNear(const Page& page, int number, const QPointF& at);
/// Where a part of a text stands on the pages, the first and the last piece; `text` is one that was
/// set as a whole, such as a paragraph, found by its characters wherever lines and pages break.
/// Nothing where it does not stand there; a part of no length is all of it.
std::optional<std::pair<GlyphPlace, GlyphPlace>> placeOfText(const QList<Page>& pages,
                                                             const QString& text, qsizetype from,
                                                             qsizetype length);
/// The lines of what is chosen on this page, in millimetres.
QList<QRectF> chosenBoxes(const Page& page, int number, GlyphPlace from, GlyphPlace to);
/// Its text; a line of the paper a line.
QString chosenText(const QList<Page>& pages, GlyphPlace from, GlyphPlace to);

} // namespace chancery::paper
