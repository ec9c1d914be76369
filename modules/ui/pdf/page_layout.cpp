// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/page_layout.h"

#include <algorithm>

namespace chancery::ui {
namespace {

constexpr double pixelsPerPoint = 96.0 / 72.0;

} // namespace

void PageLayout::set(QList<QSizeF> sizes, int gap)
{
    m_sizes = std::move(sizes);
    m_gap = gap;
    m_rects.clear();
    m_content = {};
}

void PageLayout::arrange(const QSize& viewport, Fit fit, double factor)
{
    double widest = 1;
    double highest = 1;
    for (const QSizeF& size : std::as_const(m_sizes)) {
        widest = std::max(widest, size.width() * pixelsPerPoint);
        highest = std::max(highest, size.height() * pixelsPerPoint);
    }
    const double across = (viewport.width() - 2 * m_gap) / widest;
    const double down = (viewport.height() - 2 * m_gap) / highest;
    if (fit == Fit::Width)
        factor = across;
    else if (fit == Fit::Page)
        factor = std::min(across, down);
    m_factor = std::clamp(factor, least, most);

    m_rects.clear();
    const int inner = std::max(viewport.width(), qRound(widest * m_factor) + 2 * m_gap);
    int y = m_gap;
    for (const QSizeF& size : std::as_const(m_sizes)) {
        const int width = std::max(1, qRound(size.width() * pixelsPerPoint * m_factor));
        const int height = std::max(1, qRound(size.height() * pixelsPerPoint * m_factor));
        m_rects.append(QRect((inner - width) / 2, y, width, height));
        y += height + m_gap;
    }
    m_content = QSize(inner, y);
}

std::pair<int, int> PageLayout::pagesIn(int top, int bottom) const
{
    const auto first = std::ranges::lower_bound(m_rects, top, {}, &QRect::bottom);
    const auto end = std::ranges::upper_bound(m_rects, bottom, {}, &QRect::top);
    if (first >= end)
        return {0, -1};
    return {static_cast<int>(first - m_rects.begin()), static_cast<int>(end - m_rects.begin()) - 1};
}

int PageLayout::mainPage(int top, int bottom) const
{
    const int middle = (top + bottom) / 2;
    const auto found = std::ranges::lower_bound(m_rects, middle, {}, &QRect::bottom);
    if (m_rects.isEmpty())
        return -1;
    return static_cast<int>(std::min(found - m_rects.begin(), m_rects.size() - 1));
}

} // namespace chancery::ui
