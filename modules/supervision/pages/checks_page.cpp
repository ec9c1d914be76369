// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/checks_page.h"

#include "base/clock.h"
#include "supervision/pages/check_form.h"
#include "supervision/pages/check_list.h"
#include "supervision/pages/check_panel.h"
#include "supervision/pages/tr.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/row_list.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

ChecksPage::ChecksPage(const PageContext& context, QWidget* parent)
    : ListPage(context, u"supervision.checks"_s, {420, 300, 420}, parent),
      m_model(new CheckList(context.kit, this)), m_panel(new CheckPanel(context))
{
    connect(m_new, &QPushButton::clicked, this, [this] { startNew(); });
    connect(m_panel, &CheckPanel::actRequested, this,
            [this](const QString& act, const QString& object) {
                begunForm(new CheckForm(m_context, act, m_panel->view(), object));
            });
    connect(m_panel, &CheckPanel::againRequested, this, [this] { startNew(m_current); });
    connect(m_panel, &CheckPanel::itemRequested, this, &ChecksPage::itemRequested);
    connect(m_panel, &CheckPanel::circularRequested, this, &ChecksPage::circularRequested);
    connect(m_panel, &CheckPanel::seriesRequested, this, &ChecksPage::seriesRequested);
    connect(m_panel, &CheckPanel::printRequested, this, &ChecksPage::printRequested);
    begin(m_model, m_panel);
}

bool ChecksPage::isOf(const QString& table) const
{
    return table.startsWith("sup_check"_L1) || table == "sup_finding"_L1 || table == "sup_item"_L1;
}

void ChecksPage::rowChosen(const QModelIndex& index)
{
    const QString id = m_model->idAt(index.row());
    if (id != m_current && !id.isEmpty())
        openCheck(id);
}

void ChecksPage::retranslate()
{
    m_title->setText(Tr::tr("Checks"));
    m_new->setFace(Tr::tr("New check"), u"add"_s);
    m_empty->setWords(Tr::tr("No checks yet."), {}, u"clipboard_checkmark"_s);
    refresh();
}

void ChecksPage::refresh()
{
    noteFresh();
    m_new->setVisible(isSeatedSupervisor());
    const auto rows = checkRows(m_context.desk.db(), m_context.desk.now());
    if (!rows.ok())
        m_context.toast(m_context.kit.words.sentence(rows.error()));
    m_model->setRows(rows.ok() ? *rows : QList<CheckRow>(), officeDate(m_context.desk.now()));
    if (m_model->rowOf(m_current) < 0)
        m_current = m_model->idAt(0);
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(m_current))));
    m_panel->show(m_current);
}

void ChecksPage::openCheck(const QString& id)
{
    leaveForm();
    m_current = id;
    refresh();
}

void ChecksPage::startNew(const QString& like)
{
    begunForm(new CheckForm(m_context, u"open"_s,
                            like.isEmpty() ? std::optional<CheckView>() : m_panel->view(), {}));
}

CheckForm* ChecksPage::form() const
{
    return static_cast<CheckForm*>(shownForm());
}

void ChecksPage::begunForm(CheckForm* form)
{
    connect(form, &CheckForm::left, this, &ChecksPage::leaveForm);
    connect(form, &CheckForm::given, this, [this](const QString& id) { openCheck(id); });
    showForm(form);
    form->setFocus();
}

} // namespace chancery::supervision
