// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QStyledItemDelegate>

namespace chancery::ui {

/// Cells of a plain table in the kit's colours, as far from the edges of their columns as the words
/// of the heads above them are.
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TableDelegate(Kit& kit, QObject* parent) : QStyledItemDelegate(parent), m_kit(kit) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    QStyleOptionViewItem inside(const QStyleOptionViewItem& option) const;

    Kit& m_kit;
};

} // namespace chancery::ui
