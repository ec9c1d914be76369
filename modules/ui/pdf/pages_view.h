// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"
#include "ui/pdf/page_layout.h"

#include <QAbstractScrollArea>
#include <QList>
#include <QMap>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <optional>

class QPainter;

namespace chancery::ui {

/// Pages one under another, scrolled and enlarged, on which marks can lie: those of a PDF, and
/// those that were set here. What is on them is painted by those who derive from it.
///
/// Keys: PgUp/PgDn/Space by window, Home/End, ↑↓, Ctrl +/−/0 zoom, Ctrl+wheel.
class PagesView : public QAbstractScrollArea {
    Q_OBJECT

public:
    using Fit = PageLayout::Fit;

    explicit PagesView(Kit& kit, QWidget* parent = nullptr);

    int pageCount() const { return m_layout.pageCount(); }
    /// The one that a person would say is shown; -1 without pages.
    int currentPage() const;
    void goToPage(int page);

    void setFit(Fit fit);
    /// 1.0 shows 72 points as 96 px.
    void setZoom(double factor);
    double zoom() const { return m_layout.factor(); }
    void zoomStep(int direction);

    /// A place on a page, in points from its upper left corner.
    struct Place {
        int page = 0;
        QPointF at;
    };
    /// Where a point of the viewport lies; nothing between the pages.
    std::optional<Place> placeAt(const QPoint& viewportPoint) const;

    /// Paints over a page: `rect` is the page in the painter's coordinates, `factor` the zoom.
    /// Given for every page; page 0 takes the opinions at its head.
    using Overlay =
        std::function<void(QPainter& painter, int page, const QRectF& rect, double factor)>;
    void setOverlay(Overlay overlay);
    /// The lines of the selection, by page, in points.
    virtual QMap<int, QList<QRectF>> selectedBoxes() const = 0;
    virtual void clearSelection() = 0;

Q_SIGNALS:
    void zoomChanged(double factor);
    void currentPageChanged(int page);

protected:
    /// Of other pages, in points; to be laid out next.
    void setPageSizes(QList<QSizeF> points);
    void layOut(bool keepPlace);
    /// Of a page, in the viewport.
    QRect viewRect(int page) const;
    void paintOverlay(QPainter& painter, int page) const;
    /// Other pages may have come into sight, or the same in another size.
    virtual void attend() {}
    /// Tells a screen reader what is shown; asked for when that is another page or language.
    virtual void describe() = 0;

    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

    Kit& m_kit;
    PageLayout m_layout;

private:
    void look();

    Overlay m_overlay;
    Fit m_fit = Fit::Width;
    double m_factor = 1.0;
    int m_lastPage = -1;
};

} // namespace chancery::ui
