// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/paper/paper_view.h"

#include "ui/label.h"
#include "ui/paper/page_layout.h"
#include "ui/paper/strays.h"
#include "ui/tr.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace chancery::ui {

namespace {

constexpr double mmPerPixel = 25.4 / 96; // at zoom 1
constexpr qsizetype mostStraysNamed = 12;

} // namespace

PaperView::PaperView(Kit& kit, QWidget* parent)
    : PagesView(kit, parent), m_notice(new Label(kit, Type::Secondary, Token::Text2, this)),
      m_faces(paper::Faces::installed())
{
    viewport()->setCursor(Qt::IBeamCursor);
    m_notice->setElided(true);
    findNotices();
    PaperView::describe();
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
    m_from = m_to = {};
    findNotices();
    QList<QSizeF> sizes;
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        sizes.append(QSizeF(paper::grid::pageWidth, paper::grid::pageHeight) /
                     paper::grid::mmPerPoint);
    setPageSizes(std::move(sizes));
    layOut(true);
    verticalScrollBar()->setValue(place);
    describe();
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
        paintSelection(painter, page);
        paper::paintPage(painter, m_pages[page], m_faces, m_layout.factor() / mmPerPixel, flags);
        painter.restore();
        paintOverlay(painter, page);
        painter.setPen(m_kit.color(Token::Border));
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
    }
}

/// Beside a page the nearest of its pieces is meant, and between pages of the one above.
paper::GlyphPlace PaperView::glyphAt(const QPoint& viewportPoint) const
{
    int page = 0;
    while (page + 1 < pageCount() && viewRect(page + 1).top() <= viewportPoint.y())
        ++page;
    if (page >= m_pages.size())
        return {};
    const QPointF at =
        QPointF(viewportPoint - viewRect(page).topLeft()) * mmPerPixel / m_layout.factor();
    return paper::glyphNear(m_pages[page], page, at);
}

QMap<int, QList<QRectF>> PaperView::selectedBoxes() const
{
    QMap<int, QList<QRectF>> boxes;
    for (int page = 0; page < m_pages.size(); ++page) {
        const auto lines = paper::chosenBoxes(m_pages[page], page, m_from, m_to);
        for (const QRectF& line : lines)
            boxes[page].append(QRectF(line.topLeft() / paper::grid::mmPerPoint,
                                      line.size() / paper::grid::mmPerPoint));
    }
    return boxes;
}

void PaperView::clearSelection()
{
    m_from = m_to = {};
    viewport()->update();
}

QString PaperView::selectedText() const
{
    return paper::chosenText(m_pages, m_from, m_to);
}

bool PaperView::showText(const QString& text, qsizetype from, qsizetype length)
{
    const auto place = paper::placeOfText(m_pages, text, from, length);
    if (!place)
        return false;
    m_from = place->first;
    m_to = place->second;
    const QRectF box = paper::boxOf(m_pages.at(m_from.page).glyphs.at(m_from.glyph));
    const int down = int(box.top() * m_layout.factor() / mmPerPixel);
    QScrollBar* bar = verticalScrollBar();
    // In the upper third, where one looks first.
    bar->setValue(bar->value() + viewRect(m_from.page).top() + down - viewport()->height() / 3);
    viewport()->update();
    return true;
}

void PaperView::paintSelection(QPainter& painter, int page) const
{
    const double pixelsPerMm = m_layout.factor() / mmPerPixel;
    QColor colour = tokenColor(Token::Blue, false); // paper is white in the dark too
    colour.setAlpha(60);
    const auto lines = paper::chosenBoxes(m_pages[page], page, m_from, m_to);
    for (const QRectF& line : lines)
        painter.fillRect(QRectF(line.topLeft() * pixelsPerMm, line.size() * pixelsPerMm), colour);
}

void PaperView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && !m_from.isNone())
        QGuiApplication::clipboard()->setText(selectedText());
    else
        PagesView::keyPressEvent(event);
}

void PaperView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return PagesView::mousePressEvent(event);
    m_isSelecting = true;
    m_from = glyphAt(event->position().toPoint());
    m_to = {}; // a click alone chooses nothing
    viewport()->update();
}

void PaperView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isSelecting)
        return;
    m_to = glyphAt(event->position().toPoint());
    viewport()->update();
}

void PaperView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isSelecting = false;
    if (m_to.isNone())
        clearSelection();
}

void PaperView::resizeEvent(QResizeEvent* event)
{
    placeNotice();
    PagesView::resizeEvent(event);
}

void PaperView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        findNotices();
    PagesView::changeEvent(event);
}

} // namespace chancery::ui
