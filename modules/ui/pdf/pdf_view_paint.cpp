// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
// What PdfView shows.
#include "ui/pdf/pdf_view.h"
#include "ui/tr.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace chancery::ui {

void PdfView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_kit.color(Token::Desk));
    if (m_error || pageCount() == 0) {
        const QString words = m_error ? m_kit.words.sentence(*m_error)
                                      : (m_loading ? Tr::tr("Opening the document…") : QString());
        const int side = m_kit.px(32);
        const QRect box = viewport()->rect().adjusted(m_kit.px(24), 0, -m_kit.px(24), 0);
        if (m_error)
            m_kit.icons.paint(
                painter,
                QRect(box.center().x() - side / 2, box.center().y() - m_kit.px(64), side, side),
                QStringLiteral("document_pdf"), m_kit.color(Token::Text2));
        painter.setFont(m_kit.theme.font(Type::RowTitle));
        painter.setPen(m_kit.color(Token::Text2));
        painter.drawText(
            box, static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap), words);
        return;
    }
    const int top = verticalScrollBar()->value();
    const auto [first, last] = m_layout.pagesIn(top, top + viewport()->height());
    for (int page = first; page <= last; ++page)
        paintPage(painter, page);
}

void PdfView::paintPage(QPainter& painter, int page)
{
    const QRect box = viewRect(page);
    painter.fillRect(box, Qt::white);
    const QImage image = m_images.value(page);
    // An image of another zoom stands in, stretched, until the right one arrives.
    if (!image.isNull())
        painter.drawImage(box, image);
    QColor found = tokenColor(Token::AmberFill, false);
    found.setAlpha(70);
    for (const TextSpan& hit : m_hits) {
        if (hit.page == page)
            paintSpan(painter, hit, found);
    }
    if (m_hit >= 0 && m_hits.at(m_hit).page == page) {
        found.setAlpha(140);
        paintSpan(painter, m_hits.at(m_hit), found);
    }
    QColor chosen = tokenColor(Token::BlueFill, false);
    chosen.setAlpha(70);
    for (const TextSpan& span : selection()) {
        if (span.page == page)
            paintSpan(painter, span, chosen);
    }
    paintOverlay(painter, page);
    painter.setPen(m_kit.color(Token::Border));
    painter.drawRect(box.adjusted(-1, -1, 0, 0));
}

void PdfView::paintSpan(QPainter& painter, const TextSpan& span, const QColor& colour)
{
    const QRect box = viewRect(span.page);
    const double scale = m_layout.factor() * 96 / 72;
    const auto lines = lineBoxes(m_texts.value(span.page), span.start, span.length);
    for (const QRectF& line : lines) {
        const QRectF shown(box.left() + line.left() * scale, box.top() + line.top() * scale,
                           line.width() * scale, line.height() * scale);
        painter.fillRect(shown.adjusted(-1, -2, 1, 2), colour);
    }
}

} // namespace chancery::ui
