// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/checks_page.h"

#include "base/clock.h"
#include "supervision/pages/check_form.h"
#include "supervision/pages/check_list.h"
#include "supervision/pages/check_panel.h"
#include "supervision/pages/tr.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/row_list.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

ChecksPage::ChecksPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_title(
          new ui::Label(context.kit, ui::Type::PageTitle, ui::Token::Text, this, QFont::Medium)),
      m_new(new ui::Button(context.kit, ui::ButtonKind::Primary, this)),
      m_list(new ui::RowList(context.kit, ui::Density::Comfortable)),
      m_empty(new ui::EmptyState(context.kit)), m_model(new CheckList(context.kit, this)),
      m_panel(new CheckPanel(context))
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
        new ui::PaneSplitter(context.kit, context.settings, u"supervision.checks"_s, this);
    auto* card = new ui::Card(context.kit);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_list);
    auto* side = new QWidget;
    m_side = new QVBoxLayout(side);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_side->addWidget(m_panel);
    split->addPane(card, 420, 300);
    split->addPane(side, 0, 420);
    rows->addWidget(split, 1);
    m_list->setEmptyState(m_empty);
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    context.actions.attach(m_list);
    connect(m_new, &QPushButton::clicked, this, [this] { startNew(); });
    connect(m_list, &ui::RowList::currentRowChanged, this, [this](const QModelIndex& index) {
        const QString id = m_model->idAt(index.row());
        if (id != m_current && !id.isEmpty())
            openCheck(id);
    });
    connect(m_panel, &CheckPanel::actRequested, this,
            [this](const QString& act, const QString& object) {
                showForm(new CheckForm(m_context, act, m_panel->view(), object));
            });
    connect(m_panel, &CheckPanel::againRequested, this, [this] { startNew(m_current); });
    connect(m_panel, &CheckPanel::itemRequested, this, &ChecksPage::itemRequested);
    connect(m_panel, &CheckPanel::circularRequested, this, &ChecksPage::circularRequested);
    connect(m_panel, &CheckPanel::printRequested, this, &ChecksPage::printRequested);
    connect(&context.desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        m_stale = m_stale || std::any_of(tables.begin(), tables.end(), [](const QString& table) {
                      return table.startsWith("sup_check"_L1) || table == "sup_finding"_L1 ||
                             table == "sup_item"_L1;
                  });
        if (m_stale && isVisible() && !m_form)
            refresh();
    });
    connect(&context.kit.language, &ui::Language::changed, this, &ChecksPage::retranslate);
    setFocusProxy(m_list);
    retranslate();
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
    m_stale = false;
    const auto actor = m_context.desk.actor();
    m_new->setVisible(actor.ok() && *actor && isSupervisor(**actor));
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
    showForm(new CheckForm(m_context, u"open"_s,
                           like.isEmpty() ? std::optional<CheckView>() : m_panel->view(), {}));
}

void ChecksPage::showForm(CheckForm* form)
{
    leaveForm();
    m_form = form;
    m_panel->hide();
    m_side->addWidget(form);
    connect(form, &CheckForm::left, this, &ChecksPage::leaveForm);
    connect(form, &CheckForm::given, this, [this](const QString& id) { openCheck(id); });
    form->setFocus();
}

void ChecksPage::leaveForm()
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

void ChecksPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale && !m_form)
        refresh();
}

} // namespace chancery::supervision
