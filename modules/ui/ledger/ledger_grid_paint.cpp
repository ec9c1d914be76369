// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_grid.h"

#include "ui/tr.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr int cellPadding = 8;
constexpr int lampSide = 16;

Token barToken(Lamp lamp)
{
    switch (lamp) {
    case Lamp::Red:
        return Token::Accent;
    case Lamp::Yellow:
        return Token::AmberFill;
    case Lamp::Done:
        return Token::BlueFill;
    default:
        return Token::GreenFill;
    }
}

constexpr int markBar = 3; ///< Before a marked row or cell, so that grey prints show it too.

} // namespace

void LedgerGrid::paintEvent(QPaintEvent* event)
{
    if (!m_ledger)
        return;
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_kit.color(Token::Card));
    const int height = rowHeight();
    const int first = std::max(0, (event->rect().top() + verticalOffset()) / height);
    const int last =
        std::min(m_ledger->rowCount() - 1, (event->rect().bottom() + verticalOffset()) / height);
    for (int line = first; line <= last; ++line) {
        const QRect box(0, line * height - verticalOffset(), viewport()->width(), height);
        if (m_ledger->isGroup(line))
            paintGroup(painter, line, box);
        else
            paintRow(painter, line, box);
    }
    const int edge = m_geometry.frozenWidth();
    if (m_geometry.frozen() > 0 && last >= first) {
        const int bottom = (last + 1) * height - verticalOffset();
        painter.fillRect(QRect(edge - 1, event->rect().top(), 1,
                               std::min(bottom, event->rect().bottom() + 1) - event->rect().top()),
                         m_kit.color(Token::Border));
    }
}

void LedgerGrid::paintGroup(QPainter& painter, int line, const QRect& box) const
{
    const Theme& theme = m_kit.theme;
    const std::size_t group = m_ledger->lines().groupAt(std::size_t(line));
    painter.fillRect(box, theme.color(Token::Page));
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.color(Token::Line));
    const int side = m_kit.px(16);
    const QRect sign(box.left() + m_kit.px(8), box.center().y() - side / 2, side, side);
    m_kit.icons.paint(painter, sign,
                      m_ledger->lines().isCollapsed(group) ? u"chevron_right"_s : u"chevron_down"_s,
                      theme.color(Token::Text2));
    QRect text = box.adjusted(m_kit.px(30), 0, -m_kit.px(8), 0);
    painter.setFont(theme.font(Type::Body, QFont::Medium));
    painter.setPen(theme.color(Token::Text));
    const QString title = painter.fontMetrics().elidedText(m_ledger->groupTitle(line),
                                                           Qt::ElideRight, text.width() * 2 / 3);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, title);
    text.setLeft(text.left() + painter.fontMetrics().horizontalAdvance(title) + m_kit.px(16));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_ledger->groupRemark(line), Qt::ElideRight,
                                                      text.width()));
    if (currentIndex().row() == line && hasFocus()) {
        painter.setPen(QPen(theme.color(Token::Blue), 1));
        painter.drawRect(box.adjusted(0, 0, -1, -2));
    }
}

void LedgerGrid::paintRow(QPainter& painter, int line, const QRect& box) const
{
    const Theme& theme = m_kit.theme;
    const bool chosen = selectionModel()->isSelected(m_ledger->index(line, 0));
    const QColor ground = theme.color(chosen ? Token::Selected : Token::Card);
    if (chosen)
        painter.fillRect(box, ground);
    const auto marked = m_ledger->markedAt(line);
    if (marked.row && !chosen)
        painter.fillRect(box, theme.color(markTokens(marked.row->tone).ground));
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.color(Token::Line));
    const QRect scrolled(m_geometry.frozenWidth(), box.top(),
                         std::max(0, box.width() - m_geometry.frozenWidth()), box.height());
    painter.setClipRect(scrolled);
    paintCells(painter, line, box, m_geometry.frozen(), m_geometry.count(), marked);
    painter.setClipping(false);
    paintCells(painter, line, box, 0, m_geometry.frozen(), marked);
    if (marked.row)
        painter.fillRect(QRect(box.left(), box.top(), m_kit.px(markBar), box.height() - 1),
                         theme.color(markTokens(marked.row->tone).bar));
}

void LedgerGrid::paintCells(QPainter& painter, int line, const QRect& box, int from, int to,
                            const LedgerMarked& marked) const
{
    const int edge = from < m_geometry.frozen() ? 0 : m_geometry.frozenWidth();
    for (int shown = from; shown < to; ++shown) {
        const QRect cell(m_geometry.left(shown), box.top(), m_geometry.widthOf(shown),
                         box.height());
        if (cell.right() < edge)
            continue;
        if (cell.left() > box.right())
            break;
        if (const auto* mark = marked.cells.value(shown)) {
            const auto tokens = markTokens(mark->tone);
            painter.fillRect(cell.adjusted(0, 0, 0, -1), m_kit.color(tokens.ground));
            painter.fillRect(QRect(cell.left(), cell.top(), m_kit.px(markBar), cell.height() - 1),
                             m_kit.color(tokens.bar));
        }
        paintCell(painter, m_ledger->cellAt(line, shown), cell, line, shown);
    }
}

/// The share as a bar, as long as the cell leaves room beside its text.
int LedgerGrid::paintBar(QPainter& painter, const LedgerCell& cell, const QRect& box) const
{
    const Theme& theme = m_kit.theme;
    const int room = painter.fontMetrics().horizontalAdvance(u"100%"_s) + m_kit.px(8);
    const int height = m_kit.px(6);
    const QRectF track(box.left(), box.center().y() - height / 2.0, box.width() - room, height);
    if (track.width() < height)
        return 0;
    painter.save(); // a brush that stays would fill the frame of the current cell
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Rail));
    painter.drawRoundedRect(track, height / 2.0, height / 2.0);
    QRectF done = track;
    done.setWidth(std::max<qreal>(cell.share == 0 ? 0 : height, track.width() * cell.share / 100));
    painter.setBrush(theme.color(barToken(cell.lamp)));
    painter.drawRoundedRect(done, height / 2.0, height / 2.0);
    painter.restore();
    return int(track.width()) + m_kit.px(8);
}

void LedgerGrid::paintCell(QPainter& painter, const LedgerCell& cell, const QRect& box, int line,
                           int shown) const
{
    const Theme& theme = m_kit.theme;
    const auto& column = m_ledger->column(shown);
    QRect inner = box.adjusted(m_kit.px(cellPadding), 0, -m_kit.px(cellPadding), -1);
    painter.setFont(theme.font(Type::Body, cell.strong ? QFont::Medium : QFont::Normal));
    if (cell.share >= 0) {
        inner.setLeft(inner.left() + paintBar(painter, cell, inner));
    } else if (cell.lamp != Lamp::None) {
        const int side = m_kit.px(lampSide);
        paintLamp(painter, QRectF(inner.left(), box.center().y() - side / 2.0, side, side),
                  cell.lamp, theme);
        inner.setLeft(inner.left() + side + m_kit.px(6));
    }
    const bool right = column.type == ledger::Type::Number || cell.share >= 0;
    painter.setPen(theme.color(cell.token));
    if (inner.width() > 0 && !cell.text.isEmpty()) {
        const QString text = cell.text.contains(u'\n') ? cell.text.simplified() : cell.text;
        painter.drawText(inner, int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    }
    const QModelIndex current = currentIndex();
    if (hasFocus() && current.row() == line && current.column() == shown) {
        painter.setPen(QPen(theme.color(Token::Blue), 1));
        painter.drawRect(box.adjusted(0, 0, -1, -2));
    }
}

} // namespace chancery::ui
