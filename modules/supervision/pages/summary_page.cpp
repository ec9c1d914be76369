// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/summary_page.h"

#include "base/clock.h"
#include "supervision/pages/tr.h"
#include "ui/button.h"
#include "ui/form_frame.h"
#include "ui/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

/// What a report takes (rules/feedback.cpp).
constexpr qsizetype mostReport = 20'000;

} // namespace

SummaryPage::SummaryPage(const PageContext& context, QWidget* parent)
    : ComposedForm(context, parent)
{
    m_words = new ui::Label(context.kit, ui::Type::Body, ui::Token::Text2, frame().sheet());
    m_words->setWordWrap(true);
    m_report = new ui::Button(context.kit, ui::ButtonKind::Secondary, frame().sheet());
    frame().column().addWidget(m_words);
    frame().column().addSpacing(ui::space::s);
    frame().column().addWidget(m_report, 0, Qt::AlignLeft);
    frame().column().addStretch(1);
    frame().watch({m_report});
    connect(m_report, &QPushButton::clicked, this, &SummaryPage::report);
    connect(&frame(), &ui::FormFrame::given, this, &SummaryPage::draft);
    connect(&context.kit.language, &ui::Language::changed, this, &SummaryPage::retranslate);
    setFocusProxy(m_report);
    retranslate();
}

void SummaryPage::retranslate()
{
    frame().setTitle(Tr::tr("Summary"));
    frame().setWords(Tr::tr("Draft it"), u"document_add"_s, Tr::tr("Back"));
    m_report->setFace(Tr::tr("Give it as a report"), u"comment"_s);
    m_words->setText(Tr::tr("Composed of the latest report of each part. It can be drafted as a "
                            "paper, or given as a report on the whole."));
}

void SummaryPage::begin(const QString& itemId)
{
    m_item = itemId;
    clearTrouble();
    ComposedText composed;
    auto facts = summaryFacts(context().desk.db(), itemId);
    if (facts.ok() && *facts && !(*facts)->parts.isEmpty()) {
        m_facts = std::move(**facts);
        composed = composeSummary(m_facts.whole, m_facts.parts, officeDate(context().desk.now()));
    }
    setText(composed);
    m_report->setEnabled(!composed.lines.isEmpty());
    if (!facts.ok())
        tell(facts.error());
}

void SummaryPage::draft()
{
    if (const auto made = draftText())
        Q_EMIT drafted(*made);
}

void SummaryPage::report()
{
    if (text().lines.isEmpty())
        return;
    QJsonObject params{{u"item"_s, m_item},
                       {u"way"_s, u"report"_s},
                       {u"text"_s, summaryReport(text(), mostReport)}};
    if (const int progress = summaryProgress(m_facts.parts); progress >= 0)
        params.insert(u"progress"_s, progress);
    const auto done = context().desk.submit(u"supervision.feedback"_s, params);
    if (!done.ok())
        return tell(done.error());
    Q_EMIT reported(m_item);
}

} // namespace chancery::supervision
