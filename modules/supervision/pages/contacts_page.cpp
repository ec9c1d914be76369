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
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/row_list.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

ContactsPage::ContactsPage(const PageContext& context, QWidget* parent)
    : ListPage(context, u"supervision.contacts"_s, {520, 320, 380}, parent),
      m_model(new ContactList(context.kit, this)), m_panel(new ContactPanel(context))
{
    connect(m_new, &QPushButton::clicked, this, [this] { startAct(u"contact-plan"_s); });
    connect(m_empty, &ui::EmptyState::acted, this, [this] { startAct(u"contact-plan"_s); });
    connect(m_panel, &ContactPanel::actRequested, this,
            [this](const QString& verb) { startAct(verb); });
    begin(m_model, m_panel);
}

bool ContactsPage::isOf(const QString& table) const
{
    return table == "sup_contact"_L1 || table == "sup_contact_log"_L1;
}

void ContactsPage::rowChosen(const QModelIndex& index)
{
    const auto* row = m_model->rowAt(index.row());
    if (row && row->id != m_current)
        choose(row->id);
}

void ContactsPage::retranslate()
{
    m_title->setText(Tr::tr("Regular contacts"));
    m_new->setFace(verbName(u"contact-plan"_s), u"add"_s);
    refresh();
}

void ContactsPage::refresh()
{
    noteFresh();
    const bool supervises = isSeatedSupervisor();
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
    auto* form = new ActForm(m_context, verb, nullptr);
    if (verb != "contact-plan"_L1)
        form->setFixed({{u"contact"_s, m_current}});
    connect(form, &ActForm::left, this, &ContactsPage::leaveForm);
    connect(form, &ActForm::given, this, [this](const QString& id) { choose(id); });
    showForm(form);
    return *form;
}

} // namespace chancery::supervision
