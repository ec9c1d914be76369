// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/spoken_order.h"

#include "base/clock.h"
#include "base/id.h"
#include "supervision/data/responsible.h"
#include "supervision/pages/tr.h"
#include "supervision/rules/task_time.h"
#include "ui/button.h"
#include "ui/fields.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int usualDays = 14; ///< Where nothing is said of a day.

} // namespace

SpokenOrder::SpokenOrder(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_line(new QLineEdit(this)),
      m_day(new ui::DayField(context.kit, this)), m_lead(new ui::ChoiceBox(context.kit, this)),
      m_give(new ui::Button(context.kit, ui::ButtonKind::Primary, this)),
      m_said(new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::xs);
    auto* title =
        new ui::Label(context.kit, ui::Type::CardTitle, ui::Token::Text, this, QFont::Medium);
    title->setText(Tr::tr("Spoken order"));
    column->addWidget(title);
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::s);
    row->addWidget(m_line, 1);
    row->addWidget(m_day);
    row->addWidget(m_lead);
    row->addWidget(m_give);
    column->addLayout(row);
    column->addWidget(m_said);
    m_line->setPlaceholderText(Tr::tr("What is to be done, by whom, until when"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_line->setMaxLength(500);
    m_line->setObjectName(u"supervision.spoken"_s);
    m_day->setDate(officeDate(context.desk.now()).addDays(usualDays));
    m_day->setAccessibleName(Tr::tr("Due on"));
    m_lead->setAccessibleName(Tr::tr("Lead"));
    m_give->setFace(Tr::tr("Give the order"), {}, u"Enter"_s);
    m_said->setText(Tr::tr("Enter gives it, Escape leaves"));
    setMinimumWidth(context.kit.px(720));
    fillUnits();
    connect(m_line, &QLineEdit::textEdited, this, &SpokenOrder::read);
    connect(m_line, &QLineEdit::returnPressed, this, &SpokenOrder::give);
    connect(m_give, &QPushButton::clicked, this, &SpokenOrder::give);
    connect(m_day, &QDateEdit::userDateChanged, this, [this] { m_dayChosen = true; });
    connect(m_lead, &QComboBox::activated, this, [this] { m_leadChosen = true; });
    setFocusProxy(m_line);
}

void SpokenOrder::fillUnits()
{
    m_lead->addItem(Tr::tr("None yet"), QString());
    auto& db = m_context.desk.db();
    if (auto names = UnitNames::read(db, officeDate(m_context.desk.now())); names.ok())
        m_names = std::move(*names);
    auto q = db.query("SELECT id, name, COALESCE(short_name, '') FROM people_unit"
                      " ORDER BY position, name");
    while (q.next()) {
        m_lead->addItem(q.text(1), u"unit:"_s + q.text(0));
        for (const auto& called : {q.text(1), q.text(2)}) {
            if (called.size() > 1)
                m_known.append(called);
        }
    }
    (void)q.done();
    std::sort(m_known.begin(), m_known.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
}

/// The day and the department that the line names; what somebody has chosen stays.
void SpokenOrder::read(const QString& text)
{
    const auto time = wholeTime(taskTimes(text, officeDate(m_context.desk.now())));
    m_dueText = time ? time->text : QString();
    if (time && time->to && !m_dayChosen) {
        const QSignalBlocker quiet(m_day);
        m_day->setDate(*time->to);
    }
    if (m_leadChosen || !m_names)
        return;
    QString lead;
    for (const auto& name : std::as_const(m_known)) {
        if (!text.contains(name))
            continue;
        lead = m_names->participant(name);
        break;
    }
    QString why;
    if (lead.isEmpty()) {
        const auto found =
            responsibleFor(m_context.desk.db(), text, officeDate(m_context.desk.now()));
        if (found.ok() && *found) {
            lead = (**found).lead;
            why = Tr::tr("By the duty table: %1 (%2)")
                      .arg((**found).field, (**found).words.join(u'、'));
        }
    }
    m_lead->setCurrentIndex(std::max(0, m_lead->findData(lead)));
    m_said->setToken(ui::Token::Text2);
    m_said->setText(why.isEmpty() ? Tr::tr("Enter gives it, Escape leaves") : why);
}

void SpokenOrder::give()
{
    const auto actor = m_context.desk.actor();
    const bool supervises = actor.ok() && *actor && isSupervisor(**actor);
    const QString lead = m_lead->currentData().toString();
    const QString id = newUuidText();
    QJsonObject params{{u"id"_s, id},
                       {u"title"_s, m_line->text().trimmed()},
                       {u"source"_s, QJsonObject{{u"kind"_s, u"oral"_s}}},
                       {u"due"_s, m_day->date().toString(Qt::ISODate)}};
    if (!m_dueText.isEmpty())
        params.insert(u"dueText"_s, m_dueText.left(100));
    if (!lead.isEmpty())
        params.insert(u"lead"_s, lead);
    params.insert(u"upTo"_s, !supervises      ? u"propose"_s
                             : lead.isEmpty() ? u"establish"_s
                                              : u"assign"_s);
    const auto done = m_context.desk.submit(u"supervision.open"_s, params);
    if (!done.ok()) {
        m_said->setToken(ui::Token::Accent);
        m_said->setText(m_context.kit.words.sentence(done.error()));
        m_said->setProperty("refused", true);
        return;
    }
    m_context.toast(!supervises      ? Tr::tr("Proposed; the supervisors decide.")
                    : lead.isEmpty() ? Tr::tr("Established; assign it when its lead is known.")
                                     : Tr::tr("Assigned to %1.").arg(m_lead->currentText()));
    Q_EMIT given(id);
}

QString SpokenOrder::trouble() const
{
    return m_said->property("refused").toBool() ? m_said->text() : QString();
}

void SpokenOrder::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT left();
    QWidget::keyPressEvent(event);
}

} // namespace chancery::supervision
