// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "duty/pages/page_context.h"

#include <QDate>
#include <QWidget>

namespace chancery::ui {
class Button;
class DayField;
class EmptyState;
class IconButton;
class Label;
class PillBar;
class RowList;
} // namespace chancery::ui

namespace chancery::duty {

class LineList;
class LinePanel;
class NoteBar;

/// The duty log (值班日志): the lines of a day, or those that wait to be acknowledged, the chosen
/// one beside them, and the quick note below.
class LogPage : public QWidget {
    Q_OBJECT

public:
    explicit LogPage(const PageContext& context, QWidget* parent = nullptr);

    void refresh();
    void showDay(const QDate& day);
    void showAwaited();
    /// Shows a line on its day.
    void openLine(const QString& id);
    /// The words of a new note.
    void startNote();

    const QString& current() const { return m_current; }
    LineList& list() { return *m_model; }
    LinePanel& panel() { return *m_panel; }
    NoteBar& notes() { return *m_notes; }
    /// What is said of the chain.
    QString chainWords() const;

Q_SIGNALS:
    void linkRequested(const QString& table, const QString& record);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addHead();
    void retranslate();
    void readRows();
    void checkTheChain();
    bool showsAwaited() const;

    PageContext m_context;
    LineList* m_model;
    LinePanel* m_panel;
    NoteBar* m_notes;
    ui::Label* m_title;
    ui::PillBar* m_pills;
    ui::DayField* m_day;
    ui::IconButton* m_before;
    ui::IconButton* m_after;
    ui::Button* m_today;
    ui::Label* m_chain;
    ui::RowList* m_list;
    ui::EmptyState* m_empty;
    QString m_current;
    bool m_stale = true;
    bool m_checking = false;
};

} // namespace chancery::duty
