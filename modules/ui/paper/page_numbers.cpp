// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/page_numbers.h"

namespace chancery::paper {

void putPageNumber(Page& page, int number, double dash)
{
    page.number = number;
    const double em = grid::em(grid::numeralPoints);
    const QString text = QString::number(number);
    const double figures = double(text.size()) * em / 2;
    const double width = 2 * em + em / 2 + figures;
    double x = number % 2 == 1 ? grid::right - em - width : grid::left + em;
    const double baseline = grid::bottom + grid::pageNumberBelow + dash;
    const auto put = [&](const QString& part, double partWidth) {
        page.glyphs.append({part, x, partWidth, baseline, Face::Song, grid::numeralPoints,
                            Ink::Black, Element::PageNumber});
        x += partWidth + em / 4;
    };
    put(QStringLiteral("—"), em);
    put(text, figures);
    put(QStringLiteral("—"), em);
}

} // namespace chancery::paper
