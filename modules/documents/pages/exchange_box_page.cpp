// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/exchange_box_page.h"

#include "documents/pages/file_card.h"
#include "documents/pages/file_facts.h"
#include "documents/pages/headed_list.h"
#include "documents/pages/open_outside.h"
#include "documents/pages/package_saving.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "sync/file_facts.h"
#include "ui/button.h"
#include "ui/button_row.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/pdf/pdf_panel.h"
#include "ui/pdf/pdf_view.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery::documents {

ExchangeBoxPage::ExchangeBoxPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.desk, context.kit.language)
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* split =
        new ui::PaneSplitter(context.kit, context.settings, u"documents.exchange-box"_s, this);
    split->addPane(makeList(), 360, 260);
    split->addPane(makeReading(), 0, 480);
    outer->addWidget(split);
    setFocusProxy(m_list);
    connect(&m_model, &ExchangeBoxModel::changed, this, &ExchangeBoxPage::refresh);
    connect(&context.kit.language, &ui::Language::changed, this, &ExchangeBoxPage::retranslate);
    const auto again = [this](const QString& sha256) {
        if (sha256 == m_held)
            showFile(m_shown);
    };
    connect(&context.desk, &sync::DeskPort::blobArrived, this, again);
    connect(&context.desk, &sync::DeskPort::fileRead, this, again);
    retranslate();
}

ExchangeBoxPage::~ExchangeBoxPage()
{
    hold({});
}

QWidget* ExchangeBoxPage::makeList()
{
    const HeadedList list(m_context.kit, m_model, this);
    m_heading = list.heading;
    m_list = list.rows;
    m_empty = new ui::EmptyState(m_context.kit, m_list);
    m_list->setEmptyState(m_empty);
    ui::markPane(m_list);
    connect(m_list, &ui::RowList::currentRowChanged, this, [this](const QModelIndex& index) {
        if (const auto* package = m_model.packageAt(index.row()))
            choose(package->id);
    });
    return list.place;
}

QWidget* ExchangeBoxPage::makeReading()
{
    auto& kit = m_context.kit;
    m_stack = new QStackedWidget(this);
    m_nothing = new ui::EmptyState(kit, m_stack);
    m_stack->addWidget(m_nothing);
    auto* reading = new QWidget(m_stack);
    auto* column = new QVBoxLayout(reading);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, 0);
    column->setSpacing(ui::space::s);
    m_title = new ui::Label(kit, ui::Type::DocumentTitle, ui::Token::Text, reading, QFont::Medium);
    m_facts = new ui::Label(kit, ui::Type::Body, ui::Token::Text2, reading);
    m_state = new ui::Label(kit, ui::Type::Body, ui::Token::Text2, reading);
    m_error = new ui::Label(kit, ui::Type::Body, ui::Token::Accent, reading);
    for (auto* label : {m_title, m_facts, m_state, m_error}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_error->hide();
    column->addWidget(makeAnswer());
    m_chipPlace = new QWidget(reading);
    auto* chips = new QHBoxLayout(m_chipPlace);
    chips->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_chipPlace);
    m_paper = new QStackedWidget(reading);
    m_pdf = new ui::PdfPanel(kit, m_context.pdf, m_paper);
    m_card = new FileCard(kit, m_context.pdf, m_paper);
    m_fetching = new ui::EmptyState(kit, m_paper);
    m_paper->addWidget(m_pdf);
    m_paper->addWidget(m_card);
    m_paper->addWidget(m_fetching);
    column->addWidget(m_paper, 1);
    m_stack->addWidget(reading);
    const auto openShown = [this] {
        const auto opened = openOutside(m_context, m_shown.sha256, m_shown.name);
        if (!opened.ok())
            tell(opened.error());
    };
    connect(m_card, &FileCard::openRequested, this, openShown);
    connect(m_pdf, &ui::PdfPanel::openElsewhere, this, openShown);
    return m_stack;
}

QWidget* ExchangeBoxPage::makeAnswer()
{
    auto& kit = m_context.kit;
    m_answer = new QWidget(this);
    auto* row = new QHBoxLayout(m_answer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_received = new ui::Button(kit, ui::ButtonKind::Primary, m_answer);
    m_remark = new QLineEdit(m_answer);
    m_returned = new ui::Button(kit, ui::ButtonKind::Secondary, m_answer);
    m_save = new ui::Button(kit, ui::ButtonKind::Secondary, m_answer);
    m_received->setObjectName(u"box.received"_s);
    m_returned->setObjectName(u"box.returned"_s);
    m_remark->setObjectName(u"box.remark"_s);
    row->addWidget(m_received);
    row->addWidget(m_remark, 1);
    row->addWidget(m_returned);
    row->addWidget(m_save);
    connect(m_received, &QPushButton::clicked, this, [this] { answer(u"received"_s); });
    connect(m_returned, &QPushButton::clicked, this, [this] { answer(u"returned"_s); });
    connect(m_save, &QPushButton::clicked, this, &ExchangeBoxPage::savePackage);
    return m_answer;
}

void ExchangeBoxPage::retranslate()
{
    m_list->setAccessibleName(Tr::tr("Packages sent to your unit"));
    m_empty->setWords(Tr::tr("Nothing has been sent to your unit yet."), {}, u"mail_inbox"_s);
    m_nothing->setWords(Tr::tr("Choose a package in the list."), {}, u"document"_s);
    m_received->setFace(Tr::tr("Sign for it"), u"checkmark"_s);
    m_returned->setFace(Tr::tr("Send it back"), u"arrow_undo"_s);
    m_save->setFace(Tr::tr("Save the package…"), u"arrow_export"_s);
    m_remark->setPlaceholderText(Tr::tr("Remark, or why it goes back"));
    m_remark->setAccessibleName(m_remark->placeholderText());
    m_filled.clear();
    refresh();
}

void ExchangeBoxPage::choose(const QString& packageId)
{
    if (m_chosen != packageId) {
        m_remark->clear();
        m_error->hide();
    }
    m_chosen = packageId;
    refresh();
}

void ExchangeBoxPage::refresh()
{
    m_heading->setText(m_model.waiting() > 0
                           ? Tr::tr("%n package(s) to be signed for", nullptr, m_model.waiting())
                           : Tr::tr("Exchange box"));
    const int row = m_model.rowOf(m_chosen);
    m_stack->setCurrentIndex(row < 0 ? 0 : 1);
    if (row < 0)
        return hold({});
    if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model.index(row));
    const TransmissionView& package = *m_model.packageAt(row);
    const bool waits = package.state == "sent"_L1;
    m_title->setText(package.title);
    m_facts->setText(m_model.factsAt(row).join(u'　'));
    m_state->setText(m_model.stateAt(row));
    m_state->setToken(waits                            ? ui::Token::Amber
                      : package.state == "received"_L1 ? ui::Token::Green
                                                       : ui::Token::Accent);
    for (QWidget* each : {static_cast<QWidget*>(m_received), static_cast<QWidget*>(m_returned),
                          static_cast<QWidget*>(m_remark)})
        each->setVisible(waits);
    if (m_filled == m_chosen)
        return;
    m_filled = m_chosen;
    const auto sheet = m_model.sheetAt(row);
    if (sheet.ok())
        refreshFiles(*sheet);
    else
        tell(sheet.error());
}

void ExchangeBoxPage::refreshFiles(const TransmissionSheet& sheet)
{
    if (m_chips) {
        m_chips->hide();
        m_chips->deleteLater(); // one of its chips may be what was just pressed
    }
    m_chips = new ui::ButtonRow(m_context.kit, m_chipPlace);
    for (const TransmittedFile& each : sheet.files) {
        auto* chip = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, m_chips);
        chip->setDense(true);
        chip->setFace(each.file.name,
                      each.file.role == "main"_L1 ? u"document_pdf"_s : u"attach"_s);
        connect(chip, &QPushButton::clicked, this, [this, file = each.file] { showFile(file); });
        m_chips->add(chip);
    }
    m_chipPlace->layout()->addWidget(m_chips);
    m_chips->show();
    if (!sheet.files.isEmpty())
        showFile(sheet.files.first().file);
}

void ExchangeBoxPage::hold(const QString& sha256)
{
    if (m_held == sha256)
        return;
    if (!m_held.isEmpty())
        m_context.desk.setBlobOpen(m_held, false);
    m_held = sha256;
    if (!sha256.isEmpty())
        m_context.desk.setBlobOpen(sha256, true);
}

void ExchangeBoxPage::showFile(const FileParam& file)
{
    m_shown = file;
    hold(file.sha256);
    auto& desk = m_context.desk;
    if (!desk.blobs().has(file.sha256)) {
        desk.fetchBlob(file.sha256);
        m_fetching->setWords(Tr::tr("The file is being fetched: %1").arg(file.name), {},
                             u"arrow_download"_s);
        m_paper->setCurrentWidget(m_fetching);
        return;
    }
    if (isShownHere(file.mediaType)) {
        m_pdf->view().openFile(desk.blobs().path(file.sha256));
        m_paper->setCurrentWidget(m_pdf);
        return;
    }
    AttachmentView view;
    view.sha256 = file.sha256;
    view.name = file.name;
    view.size = file.size;
    view.mediaType = file.mediaType;
    const auto report = sync::fileReport(desk.db(), file.sha256);
    const auto text = sync::fileText(desk.db(), file.sha256, FileCard::textShown);
    m_card->setFile(view, report.ok() ? *report : std::nullopt, text.ok() ? *text : QString(),
                    desk.blobs().path(file.sha256));
    m_paper->setCurrentWidget(m_card);
}

void ExchangeBoxPage::answer(const QString& state)
{
    const auto given = m_model.signFor(m_model.rowOf(m_chosen), state, m_remark->text().trimmed());
    if (!given.ok())
        return tell(given.error());
    m_remark->clear();
    m_error->hide();
    m_context.toast(state == "received"_L1 ? Tr::tr("Signed for.") : Tr::tr("Sent back."), {});
}

void ExchangeBoxPage::savePackage()
{
    auto* dialog = new QFileDialog(this, Tr::tr("Save the package…"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        const auto saved = documents::savePackage(m_context.desk, m_chosen, folder);
        if (saved.ok())
            m_context.toast(Tr::tr("Saved: %1").arg(*saved), {});
        else
            tell(saved.error());
    });
    dialog->open();
}

void ExchangeBoxPage::tell(const Error& error)
{
    m_error->setText(m_context.kit.words.sentence(withFieldNames(error)));
    m_error->show();
}

} // namespace chancery::documents
