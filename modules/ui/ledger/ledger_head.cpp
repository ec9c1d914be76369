// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_head.h"

#include "ui/ledger/ledger_grid.h"
#include "ui/tr.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace chancery::ui {

namespace {

constexpr int headHeight = 36;
constexpr int footHeight = 30;
constexpr int edgeReach = 4;
constexpr int dragReach = 8;

bool isRight(const ledger::Column& column)
{
    return column.type == ledger::Type::Number;
}

} // namespace

LedgerHead::LedgerHead(Kit& kit, LedgerGrid& grid) : QWidget(&grid), m_kit(kit), m_grid(grid)
{
    setMouseTracking(true);
    setAccessibleName(Tr::tr("Column heads"));
}

int LedgerHead::wantedHeight() const
{
    return m_kit.px(headHeight);
}

/// The frozen heads stand on a tone of their own, so that it is seen where scrolling begins.
void LedgerHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_kit.theme;
    const auto& columns = m_grid.geometryOfColumns();
    painter.fillRect(rect(), theme.color(Token::Page));
    painter.setClipRect(QRect(columns.frozenWidth(), 0, width(), height()));
    for (int i = columns.frozen(); i < columns.count(); ++i)
        paintHead(painter, i);
    painter.setClipping(false);
    if (columns.frozen() > 0) {
        const QRect frozen(0, 0, columns.frozenWidth(), height());
        painter.fillRect(frozen, theme.color(Token::Rail));
        for (int i = 0; i < columns.frozen(); ++i)
            paintHead(painter, i);
        painter.fillRect(QRect(frozen.right(), 0, 1, height()), theme.color(Token::Border));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::Border));
    if (m_gap >= 0) {
        const int x = m_gap < columns.count() ? columns.left(m_gap) : columns.right(m_gap - 1);
        painter.fillRect(QRect(x - 1, 0, 2, height()), theme.color(Token::Blue));
    }
}

void LedgerHead::paintSort(QPainter& painter, QRect& box, const QString& column) const
{
    const auto& keys = m_grid.ledger().query().sort;
    for (qsizetype k = 0; k < keys.size(); ++k) {
        if (keys[k].column != column)
            continue;
        const QString sign = keys[k].descending ? u"↓"_s : u"↑"_s;
        const QString text = keys.size() > 1 ? sign + QString::number(k + 1) : sign;
        const int width = painter.fontMetrics().horizontalAdvance(text);
        if (box.width() > 2 * width) {
            painter.setPen(m_kit.color(Token::Accent));
            painter.drawText(box, Qt::AlignVCenter | Qt::AlignRight, text);
            box.setRight(box.right() - width - m_kit.px(4));
        }
    }
}

void LedgerHead::paintHead(QPainter& painter, int shown) const
{
    const Theme& theme = m_kit.theme;
    const auto& columns = m_grid.geometryOfColumns();
    const auto& column = m_grid.ledger().column(shown);
    const QRect whole(columns.left(shown), 0, columns.widthOf(shown), height() - 1);
    if (shown == m_hover)
        painter.fillRect(whole, theme.color(Token::Hover));
    QRect box = whole.adjusted(m_kit.px(8), 0, -m_kit.px(8), 0);
    painter.setFont(theme.font(Type::Body));
    paintSort(painter, box, column.id);
    const bool filtered = m_grid.ledger().query().conditionOn(column.id) != nullptr;
    if (filtered) {
        const int side = m_kit.px(14);
        m_kit.icons.paint(painter, QRect(box.right() - side, (height() - side) / 2, side, side),
                          u"filter"_s, theme.color(Token::Accent), true);
        box.setRight(box.right() - side - m_kit.px(4));
    }
    painter.setPen(theme.color(Token::Text2));
    const QString title = m_grid.ledger().face().title(column.id);
    const auto flags = Qt::AlignVCenter | (isRight(column) ? Qt::AlignRight : Qt::AlignLeft);
    painter.drawText(box, int(flags),
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, box.width()));
}

void LedgerHead::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int x = int(event->position().x());
    m_pressX = x;
    m_resizing = m_grid.geometryOfColumns().edgeAt(x, m_kit.px(edgeReach));
    m_pressed = m_resizing >= 0 ? -1 : m_grid.geometryOfColumns().at(x);
    if (m_resizing >= 0)
        m_startWidth = m_grid.geometryOfColumns().widthOf(m_resizing);
}

void LedgerHead::mouseMoveEvent(QMouseEvent* event)
{
    const auto& columns = m_grid.geometryOfColumns();
    const int x = int(event->position().x());
    if (m_resizing >= 0) {
        m_grid.resizeColumn(m_resizing, m_startWidth + x - m_pressX);
        return;
    }
    if (m_pressed >= 0 && (m_gap >= 0 || std::abs(x - m_pressX) > m_kit.px(dragReach)))
        m_gap = columns.gapAt(x);
    const bool edge = columns.edgeAt(x, m_kit.px(edgeReach)) >= 0;
    setCursor(edge ? Qt::SplitHCursor : Qt::ArrowCursor);
    m_hover = edge ? -1 : columns.at(x);
    update();
}

void LedgerHead::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressed, -1);
    const int gap = std::exchange(m_gap, -1);
    m_resizing = -1;
    update();
    if (pressed < 0 || event->button() != Qt::LeftButton)
        return;
    if (gap >= 0) {
        if (gap != pressed && gap != pressed + 1)
            Q_EMIT moveRequested(pressed, gap);
        return;
    }
    Q_EMIT sortRequested(m_grid.ledger().column(pressed).id,
                         bool(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)));
}

void LedgerHead::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int edge =
        m_grid.geometryOfColumns().edgeAt(int(event->position().x()), m_kit.px(edgeReach));
    if (edge >= 0)
        m_grid.fitColumn(edge);
    else
        mousePressEvent(event);
}

void LedgerHead::contextMenuEvent(QContextMenuEvent* event)
{
    const int shown = m_grid.geometryOfColumns().at(event->pos().x());
    if (shown >= 0)
        Q_EMIT menuRequested(m_grid.ledger().column(shown).id, event->globalPos());
}

void LedgerHead::openMenu(int shown)
{
    if (shown < 0 || shown >= m_grid.geometryOfColumns().count())
        return;
    const QPoint below(m_grid.geometryOfColumns().left(shown), height());
    Q_EMIT menuRequested(m_grid.ledger().column(shown).id, mapToGlobal(below));
}

void LedgerHead::leaveEvent(QEvent*)
{
    m_hover = -1;
    update();
}

bool LedgerHead::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int shown = m_grid.geometryOfColumns().at(help->pos().x());
        if (shown >= 0)
            QToolTip::showText(help->globalPos(),
                               m_grid.ledger().face().title(m_grid.ledger().column(shown).id),
                               this);
        return true;
    }
    return QWidget::event(event);
}

LedgerFoot::LedgerFoot(Kit& kit, LedgerGrid& grid) : QWidget(&grid), m_kit(kit), m_grid(grid) {}

int LedgerFoot::wantedHeight() const
{
    const auto& model = m_grid.ledger();
    for (int i = 0; i < model.columnCount(); ++i) {
        if (model.column(i).aggregate != ledger::Aggregate::None)
            return m_kit.px(footHeight);
    }
    return 0;
}

void LedgerFoot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = m_kit.theme;
    const auto& columns = m_grid.geometryOfColumns();
    const auto& model = m_grid.ledger();
    painter.fillRect(rect(), theme.color(Token::Page));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(Token::Border));
    painter.setFont(theme.font(Type::Body, QFont::Medium));
    painter.setPen(theme.color(Token::Text));
    for (int i = 0; i < columns.count(); ++i) {
        const auto& column = model.column(i);
        if (!model.totals().sums.contains(column.id) || !model.totalsKnown())
            continue;
        const QRect box(columns.left(i) + m_kit.px(8), 1, columns.widthOf(i) - m_kit.px(16),
                        height() - 1);
        painter.setClipRect(
            i < columns.frozen() ? rect() : QRect(columns.frozenWidth(), 0, width(), height()));
        const bool mean = column.aggregate == ledger::Aggregate::Mean;
        const QString text = model.face().sumText(column.id, model.totals().sums[column.id]);
        painter.drawText(box,
                         int(Qt::AlignVCenter | (isRight(column) ? Qt::AlignRight : Qt::AlignLeft)),
                         mean ? Tr::tr("mean %1").arg(text) : Tr::tr("sum %1").arg(text));
    }
}

} // namespace chancery::ui
