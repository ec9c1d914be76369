// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/duties_page.h"

#include "base/clock.h"
#include "people/data/rows.h"
#include "supervision/pages/act_form.h"
#include "supervision/pages/duty_list.h"
#include "supervision/pages/duty_panel.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/row_list.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

DutiesPage::DutiesPage(const PageContext& context, QWidget* parent)
    : ListPage(context, u"supervision.duties"_s, {560, 320, 380}, parent),
      m_model(new DutyList(context.kit, this)), m_panel(new DutyPanel(context))
{
    connect(m_new, &QPushButton::clicked, this, [this] { startAct(u"duty-set"_s, true); });
    connect(m_empty, &ui::EmptyState::acted, this, [this] { startAct(u"duty-set"_s, true); });
    connect(m_panel, &DutyPanel::actRequested, this,
            [this](const QString& verb) { startAct(verb); });
    begin(m_model, m_panel);
}

bool DutiesPage::isOf(const QString& table) const
{
    return table == "people_duty"_L1 || table == "sup_switch"_L1;
}

void DutiesPage::rowChosen(const QModelIndex& index)
{
    const auto* row = m_model->rowAt(index.row());
    if (row && row->id.text() != m_current)
        choose(row->id.text());
}

void DutiesPage::retranslate()
{
    m_title->setText(Tr::tr("Who is responsible"));
    m_new->setFace(verbName(u"duty-set"_s), u"add"_s);
    refresh();
}

void DutiesPage::refresh()
{
    noteFresh();
    const auto actor = m_context.desk.actor();
    const bool keeps = actor.ok() && *actor && (*actor)->hasRole("admin");
    m_new->setVisible(keeps);
    m_empty->setWords(Tr::tr("The duty table is empty. The system administrator keeps it."),
                      keeps ? verbName(u"duty-set"_s) : QString(), u"people_team"_s);
    const QDate today = officeDate(m_context.desk.now());
    const auto directory = people::loadDirectory(m_context.desk.db());
    if (!directory.ok())
        return m_context.toast(m_context.kit.words.sentence(directory.error()));
    auto table = directory->duties;
    const people::NameBook names(*directory, today);
    m_model->setRows(table, names, today);
    const int at = std::max(0, m_model->rowOf(m_current));
    const auto* row = m_model->rowAt(at);
    m_current = row ? row->id.text() : QString();
    m_list->setCurrentIndex(m_model->index(at));
    m_panel->show(row, table, names);
}

void DutiesPage::choose(const QString& id)
{
    leaveForm();
    m_current = id;
    refresh();
}

ActForm& DutiesPage::startAct(const QString& verb, bool isNew)
{
    auto* form = new ActForm(m_context, verb, nullptr);
    const auto* row = isNew ? nullptr : m_model->rowAt(m_model->rowOf(m_current));
    form->fillDuty(row);
    connect(form, &ActForm::left, this, &DutiesPage::leaveForm);
    connect(form, &ActForm::given, this, [this](const QString& id) { choose(id); });
    showForm(form);
    return *form;
}

} // namespace chancery::supervision
