// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ui/actions.h"
#include "ui/ledger/ledger_grid.h"
#include "ui/ledger/ledger_views.h"

#include <QUndoStack>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace chancery::ui {

class Button;
class EmptyState;
class FilterField;
class Label;
class LedgerStatistics;
class LedgerTallies;
class PillBar;
class Popover;

/// A whole ledger page (台账): its name and views; what it is grouped, sorted and filtered by and
/// which columns it has, each a button; the grid, or the statistics of its rows; counts and keys
/// below. A module gives it a source and puts its own acts at the upper right.
class LedgerPane : public QWidget {
    Q_OBJECT

public:
    LedgerPane(Kit& kit, Settings& settings, ActionRegistry& actions, LedgerSource& source,
               QWidget* parent = nullptr);
    ~LedgerPane() override;

    void setTitle(const QString& title);
    const QString& title() const { return m_title; }
    /// Takes the button over; it stands at the right of the title.
    void addAct(Button* button);
    /// Another face of the same rows (时间轴、日历), taken over; a button turns it on and off.
    void addFace(QWidget* face, std::function<QString()> name);
    /// By its place; -1 shows the rows.
    void showFace(int face);
    int shownFace() const;
    /// What stands at the lower right after the keys of the grid itself: "C 催办".
    void setHints(const QStringList& hints);
    /// The sentence where there is nothing, and its act (emptyActed()).
    void setEmptyWords(const QString& sentence);

    LedgerModel& model() { return *m_model; }
    LedgerGrid& grid() { return *m_grid; }
    LedgerViews& views() { return *m_views; }
    LedgerStatistics& statistics() { return *m_statistics; }
    const ledger::Query& query() const { return m_model->query(); }
    void setQuery(const ledger::Query& query);

    void focusFilter();
    /// By the column of the current cell; not at all where it is grouped by it already.
    void groupByCurrent();
    void groupBy(const QString& column);
    void filterColumn(const QString& column, const QPoint& global);
    void showStatistics(bool shown);
    /// What its rows are marked by (条件格式); the next mark begins with a column.
    void openMarks(const QString& column, const QPoint& global);
    bool showsStatistics() const;
    void toggleDensity();
    void saveView();
    void undo() { m_undo.undo(); }
    bool mayUndo() const { return m_undo.canUndo(); }
    QUndoStack& undoStack() { return m_undo; }
    /// Shows what a table would change, from a cell on, and asks (LedgerPaste).
    void previewPaste(const ledger::TextTable& table, const QModelIndex& at);
    /// Fills editable cells from a table, all or none; one step to undo. How many were changed.
    Result<int> paste(const ledger::TextTable& table, const QModelIndex& at);

Q_SIGNALS:
    void opened(const QString& id);
    void previewed(const QString& id);
    /// How many rows are chosen now.
    void chosenChanged(qint64 count);
    /// A sentence for the person: what was pasted, why an edit was refused.
    void told(const QString& sentence);
    void refused(const chancery::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void retitle();
    void retitleFaces();
    void rebuildViews();
    void fitViews();
    void shortenFaces();
    void showView();
    void showArrangement();
    void recount();
    void ask(const ledger::Query& query);
    void openGroupMenu();
    void openSortMenu();
    void openFilterMenu();
    void openColumns();
    void openViewMenu();
    void openHeadMenu(const QString& column, const QPoint& global);
    void openPopover(QWidget* content, const QPoint& global);
    void askName(const QString& before, const std::function<void(const QString&)>& done);
    void moveColumn(int from, int to);
    void hideColumn(const QString& column);
    void freezeUpTo(const QString& column);
    void keepEdit(const LedgerCellEdit& edit);

    Kit& m_kit;
    Settings& m_settings;
    ActionRegistry& m_actions;
    LedgerSource& m_source;
    LedgerModel* m_model;
    LedgerViews* m_views;
    QString m_title;
    QStringList m_hints;
    QString m_emptyWords;
    Label* m_heading;
    PillBar* m_pills = nullptr;
    QStringList m_hidden; ///< Views for whose pills there is no room.
    QHBoxLayout* m_pillPlace;
    Button* m_save;
    QHBoxLayout* m_acts;
    struct Face {
        QWidget* widget = nullptr;
        Button* button = nullptr;
        std::function<QString()> name;
    };
    QList<Face> m_faces;
    QHBoxLayout* m_faceButtons = nullptr;
    Button* m_group;
    Button* m_sort;
    Button* m_filter;
    Button* m_columns;
    Button* m_count; ///< Statistics, or back to the rows.
    FilterField* m_field;
    LedgerTallies* m_tallies;
    QStackedWidget* m_stack;
    LedgerGrid* m_grid;
    LedgerStatistics* m_statistics;
    EmptyState* m_empty;
    Label* m_left;
    Label* m_right;
    Popover* m_popover = nullptr;
    QUndoStack m_undo;
    qint64 m_chosen = 0;    ///< As it was told last.
    bool m_showing = false; ///< A view is being shown: what changes meanwhile is not the person's.
};

/// Lamps with their words and numbers: ▣红灯 3  △黄灯 8.
class LedgerTallies : public QWidget {
    Q_OBJECT

public:
    explicit LedgerTallies(Kit& kit, QWidget* parent = nullptr);
    void setTotals(const ledger::Totals& totals, std::shared_ptr<const LedgerFace> face);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    /// One of them was clicked.
    void lampChosen(int value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QString textOf(int value) const;
    int widthOf(int value) const;

    Kit& m_kit;
    QMap<int, qint64> m_lamps;
    std::shared_ptr<const LedgerFace> m_face;
};

} // namespace chancery::ui
