// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/paper/line_breaking.h"
#include "ui/paper/page.h"

#include <QFontMetricsF>
#include <QHash>

namespace chancery::paper {

struct TextStyle {
    Face face = Face::FangSong;
    double points = 12;
    Ink ink = Ink::Black;
    Element element = Element::FormValue;
    bool isFixed = false;
};

/// Text of any size outside the grid of official documents, in cells as large as its type: broken
/// by the same rules, placed by the millimetre.
class CellText {
public:
    explicit CellText(const Faces& faces) : m_faces(faces) {}

    /// The lines of one paragraph within `width` mm; at least one cell is taken as the width.
    QList<CellLine> lines(const QString& text, double width, const TextStyle& style,
                          const Indents& indents = {}) const;
    static double widthOf(const CellLine& line, const TextStyle& style)
    {
        return line.width() * grid::em(style.points);
    }
    /// Puts a line in the middle of a band that begins at `top`, from x on.
    void put(Page& page, const CellLine& line, double x, double top, double height,
             const TextStyle& style) const;

private:
    const QFontMetricsF& metrics(const TextStyle& style) const;

    const Faces& m_faces;
    mutable QHash<QPair<int, int>, QFontMetricsF> m_metrics;
};

} // namespace chancery::paper
