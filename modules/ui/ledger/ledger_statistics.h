// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/table_text.h"
#include "ui/kit.h"
#include "ui/ledger/ledger_model.h"

#include <QWidget>

class QTableView;

namespace chancery::ui {

class ChoiceBox;
class Label;

/// A table of counts with its sums, for a view.
class CrossTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ledger::CrossTable& table, const ledger::Axis& down,
                  const ledger::Axis& across, std::shared_ptr<const LedgerFace> face);
    /// What leaves the rows that a number counts.
    QList<ledger::Condition> conditionsAt(const QModelIndex& index) const;
    ledger::TextTable asTexts() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isAcross() const { return !m_across.column.isEmpty(); }
    qint64 countAt(int row, int column) const;
    QString valueText(const ledger::Axis& axis, const QString& value) const;

    ledger::CrossTable m_table;
    ledger::Axis m_down;
    ledger::Axis m_across;
    std::shared_ptr<const LedgerFace> m_face;
};

/// The statistics of what a ledger shows: how many rows by one column, or by two; of days also by
/// year, quarter and month. Each number opens its rows.
class LedgerStatistics : public QWidget {
    Q_OBJECT

public:
    LedgerStatistics(Kit& kit, LedgerModel& model, QWidget* parent = nullptr);

    /// Counts what the model's query leaves.
    void count();
    void setAxes(const ledger::Axis& down, const ledger::Axis& across);
    CrossTableModel& table() { return m_table; }
    QTableView& view() { return *m_view; }

Q_SIGNALS:
    /// Show the rows of these conditions besides what is asked already.
    void rowsRequested(const QList<chancery::ledger::Condition>& conditions);
    void counted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillChoices();
    void openRows(const QModelIndex& index);

    Kit& m_kit;
    LedgerModel& m_model;
    QList<ledger::Axis> m_axes;
    ChoiceBox* m_down;
    ChoiceBox* m_across;
    Label* m_downLabel;
    Label* m_acrossLabel;
    QTableView* m_view;
    CrossTableModel m_table;
};

} // namespace chancery::ui
