// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/summary_page.h"

#include "base/clock.h"
#include "supervision/pages/composed_paper.h"
#include "supervision/pages/house.h"
#include "supervision/pages/tr.h"
#include "ui/button.h"
#include "ui/form_frame.h"
#include "ui/label.h"
#include "ui/paper/paper_view.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int summaryWidth = 300;
/// What a report takes (rules/feedback.cpp).
constexpr qsizetype mostReport = 20'000;

} // namespace

SummaryPage::SummaryPage(const PageContext& context, QWidget* parent)
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
    m_frame->setFixedWidth(context.kit.px(summaryWidth));
    m_words = new ui::Label(context.kit, ui::Type::Body, ui::Token::Text2, m_frame->sheet());
    m_words->setWordWrap(true);
    m_report = new ui::Button(context.kit, ui::ButtonKind::Secondary, m_frame->sheet());
    m_frame->column().addWidget(m_words);
    m_frame->column().addSpacing(ui::space::s);
    m_frame->column().addWidget(m_report, 0, Qt::AlignLeft);
    m_frame->column().addStretch(1);
    m_frame->watch({m_report});
    connect(m_report, &QPushButton::clicked, this, &SummaryPage::report);
    connect(m_frame, &ui::FormFrame::given, this, &SummaryPage::draft);
    connect(m_frame, &ui::FormFrame::left, this, &SummaryPage::left);
    connect(&context.kit.language, &ui::Language::changed, this, &SummaryPage::retranslate);
    connect(&context.kit.theme, &ui::Theme::changed, this,
            [this] { m_frame->setFixedWidth(m_context.kit.px(summaryWidth)); });
    setFocusProxy(m_report);
    retranslate();
}

void SummaryPage::retranslate()
{
    m_frame->setTitle(Tr::tr("Summary"));
    m_frame->setWords(Tr::tr("Draft it"), u"document_add"_s, Tr::tr("Back"));
    m_report->setFace(Tr::tr("Give it as a report"), u"comment"_s);
    m_words->setText(Tr::tr("Composed of the latest report of each part. It can be drafted as a "
                            "paper, or given as a report on the whole."));
}

void SummaryPage::tell(const Error& error)
{
    m_trouble = m_context.kit.words.sentence(error);
    m_frame->tell(m_trouble);
}

void SummaryPage::begin(const QString& itemId)
{
    m_item = itemId;
    m_text = {};
    m_trouble.clear();
    m_frame->clearError();
    auto facts = summaryFacts(m_context.desk.db(), itemId);
    if (!facts.ok())
        return tell(facts.error());
    if (*facts && !(*facts)->parts.isEmpty()) {
        m_facts = std::move(**facts);
        m_text = composeSummary(m_facts.whole, m_facts.parts, officeDate(m_context.desk.now()));
    }
    m_frame->setGivable(!m_text.lines.isEmpty());
    m_report->setEnabled(!m_text.lines.isEmpty());
    m_paper->setDocument(m_text.lines.isEmpty()
                             ? paper::PaperDocument()
                             : composedPaper(m_text, ministryName(m_context.desk)));
}

void SummaryPage::draft()
{
    if (m_text.lines.isEmpty() || !m_context.draftPaper)
        return;
    const auto made = m_context.draftPaper(m_text);
    if (!made.ok())
        return tell(made.error());
    Q_EMIT drafted(*made);
}

void SummaryPage::report()
{
    if (m_text.lines.isEmpty())
        return;
    QJsonObject params{{u"item"_s, m_item},
                       {u"way"_s, u"report"_s},
                       {u"text"_s, summaryReport(m_text, mostReport)}};
    if (const int progress = summaryProgress(m_facts.parts); progress >= 0)
        params.insert(u"progress"_s, progress);
    const auto done = m_context.desk.submit(u"supervision.feedback"_s, params);
    if (!done.ok())
        return tell(done.error());
    Q_EMIT reported(m_item);
}

} // namespace chancery::supervision
