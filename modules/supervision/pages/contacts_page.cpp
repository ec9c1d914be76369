// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/contacts_page.h"

#include "base/clock.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/contact_list.h"
#include "supervision/pages/contact_panel.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/row_list.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

ContactsPage::ContactsPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_title(
          new ui::Label(context.kit, ui::Type::PageTitle, ui::Token::Text, this, QFont::Medium)),
      m_new(new ui::Button(context.kit, ui::ButtonKind::Primary, this)),
      m_list(new ui::RowList(context.kit, ui::Density::Comfortable)),
      m_empty(new ui::EmptyState(context.kit)), m_model(new ContactList(context.kit, this)),
      m_panel(new ContactPanel(context))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::m);
    rows->setSpacing(ui::space::s);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_new);
    rows->addLayout(head);
    auto* split =
        new ui::PaneSplitter(context.kit, context.settings, u"supervision.contacts"_s, this);
    auto* card = new ui::Card(context.kit);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_list);
    auto* side = new QWidget;
    m_side = new QVBoxLayout(side);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_side->addWidget(m_panel);
    split->addPane(card, 520, 320);
    split->addPane(side, 0, 380);
    rows->addWidget(split, 1);
    m_list->setEmptyState(m_empty);
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    context.actions.attach(m_list);
    connect(m_new, &QPushButton::clicked, this, [this] { startAct(u"contact-plan"_s); });
    connect(m_empty, &ui::EmptyState::acted, this, [this] { startAct(u"contact-plan"_s); });
    connect(m_list, &ui::RowList::currentRowChanged, this, [this](const QModelIndex& index) {
        const auto* row = m_model->rowAt(index.row());
        if (row && row->id != m_current)
            choose(row->id);
    });
    connect(m_panel, &ContactPanel::actRequested, this,
            [this](const QString& verb) { startAct(verb); });
    connect(&context.desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        m_stale =
            m_stale || tables.contains(u"sup_contact"_s) || tables.contains(u"sup_contact_log"_s);
        if (m_stale && isVisible() && !m_form)
            refresh();
    });
    connect(&context.kit.language, &ui::Language::changed, this, &ContactsPage::retranslate);
    setFocusProxy(m_list);
    retranslate();
}

void ContactsPage::retranslate()
{
    m_title->setText(Tr::tr("Regular contacts"));
    m_new->setFace(verbName(u"contact-plan"_s), u"add"_s);
    refresh();
}

void ContactsPage::refresh()
{
    m_stale = false;
    const auto actor = m_context.desk.actor();
    const bool supervises = actor.ok() && *actor && isSupervisor(**actor);
    m_new->setVisible(supervises);
    m_empty->setWords(Tr::tr("No regular contact is kept yet."),
                      supervises ? verbName(u"contact-plan"_s) : QString(), u"people_team"_s);
    const auto rows = contactRows(m_context.desk.db());
    if (!rows.ok())
        m_context.toast(m_context.kit.words.sentence(rows.error()));
    m_model->setRows(rows.ok() ? *rows : QList<ContactRow>(), officeDate(m_context.desk.now()));
    const int at = std::max(0, m_model->rowOf(m_current));
    const auto* row = m_model->rowAt(at);
    m_current = row ? row->id : QString();
    m_list->setCurrentIndex(m_model->index(at));
    m_panel->show(row);
}

void ContactsPage::choose(const QString& id)
{
    leaveForm();
    m_current = id;
    refresh();
}

ActForm& ContactsPage::startAct(const QString& verb)
{
    leaveForm();
    m_form = new ActForm(m_context, verb, nullptr);
    if (verb != "contact-plan"_L1)
        m_form->setFixed({{u"contact"_s, m_current}});
    m_panel->hide();
    m_side->addWidget(m_form, 1);
    m_form->QWidget::show();
    connect(m_form, &ActForm::left, this, &ContactsPage::leaveForm);
    connect(m_form, &ActForm::given, this, [this](const QString& id) { choose(id); });
    return *m_form;
}

void ContactsPage::leaveForm()
{
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
        m_form = nullptr;
    }
    m_panel->QWidget::show();
    if (m_stale)
        refresh();
}

void ContactsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale && !m_form)
        refresh();
}

} // namespace chancery::supervision
