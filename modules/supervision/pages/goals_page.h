// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/goal_tree.h"
#include "supervision/pages/page_context.h"
#include "ui/print/print_matter.h"

#include <QWidget>

class QLineEdit;
class QTreeView;

namespace chancery::ui {
class Button;
class ChoiceBox;
class Label;
} // namespace chancery::ui

namespace chancery::supervision {

/// The goal tree of a year (目标责任制): goals and their measures with quarterly values, the lamp
/// of each from its value against the path, of a whole the worst of its parts. The chosen measure's
/// value is told below; Enter opens the item in the ledger.
class GoalsPage : public QWidget {
    Q_OBJECT

public:
    explicit GoalsPage(const PageContext& context, QWidget* parent = nullptr);

    void refresh();
    int year() const;
    GoalModel& model() { return m_model; }
    QTreeView& view() { return *m_view; }
    void choose(const QString& itemId);
    /// Tells the value of a quarter of the chosen measure; what was refused, or nothing.
    QString tell(int quarter, const QString& value, const QString& note = {});
    ui::PrintMatter matter() const;

Q_SIGNALS:
    void itemRequested(const QString& itemId);
    /// The same measures in the ledger, grouped by their goals.
    void ledgerRequested();
    void printRequested(const chancery::ui::PrintMatter& matter);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QLayout* makeHead();
    QWidget* makeFoot();
    void retranslate();
    void showCurrent();
    void fitTitle();
    void give();

    PageContext m_context;
    GoalModel m_model;
    ui::Label* m_title;
    ui::ChoiceBox* m_year;
    ui::Label* m_counts;
    ui::Button* m_ledger;
    ui::Button* m_print;
    QTreeView* m_view;
    QWidget* m_foot;
    ui::Label* m_chosen;
    ui::ChoiceBox* m_quarter;
    QLineEdit* m_value;
    QLineEdit* m_note;
    ui::Button* m_tell;
    bool m_stale = true;
};

} // namespace chancery::supervision
