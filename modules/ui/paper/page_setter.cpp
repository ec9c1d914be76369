// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/page_setter.h"

#include <cmath>

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

PageSetter::PageSetter(const Faces& faces, Form form, const Spacing& spacing)
    : m_faces(faces), m_form(form), m_spacing(spacing)
{
    addPage();
    page().isFirst = true;
}

Frame PageSetter::standardFrame(qsizetype page) const
{
    if (page < m_spacing.fromPage)
        return {};
    return {grid::top, m_spacing.rows, grid::height / m_spacing.rows};
}

void PageSetter::addPage()
{
    Page page;
    page.form = m_form;
    page.frame = standardFrame(m_pages.size());
    m_pages.append(page);
    m_row = 0;
}

void PageSetter::breakPage()
{
    if (m_row > 0 || !page().glyphs.isEmpty())
        addPage();
}

int PageSetter::rowBelow(double y) const
{
    return std::max(0, int(std::ceil((y - frame().top) / frame().pitch - 1e-6)));
}

int PageSetter::rowsLeft() const
{
    return m_row >= frame().rows ? frame().rows : frame().rows - m_row;
}

const QFontMetricsF& PageSetter::metrics(Face face, double points) const
{
    const QPair<int, int> key(int(face), qMax(1, qRound(points * unitsPerPoint)));
    auto found = m_metrics.find(key);
    if (found == m_metrics.end())
        found = m_metrics.insert(key, QFontMetricsF(m_faces.font(face, key.second)));
    return *found;
}

double PageSetter::naturalWidth(const QString& text, Face face, double points) const
{
    return metrics(face, points).horizontalAdvance(text) / unitsPerPoint * grid::mmPerPoint;
}

double PageSetter::inkAscent(const QString& text, Face face, double points) const
{
    return -m_faces.ink(text, face, points).top();
}

double PageSetter::inkDescent(const QString& text, Face face, double points) const
{
    return m_faces.ink(text, face, points).bottom();
}

QList<CellLine> PageSetter::lines(const QString& text, const Indents& indents,
                                  const ParagraphStyle& style, double columns) const
{
    return breakLines(text, columns, indents, [&](const QString& run, qsizetype from) {
        return naturalWidth(run, faceAt(style, from), grid::bodyPoints) / grid::cell;
    });
}

CellLine PageSetter::line(const QString& text) const
{
    return lines(text, {}).value(0);
}

void PageSetter::putLine(const CellLine& line, const ParagraphStyle& style, double shift)
{
    if (m_row >= frame().rows)
        breakPage();
    putLineAt(m_row, line, style, shift);
    ++m_row;
}

void PageSetter::putLineAt(double row, const CellLine& line, const ParagraphStyle& style,
                           double shift)
{
    putLineInBox(yOf(row), frame().pitch, line, style, shift);
}

void PageSetter::putLineInBox(double y, double height, const CellLine& line,
                              const ParagraphStyle& style, double shift)
{
    const double baseline = grid::baselineIn(y, height, grid::bodyPoints);
    auto& glyphs = page().glyphs;
    for (const Piece& piece : line.pieces)
        glyphs.append({piece.text, grid::left + (piece.x + shift) * grid::cell,
                       piece.width * grid::cell, baseline, faceAt(style, piece.from),
                       grid::bodyPoints, Ink::Black, m_element});
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
            page().glyphs.append({character, x, width, baseline, face, points, ink, m_element});
        x += width + letterSpace;
        i += character.size();
    }
}

void PageSetter::putRule(double x, double y, double width, double height, Element element, Ink ink)
{
    page().rules.append({x, y, width, height, ink, element});
}

void PageSetter::putTitle(const QStringList& lines)
{
    for (const QString& line : lines) {
        if (m_row >= frame().rows)
            breakPage();
        const double x = grid::left + (grid::width - solidWidth(line, grid::titlePoints)) / 2;
        putSolid(line, x, grid::baselineIn(yOf(m_row), frame().pitch, grid::titlePoints),
                 Face::XiaoBiaoSong, grid::titlePoints);
        ++m_row;
    }
}

} // namespace chancery::paper
