// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/goals.h"
#include "ui/kit.h"
#include "ui/lamp.h"
#include "ui/table_delegate.h"

#include <QAbstractItemModel>

namespace chancery::supervision {

/// The kit's lamp for a row's.
ui::Lamp kitLampOf(Lamp lamp);

/// Goals with their measures below them: what is to be reached, and quarter by quarter what was
/// planned and what came of it.
class GoalModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Title, Kind, Lead, Base, Target, Quarter1, Quarter2, Quarter3, Quarter4, Count };
    enum Role { IdRole = Qt::UserRole + 1, LampRole, StateRole };

    explicit GoalModel(ui::Kit& kit, QObject* parent = nullptr);

    void setRows(const QList<GoalRow>& rows);
    const GoalRow* rowAt(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& id) const;
    const QList<GoalRow>& rows() const { return m_rows; }
    /// Head and rows as texts, measures indented.
    QList<QStringList> texts() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex&) const override { return Count; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textAt(const GoalRow& row, int column) const;

    ui::Kit& m_kit;
    QList<GoalRow> m_rows;
    QList<QList<int>> m_children; ///< By row, the last those of the root.
    QList<int> m_parents;         ///< -1 for the root.
    QList<int> m_places;          ///< Among the parent's children.
};

/// Paints the lamp before a title and the state of a quarter's value by sign and colour.
class GoalDelegate : public ui::TableDelegate {
    Q_OBJECT

public:
    GoalDelegate(ui::Kit& kit, QObject* parent) : TableDelegate(kit, parent), m_kit(kit) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ui::Kit& m_kit;
};

} // namespace chancery::supervision
