// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/pages/page_context.h"
#include "supervision/rules/task_paper.h"

#include <QWidget>

class QStackedLayout;

namespace chancery::ui {
class Button;
class LedgerExporter;
class LedgerCalendar;
class LedgerPane;
class LedgerTimeline;
} // namespace chancery::ui

namespace chancery::supervision {

class ImportPage;
class ItemPanel;
class ItemSource;

/// The ledger of supervised items (督办台账) with the chosen one beside it.
///
/// Keys in the ledger: Enter opens, F reports progress, C urges all that are chosen, E reports as
/// finished; the grid's own besides.
class SupervisionPage : public QWidget {
    Q_OBJECT

public:
    explicit SupervisionPage(const PageContext& context, QWidget* parent = nullptr);
    ~SupervisionPage() override;

    void openItem(const QString& itemId);
    void startNew();
    /// 督查单 of all that are chosen.
    void openLetters();
    /// 通报 of what is chosen, or of the whole view where there are not several chosen.
    void startCircular();
    /// An act on the shown item; urging is on all that are chosen (催办多件).
    void act(const QString& verb);
    bool may(const QString& verb) const;
    ui::LedgerPane& pane() { return *m_pane; }
    ItemPanel& panel() { return *m_panel; }
    ui::LedgerExporter& exporter() { return *m_exporter; }
    /// Import of a ledger (导入台账), in the place of the grid until somebody leaves it.
    ImportPage& startImport();
    /// The numbered tasks of a paper, to become items (任务分解).
    ImportPage& startTasks(const TaskPaper& paper);
    bool mayImport() const;
    /// Urging, letters (督查单) and circulars (通报) of the chosen rows, import, export and a new
    /// item: they stand beside the pills of the section, where there is room.
    QList<QWidget*> topActs() const;
    /// Words alone, where there is no room for icons.
    void setShortActs(bool isShort);
    ui::LedgerTimeline& timeline() { return *m_timeline; }
    ui::LedgerCalendar& calendar() { return *m_calendar; }
    /// The rows themselves, over time, or by the day they are due.
    enum class Face { Rows = -1, Timeline, Calendar };
    void showFace(Face face);

Q_SIGNALS:
    void documentRequested(const QString& documentId);
    /// A source that is a record of another kind.
    void recordRequested(const QString& table, const QString& record);
    /// The letters of what these items were urged by.
    void lettersRequested(const QStringList& items);
    /// A circular of these, the rows of a view where it has a name.
    void circularRequested(const QStringList& items, const QString& view);

private:
    void retranslate();
    void retitleActs(qint64 chosen);
    void urgeChosen();
    void leaveImport();
    void addFaces();

    PageContext m_context;
    QStackedLayout* m_stack;
    ImportPage* m_import = nullptr;
    ItemSource* m_source;
    ui::LedgerPane* m_pane;
    ItemPanel* m_panel;
    ui::Button* m_new;
    ui::Button* m_urge;
    ui::Button* m_letters;
    ui::Button* m_circular;
    ui::Button* m_give;
    ui::Button* m_take;
    ui::LedgerExporter* m_exporter;
    ui::LedgerTimeline* m_timeline;
    ui::LedgerCalendar* m_calendar;
    bool m_isShort = false;
};

} // namespace chancery::supervision
