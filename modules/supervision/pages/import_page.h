// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/import_model.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QTableView;
class QVBoxLayout;

namespace chancery::ui {
class Button;
class CheckBox;
class ChoiceBox;
class Label;
} // namespace chancery::ui

namespace chancery::supervision {

class ImportTable;

/// Import of a ledger (导入台账), in the place of the grid: what the columns are, what becomes of
/// each row and why, and then all of it at once or nothing.
class ImportPage : public QWidget {
    Q_OBJECT

public:
    explicit ImportPage(const PageContext& context, QWidget* parent = nullptr);

    ImportModel& model() { return m_model; }
    void choose();
    void open(const QString& path) { m_model.open(path); }
    /// The tasks of a paper, proposed (任务分解).
    void openTasks(const TaskPaper& paper) { m_model.openTasks(paper); }
    /// Imports that somebody left off, to be gone on with.
    void showLeftOff();

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void retranslate();
    void showRows();
    void showState();
    void showColumns();
    void showWords();
    void copyReport();
    void addToReport();
    ui::ChoiceBox* addChoice(QHBoxLayout* row, const QStringList& texts);

    PageContext m_context;
    ImportModel m_model;
    ImportTable* m_table;
    QTableView* m_view;
    ui::Label* m_title;
    ui::Label* m_file;
    ui::Button* m_choose;
    ui::Button* m_leave;
    ui::ChoiceBox* m_sheets;
    ui::ChoiceBox* m_upTo;
    ui::ChoiceBox* m_unknown;
    QWidget* m_columns;
    QWidget* m_columnPlace = nullptr;
    ui::Label* m_words; ///< What is asked for in the current row.
    QVBoxLayout* m_leftOff;
    ui::Label* m_summary;
    QString m_reportText;   ///< As far as it is written,
    int m_reportedRows = 0; ///< and how many rows are in it.
    QTimer m_reporting;
    ui::CheckBox* m_troubled;
    ui::CheckBox* m_leaveOut;
    ui::Button* m_report;
    ui::Button* m_cancel;
    ui::Button* m_import;
};

} // namespace chancery::supervision
