// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/page_setter.h"

#include "ui/paper/grid.h"

#include <QFontMetricsF>

namespace chancery::paper {

namespace {

// Metrics are taken at a size where the unit is a hundredth of a point, so that rounding is
// nothing.
constexpr double unitsPerPoint = 100;

Face faceAt(const ParagraphStyle& style, qsizetype at)
{
    return at < style.faceEnds ? style.face : Face::FangSong;
}

bool isHalfWidth(QChar c)
{
    return c.unicode() < 0x7f;
}

} // namespace

int PageSetter::rowsLeft() const
{
    return m_row >= grid::rows ? grid::rows : grid::rows - m_row;
}

void PageSetter::breakPage()
{
    if (m_row > 0)
        m_pages.append(Page());
    m_row = 0;
}

double PageSetter::naturalWidth(const QString& text, Face face, double points) const
{
    const QFontMetricsF metrics(m_faces.font(face, qRound(points * unitsPerPoint)));
    return metrics.horizontalAdvance(text) / unitsPerPoint * grid::mmPerPoint;
}

double PageSetter::inkAscent(const QString& text, Face face, double points) const
{
    const QFontMetricsF metrics(m_faces.font(face, qRound(points * unitsPerPoint)));
    return -metrics.tightBoundingRect(text).top() / unitsPerPoint * grid::mmPerPoint;
}

QList<CellLine> PageSetter::lines(const QString& text, const Indents& indents,
                                  const ParagraphStyle& style) const
{
    return breakLines(text, grid::columns, indents, [&](const QString& run, qsizetype from) {
        return naturalWidth(run, faceAt(style, from), grid::bodyPoints) / grid::cell;
    });
}

void PageSetter::putLine(const CellLine& line, const ParagraphStyle& style, double shift)
{
    if (m_row >= grid::rows)
        breakPage();
    const double baseline =
        grid::baselineIn(grid::top + m_row * grid::row, grid::row, grid::bodyPoints);
    for (const Piece& piece : line.pieces)
        page().glyphs.append({piece.text, grid::left + (piece.x + shift) * grid::cell,
                              piece.width * grid::cell, baseline, faceAt(style, piece.from),
                              grid::bodyPoints, Ink::Black});
    ++m_row;
}

void PageSetter::putText(const QString& text, double x, Face face)
{
    const ParagraphStyle style{face, text.size(), false};
    for (const CellLine& line : lines(text, {x, x, 0}, style))
        putLine(line, style);
}

double PageSetter::solidWidth(const QString& text, double points)
{
    double ems = 0;
    for (const QChar c : text)
        ems += isHalfWidth(c) ? 0.5 : (c.isLowSurrogate() ? 0 : 1);
    return ems * grid::em(points);
}

void PageSetter::putSolid(const QString& text, double x, double baseline, Face face, double points,
                          Ink ink, double letterSpace)
{
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        const QString character = text.mid(i, pair ? 2 : 1);
        const double width = solidWidth(character, points);
        if (character != QLatin1String(" "))
            page().glyphs.append({character, x, width, baseline, face, points, ink});
        x += width + letterSpace;
        i += character.size();
    }
}

void PageSetter::putTitle(const QStringList& lines)
{
    for (const QString& line : lines) {
        if (m_row >= grid::rows)
            breakPage();
        const double x = grid::left + (grid::width - solidWidth(line, grid::titlePoints)) / 2;
        putSolid(line, x,
                 grid::baselineIn(grid::top + m_row * grid::row, grid::row, grid::titlePoints),
                 Face::XiaoBiaoSong, grid::titlePoints);
        ++m_row;
    }
}

} // namespace chancery::paper
