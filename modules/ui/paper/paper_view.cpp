// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paper_view.h"

#include "ui/label.h"
#include "ui/paper/page_layout.h"
#include "ui/paper/strays.h"
#include "ui/tr.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace chancery::ui {

namespace {

constexpr double mmPerPixel = 25.4 / 96; // at zoom 1
constexpr double zoomFactor = 1.2;
constexpr qsizetype mostStraysNamed = 12;

} // namespace

PaperView::PaperView(Kit& kit, QWidget* parent)
    : QAbstractScrollArea(parent), m_kit(kit),
      m_notice(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_faces(paper::Faces::installed())
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_notice->setElided(true);
    connect(&kit.theme, &Theme::changed, this, [this] { layOut(); });
    findNotices();
    describe();
}

void PaperView::setDocument(const paper::PaperDocument& document)
{
    setPages(paper::layoutPages(document, m_faces));
}

void PaperView::setPaintFlags(paper::PaintFlags flags)
{
    m_flags = flags;
    viewport()->update();
}

void PaperView::setPages(const QList<paper::Page>& pages)
{
    const int place = verticalScrollBar()->value();
    m_pages = pages;
    findNotices();
    QList<QSizeF> sizes;
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        sizes.append(QSizeF(paper::grid::pageWidth, paper::grid::pageHeight) /
                     paper::grid::mmPerPoint);
    m_layout.set(std::move(sizes), m_kit.px(12));
    layOut();
    verticalScrollBar()->setValue(place);
}

void PaperView::findNotices()
{
    m_notices.clear();
    for (const auto& missing : m_faces.substitutions()) {
        const QString wanted = paper::nameOf(missing.face);
        m_notices.append(
            missing.family.isEmpty()
                ? Tr::tr("%1 is not installed").arg(wanted)
                : Tr::tr("%1 is not installed; %2 is shown instead").arg(wanted, missing.family));
    }
    QString other;
    QString none;
    for (const auto& stray : paper::strayCharacters(m_pages, m_faces)) {
        QString& list = stray.isShown ? other : none;
        if (!list.contains(stray.text) && list.size() < mostStraysNamed)
            list += stray.text;
    }
    if (!other.isEmpty())
        m_notices.append(Tr::tr("In another type: %1").arg(other));
    if (!none.isEmpty())
        m_notices.append(Tr::tr("No installed type has: %1").arg(none));
    m_notice->setText(m_notices.join(QStringLiteral(" · ")));
    placeNotice();
}

void PaperView::placeNotice()
{
    const bool shown = !m_notices.isEmpty();
    const int height = shown ? m_notice->sizeHint().height() + m_kit.px(8) : 0;
    m_notice->setVisible(shown);
    if (viewportMargins().top() != height)
        setViewportMargins(0, height, 0, 0);
    m_notice->setGeometry(m_kit.px(12), 0, width() - 2 * m_kit.px(12), height);
}

QRect PaperView::viewRect(int page) const
{
    return m_layout.pageRect(page).translated(-horizontalScrollBar()->value(),
                                              -verticalScrollBar()->value());
}

void PaperView::layOut()
{
    QScrollBar* bar = verticalScrollBar();
    const int height = m_layout.contentSize().height();
    const double share = height > 0 ? double(bar->value()) / height : 0;
    m_layout.arrange(viewport()->size(), m_fit, m_factor);
    m_factor = m_layout.factor();
    const QSize content = m_layout.contentSize();
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    bar->setRange(0, std::max(0, content.height() - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_kit.px(40));
    bar->setValue(qRound(share * content.height()));
    describe();
    viewport()->update();
    Q_EMIT zoomChanged(m_layout.factor());
}

int PaperView::currentPage() const
{
    const int top = verticalScrollBar()->value();
    return m_layout.mainPage(top, top + viewport()->height());
}

void PaperView::goToPage(int page)
{
    page = std::clamp(page, 0, std::max(0, pageCount() - 1));
    verticalScrollBar()->setValue(m_layout.pageRect(page).top() - m_kit.px(12));
}

void PaperView::setFit(Fit fit)
{
    m_fit = fit;
    layOut();
}

void PaperView::setZoom(double factor)
{
    m_fit = Fit::None;
    m_factor = std::clamp(factor, PageLayout::least, PageLayout::most);
    layOut();
}

void PaperView::zoomStep(int direction)
{
    setZoom(direction > 0 ? zoom() * zoomFactor : zoom() / zoomFactor);
}

void PaperView::setRuler(bool on)
{
    m_ruler = on;
    viewport()->update();
}

QString PaperView::pageText(int page) const
{
    QString text;
    if (page < 0 || page >= m_pages.size())
        return text;
    double baseline = 0;
    for (const paper::Glyphs& glyphs : m_pages[page].glyphs) {
        if (!text.isEmpty() && glyphs.baseline != baseline)
            text += u'\n';
        baseline = glyphs.baseline;
        text += glyphs.text;
    }
    return text;
}

void PaperView::describe()
{
    const int page = currentPage();
    setAccessibleName(pageCount() == 0 ? Tr::tr("Official paper")
                                       : Tr::tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    setAccessibleDescription(pageText(page));
    if (page != m_lastPage) {
        m_lastPage = page;
        Q_EMIT currentPageChanged(page);
    }
}

void PaperView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_kit.color(Token::Desk));
    painter.setRenderHint(QPainter::Antialiasing);
    paper::PaintFlags flags = m_flags;
    flags.setFlag(paper::PaintFlag::Ruler, m_ruler);
    const int top = verticalScrollBar()->value();
    const auto [first, last] =
        m_layout.pagesIn(top + event->rect().top(), top + event->rect().bottom());
    for (int page = first; page <= last && page < m_pages.size(); ++page) {
        const QRect box = viewRect(page);
        painter.fillRect(box, Qt::white);
        painter.save();
        painter.setClipRect(box);
        painter.translate(box.topLeft());
        paper::paintPage(painter, m_pages[page], m_faces, m_layout.factor() / mmPerPixel, flags);
        painter.restore();
        painter.setPen(m_kit.color(Token::Border));
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
    }
}

void PaperView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeNotice();
    layOut();
}

void PaperView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    describe();
    viewport()->update();
}

void PaperView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    const int window = std::max(1, viewport()->height() - m_kit.px(40));
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

bool PaperView::event(QEvent* event)
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

void PaperView::wheelEvent(QWheelEvent* event)
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

void PaperView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        findNotices();
        describe();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace chancery::ui
