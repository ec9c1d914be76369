// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/table_text.h"
#include "ui/kit.h"
#include "ui/ledger/ledger_geometry.h"
#include "ui/ledger/ledger_model.h"

#include <QAbstractItemView>

namespace chancery::ui {

class LedgerFoot;
class LedgerHead;

/// The height of a row.
enum class LedgerDensity {
    Compact,    ///< 28 px
    Comfortable ///< 36 px
};

/// The rows of a ledger: uniform rows, any number of frozen columns also while grouped, groups that
/// collapse, heads above and sums below that scroll with them. All of it by keyboard: arrows, J/K,
/// Enter opens (or turns a group), Space previews, ←/→ turn groups, F2 edits, Ctrl+C copies the
/// chosen rows as a table, Ctrl+V pastes one. Other letters belong to the action registry.
class LedgerGrid : public QAbstractItemView {
    Q_OBJECT

public:
    explicit LedgerGrid(Kit& kit, QWidget* parent = nullptr);

    /// The grid's own model and nothing else.
    void setLedger(LedgerModel* model);
    LedgerModel& ledger() const { return *m_ledger; }
    LedgerHead& head() const { return *m_head; }

    /// Widths at 100 % of the model's columns.
    void setWidths(const QList<int>& widths, int frozen);
    const LedgerGeometry& geometryOfColumns() const { return m_geometry; }
    void setDensity(LedgerDensity density);
    LedgerDensity density() const { return m_density; }
    int rowHeight() const;
    /// How many rows fit.
    int linesInSight() const;

    /// Keys of the chosen rows in the order of the lines, at most `most`.
    std::vector<ledger::Key> chosenKeys(std::size_t most) const;
    QStringList chosenIds(int most) const;
    qint64 chosenCount() const;
    void chooseLine(int line, int shown = -1);
    /// False when the row is not here.
    bool choose(const QString& id);

    /// Head and the chosen rows as texts; nothing when more than `most` rows are chosen.
    ledger::TextTable chosenTable(qint64 most) const;
    void copy() const;

    /// What stands in the middle while there are no rows; owned by the grid.
    void setEmptyState(QWidget* widget);

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void setModel(QAbstractItemModel* model) override;
    void reset() override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles = {}) override;

Q_SIGNALS:
    void opened(const QString& id);
    void previewed(const QString& id);
    void currentIdChanged(const QString& id);
    void chosenChanged();
    /// A table was pasted while this cell was the current one.
    void pasted(const chancery::ledger::TextTable& table, const QModelIndex& at);
    /// A column was made wider or narrower; px at 100 %.
    void widthChanged(int shown, int width);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void paintEvent(QPaintEvent* event) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;
    bool viewportEvent(QEvent* event) override;

private:
    friend class LedgerHead;
    void restyle();
    void place();
    void keep(bool asked);
    void restore();
    void showEmptyState();
    bool keyOfGrid(QKeyEvent* event);
    bool turnGroup(int line, std::optional<bool> collapsed);
    void openCurrent();
    void resizeColumn(int shown, int width);
    void fitColumn(int shown);
    int lineAt(int y) const;

    void paintRow(QPainter& painter, int line, const QRect& box) const;
    void paintGroup(QPainter& painter, int line, const QRect& box) const;
    void paintCells(QPainter& painter, int line, const QRect& box, int from, int to,
                    const LedgerMarked& marked) const;
    void paintCell(QPainter& painter, const LedgerCell& cell, const QRect& box, int line,
                   int shown) const;
    int paintBar(QPainter& painter, const LedgerCell& cell, const QRect& box) const;

    Kit& m_kit;
    LedgerModel* m_ledger = nullptr;
    LedgerHead* m_head;
    LedgerFoot* m_foot;
    QWidget* m_empty = nullptr;
    LedgerGeometry m_geometry;
    QList<int> m_widths; ///< At 100 %.
    int m_frozen = 0;
    LedgerDensity m_density = LedgerDensity::Comfortable;
    ledger::Key m_keptCurrent = 0;
    int m_keptColumn = 0;
    int m_keptAbove = 0; ///< How far from the upper edge the current row was; < 0: out of sight.
    std::vector<ledger::Key> m_keptChosen;
    bool m_toTop = false; ///< What was asked for begins at its first row.
};

} // namespace chancery::ui
