// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/series_page.h"

#include "supervision/pages/act_form.h"
#include "supervision/pages/series_list.h"
#include "supervision/pages/series_panel.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/row_list.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

SeriesPage::SeriesPage(const PageContext& context, QWidget* parent)
    : ListPage(context, u"supervision.series"_s, {520, 320, 380}, parent),
      m_model(new SeriesList(context.kit, this)), m_panel(new SeriesPanel(context))
{
    connect(m_new, &QPushButton::clicked, this, [this] { startAct(u"series-plan"_s); });
    connect(m_empty, &ui::EmptyState::acted, this, [this] { startAct(u"series-plan"_s); });
    connect(m_panel, &SeriesPanel::turnRequested, this, &SeriesPage::turnRequested);
    connect(m_panel, &SeriesPanel::actRequested, this, [this](const QString& verb) {
        if (verb == "series-next"_L1)
            beginTurn();
        else
            startAct(verb);
    });
    begin(m_model, m_panel);
}

bool SeriesPage::isOf(const QString& table) const
{
    return table == "sup_series"_L1 || table == "sup_check"_L1 || table == "sup_item"_L1;
}

void SeriesPage::rowChosen(const QModelIndex& index)
{
    const auto* row = m_model->rowAt(index.row());
    if (row && row->id != m_current)
        choose(row->id);
}

void SeriesPage::retranslate()
{
    m_title->setText(Tr::tr("Recurring tasks"));
    m_new->setFace(verbName(u"series-plan"_s), u"add"_s);
    refresh();
}

void SeriesPage::refresh()
{
    noteFresh();
    const bool supervises = isSeatedSupervisor();
    m_new->setVisible(supervises);
    m_empty->setWords(Tr::tr("Nothing recurs yet. A check is made to recur in its form."),
                      supervises ? verbName(u"series-plan"_s) : QString(), u"calendar_clock"_s);
    const auto rows =
        seriesRows(m_context.desk.db(), m_context.installation.hours(), m_context.desk.now());
    if (!rows.ok())
        m_context.toast(m_context.kit.words.sentence(rows.error()));
    m_model->setRows(rows.ok() ? *rows : QList<SeriesRow>());
    const int at = std::max(0, m_model->rowOf(m_current));
    const auto* row = m_model->rowAt(at);
    m_current = row ? row->id : QString();
    m_list->setCurrentIndex(m_model->index(at));
    m_panel->show(row);
}

void SeriesPage::choose(const QString& id)
{
    leaveForm();
    m_current = id;
    refresh();
}

void SeriesPage::beginTurn()
{
    const auto done =
        m_context.desk.submit(u"supervision.series-next"_s, {{u"series"_s, m_current}});
    if (!done.ok())
        m_context.toast(m_context.kit.words.sentence(done.error()));
    refresh();
}

ActForm& SeriesPage::startAct(const QString& verb)
{
    auto* form = new ActForm(m_context, verb, nullptr);
    if (verb != "series-plan"_L1)
        form->setFixed({{u"series"_s, m_current}});
    connect(form, &ActForm::left, this, &SeriesPage::leaveForm);
    connect(form, &ActForm::given, this, [this](const QString& id) { choose(id); });
    showForm(form);
    return *form;
}

} // namespace chancery::supervision
