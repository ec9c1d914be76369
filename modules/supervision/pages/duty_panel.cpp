// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/duty_panel.h"

#include "base/clock.h"
#include "supervision/data/automatic_urging.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString termWords(const workflow::Term& term)
{
    using Unit = workflow::Term::Unit;
    switch (term.unit) {
    case Unit::Hours:
        return Tr::tr("%n hour(s)", nullptr, term.amount);
    case Unit::Days:
        return Tr::tr("%n day(s)", nullptr, term.amount);
    case Unit::WorkDays:
        return Tr::tr("%n working day(s)", nullptr, term.amount);
    default:
        return Tr::tr("%n month(s)", nullptr, term.amount);
    }
}

QString stepWords(const AutomaticRule::Step& step)
{
    const QString grade = gradeName(step.grade);
    return step.days < 0 ? Tr::tr("%n day(s) before the limit: %1", nullptr, -step.days).arg(grade)
           : step.days > 0 ? Tr::tr("%n day(s) after the limit: %1", nullptr, step.days).arg(grade)
                           : Tr::tr("on the day of the limit: %1").arg(grade);
}

} // namespace

DutyPanel::DutyPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_outer(new QVBoxLayout(this))
{
    m_outer->setContentsMargins(ui::space::m, 0, 0, 0);
}

void DutyPanel::add(const QString& text, int type, int token)
{
    auto* label = new ui::Label(m_context.kit, ui::Type(type), ui::Token(token), m_sheet);
    label->setWordWrap(true);
    label->setText(text);
    m_column->addWidget(label);
}

void DutyPanel::show(const people::Duty* duty, const QList<people::Duty>& table,
                     const people::NameBook& names)
{
    if (m_sheet) {
        m_sheet->hide();
        m_sheet->deleteLater(); // one of its buttons may be what was just pressed
    }
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sheet = scroll;
    auto* sheet = new QWidget(scroll);
    m_column = new QVBoxLayout(sheet);
    m_column->setContentsMargins(0, 0, ui::space::s, ui::space::m);
    m_column->setSpacing(ui::space::xs);
    if (duty)
        addDuty(*duty, table, names);
    addAutomatic();
    addLimits();
    m_column->addStretch(1);
    scroll->setWidget(sheet);
    m_outer->addWidget(scroll);
    scroll->QWidget::show();
}

QString DutyPanel::daysOf(const people::Span& days) const
{
    const ui::Format format = m_context.kit.format();
    const QString first = days.first ? format.fullDate(*days.first) : QString();
    return days.last ? Tr::tr("%1 to %2").arg(first, format.fullDate(*days.last))
                     : Tr::tr("since %1").arg(first);
}

void DutyPanel::addDuty(const people::Duty& duty, const QList<people::Duty>& table,
                        const people::NameBook& names)
{
    QStringList co;
    for (const auto& unit : duty.coUnits)
        co.append(names.unit(unit.text()));
    add(duty.field, int(ui::Type::ListTitle), int(ui::Token::Text));
    add(names.unit(duty.unit.text()), int(ui::Type::Body), int(ui::Token::Text));
    if (!co.isEmpty())
        add(Tr::tr("with the help of %1").arg(co.join(u'、')), int(ui::Type::Body),
            int(ui::Token::Text2));
    if (duty.leader)
        add(Tr::tr("under %1").arg(names.postWithHolder(duty.leader->text())), int(ui::Type::Body),
            int(ui::Token::Text2));
    add(joined({daysOf(duty.days), duty.basis}), int(ui::Type::Secondary), int(ui::Token::Text3));
    const auto actor = m_context.desk.actor();
    if (actor.ok() && *actor && (*actor)->hasRole("admin")) {
        auto* acts = new QHBoxLayout;
        acts->setSpacing(ui::space::s);
        for (const QString& verb : {u"duty-set"_s, u"duty-end"_s}) {
            auto* button = new ui::Button(
                m_context.kit,
                verb == "duty-set"_L1 ? ui::ButtonKind::Secondary : ui::ButtonKind::Ghost, m_sheet);
            button->setDense(true);
            button->setFace(verb == "duty-set"_L1 ? Tr::tr("Give it to another") : verbName(verb));
            button->setObjectName(u"supervision."_s + verb);
            connect(button, &QPushButton::clicked, this,
                    [this, verb] { Q_EMIT actRequested(verb); });
            acts->addWidget(button);
        }
        acts->addStretch(1);
        m_column->addLayout(acts);
    }
    for (const auto& former : table) {
        if (former.field == duty.field && former.id != duty.id)
            add(joined({daysOf(former.days), names.unit(former.unit.text())}),
                int(ui::Type::Secondary), int(ui::Token::Text3));
    }
    m_column->addSpacing(ui::space::m);
}

void DutyPanel::addAutomatic()
{
    const QDate today = officeDate(m_context.desk.now());
    const auto state = automaticState(m_context.desk.db(), m_context.installation, today);
    const auto rule = m_context.installation.standards.automatic(today);
    if (!state.ok() || rule.steps.isEmpty())
        return;
    add(Tr::tr("Automatic urging"), int(ui::Type::CardTitle), int(ui::Token::Text));
    const auto actor = m_context.desk.actor();
    auto* box = new ui::CheckBox(m_context.kit,
                                 Tr::tr("The server urges by itself, in office hours"), m_sheet);
    box->setChecked(state->on);
    box->setEnabled(actor.ok() && *actor && isSupervisor(**actor));
    box->setObjectName(u"supervision.automatic"_s);
    connect(box, &QCheckBox::toggled, this, &DutyPanel::switchAutomatic);
    m_column->addWidget(box);
    if (state->at.isValid())
        add((state->on ? Tr::tr("switched on by %1, %2") : Tr::tr("switched off by %1, %2"))
                .arg(state->byName,
                     m_context.kit.format().moment(state->at.toTimeZone(officeZone()), today)),
            int(ui::Type::Secondary), int(ui::Token::Text3));
    for (const auto& step : rule.steps)
        add(stepWords(step), int(ui::Type::Body),
            int(state->on ? ui::Token::Text : ui::Token::Text3));
    add(joined({Tr::tr("once for each step, never where somebody has urged since"), rule.basis}),
        int(ui::Type::Secondary), int(ui::Token::Text3));
    m_column->addSpacing(ui::space::m);
}

void DutyPanel::switchAutomatic(bool on)
{
    const auto done = m_context.desk.submit(u"supervision.switch-automatic"_s, {{u"on"_s, on}});
    m_context.toast(!done.ok() ? m_context.kit.words.sentence(done.error())
                    : on       ? Tr::tr("The server urges by itself again.")
                               : Tr::tr("The server urges nobody by itself any more."));
}

/// By kind of source: what holds where nobody names a day.
void DutyPanel::addLimits()
{
    const QDate today = officeDate(m_context.desk.now());
    const auto& standards = m_context.installation.standards;
    add(Tr::tr("Time limits where no day is named"), int(ui::Type::CardTitle),
        int(ui::Token::Text));
    for (const auto& limit : standards.limits()) {
        if (limit.source.isEmpty())
            continue;
        const auto holds = standards.limitOfSource(limit.source, today);
        if (!holds || holds->matter != limit.matter || holds->from != limit.from)
            continue;
        add(joined({sourceName(limit.source), limit.name, termWords(limit.term)}),
            int(ui::Type::Body), int(ui::Token::Text));
        add(limit.basis, int(ui::Type::Secondary), int(ui::Token::Text3));
    }
}

} // namespace chancery::supervision
