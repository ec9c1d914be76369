// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/row_delegate.h"

#include <QListView>

namespace chancery::ui {

/// The list of a pane: two-line rows, uniform heights, J/K like ↓/↑, Enter opens, Space previews.
/// Other single letters belong to the action registry (ActionRegistry::attach()).
class RowList : public QListView {
    Q_OBJECT

public:
    RowList(Kit& kit, Density density, QWidget* parent = nullptr);

    RowDelegate& rows() { return *m_rows; }

    /// What stands in the middle while the list is empty; owned by the list.
    void setEmptyState(QWidget* widget);
    /// As many as the window has room for, those at its edges too.
    int rowsInSight() const;
    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    void opened(const QModelIndex& index);    ///< Enter or double click.
    void previewed(const QModelIndex& index); ///< Space.
    void currentRowChanged(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void step(int rows);
    void showEmptyState();

    Kit& m_kit;
    RowDelegate* m_rows;
    QWidget* m_empty = nullptr;
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace chancery::ui
