// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/correct_page.h"

#include "documents/pages/registration_form.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/pdf/pdf_panel.h"
#include "ui/pdf/pdf_view.h"
#include "ui/sheet_keys.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace chancery::documents {

CorrectPage::CorrectPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.desk, context.intake.network),
      m_paper(new QStackedWidget), m_pdf(new ui::PdfPanel(context.kit, context.pdf)),
      m_noPaper(new ui::EmptyState(context.kit))
{
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* split =
        new ui::PaneSplitter(context.kit, context.settings, u"documents.register"_s, this);
    split->addPane(makeForm(), 520, 400);
    m_paper->addWidget(m_noPaper);
    m_paper->addWidget(m_pdf);
    split->addPane(m_paper, 0, 300);
    outer->addWidget(split);
    connect(&m_model, &CorrectModel::changed, this, &CorrectPage::refresh);
    connect(&context.kit.language, &ui::Language::changed, this, &CorrectPage::retranslate);
    retranslate();
}

QWidget* CorrectPage::makeForm()
{
    auto& kit = m_context.kit;
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(ui::space::l, ui::space::m, ui::space::l, ui::space::m);
    column->setSpacing(ui::space::s);
    m_title = new ui::Label(kit, ui::Type::PageTitle, ui::Token::Text, form, QFont::Medium);
    m_title->setElided(true);
    column->addWidget(m_title);
    auto* sheet = new QWidget;
    auto* rows = new QVBoxLayout(sheet);
    rows->setContentsMargins(0, 0, ui::space::xs, 0);
    rows->setSpacing(ui::space::s);
    m_form = new RegistrationForm(kit, m_model, sheet);
    m_form->watch(this);
    rows->addWidget(m_form);
    m_reasonLabel = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text2, sheet);
    m_reason = new QLineEdit(sheet);
    m_reason->setObjectName(u"field.reason"_s);
    m_reason->installEventFilter(this);
    connect(m_reason, &QLineEdit::textEdited, &m_model, &CorrectModel::setReason);
    auto* reason = new QVBoxLayout;
    reason->setSpacing(2);
    reason->addWidget(m_reasonLabel);
    reason->addWidget(m_reason);
    rows->addLayout(reason);
    rows->addStretch(1);
    auto* area = new QScrollArea(form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(sheet);
    sheet->setAutoFillBackground(false); // setWidget() turns it on
    area->viewport()->setAutoFillBackground(false);
    column->addWidget(area, 1);
    m_error = new ui::Label(kit, ui::Type::Body, ui::Token::Accent, form);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    m_cancel = new ui::Button(kit, ui::ButtonKind::Secondary, form);
    m_submit = new ui::Button(kit, ui::ButtonKind::Primary, form);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_submit);
    column->addLayout(buttons);
    connect(m_submit, &QPushButton::clicked, this, &CorrectPage::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_model.close();
        Q_EMIT left();
    });
    return form;
}

void CorrectPage::retranslate()
{
    m_reasonLabel->setText(Tr::tr("Reason (may be left empty)"));
    m_reason->setAccessibleName(fieldName(u"reason"_s));
    m_cancel->setFace(Tr::tr("Cancel"), {}, u"Esc"_s);
    m_submit->setFace(verbName(u"correct"_s), u"checkmark"_s, u"Ctrl+Enter"_s);
    m_noPaper->setWords(Tr::tr("There is no file to compare with."), {}, u"document"_s);
    refresh();
}

void CorrectPage::refresh()
{
    m_title->setText(Tr::tr("Correct the registration: %1").arg(m_model.documentName()));
    m_submit->setEnabled(m_model.isChanged());
    if (m_reason->text() != m_model.reason())
        m_reason->setText(m_model.reason());
}

bool CorrectPage::begin(const QString& documentId, const QString& paper)
{
    m_error->hide();
    showPaper(paper);
    m_form->begin();
    // Who was called away in the middle finds what was typed.
    if (m_model.documentId() == documentId && m_model.isChanged())
        return true;
    const auto opened = m_model.open(documentId);
    if (!opened.ok())
        tell(opened.error());
    return opened.ok();
}

bool CorrectPage::edit(const QJsonObject& params, const QString& paper)
{
    m_error->hide();
    showPaper(paper);
    const auto opened = m_model.edit(params);
    if (!opened.ok())
        tell(opened.error());
    return opened.ok();
}

void CorrectPage::showPaper(const QString& sha256)
{
    const bool here = !sha256.isEmpty() && m_context.desk.blobs().has(sha256);
    m_paper->setCurrentIndex(here ? 1 : 0);
    if (here)
        m_pdf->view().openFile(m_context.desk.blobs().path(sha256));
    else
        m_pdf->view().close();
}

void CorrectPage::tell(const Error& error)
{
    m_error->setText(m_context.kit.words.sentence(withFieldNames(error)));
    m_error->show();
}

void CorrectPage::submit()
{
    m_error->hide();
    const auto given = m_model.submit();
    if (!given.ok())
        tell(given.error());
}

bool CorrectPage::eventFilter(QObject* watched, QEvent* event)
{
    switch (ui::sheetKey(event)) {
    case ui::SheetKey::Give:
        submit();
        return true;
    case ui::SheetKey::Leave:
        m_cancel->click();
        return true;
    case ui::SheetKey::None:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chancery::documents
