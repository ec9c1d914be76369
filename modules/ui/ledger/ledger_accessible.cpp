// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/ledger/ledger_accessible.h"

#include "ui/ledger/ledger_grid.h"

#include <QAccessibleTableInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <mutex>

namespace chancery::ui {

namespace {

class LedgerCellReader final : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    LedgerCellReader(LedgerGrid* grid, int row, int column)
        : m_grid(grid), m_row(row), m_column(column)
    {
    }

    bool isValid() const override { return m_grid && index().isValid(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_grid);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid()
                   ? index().data(Qt::AccessibleTextRole).toString()
                   : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_grid->visualRect(index());
        return {m_grid->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = index().flags() & Qt::ItemIsSelectable;
        state.editable = index().flags() & Qt::ItemIsEditable;
        state.selected = isSelected();
        state.focused = m_grid->hasFocus() && m_grid->currentIndex() == index();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
                   ? static_cast<QAccessibleTableCellInterface*>(this)
                   : nullptr;
    }

    bool isSelected() const override
    {
        return isValid() && m_grid->selectionModel()->isSelected(index());
    }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

private:
    QModelIndex index() const { return m_grid->model()->index(m_row, m_column); }

    QPointer<LedgerGrid> m_grid;
    int m_row;
    int m_column;
};

/// Cells are made when they are asked for: there may be millions.
class LedgerReaderOfGrid final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit LedgerReaderOfGrid(LedgerGrid* grid) : QAccessibleWidget(grid, QAccessible::Table) {}
    ~LedgerReaderOfGrid() override { forget(); }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface* child(int number) const override
    {
        const int columns = columnCount();
        return columns == 0 ? nullptr : cellAt(number / columns, number % columns);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        auto* cell = const_cast<QAccessibleInterface*>(child)->tableCellInterface();
        return cell ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QModelIndex at = grid().indexAt(grid().viewport()->mapFromGlobal(QPoint(x, y)));
        return at.isValid() ? cellAt(at.row(), at.column()) : nullptr;
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
            return nullptr;
        const auto key = std::make_pair(row, column);
        if (const auto known = m_cells.constFind(key); known != m_cells.cend())
            return QAccessible::accessibleInterface(*known);
        if (m_cells.size() > mostCells)
            forget();
        auto* made = new LedgerCellReader(&grid(), row, column);
        m_cells.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    QList<QAccessibleInterface*> selectedCells() const override { return {}; }
    QString columnDescription(int column) const override
    {
        return grid().model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QString rowDescription(int) const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return int(grid().chosenCount()); }
    int columnCount() const override { return grid().model() ? grid().model()->columnCount() : 0; }
    int rowCount() const override { return grid().model() ? grid().model()->rowCount() : 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        for (const auto& range : grid().selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom() && rows.size() < mostCells; ++row)
                rows.append(row);
        }
        return rows;
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override
    {
        return grid().selectionModel()->isSelected(grid().model()->index(row, 0));
    }
    bool selectRow(int row) override
    {
        grid().chooseLine(row);
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override { forget(); }

private:
    static constexpr qsizetype mostCells = 5'000;

    LedgerGrid& grid() const { return *static_cast<LedgerGrid*>(widget()); }
    void forget() const
    {
        for (const auto id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    mutable QHash<std::pair<int, int>, QAccessible::Id> m_cells;
};

QAccessibleInterface* readerFor(const QString&, QObject* object)
{
    auto* grid = qobject_cast<LedgerGrid*>(object);
    return grid ? new LedgerReaderOfGrid(grid) : nullptr;
}

} // namespace

void makeLedgersAccessible()
{
    static std::once_flag once;
    std::call_once(once, [] { QAccessible::installFactory(readerFor); });
}

} // namespace chancery::ui
