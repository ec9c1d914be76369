// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"
#include "documents/pages/versions_model.h"

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace chancery::ui {
class Button;
class ChoiceBox;
class IconButton;
class Label;
class PaperView;
class PillBar;
class RowList;
} // namespace chancery::ui

namespace chancery::documents {

class ChangeView;

/// The versions of a text: two of them compared, all in one with every change by its author's
/// colour (花脸稿), or one clean on its paper (清稿).
///
/// Keys: 1 2 3 choose the view, N and P go to the next change and the one before, O shows only
/// what changed, Ctrl+Shift+C copies the clean text, Esc leaves.
class VersionsPage : public QWidget {
    Q_OBJECT

public:
    explicit VersionsPage(const PageContext& context, QWidget* parent = nullptr);

    /// False, and a sentence, where there is nothing to show.
    bool open(const QString& documentId);
    VersionsModel& model() { return m_model; }
    ChangeView& changes() { return *m_changes; }
    /// "compare", "redline" or "clean".
    void showView(const QString& id);

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeText();
    QWidget* makeHead();
    QWidget* makeTools();
    QWidget* makeFacts();
    void retranslate();
    void fillBase();
    void refresh();
    void refreshTold();
    void showClean();
    void fillLegend();
    void copyClean();

    PageContext m_context;
    VersionsModel m_model;
    ui::Label* m_heading;
    ui::RowList* m_list;
    ui::Label* m_title;
    ui::PillBar* m_views;
    ui::Label* m_with;
    ui::ChoiceBox* m_base;
    ui::Label* m_told;
    QWidget* m_legend;
    QHBoxLayout* m_legendRow;
    ui::Button* m_only;
    ui::IconButton* m_previous;
    ui::IconButton* m_next;
    ui::Label* m_place;
    ui::Button* m_copy;
    ui::Button* m_leave;
    QStackedWidget* m_stack;
    ChangeView* m_changes;
    ui::PaperView* m_paper;
    bool m_onlyChanges = false;
    bool m_filling = false;
};

} // namespace chancery::documents
