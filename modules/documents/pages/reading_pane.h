// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"
#include "documents/pages/reading_model.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace chancery::ui {
class ButtonRow;
class CommentList;
class EmptyState;
class FlowStrip;
class Label;
class PillBar;
class ThreadStrip;
} // namespace chancery::ui

namespace chancery::documents {

struct Fix;
struct Place;
class ActionSheet;
class FactsLine;
class FilePane;
class OpinionEditor;

/// The open document: title, facts, buttons, its way, the main file, and the opinions beside it.
class ReadingPane : public QWidget {
    Q_OBJECT

public:
    ReadingPane(const PageContext& context, ReadingModel& model, QWidget* parent = nullptr);

    /// What a button or a key does: signs at once, or opens the sheet or the editor for it.
    void act(const QString& verb);
    void showForm(const ActionForm& form);
    void focusOpinion();
    FilePane& files() { return *m_files; }
    /// What came of the document (办理脉络).
    ui::ThreadStrip& thread() { return *m_thread; }

Q_SIGNALS:
    /// The registered fields are to be corrected; the page has the form.
    void correctRequested();
    void printRequested();
    /// The text is to be written on.
    void writeRequested();
    /// It is to be written on at a place that the paper does not show, or with a fix done.
    void placeRequested(const chancery::documents::Place& place);
    void fixRequested(const chancery::documents::Fix& fix);
    /// The versions of the text are to be shown.
    void versionsRequested();
    /// What was issued is to be sent to other houses (公文传输).
    void transmitRequested();
    /// The instruction on it that still waits is to be supervised (督办).
    void superviseRequested();
    /// Its numbered tasks are to become supervised items (任务分解).
    void divideRequested();

protected:
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeBody();
    QWidget* makeOpinions();
    void refresh();
    void refreshActions();
    void refreshThread();
    void addButton(const QString& verb);
    void give(const ActionForm& form);
    void sign();
    void showOpinions();
    void refreshSides();
    QString plainVerb() const;

    PageContext m_context;
    ReadingModel& m_model;
    QTimer m_autosave;
    QStackedWidget* m_stack;
    ui::EmptyState* m_nothing;
    ui::Label* m_title;
    FactsLine* m_meta;
    ui::Label* m_pending;
    QVBoxLayout* m_actionPlace;
    ui::ButtonRow* m_actions = nullptr;
    ui::FlowStrip* m_flow;
    ui::ThreadStrip* m_thread;
    FilePane* m_files;
    QStackedWidget* m_side;
    ui::Label* m_count;
    ui::PillBar* m_sides; ///< Opinions, instructions, readers.
    ui::CommentList* m_comments;
    OpinionEditor* m_editor;
    ActionSheet* m_sheet;
    QString m_shownId;
    QStringList m_shownActions;
};

} // namespace chancery::documents
