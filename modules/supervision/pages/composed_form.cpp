// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/composed_form.h"

#include "supervision/pages/composed_paper.h"
#include "supervision/pages/house.h"
#include "ui/form_frame.h"
#include "ui/paper/paper_view.h"

#include <QHBoxLayout>

namespace chancery::supervision {

namespace {

constexpr int choicesWidth = 300;

} // namespace

ComposedForm::ComposedForm(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_frame(new ui::FormFrame(context.kit, ui::Type::PageTitle, ui::space::l, this)),
      m_paper(new ui::PaperView(context.kit, this))
{
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto* side = new QVBoxLayout;
    side->setContentsMargins(0, ui::space::m, 0, ui::space::m);
    side->addWidget(m_frame);
    columns->addLayout(side);
    columns->addWidget(m_paper, 1);
    m_paper->setFit(ui::PaperView::Fit::Page);
    m_frame->setFixedWidth(context.kit.px(choicesWidth));
    connect(m_frame, &ui::FormFrame::left, this, &ComposedForm::left);
    connect(&context.kit.theme, &ui::Theme::changed, this,
            [this] { m_frame->setFixedWidth(m_context.kit.px(choicesWidth)); });
}

void ComposedForm::setText(const ComposedText& text)
{
    m_text = text;
    const bool nothing = m_text.lines.isEmpty();
    m_frame->setGivable(!nothing);
    m_paper->setDocument(nothing ? paper::PaperDocument()
                                 : composedPaper(m_text, ministryName(m_context.desk)));
}

void ComposedForm::tell(const Error& error)
{
    m_trouble = m_context.kit.words.sentence(error);
    m_frame->tell(m_trouble);
}

void ComposedForm::clearTrouble()
{
    m_trouble.clear();
    m_frame->clearError();
}

std::optional<QString> ComposedForm::draftText()
{
    if (m_text.lines.isEmpty() || !m_context.draftPaper)
        return std::nullopt;
    clearTrouble();
    auto drafted = m_context.draftPaper(m_text);
    if (!drafted.ok()) {
        tell(drafted.error());
        return std::nullopt;
    }
    return std::move(*drafted);
}

} // namespace chancery::supervision
