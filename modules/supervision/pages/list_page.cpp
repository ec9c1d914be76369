// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/list_page.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/row_list.h"

#include <QHBoxLayout>

#include <algorithm>

namespace chancery::supervision {

ListPage::ListPage(const PageContext& context, const QString& id, const Widths& widths,
                   QWidget* parent)
    : QWidget(parent), m_context(context),
      m_title(
          new ui::Label(context.kit, ui::Type::PageTitle, ui::Token::Text, this, QFont::Medium)),
      m_new(new ui::Button(context.kit, ui::ButtonKind::Primary, this)),
      m_list(new ui::RowList(context.kit, ui::Density::Comfortable)),
      m_empty(new ui::EmptyState(context.kit))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::m);
    rows->setSpacing(ui::space::s);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_new);
    rows->addLayout(head);
    auto* split = new ui::PaneSplitter(context.kit, context.settings, id, this);
    auto* card = new ui::Card(context.kit);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_list);
    auto* side = new QWidget;
    m_side = new QVBoxLayout(side);
    m_side->setContentsMargins(0, 0, 0, 0);
    split->addPane(card, widths.list, widths.listLeast);
    split->addPane(side, 0, widths.sideLeast);
    rows->addWidget(split, 1);
    m_list->setEmptyState(m_empty);
    setFocusProxy(m_list);
}

void ListPage::begin(QAbstractItemModel* model, QWidget* panel)
{
    m_panelShown = panel;
    m_side->addWidget(panel);
    m_list->setModel(model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_context.actions.attach(m_list);
    connect(m_list, &ui::RowList::currentRowChanged, this, &ListPage::rowChosen);
    connect(
        &m_context.desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
            m_stale = m_stale || std::any_of(tables.begin(), tables.end(),
                                             [this](const QString& table) { return isOf(table); });
            if (m_stale && isVisible() && !m_formShown)
                refresh();
        });
    connect(&m_context.kit.language, &ui::Language::changed, this, &ListPage::retranslate);
    retranslate();
}

bool ListPage::isSeatedSupervisor() const
{
    const auto actor = m_context.desk.actor();
    return actor.ok() && *actor && isSupervisor(**actor);
}

void ListPage::showForm(QWidget* form)
{
    leaveForm();
    m_formShown = form;
    m_panelShown->hide();
    form->setContentsMargins(ui::space::m, 0, 0, 0); // as far from the list as the panel
    m_side->addWidget(form, 1);
    form->show();
}

void ListPage::leaveForm()
{
    if (m_formShown) {
        m_formShown->hide();
        m_formShown->deleteLater();
        m_formShown = nullptr;
    }
    m_panelShown->show();
    if (m_stale)
        refresh();
}

void ListPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale && !m_formShown)
        refresh();
}

} // namespace chancery::supervision
