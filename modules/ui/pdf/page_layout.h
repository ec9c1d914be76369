// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QRect>
#include <QSizeF>

namespace chancery::ui {

/// Where the pages of a continuous view lie. Lengths in logical pixels of the content.
class PageLayout {
public:
    enum class Fit { None, Width, Page };

    /// Sizes in points; `gap` between and around pages.
    void set(QList<QSizeF> sizes, int gap);
    /// `factor` 1.0 shows 72 points as 96 px. Ignored unless fit is None.
    void arrange(const QSize& viewport, Fit fit, double factor);

    int pageCount() const { return static_cast<int>(m_sizes.size()); }
    double factor() const { return m_factor; }
    QSize contentSize() const { return m_content; }
    QRect pageRect(int page) const { return m_rects.value(page); }
    /// Pages that touch the band from `top` to `bottom`: first and last, or {0, -1}.
    std::pair<int, int> pagesIn(int top, int bottom) const;
    /// The page that a person would say is shown: the one in the middle of the band.
    int mainPage(int top, int bottom) const;

    static constexpr double least = 0.25;
    static constexpr double most = 5.0;

private:
    QList<QSizeF> m_sizes;
    QList<QRect> m_rects;
    QSize m_content;
    int m_gap = 0;
    double m_factor = 1.0;
};

} // namespace chancery::ui
