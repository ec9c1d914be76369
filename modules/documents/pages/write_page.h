// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "documents/pages/page_context.h"
#include "documents/pages/writing_model.h"
#include "ui/paper/paper_document.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace chancery::ui {
class Button;
class Label;
class PaperView;
class PillBar;
} // namespace chancery::ui

namespace chancery::documents {

class FindingsPanel;
class MergePanel;
class SimilarPanel;
class SlipForm;
class WriteForm;
struct DraftTemplate;
struct Fix;
struct Place;

/// Writing what the house sends out (拟稿): the text at the left; at the right how it will look,
/// what is wrong with it, and its slip.
class WritePage : public QWidget {
    Q_OBJECT

public:
    explicit WritePage(const PageContext& context, QWidget* parent = nullptr);
    ~WritePage() override;

    WritingModel& model() { return m_model; }
    /// A new outgoing document or memo, or what was begun and not saved.
    void begin(const QString& way);
    /// One reply to these requests; false when none of them is a request.
    bool reply(const QStringList& requests);
    /// The next version of a document's text; false when it cannot be written.
    bool open(const QString& documentId);
    /// A refused version with all that was typed.
    bool edit(const QJsonObject& params);
    void save();
    /// Leads to the place in the text or on the slip; with the one-key fix of it done.
    void showPlace(const Place& place);
    void mendAndShow(const Fix& fix);
    /// What is written as the paper that it will be, to the last letter typed.
    paper::PaperDocument asPaper() const;

Q_SIGNALS:
    void left(const QString& documentId);
    /// What a department has issued from one day to another; what is written is kept meanwhile.
    void issuedRequested(const QString& unitName, const QDate& from, const QDate& to);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeText();
    QWidget* makeSide();
    QWidget* makeButtons();
    QWidget* makeSimilar();
    void retranslate();
    void refresh();
    void showSlip();
    void showMerge(bool outdated);
    void goOnWith(const Manuscript& text);
    void saveAndLeave();
    void forget();
    void openTemplates();
    void startFrom(const DraftTemplate& chosen);
    void judge();
    void mend(const Fix& fix);
    void mendAll();
    void showTab(const QString& id);
    void tell(const Error& error);

    PageContext m_context;
    WritingModel m_model;
    QTimer m_autosave;
    QTimer m_judging; ///< Paper and checks follow the typing at a little distance.
    ui::Label* m_heading;
    ui::Label* m_state;
    ui::Label* m_error;
    ui::Button* m_takeBase;
    WriteForm* m_form;
    ui::Button* m_template;
    ui::Button* m_forget;
    ui::Button* m_later;
    ui::Button* m_done;
    ui::PillBar* m_tabs;
    QStackedWidget* m_panels;
    ui::PaperView* m_paper;
    FindingsPanel* m_findings;
    MergePanel* m_merge;
    QString m_merged; ///< Of what the merge panel shows.
    SimilarPanel* m_similar;
    SlipForm* m_slip;
    bool m_filling = false;
};

} // namespace chancery::documents
