// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/suggestion_box.h"

#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

namespace {

constexpr qsizetype mostProposals = 3;
constexpr qsizetype mostDuties = 2;
constexpr qsizetype mostShown = 2; ///< Precedents under a proposal; the others are in the tool tip.

} // namespace

SuggestionBox::SuggestionBox(const PageContext& context, const QString& title, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(title), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    connect(&context.memory, &HouseMemory::changed, this, &SuggestionBox::rebuild);
    context.memory.learn();
    rebuild();
}

QString SuggestionBox::precedentLine(qsizetype place) const
{
    const PastDocument& past = m_context.memory.assigned(place);
    return joined({QString::number(past.on.year()), past.title});
}

void SuggestionBox::addLine(const Suggestion& suggestion, const QStringList& co)
{
    auto& kit = m_context.kit;
    auto* button = new ui::Button(kit, ui::ButtonKind::Secondary, m_rows);
    button->setDense(true);
    button->setObjectName(u"suggestion"_s);
    const QString name = m_context.participants.nameOf(suggestion.participant);
    button->setFace(
        joined({name, Tr::tr("%n precedent(s)", nullptr, int(suggestion.precedents.size()))}));
    QStringList lines;
    for (const qsizetype place : suggestion.precedents)
        lines.append(precedentLine(place));
    button->setToolTip(lines.join(u'\n'));
    connect(button, &QPushButton::clicked, this,
            [this, lead = suggestion.participant, co] { Q_EMIT taken(lead, co); });
    m_rows->layout()->addWidget(button);
    m_rows->layout()->setAlignment(button, Qt::AlignLeft);
    for (qsizetype i = 0; i < std::min(lines.size(), mostShown); ++i) {
        auto* line = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text3, m_rows);
        line->setText(lines.at(i));
        line->setElided(true);
        m_rows->layout()->addWidget(line);
    }
}

void SuggestionBox::addHeading(const QString& words)
{
    auto* heading = new ui::Label(m_context.kit, ui::Type::Secondary, ui::Token::Text2, m_rows);
    heading->setText(words);
    heading->setWordWrap(true);
    m_rows->layout()->addWidget(heading);
}

/// What the table says of the matter, and by which of its words.
void SuggestionBox::addDuty(const Participants::DutyLine& duty)
{
    auto* button = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, m_rows);
    button->setDense(true);
    button->setObjectName(u"suggestion.duty"_s);
    button->setFace(joined({m_context.participants.nameOf(duty.lead), duty.field}));
    QStringList lines{Tr::tr("Named in the title: %1").arg(duty.words.join(u'、'))};
    for (const QString& each : duty.co)
        lines.append(Tr::tr("Joint unit: %1").arg(m_context.participants.nameOf(each)));
    if (!duty.basis.isEmpty())
        lines.append(duty.basis);
    button->setToolTip(lines.join(u'\n'));
    connect(button, &QPushButton::clicked, this,
            [this, lead = duty.lead, co = duty.co] { Q_EMIT taken(lead, co); });
    m_rows->layout()->addWidget(button);
    m_rows->layout()->setAlignment(button, Qt::AlignLeft);
}

void SuggestionBox::rebuild()
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, ui::space::xs);
    column->setSpacing(2);
    const auto duties = m_context.participants.dutiesFor(m_title);
    if (!duties.isEmpty())
        addHeading(Tr::tr("By the division of duties:"));
    for (const auto& duty : duties.mid(0, mostDuties))
        addDuty(duty);
    const Suggestions found = m_context.memory.suggestions(m_title);
    if (!found.leads.isEmpty())
        addHeading(Tr::tr("By earlier documents that are alike:"));
    for (qsizetype i = 0; i < std::min(found.leads.size(), mostProposals); ++i) {
        QStringList co;
        for (const Suggestion& each : found.co) {
            if (each.participant != found.leads.at(i).participant)
                co.append(each.participant);
        }
        addLine(found.leads.at(i), co);
    }
    m_column->addWidget(m_rows);
    setVisible(!found.leads.isEmpty() || !duties.isEmpty());
    m_rows->show();
}

} // namespace chancery::documents
