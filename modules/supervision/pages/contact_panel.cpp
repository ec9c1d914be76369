// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/contact_panel.h"

#include "supervision/data/commands.h"
#include "supervision/pages/contact_list.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

ContactPanel::ContactPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(ui::space::m, 0, 0, 0);
}

void ContactPanel::addText(QVBoxLayout& column, const QString& text, int type, int token)
{
    auto* label = new ui::Label(m_context.kit, ui::Type(type), ui::Token(token), m_sheet);
    label->setWordWrap(true);
    label->setText(text);
    column.addWidget(label);
}

void ContactPanel::show(const ContactRow* row)
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
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, ui::space::s, ui::space::m);
    column->setSpacing(ui::space::xs);
    if (row) {
        const ui::Format format = m_context.kit.format();
        addText(*column, row->withName, int(ui::Type::ListTitle), int(ui::Token::Text));
        addText(*column, row->topic, int(ui::Type::Body), int(ui::Token::Text));
        addText(
            *column,
            joined({periodName(row->period),
                    row->nextOn.isValid() ? Tr::tr("next on %1").arg(format.fullDate(row->nextOn))
                                          : QString(),
                    row->isEnded ? Tr::tr("ended: %1").arg(row->endedReason) : QString()}),
            int(ui::Type::Secondary), int(ui::Token::Text2));
        addActs(*column, *row);
        addLog(*column, *row);
    }
    column->addStretch(1);
    scroll->setWidget(sheet);
    m_column->addWidget(scroll);
    scroll->QWidget::show();
}

void ContactPanel::addActs(QVBoxLayout& column, const ContactRow& row)
{
    if (row.isEnded)
        return;
    const auto actor = m_context.desk.actor();
    auto* acts = new QHBoxLayout;
    acts->setSpacing(ui::space::s);
    auto* enter = new ui::Button(m_context.kit, ui::ButtonKind::Primary, m_sheet);
    enter->setDense(true);
    enter->setFace(verbName(u"contact-log"_s), u"comment"_s);
    enter->setObjectName(u"supervision.contact-log"_s);
    connect(enter, &QPushButton::clicked, this, [this] { Q_EMIT actRequested(u"contact-log"_s); });
    acts->addWidget(enter);
    if (actor.ok() && *actor && isSupervisor(**actor)) {
        auto* end = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, m_sheet);
        end->setDense(true);
        end->setFace(verbName(u"contact-end"_s));
        connect(end, &QPushButton::clicked, this,
                [this] { Q_EMIT actRequested(u"contact-end"_s); });
        acts->addWidget(end);
    }
    acts->addStretch(1);
    column.addLayout(acts);
}

void ContactPanel::addLog(QVBoxLayout& column, const ContactRow& row)
{
    const auto log = contactLog(m_context.desk.db(), row.id);
    column.addSpacing(ui::space::s);
    addText(column, Tr::tr("Contacts so far"), int(ui::Type::CardTitle), int(ui::Token::Text));
    if (!log.ok() || log->isEmpty())
        return addText(column, Tr::tr("None so far."), int(ui::Type::Body), int(ui::Token::Text3));
    const ui::Format format = m_context.kit.format();
    for (const auto& entry : *log) {
        addText(column,
                joined({format.fullDate(entry.on), feedbackWayName(entry.way), entry.byName,
                        entry.lateDays > 0 ? Tr::tr("%n day(s) late", nullptr, entry.lateDays)
                                           : QString()}),
                int(ui::Type::Secondary),
                int(entry.lateDays > 0 ? ui::Token::Amber : ui::Token::Text3));
        addText(column, entry.text, int(ui::Type::Body), int(ui::Token::Text));
    }
}

} // namespace chancery::supervision
