// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/documents_page.h"

#include "documents/pages/archive_page.h"
#include "documents/pages/books_page.h"
#include "documents/pages/correct_page.h"
#include "documents/pages/file_pane.h"
#include "documents/pages/list_pane.h"
#include "documents/pages/page_marker.h"
#include "documents/pages/print_page.h"
#include "documents/pages/reading_pane.h"
#include "documents/pages/register_page.h"
#include "documents/pages/tr.h"
#include "documents/pages/versions_page.h"
#include "documents/pages/wording.h"
#include "documents/pages/write_page.h"
#include "ui/button.h"
#include "ui/pane_splitter.h"
#include "ui/row_list.h"
#include "ui/section_tree.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

/// In the tree, beside FolderModel's.
const QString handOverPlace = u"hand-over"_s;
const QString booksPlace = u"books"_s;

} // namespace

DocumentsPage::DocumentsPage(const PageContext& context, FolderModel& folders, QWidget* parent)
    : QWidget(parent), m_context(context), m_folders(folders),
      m_reading(context.desk, context.kit.language),
      m_new(new ui::Button(context.kit, ui::ButtonKind::Primary, this)),
      m_draft(new ui::Button(context.kit, ui::ButtonKind::Secondary, this)),
      m_tree(new ui::SectionTree(context.kit, this)), m_list(new ListPane(context, folders)),
      m_pane(new ReadingPane(context, m_reading)), m_register(new RegisterPage(context)),
      m_correct(new CorrectPage(context)), m_write(new WritePage(context)),
      m_stack(new QStackedWidget)
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* places = new QWidget(this);
    auto* column = new QVBoxLayout(places);
    column->setContentsMargins(ui::space::s, ui::space::m, ui::space::xs, 0);
    column->setSpacing(ui::space::s);
    column->addWidget(m_new);
    column->addWidget(m_draft);
    column->addWidget(m_tree, 1);
    auto* work = new ui::PaneSplitter(context.kit, context.settings, u"documents.list"_s, m_stack);
    work->addPane(m_list, 360, 260);
    work->addPane(m_pane, 0, 500);
    m_stack->addWidget(work);
    m_stack->addWidget(m_register);
    m_stack->addWidget(m_correct);
    m_stack->addWidget(m_write);
    auto* split = new ui::PaneSplitter(context.kit, context.settings, u"documents.places"_s, this);
    split->addPane(places, 186, 176);
    split->addPane(m_stack, 0, 900);
    outer->addWidget(split);
    setAcceptDrops(true);
    buildTree();
    connectParts();
    recount();
    showFolder(FolderModel::toDo);
}

/// The keys go to the list, or to the form that covers it.
void DocumentsPage::focusInEvent(QFocusEvent* event)
{
    QWidget* shown = m_stack->currentWidget();
    if (m_list->isVisibleTo(shown))
        m_list->list().setFocus(event->reason());
    else
        shown->setFocus(event->reason());
}

void DocumentsPage::connectParts()
{
    connect(&m_context.kit.language, &ui::Language::changed, this, &DocumentsPage::recount);
    connect(&m_folders, &FolderModel::changed, this, &DocumentsPage::recount);
    connect(m_new, &QPushButton::clicked, this, [this] { startRegistration(); });
    connect(m_draft, &QPushButton::clicked, this, [this] { startWriting(u"outgoing"_s); });
    connect(m_pane, &ReadingPane::writeRequested, this, &DocumentsPage::openWriting);
    connect(m_pane, &ReadingPane::placeRequested, this, [this](const Place& place) {
        if (openWriting())
            m_write->showPlace(place);
    });
    connect(m_pane, &ReadingPane::fixRequested, this, [this](const Fix& fix) {
        if (openWriting())
            m_write->mendAndShow(fix);
    });
    connect(m_pane, &ReadingPane::versionsRequested, this, &DocumentsPage::showVersions);
    connect(m_pane, &ReadingPane::transmitRequested, this, &DocumentsPage::transmit);
    connect(m_pane, &ReadingPane::superviseRequested, this, &DocumentsPage::superviseRequested);
    connect(m_pane, &ReadingPane::divideRequested, this, &DocumentsPage::divideRequested);
    connect(m_write, &WritePage::left, this, &DocumentsPage::leaveWriting);
    connect(m_write, &WritePage::issuedRequested, this, &DocumentsPage::issuedRequested);
    connect(m_pane, &ReadingPane::printRequested, this, &DocumentsPage::print);
    connect(m_tree, &ui::SectionTree::currentIdChanged, this, &DocumentsPage::showFolder);
    connect(m_list, &ListPane::chosen, this, &DocumentsPage::onChosen);
    connect(m_list, &ListPane::opened, this, [this] { m_pane->act(m_reading.primary()); });
    connect(m_list, &ListPane::emptyActed, this, [this] { showFolder(u"all"_s); });
    connect(&m_reading, &ReadingModel::done, this, &DocumentsPage::onDone);
    connect(m_pane, &ReadingPane::correctRequested, this, &DocumentsPage::startCorrection);
    connect(m_correct, &CorrectPage::left, this, &DocumentsPage::leaveCorrection);
    connect(&m_correct->model(), &CorrectModel::submitted, this, [this] {
        leaveCorrection();
        m_context.toast(Tr::tr("Done: %1").arg(verbName(u"correct"_s)), {});
    });
    connect(m_register, &RegisterPage::left, this, &DocumentsPage::leaveRegistration);
    connect(m_register, &RegisterPage::openRequested, this, &DocumentsPage::openDocument);
    connect(&m_register->model(), &RegisterModel::draftSaved, &m_folders, &FolderModel::refresh);
    connect(&m_register->model(), &RegisterModel::submitted, this, [this](const QString& id) {
        m_context.toast(Tr::tr("Registered; the number comes from the server."), {});
        openDocument(id);
    });
}

DocumentsPage::~DocumentsPage()
{
    // Safe now, but told to nobody: the window around this page is half gone.
    const QSignalBlocker quietReading(&m_reading);
    const QSignalBlocker quietForm(&m_register->model());
    m_reading.saveDraft();
    (void)m_register->model().saveDraft();
}

void DocumentsPage::buildTree()
{
    for (const auto& place : FolderModel::places()) {
        if (place.group.isEmpty())
            m_tree->addGroup(place.id, FolderModel::title(place.id), place.iconName);
        else
            m_tree->addPlace(place.group, place.id, FolderModel::title(place.id));
    }
}

void DocumentsPage::recount()
{
    m_new->setVisible(m_folders.mayRegister());
    m_new->setFace(Tr::tr("Register new"), u"document_add"_s);
    m_new->setToolTip(u"%1 (Ctrl+N)"_s.arg(Tr::tr("Register a document")));
    m_draft->setFace(verbName(u"draft"_s), u"edit"_s);
    m_draft->setToolTip(Tr::tr("Draft an outgoing document"));
    m_tree->setAccessibleName(Tr::tr("Places"));
    offerPlaces();
    for (const auto& place : FolderModel::places()) {
        m_tree->setTitle(place.id, FolderModel::title(place.id));
        m_tree->setCount(place.id, m_folders.count(place.id));
    }
}

/// Books and archives have a place for those whose work they are.
void DocumentsPage::offerPlaces()
{
    offerPlace(booksPlace, Tr::tr("Office books"), u"clipboard_task"_s,
               BooksModel::isFor(m_context.desk));
    offerPlace(handOverPlace, Tr::tr("Hand-over to the archives"), u"arrow_export"_s,
               ArchiveModel::isFor(m_context.desk));
}

void DocumentsPage::offerPlace(const QString& id, const QString& title, const QString& icon,
                               bool offered)
{
    const bool shown = m_placesShown.contains(id);
    if (offered && !shown)
        m_tree->addGroup(id, title, icon);
    else if (!offered && shown)
        m_tree->remove(id);
    m_placesShown.removeAll(id);
    if (!offered)
        return;
    m_placesShown.append(id);
    m_tree->setTitle(id, title);
}

void DocumentsPage::choosePlace(const QString& id)
{
    const QSignalBlocker quiet(m_tree); // it would come back here
    m_tree->setCurrentId(id);
}

void DocumentsPage::showArchive()
{
    if (!ArchiveModel::isFor(m_context.desk))
        return;
    choosePlace(handOverPlace);
    archive().open();
    m_stack->setCurrentWidget(m_archive);
}

void DocumentsPage::showBooks(const QString& book)
{
    if (!BooksModel::isFor(m_context.desk))
        return;
    choosePlace(booksPlace);
    books().open(book);
    m_stack->setCurrentWidget(m_books);
}

void DocumentsPage::showFolder(const QString& placeId)
{
    if (placeId == handOverPlace)
        return showArchive();
    if (placeId == booksPlace)
        return showBooks(u"numbers"_s);
    const auto* place = FolderModel::place(placeId);
    if (!place || (!place->folder && placeId != FolderModel::drafts))
        return;
    m_tree->setCurrentId(placeId);
    if (m_list->folder() == placeId && m_stack->currentIndex() == 0)
        return;
    m_stack->setCurrentIndex(0);
    m_list->setFolder(placeId);
    m_reading.open({});
    if (!m_list->showsDrafts())
        m_list->chooseRow(0);
}

void DocumentsPage::onChosen(const QString& id)
{
    if (m_list->showsDrafts()) {
        m_lastFolder = FolderModel::drafts;
        if (m_register->load(id))
            m_stack->setCurrentIndex(1);
        return;
    }
    m_reading.open(id);
}

void DocumentsPage::openDocument(const QString& documentId)
{
    m_stack->setCurrentIndex(0);
    if (m_list->showsDrafts() || !m_list->choose(documentId)) {
        showFolder(u"all"_s);
        m_list->choose(documentId);
    }
    if (m_reading.documentId() != documentId)
        m_reading.open(documentId);
    m_list->list().setFocus();
}

void DocumentsPage::editAgain(const ActionForm& form)
{
    openDocument(form.document);
    m_pane->showForm(form);
}

bool DocumentsPage::attachAgain(const QJsonObject& params)
{
    openDocument(params.value("document"_L1).toString());
    return m_pane->files().attaching().again(params);
}

void DocumentsPage::editRegistration(const QJsonObject& params)
{
    m_register->edit(params);
    m_stack->setCurrentIndex(1);
}

QString DocumentsPage::paperToCompare() const
{
    const AttachmentView* file = m_reading.mainFile();
    return file && file->mediaType == "application/pdf"_L1 ? file->sha256 : QString();
}

void DocumentsPage::startCorrection()
{
    if (m_correct->begin(m_reading.documentId(), paperToCompare()))
        m_stack->setCurrentIndex(2);
}

void DocumentsPage::editCorrection(const QJsonObject& params)
{
    openDocument(params.value("document"_L1).toString());
    if (m_correct->edit(params, paperToCompare()))
        m_stack->setCurrentIndex(2);
}

void DocumentsPage::leaveCorrection()
{
    m_stack->setCurrentIndex(0);
    m_reading.refresh();
    m_list->list().setFocus();
}

void DocumentsPage::startRegistration(const QStringList& files)
{
    if (m_stack->currentIndex() == 0) {
        m_lastFolder = m_list->folder();
        m_register->begin();
        const QSignalBlocker quiet(m_tree); // the place of what is being registered
        m_tree->setCurrentId(FolderModel::drafts);
    }
    m_stack->setCurrentIndex(1);
    m_register->addFiles(files);
}

void DocumentsPage::leaveRegistration()
{
    m_folders.refresh();
    const QString back = m_lastFolder.isEmpty() ? FolderModel::toDo : m_lastFolder;
    m_stack->setCurrentIndex(0);
    m_list->setFolder(back);
    m_tree->setCurrentId(back);
    if (!m_list->showsDrafts())
        m_list->chooseRow(0);
    m_list->list().setFocus();
}

void DocumentsPage::startWriting(const QString& way)
{
    m_lastFolder = m_list->folder();
    m_write->begin(way);
    m_stack->setCurrentWidget(m_write);
}

void DocumentsPage::startReply()
{
    m_lastFolder = m_list->folder();
    if (m_write->reply(m_list->chosenIds()))
        m_stack->setCurrentWidget(m_write);
}

bool DocumentsPage::openWriting()
{
    m_lastFolder = m_list->folder();
    if (!m_write->open(m_reading.documentId()))
        return false;
    m_stack->setCurrentWidget(m_write);
    return true;
}

VersionsPage& DocumentsPage::versions()
{
    if (!m_versions) {
        m_versions = new VersionsPage(m_context);
        m_stack->addWidget(m_versions);
        connect(m_versions, &VersionsPage::left, this, [this] {
            m_stack->setCurrentIndex(0);
            m_list->list().setFocus();
        });
    }
    return *m_versions;
}

ArchivePage& DocumentsPage::archive()
{
    if (!m_archive) {
        m_archive = new ArchivePage(m_context);
        m_stack->addWidget(m_archive);
        connect(m_archive, &ArchivePage::openRequested, this, &DocumentsPage::openDocument);
    }
    return *m_archive;
}

BooksPage& DocumentsPage::books()
{
    if (!m_books) {
        m_books = new BooksPage(m_context);
        m_stack->addWidget(m_books);
        connect(m_books, &BooksPage::openRequested, this, &DocumentsPage::openDocument);
        connect(m_books, &BooksPage::issuedRequested, this, &DocumentsPage::issuedRequested);
        connect(m_books, &BooksPage::printRequested, this, &DocumentsPage::print);
    }
    return *m_books;
}

void DocumentsPage::showVersions()
{
    if (m_reading.isOpen() && versions().open(m_reading.documentId()))
        m_stack->setCurrentWidget(m_versions);
}

bool DocumentsPage::editWriting(const QJsonObject& params)
{
    if (!m_write->edit(params))
        return false;
    m_stack->setCurrentWidget(m_write);
    return true;
}

void DocumentsPage::leaveWriting(const QString& documentId)
{
    m_folders.refresh();
    m_stack->setCurrentIndex(0);
    if (!documentId.isEmpty())
        return openDocument(documentId);
    m_list->list().setFocus();
}

bool DocumentsPage::may(const QString& verb) const
{
    return m_stack->currentIndex() == 0 && m_reading.isOpen() && m_reading.offers(verb);
}

void DocumentsPage::act(const QString& verb)
{
    if (may(verb))
        m_pane->act(verb);
}

void DocumentsPage::step(int rows)
{
    m_list->chooseRow(m_list->currentRow() + rows);
}

void DocumentsPage::focusFilter()
{
    m_list->focusFilter();
}

/// Save and next: whatever now stands where the document stood is opened. What does not end one's
/// part (accepting, urging, circulating …) stays with the document while the list has it.
void DocumentsPage::onDone(const QString& documentId, const QString& verb, bool mayWithdraw)
{
    const int row = std::max(0, m_list->currentRow());
    m_list->documents().refresh();
    m_folders.refresh();
    m_list->documents().whenRead([this, documentId, verb, row] {
        const bool still = m_list->documents().idAt(row) == documentId;
        m_list->chooseRow(still && mainVerbs().contains(verb) ? row + 1 : row);
        if (m_list->documents().rowCount() == 0)
            m_reading.open({});
        else if (!m_list->currentId().isEmpty())
            onChosen(m_list->currentId());
        m_list->list().setFocus();
    });
    std::function<void()> undo;
    if (mayWithdraw)
        undo = [this, documentId] {
            const auto back = m_reading.withdraw(documentId);
            if (!back.ok())
                m_context.toast(m_context.kit.words.sentence(back.error()), {});
            else
                openDocument(documentId);
        };
    m_context.toast(Tr::tr("Done: %1").arg(verbName(verb)), undo);
}

void DocumentsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_folders.mayRegister() && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void DocumentsPage::dropEvent(QDropEvent* event)
{
    const QStringList files = draggedFiles(*event);
    if (!files.isEmpty())
        startRegistration(files);
}

} // namespace chancery::documents
