// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/page_context.h"
#include "ui/print/print_matter.h"

#include <QWidget>

class QStackedWidget;

namespace chancery::ui {
class PillBar;
}

namespace chancery::supervision {

class ChecksPage;
class CircularPage;
class ContactsPage;
class DutiesPage;
class GoalsPage;
class LettersPage;
class MatterPage;
class ScoresPage;
class SeriesPage;
class SummaryPage;
class SupervisionPage;

/// Supervision's section of the window (督查督办): its pages side by side behind a row of pills,
/// made when they are first shown, and what is opened over them, such as letters on their paper.
class SupervisionSection : public QWidget {
    Q_OBJECT

public:
    explicit SupervisionSection(const PageContext& context, QWidget* parent = nullptr);
    ~SupervisionSection() override;

    SupervisionPage& ledger() { return *m_ledger; }
    ScoresPage& scores();
    GoalsPage& goals();
    ChecksPage& checks();
    SeriesPage& series();
    ContactsPage& contacts();
    DutiesPage& duties();
    /// "ledger", "goals", "checks", "series", "contacts", "scores", "duties".
    void showPart(const QString& id);
    QString part() const;
    void openItem(const QString& itemId);

    /// The page with the letters of these urgings.
    LettersPage& openLetters(const QStringList& urges);
    /// The letters of what these items were urged by last.
    void openLettersOf(const QStringList& items);
    /// A circular of these items; `view` names the view that they are the rows of.
    CircularPage& openCircular(const QStringList& items, const QString& view);
    SummaryPage& openSummary(const QString& itemId);
    /// A report on an item becomes a draft of the house.
    void draftReport(const QString& itemId);
    MatterPage& openPrint(const ui::PrintMatter& matter);
    /// Back to the page from which something was opened.
    void closeOver();

Q_SIGNALS:
    void documentRequested(const QString& documentId);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectLedger();
    void fitActs();
    void retranslate();
    void showDraft(const QString& documentId, const QString& sentence);
    void showOver(QWidget* page);
    QWidget* partPage(const QString& id);
    void makeScores();
    void makeGoals();
    void makeChecks();
    void makeSeries();
    void openTurn(const QString& table, const QString& id);

    PageContext m_context;
    QWidget* m_top;
    QWidget* m_acts; ///< Of the ledger, beside the pills.
    ui::PillBar* m_pills;
    QStackedWidget* m_stack;
    SupervisionPage* m_ledger;
    ScoresPage* m_scores = nullptr;
    GoalsPage* m_goals = nullptr;
    ChecksPage* m_checks = nullptr;
    SeriesPage* m_series = nullptr;
    ContactsPage* m_contacts = nullptr;
    DutiesPage* m_duties = nullptr;
    LettersPage* m_letters = nullptr;
    CircularPage* m_circular = nullptr;
    SummaryPage* m_summary = nullptr;
    MatterPage* m_print = nullptr;
};

} // namespace chancery::supervision
