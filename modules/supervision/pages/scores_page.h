// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/page_context.h"
#include "supervision/pages/score_table.h"
#include "ui/print/print_matter.h"

#include <QWidget>

class QTableView;

namespace chancery::ui {
class Button;
class ChoiceBox;
class Label;
} // namespace chancery::ui

namespace chancery::supervision {

class ScorePanel;

/// Departments by their year's score (年度考核得分) or by a sheet (政务公开工作评价): ranked, with
/// the formula above, every figure opening the rows that it counts, and changes by hand with their
/// reason.
///
/// Keys: arrows and Enter in the table, F2 changes the score of the chosen department.
class ScoresPage : public QWidget {
    Q_OBJECT

public:
    explicit ScoresPage(const PageContext& context, QWidget* parent = nullptr);

    /// "" for the year's score.
    void showSheet(const QString& sheet, int year);
    /// Of one month of the year, or of the whole (0); by departments or by persons.
    void showScope(int month, bool byPerson);
    ScoreScope scope() const;
    int year() const;
    QString sheet() const;
    ScoreTable& table() { return m_table; }
    ScorePanel& panel() { return *m_panel; }
    QTableView& view() { return *m_view; }
    void refresh();
    Result<void> exportTo(const QString& path) const;
    ui::PrintMatter matter() const;

Q_SIGNALS:
    void itemRequested(const QString& itemId);
    void printRequested(const chancery::ui::PrintMatter& matter);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QLayout* makeHead();
    void retranslate();
    void refill();
    void showCurrent();
    void chooseExport();
    QString heading() const;
    QString formula() const;

    PageContext m_context;
    ScoreTable m_table;
    ui::Label* m_title;
    ui::ChoiceBox* m_sheet;
    ui::ChoiceBox* m_year;
    ui::ChoiceBox* m_month;
    ui::ChoiceBox* m_who;
    ui::Button* m_export;
    ui::Button* m_print;
    ui::Label* m_formula;
    QTableView* m_view;
    ScorePanel* m_panel;
    bool m_stale = true;
};

} // namespace chancery::supervision
