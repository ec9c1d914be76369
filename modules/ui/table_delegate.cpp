// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/table_delegate.h"

#include <QPainter>

namespace chancery::ui {

namespace {

constexpr int cellInset = 5; ///< With the style's own margin what the heads have.

} // namespace

QStyleOptionViewItem TableDelegate::inside(const QStyleOptionViewItem& option) const
{
    QStyleOptionViewItem inner = option;
    const int inset = m_kit.px(cellInset);
    inner.rect.adjust(inset, 0, -inset, 0);
    return inner;
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (chosen)
        painter->fillRect(option.rect, m_kit.color(Token::Selected));
    QStyleOptionViewItem inner = inside(option);
    inner.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
    QStyledItemDelegate::paint(painter, inner, index);
    if (focused) {
        painter->setPen(QPen(m_kit.color(Token::Blue), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * m_kit.px(cellInset), 0);
}

bool TableDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                const QStyleOptionViewItem& option, const QModelIndex& index)
{
    return QStyledItemDelegate::editorEvent(event, model, inside(option), index);
}

} // namespace chancery::ui
