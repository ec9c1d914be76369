// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/pdf/pages_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace chancery::ui {

namespace {

constexpr int pagesGap = 12;
constexpr int pagesStep = 40; ///< Of an arrow key, and what a window further keeps in sight.

} // namespace

PagesView::PagesView(Kit& kit, QWidget* parent) : QAbstractScrollArea(parent), m_kit(kit)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&kit.theme, &Theme::changed, this, [this] { layOut(true); });
}

void PagesView::setPageSizes(QList<QSizeF> points)
{
    m_layout.set(std::move(points), m_kit.px(pagesGap));
    m_lastPage = -1;
}

void PagesView::layOut(bool keepPlace)
{
    QScrollBar* bar = verticalScrollBar();
    const int height = m_layout.contentSize().height();
    const double place = keepPlace && height > 0 ? double(bar->value()) / height : 0;
    m_layout.arrange(viewport()->size(), m_fit, m_factor);
    m_factor = m_layout.factor();
    const QSize content = m_layout.contentSize();
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    bar->setRange(0, std::max(0, content.height() - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_kit.px(pagesStep));
    bar->setValue(qRound(place * content.height()));
    look();
    viewport()->update();
    Q_EMIT zoomChanged(m_layout.factor());
}

void PagesView::look()
{
    attend();
    const int page = currentPage();
    if (page == m_lastPage)
        return;
    m_lastPage = page;
    describe();
    Q_EMIT currentPageChanged(page);
}

QRect PagesView::viewRect(int page) const
{
    return m_layout.pageRect(page).translated(-horizontalScrollBar()->value(),
                                              -verticalScrollBar()->value());
}

void PagesView::setOverlay(Overlay overlay)
{
    m_overlay = std::move(overlay);
    viewport()->update();
}

void PagesView::paintOverlay(QPainter& painter, int page) const
{
    if (!m_overlay)
        return;
    const QRect box = viewRect(page);
    painter.save();
    painter.setClipRect(box);
    m_overlay(painter, page, box, m_layout.factor());
    painter.restore();
}

std::optional<PagesView::Place> PagesView::placeAt(const QPoint& point) const
{
    const int y = point.y() + verticalScrollBar()->value();
    const int page = m_layout.mainPage(y, y);
    const QRect box = viewRect(page);
    if (page < 0 || !box.contains(point))
        return std::nullopt;
    const double scale = m_layout.factor() * 96 / 72;
    return Place{page, QPointF(point - box.topLeft()) / scale};
}

int PagesView::currentPage() const
{
    const int top = verticalScrollBar()->value();
    return m_layout.mainPage(top, top + viewport()->height());
}

void PagesView::goToPage(int page)
{
    page = std::clamp(page, 0, std::max(0, pageCount() - 1));
    verticalScrollBar()->setValue(m_layout.pageRect(page).top() - m_kit.px(pagesGap));
}

void PagesView::setFit(Fit fit)
{
    m_fit = fit;
    layOut(true);
}

void PagesView::setZoom(double factor)
{
    m_fit = Fit::None;
    m_factor = factor;
    layOut(true);
}

void PagesView::zoomStep(int direction)
{
    constexpr std::array steps{0.25, 0.33, 0.5,  0.67, 0.75, 0.9, 1.0, 1.1,
                               1.25, 1.5,  1.75, 2.0,  2.5,  3.0, 4.0, 5.0};
    const double now = m_layout.factor();
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(steps, now + 0.01);
        setZoom(next == steps.end() ? steps.back() : *next);
    } else {
        const auto next = std::ranges::lower_bound(steps, now - 0.01);
        setZoom(next == steps.begin() ? steps.front() : *(next - 1));
    }
}

void PagesView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut(true);
}

void PagesView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    look();
    viewport()->update();
}

void PagesView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    const int window = std::max(1, viewport()->height() - m_kit.px(pagesStep));
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const int key = event->key();
    if (control && (key == Qt::Key_Plus || key == Qt::Key_Equal))
        zoomStep(1);
    else if (control && key == Qt::Key_Minus)
        zoomStep(-1);
    else if (control && key == Qt::Key_0)
        setFit(Fit::Width);
    else if (key == Qt::Key_PageDown || (key == Qt::Key_Space && !shift))
        bar->setValue(bar->value() + window);
    else if (key == Qt::Key_PageUp || key == Qt::Key_Space)
        bar->setValue(bar->value() - window);
    else if (key == Qt::Key_Home)
        bar->setValue(bar->minimum());
    else if (key == Qt::Key_End)
        bar->setValue(bar->maximum());
    else if (key == Qt::Key_Down)
        bar->setValue(bar->value() + bar->singleStep());
    else if (key == Qt::Key_Up)
        bar->setValue(bar->value() - bar->singleStep());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

bool PagesView::event(QEvent* event)
{
    // While the pages have the focus, Ctrl +/− is their zoom and not the type size of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool zoom = key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal ||
                          key->key() == Qt::Key_Minus;
        if (zoom && (key->modifiers() & Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void PagesView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const int turn = event->angleDelta().y();
    if (turn != 0)
        zoomStep(turn > 0 ? 1 : -1);
    event->accept();
}

void PagesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace chancery::ui
