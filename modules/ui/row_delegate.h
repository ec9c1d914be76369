// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/kit.h"

#include <QStyledItemDelegate>

namespace chancery::ui {

enum class Density {
    Compact,    ///< 52 px: cards on the workbench.
    Comfortable ///< 66 px: the list of a three-pane page.
};

/// Paints the two-line rows of RowRole: lamp, tag, title, due text; then secondary text and state.
/// The title gives way (…) to the due text, the second line to the state; those two are never cut.
/// What was found is marked, in a third line if it stands in neither.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    RowDelegate(Kit& kit, Density density, QObject* parent = nullptr);

    void setDensity(Density density);
    Density density() const { return m_density; }
    /// Rows have a third line, while something is being looked for.
    void setExcerpts(bool shown);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintExcerpt(QPainter& painter, const QRect& line, const QModelIndex& index) const;
    int paintFirstRight(QPainter& painter, const QRect& line, const QModelIndex& index) const;

    Kit& m_kit;
    Density m_density;
    bool m_excerpts = false;
};

/// A row read aloud: "红灯, 特急, title, due, second line, state, 未读". A model returns it for
/// Qt::AccessibleTextRole, because a painted row says nothing by itself.
QString rowAccessibleText(const QModelIndex& index);

} // namespace chancery::ui
