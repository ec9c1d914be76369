// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/calendar_model.h"
#include "documents/pages/page_context.h"

#include <QWidget>

namespace chancery::ui {
class Button;
class Card;
class IconButton;
class Label;
class MonthView;
class PillBar;
class RowList;
} // namespace chancery::ui

namespace chancery::documents {

/// The calendar (日历): a month of everything that has a day, and the chosen day as a list.
class CalendarPage : public QWidget {
    Q_OBJECT

public:
    explicit CalendarPage(const PageContext& context, QWidget* parent = nullptr);

    CalendarModel& model() { return m_model; }
    ui::MonthView& month() { return *m_month; }

Q_SIGNALS:
    void openRequested(const QString& documentId);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeDay();
    void refresh();
    void retranslate();
    void showDay(const QDate& day);
    void open(const QModelIndex& index);

    PageContext m_context;
    CalendarModel m_model;
    ui::Label* m_title;
    ui::PillBar* m_whose;
    ui::IconButton* m_back;
    ui::IconButton* m_forth;
    ui::Button* m_today;
    ui::MonthView* m_month;
    ui::Card* m_dayCard;
    ui::RowList* m_list;
};

} // namespace chancery::documents
