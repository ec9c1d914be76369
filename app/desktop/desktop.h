// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "file_reader.h"

#include "documents/data/registry_books.h"
#include "documents/pages/attention_model.h"
#include "documents/pages/folder_model.h"
#include "documents/pages/page_context.h"
#include "supervision/data/commands.h"
#include "ui/palette.h"
#include "ui/shell/main_frame.h"

#include <QPointer>

namespace chancery::documents {
class CalendarPage;
class DocumentsPage;
class ExchangeBoxPage;
class RegistryPage;
class WorkbenchPage;
struct InstructionView;
} // namespace chancery::documents

namespace chancery::duty {
class LogPage;
}

namespace chancery::supervision {
class SupervisionPage;
class SupervisionSection;
struct ComposedText;
struct PageContext;
} // namespace chancery::supervision

namespace chancery::ui {
class LedgerPane;
class Popover;
class SyncPanel;
} // namespace chancery::ui

namespace chancery::desktop {

/// What stands below the pages: made by main(), or by a test without a network.
struct DesktopParts {
    ui::Kit& kit;
    ui::Settings& settings;
    ui::PdfService& pdf;
    sync::DeskPort& desk;
    documents::RegisterModel::Settings intake;
    QString serverName; ///< For the status bar.
    supervision::SupervisionSettings supervision = supervision::deliveredSettings();
};

/// The client's main window, put together: sections, actions with their keys, badges, the cloud and
/// the bell. Read from top to bottom.
class Desktop : public QObject {
    Q_OBJECT

public:
    explicit Desktop(const DesktopParts& parts, QObject* parent = nullptr);
    ~Desktop() override;

    ui::MainFrame& frame() { return *m_frame; }
    ui::ActionRegistry& actions() { return m_actions; }
    documents::AttentionModel& attention() { return m_attention; }
    /// Shows the section and returns its page.
    documents::DocumentsPage& documents();
    documents::WorkbenchPage& workbench();
    documents::RegistryPage& registers();
    documents::CalendarPage& calendar();
    /// Of an account of a unit outside the house; it has nothing else.
    documents::ExchangeBoxPage& exchangeBox();
    /// The whole section, with what is opened over its ledger.
    supervision::SupervisionSection& supervision();
    /// Its ledger.
    supervision::SupervisionPage& supervised();
    /// The duty log (值班日志).
    duty::LogPage& dutyLog();
    /// A spoken order (口头交办), over whatever is shown.
    void takeSpokenOrder();
    void editAgain(qint64 n);

Q_SIGNALS:
    void signOutRequested();
    void passwordChangeRequested();
    /// This computer's data is damaged and shall be made anew.
    void repairRequested(const chancery::Error& why);

private:
    void addSections();
    void addActions();
    void addActAction(const QString& verb);
    void addRegisterActions();
    void addLedgerActions(const QString& prefix, const std::function<QString()>& section,
                          const std::function<bool()>& here,
                          const std::function<ui::LedgerPane&()>& pane);
    void addSupervision();
    void addExchangeBox();
    void addCalendar();
    void addDuty();
    void addDutyActions();
    void showDuty();
    QString nameOfRecord(const QString& table, const QString& record);
    void showOutside();
    Result<QString> draftPaper(const supervision::ComposedText& text);
    void addSupervisionActions();
    void supervise();
    void superviseInstruction(const documents::InstructionView& instruction);
    void superviseDocument();
    void divideIntoTasks();
    QString textOfOpenDocument();
    void openSourceOf(const QString& table, const QString& record);
    supervision::PageContext supervisionContext();
    documents::OtherModules otherModules();
    QList<documents::OtherTask> supervisionWaiting();
    QList<documents::OtherDate> supervisionDates(const QDate& from, const QDate& to);
    void openDate(const QString& id);
    ui::DayMark markOf(const QDate& day) const;
    QList<ui::ThreadNode> threadOf(const QString& table, const QString& id);
    void walkTo(const ui::ThreadNode& node);
    void joinPanels();
    void showState(const sync::SyncState& state);
    void showNotices();
    void showPerson();
    void openPersonMenu();
    QList<ui::PaletteHit> find(const QString& text);

    DesktopParts m_parts;
    ui::ActionRegistry m_actions;
    documents::Participants m_participants;
    documents::HouseMemory m_memory;
    documents::FolderModel m_folders;
    documents::AttentionModel m_attention;
    std::unique_ptr<ui::MainFrame> m_frame;
    documents::PageContext m_context;
    ui::SyncPanel* m_syncPanel = nullptr;
    QPointer<ui::Popover> m_spoken;
    QHash<QString, int> m_sentPercent; ///< Of files under way, by digest.
    FileReader m_files;
    bool m_toldOfRestoration = false;
    bool m_isOutside = false;
};

} // namespace chancery::desktop
