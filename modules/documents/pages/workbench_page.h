// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"
#include "documents/pages/workbench_model.h"

#include <QWidget>

class QVBoxLayout;

namespace chancery::ui {
class Button;
class Card;
class FigureCard;
class Label;
class PillBar;
class RowList;
} // namespace chancery::ui

namespace chancery::documents {

/// The first page of the day (工作台): what waits, what presses, what came in.
class WorkbenchPage : public QWidget {
    Q_OBJECT

public:
    explicit WorkbenchPage(const PageContext& context, QWidget* parent = nullptr);

    WorkbenchModel& model() { return m_model; }

Q_SIGNALS:
    void openRequested(const QString& documentId);
    void folderRequested(const QString& placeId);
    void booksRequested(const QString& book);
    void registerRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    class Lines;

    QWidget* makeHead();
    QWidget* makeTodo();
    QWidget* makeSide();
    void refresh();
    void refreshPills();
    void refreshStandIns();

    PageContext m_context;
    WorkbenchModel m_model;
    ui::Label* m_greeting;
    ui::Label* m_date;
    ui::Button* m_register;
    QList<ui::FigureCard*> m_figures;
    ui::Card* m_todoCard;
    ui::PillBar* m_work; ///< The lines of work; shown where there is more than one.
    ui::PillBar* m_pills;
    ui::RowList* m_list;
    ui::Label* m_hint;
    ui::Card* m_arrivedCard;
    Lines* m_arrived;
    ui::Card* m_progressCard;
    Lines* m_progress;
    ui::Card* m_standInCard;
    Lines* m_standIns;
};

} // namespace chancery::documents
