// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "ui/shell/attention_panel.h"

#include "ui/button.h"
#include "ui/label.h"
#include "ui/lamp.h"
#include "ui/tr.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chancery::ui {

AttentionPanel::AttentionPanel(Kit& kit, AttentionSource& source, QWidget* parent)
    : QWidget(parent), m_kit(kit), m_source(source),
      m_heading(new Label(kit, Type::CardTitle, Token::Text, this, QFont::Medium))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(space::s);
    outer->addWidget(m_heading);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* sheet = new QWidget;
    scroll->viewport()->setAutoFillBackground(false);
    m_column = new QVBoxLayout(sheet);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::m);
    m_column->addStretch(1);
    scroll->setWidget(sheet);
    sheet->setAutoFillBackground(false); // setWidget() turns it on
    outer->addWidget(scroll, 1);
    const auto restyle = [this] { setFixedSize(m_kit.px(380), m_kit.px(420)); };
    restyle();
    connect(&kit.theme, &Theme::changed, this, restyle);
    connect(&source, &AttentionSource::changed, this, &AttentionPanel::rebuild);
    rebuild();
}

void AttentionPanel::rebuild()
{
    while (m_column->count() > 1) {
        QLayoutItem* entry = m_column->takeAt(0);
        if (entry->widget()) {
            entry->widget()->hide(); // until the event loop deletes it
            entry->widget()->deleteLater();
        }
        delete entry;
    }
    const QList<AttentionItem> items = m_source.items();
    m_heading->setText(items.isEmpty()
                           ? Tr::tr("Nothing needs attention")
                           : Tr::tr("%n to look at", nullptr, static_cast<int>(items.size())));
    for (const AttentionItem& item : items)
        m_column->insertWidget(m_column->count() - 1, makeItem(item));
}

QWidget* AttentionPanel::makeItem(const AttentionItem& item)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::xs);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(new LampWidget(m_kit, item.refused ? Lamp::Red : Lamp::Done, 16, box));
    auto* title = new Label(m_kit, Type::RowTitle, Token::Text, box, QFont::Medium);
    title->setElided(true);
    title->setText(item.title);
    head->addWidget(title, 1);
    auto* when = new Label(m_kit, Type::Secondary, Token::Text3, box);
    when->setText(item.when);
    head->addWidget(when);
    column->addLayout(head);
    auto* reason = new Label(m_kit, Type::Body, Token::Text2, box);
    reason->setWordWrap(true);
    reason->setText(item.reason);
    column->addWidget(reason);
    auto* acts = new QHBoxLayout;
    acts->addStretch(1);
    const QString id = item.id;
    if (item.editable) {
        auto* again = new Button(m_kit, ButtonKind::Secondary, box);
        again->setDense(true);
        again->setFace(Tr::tr("Edit again"), QStringLiteral("edit"));
        connect(again, &QPushButton::clicked, this, [this, id] { Q_EMIT editAgain(id); });
        acts->addWidget(again);
    }
    auto* known = new Button(m_kit, ButtonKind::Ghost, box);
    known->setDense(true);
    known->setFace(Tr::tr("Understood"));
    connect(known, &QPushButton::clicked, this, [this, id] { Q_EMIT dismissed(id); });
    acts->addWidget(known);
    column->addLayout(acts);
    box->setAccessibleName(item.title + u' ' + item.reason);
    return box;
}

void AttentionPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace chancery::ui
