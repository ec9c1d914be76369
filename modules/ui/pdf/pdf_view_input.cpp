// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
// What a person does to PdfView: selecting text with the mouse and copying it.
#include "ui/pdf/pdf_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace chancery::ui {

void PdfView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && event->key() == Qt::Key_C)
        copySelection();
    else if (control && event->key() == Qt::Key_A)
        selectPage(currentPage());
    else
        PagesView::keyPressEvent(event);
}

std::optional<PdfView::Mark> PdfView::markAt(const QPoint& point) const
{
    const int y = point.y() + verticalScrollBar()->value();
    const int page = m_layout.mainPage(y, y);
    if (page < 0 || !m_texts.contains(page))
        return std::nullopt;
    const QRect box = viewRect(page);
    const double scale = m_layout.factor() * 96 / 72;
    const QPointF inPage((point.x() - box.left()) / scale, (point.y() - box.top()) / scale);
    const int character = characterAt(m_texts.value(page), inPage);
    if (character < 0)
        return std::nullopt;
    return Mark{page, character};
}

void PdfView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto mark = markAt(event->position().toPoint());
    m_selecting = mark.has_value();
    m_from = m_to = Mark{};
    if (mark)
        m_from = *mark;
    viewport()->update();
    Q_EMIT selectionChanged();
}

void PdfView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_selecting)
        return;
    const QPoint point = event->position().toPoint();
    // Dragging past the edge scrolls on.
    if (point.y() < 0 || point.y() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                      (point.y() < 0 ? -m_kit.px(24) : m_kit.px(24)));
    if (const auto mark = markAt(point)) {
        m_to = *mark;
        viewport()->update();
        Q_EMIT selectionChanged();
    }
}

void PdfView::mouseReleaseEvent(QMouseEvent*)
{
    m_selecting = false;
}

QList<TextSpan> PdfView::selection() const
{
    if (m_from.page < 0 || m_to.page < 0)
        return {};
    const bool forward =
        m_from.page < m_to.page || (m_from.page == m_to.page && m_from.character <= m_to.character);
    const Mark& first = forward ? m_from : m_to;
    const Mark& last = forward ? m_to : m_from;
    QList<TextSpan> out;
    for (int page = first.page; page <= last.page; ++page) {
        const auto size = static_cast<int>(m_texts.value(page).text.size());
        const int start = page == first.page ? first.character : 0;
        const int end = page == last.page ? qMin(last.character + 1, size) : size;
        if (end > start)
            out.append({page, start, end - start});
    }
    return out;
}

QString PdfView::selectedText() const
{
    QStringList parts;
    for (const TextSpan& span : selection())
        parts += m_texts.value(span.page).text.mid(span.start, span.length);
    // ⼯ and its like would be found by nobody where they are pasted.
    return parts.join(u'\n')
        .normalized(QString::NormalizationForm_KC)
        .replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

QMap<int, QList<QRectF>> PdfView::selectedBoxes() const
{
    QMap<int, QList<QRectF>> boxes;
    for (const TextSpan& span : selection())
        boxes[span.page] += lineBoxes(m_texts.value(span.page), span.start, span.length);
    return boxes;
}

void PdfView::clearSelection()
{
    m_from = m_to = {};
    viewport()->update();
    Q_EMIT selectionChanged();
}

void PdfView::copySelection()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void PdfView::selectPage(int page)
{
    const auto size = static_cast<int>(m_texts.value(page).text.size());
    if (size == 0)
        return;
    m_from = {page, 0};
    m_to = {page, size - 1};
    viewport()->update();
    Q_EMIT selectionChanged();
}

} // namespace chancery::ui
