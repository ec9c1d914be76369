// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/register_page.h"

#include "documents/pages/form_field.h"
#include "documents/pages/registration_form.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/form_frame.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/pdf/pdf_panel.h"
#include "ui/pdf/pdf_text.h"
#include "ui/pdf/pdf_view.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

constexpr int draftSaveMs = 3000;
/// The head and the signature of a document lie on its first pages.
constexpr int pagesToRead = 20;

/// Reads through the sandbox; `service` outlives the model.
TextReader readerOf(ui::PdfService& service, QObject* context)
{
    return [&service, context](const QString& path, std::function<void(Result<QString>)> answer) {
        ui::readPdfText(service, path, pagesToRead, context, [answer](Result<QStringList> pages) {
            if (pages.ok())
                answer(pages->join(u'\n'));
            else
                answer(pages.error());
        });
    };
}

} // namespace

RegisterPage::RegisterPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_model(context.desk, context.intake, readerOf(context.pdf, this))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* split =
        new ui::PaneSplitter(context.kit, context.settings, u"documents.register"_s, this);
    split->addPane(makeForm(), 520, 400);
    split->addPane(makePaper(), 0, 300);
    outer->addWidget(split);
    m_autosave.setInterval(draftSaveMs);
    connect(&m_autosave, &QTimer::timeout, this, [this] { (void)m_model.saveDraft(); });
    m_autosave.start();
    connect(&m_model, &RegisterModel::changed, this, &RegisterPage::refresh);
    connect(&m_model, &RegisterModel::draftSaved, this, &RegisterPage::refresh);
    connect(&m_model, &RegisterModel::fileRefused, this, &RegisterPage::tell);
    connect(&context.kit.language, &ui::Language::changed, this, &RegisterPage::retranslate);
    retranslate();
}

void RegisterPage::makeFields()
{
    QWidget* sheet = m_frame->sheet();
    QVBoxLayout& column = m_frame->column();
    column.setSpacing(ui::space::s);
    m_notices = new QVBoxLayout;
    m_notices->setSpacing(ui::space::xs);
    column.addLayout(m_notices);
    m_form = new RegistrationForm(m_context.kit, m_model, sheet);
    column.addWidget(m_form);
    m_anotherCopy = new FormField(m_context.kit, m_model, u"anotherCopy"_s, sheet);
    column.addWidget(m_anotherCopy);
    m_filesLabel = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, sheet);
    column.addWidget(m_filesLabel);
    m_files = new QVBoxLayout;
    m_files->setSpacing(ui::space::xs);
    column.addLayout(m_files);
    m_pick = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, sheet);
    connect(m_pick, &QPushButton::clicked, this, &RegisterPage::pickFiles);
    column.addWidget(m_pick, 0, Qt::AlignLeft);
    column.addStretch(1);
    const QList<QWidget*> editors = m_form->editors() + QList<QWidget*>{m_anotherCopy->editor()};
    m_frame->watch(editors);
    for (QWidget* editor : editors)
        editor->installEventFilter(this);
}

QWidget* RegisterPage::makeForm()
{
    auto& kit = m_context.kit;
    auto* form = new QWidget(this);
    auto* outer = new QVBoxLayout(form);
    outer->setContentsMargins(0, ui::space::m, 0, ui::space::m);
    m_frame = new ui::FormFrame(kit, ui::Type::PageTitle, ui::space::l, form);
    outer->addWidget(m_frame);
    m_saved = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text3, form);
    m_frame->heading().addWidget(m_saved);
    makeFields();
    m_discard = new ui::Button(kit, ui::ButtonKind::Ghost, form);
    m_frame->addSideButton(m_discard);
    connect(m_frame, &ui::FormFrame::given, this, &RegisterPage::submit);
    connect(m_frame, &ui::FormFrame::left, this, [this] {
        (void)m_model.saveDraft();
        Q_EMIT left();
    });
    connect(m_discard, &QPushButton::clicked, this, &RegisterPage::discard);
    return form;
}

/// What is thrown away can be had back from the toast.
void RegisterPage::discard()
{
    const QJsonObject gone = m_model.params();
    if (const auto thrown = m_model.discard(); !thrown.ok())
        return tell(thrown.error());
    Q_EMIT left();
    m_context.toast(Tr::tr("The draft was thrown away."), [this, gone] {
        m_model.edit(gone);
        (void)m_model.saveDraft();
    });
}

QWidget* RegisterPage::makePaper()
{
    m_paper = new QStackedWidget(this);
    m_drop = new ui::EmptyState(m_context.kit, m_paper);
    m_pdf = new ui::PdfPanel(m_context.kit, m_context.pdf, m_paper);
    m_paper->addWidget(m_drop);
    m_paper->addWidget(m_pdf);
    connect(m_drop, &ui::EmptyState::acted, this, &RegisterPage::pickFiles);
    return m_paper;
}

void RegisterPage::retranslate()
{
    m_frame->setTitle(Tr::tr("Register a document"));
    m_anotherCopy->setWords(Tr::tr("Why it is registered once more"));
    m_filesLabel->setText(Tr::tr("Files (the first is the document itself)"));
    m_pick->setFace(Tr::tr("Add files"), u"attach"_s);
    m_discard->setFace(Tr::tr("Throw away"), u"delete"_s);
    m_frame->setWords(Tr::tr("Register"), u"checkmark"_s, Tr::tr("Keep as draft"));
    m_drop->setWords(Tr::tr("Drop the document's PDF here: its fields are read from the text."),
                     Tr::tr("Choose a file"), u"document_pdf"_s);
    refresh();
}

void RegisterPage::begin()
{
    m_frame->clearError();
    if (!m_model.isEmpty())
        (void)m_model.saveDraft();
    m_model.begin();
    m_form->begin();
}

bool RegisterPage::load(const QString& draftId)
{
    m_frame->clearError();
    const auto loaded = m_model.loadDraft(draftId);
    if (!loaded.ok())
        tell(loaded.error());
    return loaded.ok();
}

void RegisterPage::edit(const QJsonObject& params)
{
    m_frame->clearError();
    m_model.edit(params);
}

void RegisterPage::addFiles(const QStringList& files)
{
    m_frame->clearError();
    if (!files.isEmpty())
        m_model.addFiles(files);
}

void RegisterPage::pickFiles()
{
    auto* dialog = new QFileDialog(this, Tr::tr("Choose files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &RegisterPage::addFiles);
    dialog->open();
}

void RegisterPage::tell(const Error& error)
{
    m_frame->tell(m_context.kit.words.sentence(withFieldNames(error)));
}

void RegisterPage::submit()
{
    m_frame->clearError();
    m_model.confirmAll(); // the person has the form before their eyes and says it is so
    const auto given = m_model.submit();
    if (!given.ok())
        tell(given.error());
}

void RegisterPage::refresh()
{
    m_anotherCopy->refresh();
    m_anotherCopy->setVisible(m_model.hasCertainDuplicate());
    m_saved->setText(m_model.isEmpty()   ? QString()
                     : m_model.isSaved() ? Tr::tr("Draft saved")
                                         : Tr::tr("Not saved yet"));
    m_pick->setEnabled(!m_model.blocked(u"attachments"_s));
    refreshFiles();
    refreshNotices();
    refreshPaper();
}

QWidget* RegisterPage::notice(const QString& text, bool strong, const QString& documentId)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new ui::Label(m_context.kit, ui::Type::Secondary,
                                strong ? ui::Token::Accent : ui::Token::Amber, line);
    label->setWordWrap(true);
    label->setText(text);
    row->addWidget(label, 1);
    if (!documentId.isEmpty()) {
        auto* open = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, line);
        open->setFace(Tr::tr("Show"));
        open->setDense(true);
        connect(open, &QPushButton::clicked, this, [this, documentId] {
            (void)m_model.saveDraft();
            Q_EMIT openRequested(documentId);
        });
        row->addWidget(open);
    }
    return line;
}

void RegisterPage::refreshNotices()
{
    while (QLayoutItem* item = m_notices->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Candidate& one : m_model.duplicates()) {
        const QString what = joined({one.title, one.docNumber, one.numberText});
        m_notices->addWidget(notice((one.certain ? Tr::tr("Registered already: %1")
                                                 : Tr::tr("Perhaps registered already: %1"))
                                        .arg(what),
                                    one.certain, one.id));
    }
    if (m_model.isEmpty())
        return;
    for (const Error& warning : m_model.warnings())
        m_notices->addWidget(notice(m_context.kit.words.sentence(warning), false, {}));
}

void RegisterPage::refreshFiles()
{
    while (QLayoutItem* item = m_files->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& file : m_model.files()) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* name = new ui::Label(m_context.kit, ui::Type::Body, ui::Token::Text, line,
                                   file.main ? QFont::Medium : QFont::Normal);
        QString text = file.name;
        if (file.state == RegisterModel::FileState::Copying)
            text = joined({text, Tr::tr("being copied")});
        else if (file.reading)
            text = joined({text, Tr::tr("its text is being read")});
        else if (file.error)
            text = joined({text, m_context.kit.words.sentence(*file.error)});
        else
            text = joined({text, m_context.kit.format().bytes(file.taken.size)});
        if (file.error)
            name->setToken(ui::Token::Amber);
        name->setText(text);
        name->setElided(true);
        row->addWidget(name, 1);
        const int ticket = file.ticket;
        if (!file.main) {
            auto* first = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, line);
            first->setDense(true);
            first->setFace(Tr::tr("Is the document"));
            connect(first, &QPushButton::clicked, this,
                    [this, ticket] { m_model.setMainFile(ticket); });
            row->addWidget(first);
        }
        auto* remove = new ui::IconButton(m_context.kit, u"dismiss"_s, line);
        remove->setName(Tr::tr("Remove %1").arg(file.name));
        connect(remove, &QPushButton::clicked, this,
                [this, ticket] { m_model.removeFile(ticket); });
        row->addWidget(remove);
        m_files->addWidget(line);
    }
}

void RegisterPage::refreshPaper()
{
    QString shown;
    for (const auto& file : m_model.files()) {
        if (file.main && file.state == RegisterModel::FileState::Ready &&
            file.taken.mediaType == "application/pdf"_L1)
            shown = file.taken.sha256;
    }
    m_paper->setCurrentIndex(shown.isEmpty() ? 0 : 1);
    if (shown == m_shownFile)
        return;
    m_shownFile = shown;
    if (shown.isEmpty())
        m_pdf->view().close();
    else
        m_pdf->view().openFile(m_context.desk.blobs().path(shown));
}

bool RegisterPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        (void)m_model.saveDraft();
    return QWidget::eventFilter(watched, event);
}

} // namespace chancery::documents
