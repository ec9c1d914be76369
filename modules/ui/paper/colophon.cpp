// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/colophon.h"

#include "ui/paper/grid.h"

#include <cmath>

namespace chancery::paper {

namespace {

constexpr double cell = grid::em(grid::numeralPoints);
constexpr double pitch = cell * 1.6;

struct Entry {
    QString label; ///< 抄送：; what follows wraps under its own first character.
    QString text;
};

QList<CellLine> linesOf(const PageSetter& setter, const Entry& entry)
{
    const double columns = grid::width / cell - 2;
    return breakLines(entry.label + entry.text, columns, {0, double(entry.label.size()), 0},
                      [&](const QString& run, qsizetype) {
                          return setter.naturalWidth(run, Face::FangSong, grid::numeralPoints) /
                                 cell;
                      });
}

void putLine(PageSetter& setter, const CellLine& line, double y)
{
    const double baseline = grid::baselineIn(y, pitch, grid::numeralPoints);
    for (const Piece& piece : line.pieces)
        setter.page().glyphs.append({piece.text, grid::left + cell + piece.x * cell,
                                     piece.width * cell, baseline, Face::FangSong,
                                     grid::numeralPoints, Ink::Black});
}

/// A line of which `y` is the middle.
void putRule(PageSetter& setter, double y, double thickness)
{
    setter.page().rules.append({grid::left, y - thickness / 2, grid::width, thickness, Ink::Black});
}

} // namespace

void putColophon(PageSetter& setter, const PaperDocument& document, bool withAddressees)
{
    QList<CellLine> receivers;
    if (withAddressees)
        receivers += linesOf(setter, {QStringLiteral("主送："), document.addressees + u'。'});
    if (!document.copiesTo.isEmpty())
        receivers += linesOf(setter, {QStringLiteral("抄送："), document.copiesTo + u'。'});
    const bool printed = !document.printedBy.isEmpty() || !document.printedOn.isEmpty();
    const auto lineCount = receivers.size() + (printed ? 1 : 0);
    if (lineCount == 0)
        return;

    const double height = double(lineCount) * pitch;
    if (setter.row() * grid::row + height + grid::row / 2 > grid::height)
        setter.breakPage();
    double y = grid::top + grid::height - height;
    putRule(setter, y + grid::outerRule / 2, grid::outerRule);
    for (const CellLine& line : receivers) {
        putLine(setter, line, y);
        y += pitch;
    }
    if (printed) {
        if (!receivers.isEmpty())
            putRule(setter, y, grid::innerRule);
        putLine(setter, linesOf(setter, {{}, document.printedBy}).value(0), y);
        const QString when = document.printedOn + QStringLiteral("印发");
        CellLine line = linesOf(setter, {{}, when}).value(0);
        for (Piece& piece : line.pieces)
            piece.x += grid::width / cell - 2 - line.width();
        putLine(setter, line, y);
    }
    putRule(setter, grid::top + grid::height - grid::outerRule / 2, grid::outerRule);
    setter.setRow(grid::rows);
}

} // namespace chancery::paper
