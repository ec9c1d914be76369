// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QWidget>

namespace chancery::ui {

class LedgerGrid;

/// The heads of a grid's columns: a click sorts, with Shift (or Ctrl) by several; the edge makes a
/// column wider, a double click there fits it; dragging moves it; the right button opens its menu.
class LedgerHead : public QWidget {
    Q_OBJECT

public:
    LedgerHead(Kit& kit, LedgerGrid& grid);

    int wantedHeight() const;
    /// Opens the menu of a column as the right button does.
    void openMenu(int shown);

Q_SIGNALS:
    void sortRequested(const QString& column, bool add);
    void menuRequested(const QString& column, const QPoint& global);
    /// The column at `from` is to stand before that at `to`.
    void moveRequested(int from, int to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintHead(QPainter& painter, int shown) const;
    void paintSort(QPainter& painter, QRect& box, const QString& column) const;

    Kit& m_kit;
    LedgerGrid& m_grid;
    int m_hover = -1;
    int m_pressed = -1;
    int m_resizing = -1;
    int m_pressX = 0;
    int m_startWidth = 0;
    int m_gap = -1; ///< Where what is dragged would go; -1 while nothing is.
};

/// What stands below a grid's columns: sums and means of all rows.
class LedgerFoot : public QWidget {
    Q_OBJECT

public:
    LedgerFoot(Kit& kit, LedgerGrid& grid);

    /// 0 where no shown column has a sum.
    int wantedHeight() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kit& m_kit;
    LedgerGrid& m_grid;
};

} // namespace chancery::ui
