// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/urge_list.h"

#include "base/clock.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/letter_words.h"
#include "ui/button.h"
#include "ui/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

UrgeList::UrgeList(const PageContext& context, const ItemView& view, QWidget* parent)
    : QWidget(parent), m_context(context), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::xs);
    const auto actor = context.desk.actor();
    const bool known = actor.ok() && *actor;
    const bool leads =
        known && ((*actor)->may(view.text("lead")) || (*actor)->may(view.text("handler")));
    for (auto it = view.urges.rbegin(); it != view.urges.rend(); ++it)
        addUrge(*it,
                leads || (known && (*actor)->may(it->fields.value("participant"_L1).toString())));
    for (auto it = view.circulars.rbegin(); it != view.circulars.rend(); ++it)
        addCircular(*it);
}

QString UrgeList::when(const store::Row& row) const
{
    const QDateTime at = momentFromText(row.fields.value("at"_L1).toString());
    return m_context.kit.format().moment(at.toTimeZone(officeZone()),
                                         officeDate(m_context.desk.now()));
}

void UrgeList::addLine(const QString& text, int token)
{
    auto* label = new ui::Label(m_context.kit, ui::Type::Body, ui::Token(token), this);
    label->setWordWrap(true);
    label->setText(text);
    m_column->addWidget(label);
}

void UrgeList::addUrge(const store::Row& row, bool mayAcknowledge)
{
    const auto text = [&](const char* name) {
        return row.fields.value(QLatin1String(name)).toString();
    };
    addLine(joined({when(row), letterName(text("grade")), text("number_text"),
                    text("participant_name"), Tr::tr("by %1", "a letter").arg(text("by_name"))}),
            int(ui::Token::Amber));
    if (const QString words = text("text"); !words.isEmpty())
        addLine(words, int(ui::Token::Text));
    const QDateTime receipt = momentFromText(text("receipt_at"));
    if (receipt.isValid())
        addLine(joined({Tr::tr("acknowledged by %1").arg(text("receipt_name")),
                        m_context.kit.format().moment(receipt.toTimeZone(officeZone()),
                                                      officeDate(m_context.desk.now())),
                        text("receipt_text")}),
                int(ui::Token::Text2));
    auto* acts = new QHBoxLayout;
    acts->setSpacing(ui::space::xs);
    auto* open = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, this);
    open->setDense(true);
    open->setFace(Tr::tr("Letter"), u"document_text"_s);
    open->setObjectName(u"supervision.letter"_s);
    connect(open, &QPushButton::clicked, this, [this, id = row.id] { Q_EMIT letterRequested(id); });
    acts->addWidget(open);
    if (!receipt.isValid() && mayAcknowledge) {
        auto* take = new ui::Button(m_context.kit, ui::ButtonKind::Secondary, this);
        take->setDense(true);
        take->setFace(verbName(u"receipt"_s));
        take->setObjectName(u"supervision.receipt"_s);
        connect(take, &QPushButton::clicked, this,
                [this, id = row.id] { Q_EMIT receiptRequested(id); });
        acts->addWidget(take);
    }
    acts->addStretch(1);
    m_column->addLayout(acts);
}

void UrgeList::addCircular(const store::Row& row)
{
    const bool critical = row.fields.value("critical"_L1).toBool();
    addLine(joined({when(row),
                    critical ? Tr::tr("criticised in a circular") : Tr::tr("named in a circular"),
                    row.fields.value("title"_L1).toString()}),
            int(critical ? ui::Token::Accent : ui::Token::Text2));
    const QString document = row.fields.value("document_id"_L1).toString();
    if (document.isEmpty())
        return;
    auto* open = new ui::Button(m_context.kit, ui::ButtonKind::Ghost, this);
    open->setDense(true);
    open->setFace(Tr::tr("Open the circular"), u"link"_s);
    connect(open, &QPushButton::clicked, this,
            [this, document] { Q_EMIT documentRequested(document); });
    m_column->addWidget(open, 0, Qt::AlignLeft);
}

} // namespace chancery::supervision
