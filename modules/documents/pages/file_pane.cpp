// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/file_pane.h"

#include "base/clock.h"
#include "documents/data/manuscripts.h"
#include "documents/pages/file_card.h"
#include "documents/pages/file_facts.h"
#include "documents/pages/open_outside.h"
#include "documents/pages/page_marker.h"
#include "documents/pages/tr.h"
#include "documents/pages/view_paper.h"
#include "documents/pages/wording.h"
#include "documents/rules/checks.h"
#include "sync/file_facts.h"
#include "ui/button.h"
#include "ui/button_row.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/paper/paper_view.h"
#include "ui/pdf/pdf_panel.h"
#include "ui/pdf/pdf_view.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace chancery::documents {

QStringList draggedFiles(const QDropEvent& event)
{
    QStringList files;
    for (const QUrl& url : event.mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

FilePane::FilePane(const PageContext& context, ReadingModel& model, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(model),
      m_attaching(context.desk, context.intake.network, context.intake.mostBytes),
      m_drafting(context.desk, context.intake.mostBytes,
                 [this](const QString& path) { return openPath(m_context, path); }),
      m_strip(makeStrip()), m_paper(new QStackedWidget(this)),
      m_pdf(new ui::PdfPanel(context.kit, context.pdf, m_paper)),
      m_marker(new PageMarker(context, m_pdf->view(), m_pdf)),
      m_text(new ui::PaperView(context.kit, m_paper)), m_textPlace(new QWidget(m_paper)),
      m_textMarker(new PageMarker(context, *m_text, m_textPlace)),
      m_noPaper(new ui::EmptyState(context.kit, m_paper)),
      m_card(new FileCard(context.kit, context.pdf, m_paper)),
      m_dropHint(new ui::Label(context.kit, ui::Type::Body, ui::Token::Blue, this, QFont::Medium))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    m_dropHint->setAlignment(Qt::AlignCenter);
    m_dropHint->setContentsMargins(0, ui::space::xs, 0, ui::space::xs);
    m_dropHint->hide();
    column->addWidget(m_dropHint);
    m_pdf->setTools(m_marker);
    m_paper->addWidget(m_pdf);
    m_paper->addWidget(m_noPaper);
    auto* textColumn = new QVBoxLayout(m_textPlace);
    textColumn->setContentsMargins(0, 0, 0, 0);
    textColumn->setSpacing(0);
    textColumn->addWidget(m_textMarker);
    textColumn->addWidget(m_text, 1);
    m_textMarker->hide();
    m_paper->addWidget(m_textPlace);
    m_paper->addWidget(m_card);
    column->addWidget(m_paper, 1);
    const auto openShown = [this] {
        if (const AttachmentView* file = shownFile())
            openElsewhere(*file);
    };
    connect(m_card, &FileCard::openRequested, this, openShown);
    connect(m_pdf, &ui::PdfPanel::openElsewhere, this, openShown);
    connect(m_noPaper, &ui::EmptyState::acted, this, [this] {
        const AttachmentView* file = shownFile();
        if (!file) {
            pickFiles();
        } else if (m_fetch == Fetch::UnderWay) {
            m_context.desk.cancelBlob(file->sha256);
            m_fetch = Fetch::Cancelled;
            refreshPaper();
        } else {
            m_fetch = Fetch::None; // asks anew
            refreshPaper();
        }
    });
    joinFetching();
    joinDrafting();
    connect(&m_attaching, &AttachModel::changed, this, &FilePane::refresh);
    connect(&m_attaching, &AttachModel::refused, this, [this](const Error& error) {
        m_context.toast(m_context.kit.words.sentence(withFieldNames(error)), {});
    });
    connect(&m_attaching, &AttachModel::attached, this, [this](const QString&, int files) {
        m_context.toast(Tr::tr("%n file(s) added.", nullptr, files), {});
    });
}

FilePane::~FilePane()
{
    hold({});
}

void FilePane::joinFetching()
{
    const auto& desk = m_context.desk;
    connect(&desk, &sync::DeskPort::blobArrived, this, [this](const QString& sha256) {
        if (sha256 != m_held)
            return;
        m_fetch = Fetch::None; // should it go and come again
        m_fetched = -1;
        refreshPaper();
    });
    connect(&desk, &sync::DeskPort::fileRead, this, [this](const QString& sha256) {
        const auto isIt = [&](const AttachmentView& file) { return file.sha256 == sha256; };
        const bool isOpen = m_model.isOpen();
        if (isOpen && std::any_of(m_model.view().attachments.begin(),
                                  m_model.view().attachments.end(), isIt)) {
            m_stripOf.clear(); // its chip tells more now
            refreshChips();
        }
        if (sha256 == m_held)
            refreshPaper();
    });
    connect(&desk, &sync::DeskPort::blobProgress, this,
            [this](const QString& sha256, qint64 done, qint64 total) {
                if (sha256 != m_held || m_fetch != Fetch::UnderWay || total <= 0)
                    return;
                m_fetched = int(done * 100 / total);
                refreshPaper();
            });
    connect(&desk, &sync::DeskPort::blobFailed, this,
            [this](const QString& sha256, const Error& error) {
                if (sha256 != m_held || m_fetch != Fetch::UnderWay)
                    return;
                // Without a line it is not given up.
                if (error.code != "sync.offline"_L1)
                    m_fetch = Fetch::Failed;
                m_fetchError = error;
                refreshPaper();
            });
}

/// The desk keeps what the pane shows, and stops fetching what it shows no more.
void FilePane::hold(const QString& sha256)
{
    if (m_held == sha256)
        return;
    if (!m_held.isEmpty())
        m_context.desk.setBlobOpen(m_held, false);
    m_held = sha256;
    m_fetch = Fetch::None;
    m_fetched = -1;
    m_fetchError.reset();
    if (!sha256.isEmpty())
        m_context.desk.setBlobOpen(sha256, true);
}

void FilePane::showFetching(const AttachmentView& file)
{
    if (m_fetch == Fetch::None) {
        m_fetch = Fetch::UnderWay;
        m_fetchError.reset();
        m_context.desk.fetchBlob(file.sha256);
    }
    switch (m_fetch) {
    case Fetch::Cancelled:
        m_noPaper->setWords(Tr::tr("The file is not on this computer: %1").arg(file.name),
                            Tr::tr("Fetch it"), u"arrow_download"_s);
        break;
    case Fetch::Failed:
        m_noPaper->setWords(m_context.kit.words.sentence(*m_fetchError), Tr::tr("Fetch it again"),
                            u"arrow_download"_s);
        break;
    default:
        m_noPaper->setWords(
            m_fetchError ? m_context.kit.words.sentence(*m_fetchError)
            : m_fetched < 0
                ? Tr::tr("The file is being fetched: %1").arg(file.name)
                : Tr::tr("The file is being fetched, %1%: %2").arg(m_fetched).arg(file.name),
            Tr::tr("Cancel"), u"arrow_download"_s);
    }
}

QWidget* FilePane::makeStrip()
{
    auto* strip = new QWidget(this);
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(ui::space::m, 0, ui::space::m, 0);
    row->setSpacing(ui::space::xs);
    m_copying = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Blue, strip);
    m_add = new ui::IconButton(m_context.kit, u"add"_s, strip);
    m_add->setObjectName(u"addFiles"_s);
    row->addWidget(m_copying);
    row->addWidget(m_add);
    m_ruler = new ui::IconButton(m_context.kit, u"ruler"_s, strip);
    m_pen = new ui::IconButton(m_context.kit, u"pen"_s, strip);
    m_pen->setObjectName(u"text.pen"_s);
    m_pen->setCheckable(true);
    row->addWidget(m_pen);
    row->addWidget(m_ruler);
    connect(m_pen, &QPushButton::toggled, this, [this](bool on) { m_textMarker->setVisible(on); });
    connect(m_ruler, &QPushButton::clicked, this,
            [this] { m_text->setRuler(!m_text->hasRuler()); });
    connect(m_add, &QPushButton::clicked, this, &FilePane::pickFiles);
    return strip;
}

bool FilePane::mayAttach() const
{
    return m_model.isOpen() && m_model.moreActions().contains(u"attach"_s);
}

void FilePane::pickFiles()
{
    if (!mayAttach())
        return;
    const QString document = m_model.documentId();
    auto* dialog = new QFileDialog(this, Tr::tr("Choose files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, document](const QStringList& files) { m_attaching.add(document, files); });
    dialog->open();
}

void FilePane::refresh()
{
    if (!m_model.isOpen())
        return;
    if (m_shownId != m_model.documentId()) {
        m_shownId = m_model.documentId();
        m_chosen.clear();
    }
    refreshChips();
    refreshPaper();
}

/// As wide as its name, but never wider than the pane and than a third of a sheet.
void FilePane::addChip(const AttachmentView& file)
{
    auto* chip = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, m_chips);
    chip->setDense(true);
    const QFontMetrics metrics(m_context.kit.theme.font(ui::Type::Body, QFont::Medium));
    const int room = std::min(m_context.kit.px(260), width() - m_context.kit.px(130));
    chip->setFace(metrics.elidedText(file.name, Qt::ElideMiddle, std::max(room, 40)),
                  file.mediaType == "application/pdf"_L1 && file.role == "main"_L1
                      ? u"document_pdf"_s
                      : u"attach"_s);
    // What is shown page by page has no card that would say whether it is signed.
    const auto report = sync::fileReport(m_context.desk.db(), file.sha256);
    const QStringList facts = report.ok() && *report
                                  ? fileFacts(file, **report, m_context.kit.format())
                                  : QStringList{m_context.kit.format().bytes(file.size)};
    chip->setToolTip(file.name + u'\n' + facts.join(u'\n'));
    connect(chip, &QPushButton::clicked, this, [this, file] { open(file); });
    chip->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(chip, &QWidget::customContextMenuRequested, this, [this, chip, file](QPoint at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(Tr::tr("Open"), this, [this, file] { open(file); });
        if (m_model.moreActions().contains(u"detach"_s))
            menu->addAction(verbName(u"detach"_s), this,
                            [this, file] { Q_EMIT detachRequested(file.id); });
        menu->popup(chip->mapToGlobal(at));
    });
    m_chips->add(chip);
}

void FilePane::refreshChips()
{
    const auto& files = m_model.view().attachments;
    const int copying = m_attaching.copying(m_model.documentId());
    QStringList made{m_model.documentId(), QString::number(copying),
                     mayAttach() ? u"+"_s : QString(),
                     QString::number(int(m_context.kit.language.current()))};
    for (const AttachmentView& file : files)
        made.append(file.id + file.sha256);
    if (made.join(u' ') == m_stripOf)
        return;
    m_stripOf = made.join(u' ');
    if (m_chips) {
        m_chips->hide();
        m_chips->deleteLater(); // one of its chips may be what was just pressed
    }
    m_chips = new ui::ButtonRow(m_context.kit, m_strip);
    if (!m_model.view().cameIn() && !files.isEmpty()) {
        auto* text = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, m_chips);
        text->setDense(true);
        text->setFace(Tr::tr("Text of the document"), u"document_text"_s);
        connect(text, &QPushButton::clicked, this, [this] {
            m_chosen.clear();
            refreshPaper();
        });
        m_chips->add(text);
    }
    for (const AttachmentView& file : files)
        addChip(file);
    static_cast<QHBoxLayout*>(m_strip->layout())->insertWidget(0, m_chips, 1);
    m_chips->show();
    m_copying->setText(Tr::tr("%n file(s) being copied", nullptr, copying));
    m_copying->setVisible(copying > 0);
    m_add->setName(Tr::tr("Add files"));
    m_add->setVisible(mayAttach() && !files.isEmpty());
    m_ruler->setName(Tr::tr("Ruler: the distances and their clauses"));
    m_pen->setName(Tr::tr("Mark the pages"));
    m_strip->setVisible(!m_model.view().cameIn() || files.size() > 1 || copying > 0 ||
                        !m_add->isHidden());
}

void FilePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_stripOf.clear(); // names are cut by the width
    if (m_model.isOpen() && event->oldSize().width() != width())
        refreshChips();
}

void FilePane::open(const AttachmentView& file)
{
    if (!m_context.desk.blobs().has(file.sha256)) {
        m_context.desk.fetchBlob(file.sha256);
        m_context.toast(Tr::tr("The file is being fetched: %1").arg(file.name), {});
    } else {
        m_chosen = file.id;
        refreshPaper();
    }
}

void FilePane::showCard(const AttachmentView& file)
{
    auto& db = m_context.desk.db();
    const auto report = sync::fileReport(db, file.sha256);
    const auto text = sync::fileText(db, file.sha256, FileCard::textShown);
    m_card->setFile(file, report.ok() ? *report : std::nullopt, text.ok() ? *text : QString(),
                    m_context.desk.blobs().path(file.sha256));
    refreshDraft(file);
    m_paper->setCurrentWidget(m_card);
}

const AttachmentView* FilePane::shownFile() const
{
    for (const AttachmentView& one : m_model.view().attachments) {
        if (!m_chosen.isEmpty() && one.id == m_chosen)
            return &one;
    }
    return m_model.mainFile();
}

/// The text is what is looked at until a file is chosen, or where the main file is the text.
bool FilePane::showsText() const
{
    const DocumentView& view = m_model.view();
    if (view.cameIn() || !m_chosen.isEmpty())
        return false;
    if (view.text("main_sha256").isEmpty())
        return true;
    const auto text = documentText(m_context.desk.db(), view.id);
    return text.ok() && !text->trimmed().isEmpty();
}

void FilePane::showText()
{
    const DocumentView& view = m_model.view();
    m_paper->setCurrentWidget(m_textPlace);
    m_textMarker->setFile(view.id, view.text("text_hash"));
    const QStringList state{view.id,
                            view.text("text_hash"),
                            view.text("doc_number"),
                            view.text("signed_on"),
                            view.text("signers"),
                            view.text("issued_at")};
    if (state.join(u' ') == m_shownText)
        return;
    m_shownText = state.join(u' ');
    m_text->setDocument(paperOfView(m_context.desk, view));
}

bool FilePane::showPlace(const Place& place)
{
    const DocumentView& view = m_model.view();
    const auto text =
        manuscriptAt(m_context.desk.db(), view.id, view.fields.value("text_position"_L1).toInt());
    const QString around = text.ok() ? textAround(place, *text) : QString();
    if (around.isEmpty())
        return false;
    m_chosen.clear();
    refreshPaper();
    return showsText() && m_text->showText(around, place.from, place.length);
}

QString FilePane::shownPdf() const
{
    return showsText() || m_shownFile.isEmpty() ? QString()
                                                : m_context.desk.blobs().path(m_shownFile);
}

void FilePane::refreshPaper()
{
    m_ruler->setVisible(showsText());
    const bool mayMark = showsText() && m_model.view().may.contains(u"mark-page"_s);
    m_pen->setVisible(mayMark);
    if (!mayMark)
        m_pen->setChecked(false);
    if (showsText()) {
        hold({});
        m_shownFile.clear();
        m_marker->setFile(m_model.documentId(), {});
        return showText();
    }
    const AttachmentView* file = shownFile();
    hold(file ? file->sha256 : QString());
    const bool here = file && m_context.desk.blobs().has(file->sha256);
    const bool isPage = file && isShownHere(file->mediaType);
    const QString shown = here && isPage ? file->sha256 : QString();
    if (!file) {
        m_noPaper->setWords(Tr::tr("No file was registered with this document."),
                            mayAttach() ? Tr::tr("Add files") : QString(), u"document"_s);
    } else if (!here) {
        showFetching(*file);
    }
    m_textMarker->setFile(m_model.documentId(), {});
    m_marker->setFile(m_model.documentId(), shown);
    m_pdf->offerTools(!shown.isEmpty() && m_model.view().may.contains(u"mark-page"_s));
    if (here && !isPage)
        showCard(*file);
    else
        m_paper->setCurrentIndex(shown.isEmpty() ? 1 : 0);
    m_shownText.clear();
    if (shown == m_shownFile)
        return;
    m_shownFile = shown;
    if (shown.isEmpty())
        m_pdf->view().close();
    else
        m_pdf->view().openFile(m_context.desk.blobs().path(shown));
}

void FilePane::openElsewhere(const AttachmentView& file)
{
    // A use of the file, though nobody tells when the other program is done with it.
    m_context.desk.setBlobOpen(file.sha256, true);
    m_context.desk.setBlobOpen(file.sha256, false);
    if (const auto opened = openOutside(m_context, file.sha256, file.name); !opened.ok())
        tell(opened.error());
}

/// Where nothing may be added the page around takes the files, as a new registration.
void FilePane::beginDrop(QDragEnterEvent* event)
{
    if (!mayAttach() || draggedFiles(*event).isEmpty())
        return event->ignore();
    m_dropHint->setText(Tr::tr("Drop here to add to this document"));
    m_dropHint->show();
    event->acceptProposedAction();
}

void FilePane::endDrop()
{
    m_dropHint->hide();
}

void FilePane::takeDrop(QDropEvent* event)
{
    m_dropHint->hide();
    event->acceptProposedAction();
    m_attaching.add(m_model.documentId(), draggedFiles(*event));
}

} // namespace chancery::documents
