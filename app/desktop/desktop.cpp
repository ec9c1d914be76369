// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "desktop.h"

#include "base/clock.h"
#include "documents/pages/action_catalog.h"
#include "documents/pages/books_model.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/register_page.h"
#include "documents/pages/registry_face.h"
#include "documents/pages/registry_page.h"
#include "documents/pages/wording.h"
#include "documents/pages/workbench_page.h"
#include "sync/salvage.h"
#include "sync_report.h"
#include "tr.h"
#include "ui/ledger/ledger_exporter.h"
#include "ui/ledger/ledger_pane.h"
#include "ui/palette.h"
#include "ui/shell/attention_panel.h"
#include "ui/shell/sync_panel.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace chancery::desktop {

Desktop::Desktop(const DesktopParts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_participants(parts.desk), m_memory(parts.desk),
      m_folders(parts.desk), m_attention(parts.desk, parts.kit.words, parts.kit.language),
      m_frame(std::make_unique<ui::MainFrame>(parts.kit, m_actions, parts.settings)),
      m_context{parts.kit,
                m_actions,
                parts.settings,
                parts.pdf,
                parts.desk,
                m_participants,
                m_memory,
                parts.intake,
                [this](const QString& sentence, std::function<void()> undo) {
                    m_frame->toast(sentence, std::move(undo));
                },
                [this](const QString& title) { return m_frame->statusLine().startJob(title); },
                otherModules()},
      m_files(parts.desk, parts.pdf)
{
    addSections();
    addActions();
    joinPanels();
    showPerson();
    connect(&parts.desk, &sync::DeskPort::rowsChanged, this, &Desktop::showPerson);
    connect(&m_folders, &documents::FolderModel::changed, this,
            [this] { m_frame->setBadge(u"documents"_s, m_folders.waiting()); });
    m_folders.refresh();
    m_attention.refresh();
    m_frame->showSection(u"workbench"_s);
}

Desktop::~Desktop()
{
    m_frame.reset(); // pages keep their drafts while the desk still stands
}

void Desktop::addSections()
{
    m_frame->addSection({u"workbench"_s, u"home"_s, [] { return Tr::tr("Desk"); },
                         [this](QWidget* parent) {
                             using documents::WorkbenchPage;
                             auto* page = new WorkbenchPage(m_context, parent);
                             connect(page, &WorkbenchPage::openRequested, this,
                                     [this](const QString& id) { documents().openDocument(id); });
                             connect(page, &WorkbenchPage::folderRequested, this,
                                     [this](const QString& id) { documents().showFolder(id); });
                             connect(page, &WorkbenchPage::booksRequested, this,
                                     [this](const QString& book) { documents().showBooks(book); });
                             connect(page, &WorkbenchPage::registerRequested, this,
                                     [this] { documents().startRegistration(); });
                             return page;
                         },
                         false});
    m_frame->addSection(
        {u"documents"_s, u"document_text"_s, [] { return Tr::tr("Papers"); },
         [this](QWidget* parent) {
             auto* page = new documents::DocumentsPage(m_context, m_folders, parent);
             connect(page, &documents::DocumentsPage::superviseRequested, this,
                     &Desktop::supervise);
             connect(page, &documents::DocumentsPage::divideRequested, this,
                     &Desktop::divideIntoTasks);
             connect(page, &documents::DocumentsPage::issuedRequested, this,
                     [this](const QString& unit, const QDate& from, const QDate& to) {
                         registers().showIssued(unit, from, to);
                     });
             return page;
         },
         false});
    m_frame->addSection({u"registers"_s, u"table"_s, [] { return Tr::tr("Books"); },
                         [this](QWidget* parent) {
                             using documents::RegistryPage;
                             auto* page = new RegistryPage(m_context, parent);
                             connect(page, &RegistryPage::openRequested, this,
                                     [this](const QString& id) { documents().openDocument(id); });
                             return page;
                         },
                         false});
    addSupervision();
    addDuty();
    addCalendar();
    addExchangeBox();
}

documents::DocumentsPage& Desktop::documents()
{
    m_frame->showSection(u"documents"_s);
    return *qobject_cast<documents::DocumentsPage*>(m_frame->page(u"documents"_s));
}

documents::RegistryPage& Desktop::registers()
{
    m_frame->showSection(u"registers"_s);
    return *qobject_cast<documents::RegistryPage*>(m_frame->page(u"registers"_s));
}

documents::WorkbenchPage& Desktop::workbench()
{
    m_frame->showSection(u"workbench"_s);
    return *qobject_cast<documents::WorkbenchPage*>(m_frame->page(u"workbench"_s));
}

void Desktop::addActAction(const QString& verb)
{
    const documents::ActionSpec* spec = documents::actionSpec(verb);
    if (!spec || verb == "withdraw"_L1) // Ctrl+Z is the frame's, and so is undoing
        return;
    const auto allowed = [this, verb] {
        const auto* page = qobject_cast<documents::DocumentsPage*>(m_frame->page(u"documents"_s));
        return m_frame->currentSection() == "documents"_L1 && page && page->may(verb);
    };
    m_actions.add({u"documents."_s + verb, [verb] { return documents::verbName(verb); },
                   [] { return Tr::tr("Documents"); }, spec->iconName, QKeySequence(spec->key),
                   allowed, [this, verb] { documents().act(verb); }});
}

/// The keys of every ledger.
void Desktop::addLedgerActions(const QString& prefix, const std::function<QString()>& section,
                               const std::function<bool()>& here,
                               const std::function<ui::LedgerPane&()>& pane)
{
    const auto add = [&](const char* id, const char* title, const char* icon, const char* key,
                         const std::function<void(ui::LedgerPane&)>& run) {
        m_actions.add({prefix + u'.' + QLatin1String(id), [title] { return Tr::tr(title); },
                       section, QLatin1String(icon), QKeySequence(QLatin1String(key)), here,
                       [pane, run] { run(pane()); }});
    };
    add("filter", QT_TRANSLATE_NOOP("chancery::desktop", "Filter the list"), "filter", "/",
        [](ui::LedgerPane& ledger) { ledger.focusFilter(); });
    add("group", QT_TRANSLATE_NOOP("chancery::desktop", "Group by the column"), "table", "G",
        [](ui::LedgerPane& ledger) { ledger.groupByCurrent(); });
    add("statistics", QT_TRANSLATE_NOOP("chancery::desktop", "Statistics of the rows"), "table",
        "S", [](ui::LedgerPane& ledger) { ledger.showStatistics(!ledger.showsStatistics()); });
    add("save-view", QT_TRANSLATE_NOOP("chancery::desktop", "Save the view"), "save", "Ctrl+S",
        [](ui::LedgerPane& ledger) { ledger.saveView(); });
}

void Desktop::addRegisterActions()
{
    const auto section = [] { return Tr::tr("Registers"); };
    for (const auto book : documents::registryBooks) {
        m_actions.add({u"registers."_s + documents::registryBookId(book),
                       [book] { return documents::registryBookName(book); },
                       section,
                       u"table"_s,
                       {},
                       {},
                       [this, book] { registers().showBook(book); }});
    }
    const auto here = [this] { return m_frame->currentSection() == "registers"_L1; };
    addLedgerActions(u"registers"_s, section, here,
                     [this]() -> ui::LedgerPane& { return registers().pane(); });
    m_actions.add({u"registers.export"_s, [] { return Tr::tr("Export the rows"); }, section,
                   u"arrow_download"_s, QKeySequence(u"Ctrl+Shift+S"_s), here,
                   [this] { registers().exporter().ask(ui::LedgerFormat::Xlsx, false); }});
    m_actions.add({u"registers.print"_s, [] { return Tr::tr("Print the rows"); }, section,
                   u"print"_s, QKeySequence(u"Ctrl+P"_s), here,
                   [this] { registers().exporter().print(false); }});
    m_actions.add({u"registers.remind"_s, [] { return documents::verbName(u"remind"_s); }, section,
                   u"megaphone"_s, QKeySequence(u"C"_s), here,
                   [this] { registers().remindChosen(); }});
}

void Desktop::addActions()
{
    const auto section = [] { return Tr::tr("Documents"); };
    m_actions.add({u"documents.new"_s, [] { return Tr::tr("Register a document"); }, section,
                   u"document_add"_s, QKeySequence(u"Ctrl+N"_s),
                   [this] { return m_folders.mayRegister(); },
                   [this] { documents().startRegistration(); }});
    m_actions.add({u"documents.draft-outgoing"_s,
                   [] { return Tr::tr("Draft an outgoing document"); },
                   section,
                   u"edit"_s,
                   QKeySequence(u"Ctrl+E"_s),
                   {},
                   [this] { documents().startWriting(u"outgoing"_s); }});
    m_actions.add({u"documents.draft-memo"_s,
                   [] { return Tr::tr("Write a memo"); },
                   section,
                   u"edit"_s,
                   {},
                   {},
                   [this] { documents().startWriting(u"internal"_s); }});
    m_actions.add({u"documents.draft-briefing"_s,
                   [] { return Tr::tr("Write a briefing"); },
                   section,
                   u"edit"_s,
                   {},
                   {},
                   [this] { documents().startWriting(u"briefing"_s); }});
    m_actions.add({u"documents.reply"_s, [] { return Tr::tr("Reply to the chosen requests"); },
                   section, u"comment"_s, QKeySequence(u"Ctrl+Shift+E"_s),
                   [this] { return m_frame->currentSection() == "documents"_L1; },
                   [this] { documents().startReply(); }});
    m_actions.add({u"documents.merge"_s, [] { return documents::verbName(u"merge"_s); }, section,
                   u"arrow_swap"_s, QKeySequence(u"Ctrl+M"_s),
                   [this] { return m_frame->currentSection() == "documents"_L1; },
                   [this] { documents().mergeChosen(); }});
    m_actions.add({u"documents.books"_s,
                   [] { return Tr::tr("Office books"); },
                   section,
                   u"clipboard_task"_s,
                   {},
                   [this] { return documents::BooksModel::isFor(m_parts.desk); },
                   [this] { documents().showBooks(u"numbers"_s); }});
    for (const QString& verb :
         documents::mainVerbs() + documents::sideVerbs() + documents::moreVerbs())
        addActAction(verb);
    addRegisterActions();
    addSupervisionActions();
    addDutyActions();
    const auto here = [this] { return m_frame->currentSection() == "documents"_L1; };
    const auto mayPrint = [this, here] {
        const auto* page = qobject_cast<documents::DocumentsPage*>(m_frame->page(u"documents"_s));
        return here() && page && page->mayPrint();
    };
    m_actions.add({u"documents.print-out"_s, [] { return Tr::tr("Print or export"); }, section,
                   u"print"_s, QKeySequence(u"Ctrl+P"_s), mayPrint,
                   [this] { documents().print(); }});
    m_actions.add({u"documents.filter"_s, [] { return Tr::tr("Filter the list"); }, section,
                   u"filter"_s, QKeySequence(u"/"_s), here, [this] { documents().focusFilter(); }});
    for (const auto& place : documents::FolderModel::places()) {
        if (!place.folder)
            continue;
        const QString id = place.id;
        m_actions.add({u"documents.go."_s + id,
                       [id] { return Tr::tr("Go to %1").arg(documents::FolderModel::title(id)); },
                       section,
                       u"folder_open"_s,
                       {},
                       {},
                       [this, id] { documents().showFolder(id); }});
    }
    m_actions.add({u"sync.now"_s,
                   [] { return Tr::tr("Synchronise now"); },
                   [] { return QString(); },
                   u"cloud_sync"_s,
                   {},
                   {},
                   [this] { m_parts.desk.kick(); }});
    m_frame->palette().setMatcher([](const QString& query, const QString& text) {
        return matchScore(query, QStringView(text));
    });
    m_frame->palette().addSource([this](const QString& text) { return find(text); });
}

QList<ui::PaletteHit> Desktop::find(const QString& text)
{
    QList<ui::PaletteHit> hits;
    const auto actor = m_parts.desk.actor();
    if (text.trimmed().size() < 2 || !actor.ok() || !*actor)
        return hits;
    const auto found = documents::search(m_parts.desk.db(), **actor, text, 8);
    if (!found.ok())
        return hits;
    for (const auto& one : *found) {
        const QString id = one.id;
        hits.append({one.title,
                     documents::joined({documents::stageName(one.stage), one.docNumber}),
                     u"document_text"_s,
                     {},
                     50,
                     [this, id] { documents().openDocument(id); }});
    }
    return hits;
}

void Desktop::joinPanels()
{
    auto* attention = new ui::AttentionPanel(m_parts.kit, m_attention, m_frame.get());
    m_frame->setNoticesPanel(attention);
    connect(attention, &ui::AttentionPanel::editAgain, this,
            [this](const QString& id) { editAgain(id.toLongLong()); });
    connect(attention, &ui::AttentionPanel::dismissed, this,
            [this](const QString& id) { (void)m_attention.dismissItem(id); });
    connect(&m_attention, &documents::AttentionModel::changed, this, &Desktop::showNotices);
    m_syncPanel = new ui::SyncPanel(m_parts.kit, m_frame.get());
    m_frame->setSyncPanel(m_syncPanel);
    connect(m_syncPanel, &ui::SyncPanel::repairRequested, this, [this] {
        if (const auto trouble = m_parts.desk.state().trouble)
            Q_EMIT repairRequested(*trouble);
    });
    connect(m_syncPanel, &ui::SyncPanel::retryRequested, &m_parts.desk, &sync::DeskPort::kick);
    connect(m_syncPanel, &ui::SyncPanel::freeRequested, &m_parts.desk, &sync::DeskPort::freeBlobs);
    connect(&m_parts.desk, &sync::DeskPort::stateChanged, this, &Desktop::showState);
    connect(&m_parts.desk, &sync::DeskPort::blobProgress, this,
            [this](const QString& sha256, qint64 done, qint64 total) {
                m_sentPercent[sha256] = total > 0 ? int(done * 100 / total) : 100;
                if (m_sentPercent[sha256] >= 100)
                    m_sentPercent.remove(sha256);
                showState(m_parts.desk.state());
            });
    connect(&m_frame->topBar(), &ui::TopBar::personRequested, this, &Desktop::openPersonMenu);
    showState(m_parts.desk.state());
}

void Desktop::showNotices()
{
    const bool restored = m_attention.tellsOfRestoration();
    m_frame->topBar().setNotices(int(m_attention.refused().size()) + (restored ? 1 : 0));
    if (restored && !std::exchange(m_toldOfRestoration, restored))
        m_frame->toast(Tr::tr("The server was restored from a backup; the bell tells what that "
                              "means for you."),
                       {});
    m_toldOfRestoration = restored;
}

void Desktop::showState(const sync::SyncState& state)
{
    const auto report = reportOf(state, m_parts.kit, officeDate(m_parts.desk.now()));
    m_frame->topBar().setSync(report.sign, report.count);
    m_frame->statusLine().setServer(m_parts.serverName, state.connected ? state.latencyMs : -1, -1);
    m_frame->statusLine().setNote(report.clock);
    const auto waiting = m_parts.desk.outbox(sync::OutboxState::Waiting, 50);
    m_syncPanel->setWaiting(report.sentence,
                            waiting.ok() ? waitingItems(*waiting, state, m_parts.kit, m_sentPercent)
                                         : QList<ui::WaitingItem>());
    m_syncPanel->setProgress(report.progress.isEmpty() ? 1 : state.share, report.progress);
    m_syncPanel->setNotes(report.notes);
    m_syncPanel->setSpace(report.space, state.fileBytes > 0);
    const bool broken = state.trouble && state.trouble->code.startsWith("store."_L1);
    m_syncPanel->offerRepair(broken && sync::isDamage(*state.trouble));
}

void Desktop::showPerson()
{
    const auto actor = m_parts.desk.actor();
    if (actor.ok() && *actor)
        m_frame->topBar().setPerson((*actor)->name, (*actor)->unitName);
    if (actor.ok() && *actor && (*actor)->isOutside)
        showOutside();
    showDuty();
}

void Desktop::openPersonMenu()
{
    auto* menu = new QMenu(m_frame.get());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto& language = m_parts.kit.language;
    const bool chinese = language.current() == ui::Lang::Zh;
    menu->addAction(chinese ? u"English"_s : u"中文"_s, this, [&language, chinese, this] {
        language.set(chinese ? ui::Lang::En : ui::Lang::Zh);
        m_parts.settings.write(u"language"_s, chinese ? "en" : "zh");
    });
    menu->addAction(Tr::tr("Change the password…"), this, &Desktop::passwordChangeRequested);
    menu->addAction(Tr::tr("Sign out"), this, &Desktop::signOutRequested);
    menu->popup(QCursor::pos());
}

void Desktop::editAgain(qint64 n)
{
    const auto* item = m_attention.item(n);
    if (!item || !item->editable)
        return;
    const auto refused = *item; // dismissing forgets it
    if (refused.verb == "register"_L1)
        documents().editRegistration(refused.params);
    else if (refused.verb == "draft"_L1 || refused.verb == "write"_L1) {
        if (!documents().editWriting(refused.params))
            return;
    } else if (refused.verb == "correct"_L1)
        documents().editCorrection(refused.params);
    else if (refused.verb == "attach"_L1) {
        if (!documents().attachAgain(refused.params))
            return; // stays in the list: there is no form that would hold it
    } else if (refused.verb == "save-file"_L1) {
        if (!documents().saveFileAgain(refused.params))
            return;
    } else
        documents().editAgain(documents::ActionForm::fromParams(refused.verb, refused.params));
    (void)m_attention.dismiss(n);
}

} // namespace chancery::desktop
