// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/cell_text.h"

#include <algorithm>
#include <cmath>

namespace chancery::paper {

namespace {

constexpr int finePixels = 100; // to a point: measured larger than it is set, so that it is exact

} // namespace

const QFontMetricsF& CellText::metrics(const TextStyle& style) const
{
    const QPair<int, int> key(int(style.face), qMax(1, qRound(style.points * finePixels)));
    auto found = m_metrics.find(key);
    if (found == m_metrics.end())
        found = m_metrics.insert(key, QFontMetricsF(m_faces.font(style.face, key.second)));
    return *found;
}

QList<CellLine> CellText::lines(const QString& text, double width, const TextStyle& style,
                                const Indents& indents) const
{
    const double em = grid::em(style.points);
    // Half cells, as letters take them; a hair more, since a width is a sum.
    const double columns = std::max(1.0, std::floor(2 * width / em + 1e-6) / 2);
    return breakLines(text, columns, indents, [&](const QString& run, qsizetype) {
        return metrics(style).horizontalAdvance(run) / finePixels / style.points;
    });
}

void CellText::put(Page& page, const CellLine& line, double x, double top, double height,
                   const TextStyle& style) const
{
    const double em = grid::em(style.points);
    const double baseline = grid::baselineIn(top, height, style.points);
    for (const Piece& piece : line.pieces)
        page.glyphs.append({piece.text, x + piece.x * em, piece.width * em, baseline, style.face,
                            style.points, style.ink, style.element, style.isFixed});
}

} // namespace chancery::paper
