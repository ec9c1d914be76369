// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/correct_page.h"

#include "documents/pages/registration_form.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/empty_state.h"
#include "ui/form_frame.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/pdf/pdf_panel.h"
#include "ui/pdf/pdf_view.h"

#include <QHBoxLayout>
#include <QLineEdit>
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
    auto* outer = new QVBoxLayout(form);
    outer->setContentsMargins(0, ui::space::m, 0, ui::space::m);
    m_frame = new ui::FormFrame(kit, ui::Type::PageTitle, ui::space::l, form);
    outer->addWidget(m_frame);
    QWidget* sheet = m_frame->sheet();
    QVBoxLayout& column = m_frame->column();
    column.setSpacing(ui::space::s);
    m_form = new RegistrationForm(kit, m_model, sheet);
    column.addWidget(m_form);
    m_reasonLabel = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text2, sheet);
    m_reason = new QLineEdit(sheet);
    m_reason->setObjectName(u"field.reason"_s);
    connect(m_reason, &QLineEdit::textEdited, &m_model, &CorrectModel::setReason);
    auto* reason = new QVBoxLayout;
    reason->setSpacing(2);
    reason->addWidget(m_reasonLabel);
    reason->addWidget(m_reason);
    column.addLayout(reason);
    column.addStretch(1);
    m_frame->watch(m_form->editors() + QList<QWidget*>{m_reason});
    connect(m_frame, &ui::FormFrame::given, this, &CorrectPage::submit);
    connect(m_frame, &ui::FormFrame::left, this, [this] {
        m_model.close();
        Q_EMIT left();
    });
    return form;
}

void CorrectPage::retranslate()
{
    m_reasonLabel->setText(Tr::tr("Reason (may be left empty)"));
    m_reason->setAccessibleName(fieldName(u"reason"_s));
    m_frame->setWords(verbName(u"correct"_s), u"checkmark"_s, Tr::tr("Cancel"));
    m_noPaper->setWords(Tr::tr("There is no file to compare with."), {}, u"document"_s);
    refresh();
}

void CorrectPage::refresh()
{
    m_frame->setTitle(Tr::tr("Correct the registration: %1").arg(m_model.documentName()));
    m_frame->setGivable(m_model.isChanged());
    if (m_reason->text() != m_model.reason())
        m_reason->setText(m_model.reason());
}

bool CorrectPage::begin(const QString& documentId, const QString& paper)
{
    m_frame->clearError();
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
    m_frame->clearError();
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
    m_frame->tell(m_context.kit.words.sentence(withFieldNames(error)));
}

void CorrectPage::submit()
{
    m_frame->clearError();
    const auto given = m_model.submit();
    if (!given.ok())
        tell(given.error());
}

} // namespace chancery::documents
