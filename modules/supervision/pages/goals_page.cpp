// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/goals_page.h"

#include "base/clock.h"
#include "supervision/pages/house.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/paper/page_layout.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int yearsOfGoals = 6;
constexpr int goalCellWidth = 104;
constexpr int leastTitleWidth = 220;

} // namespace

GoalsPage::GoalsPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.kit), m_view(new QTreeView)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::m);
    rows->setSpacing(ui::space::s);
    rows->addLayout(makeHead());
    auto* card = new ui::Card(context.kit, this);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_view);
    rows->addWidget(card, 1);
    m_foot = makeFoot();
    rows->addWidget(m_foot);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new GoalDelegate(context.kit, this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(GoalModel::Title, QHeaderView::Stretch);
    m_view->header()->setHighlightSections(false);
    context.actions.attach(m_view);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const auto* row = m_model.rowAt(index))
            Q_EMIT itemRequested(row->id);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GoalsPage::showCurrent);
    connect(&context.desk, &sync::DeskPort::rowsChanged, this, [this](const QSet<QString>& tables) {
        m_stale = m_stale || tables.contains(u"sup_item"_s) || tables.contains(u"sup_value"_s);
        if (m_stale && isVisible())
            refresh();
    });
    connect(&context.kit.language, &ui::Language::changed, this, &GoalsPage::retranslate);
    setFocusProxy(m_view);
    retranslate();
}

QLayout* GoalsPage::makeHead()
{
    auto& kit = m_context.kit;
    auto* head = new QHBoxLayout;
    head->setSpacing(ui::space::m);
    m_title = new ui::Label(kit, ui::Type::PageTitle, ui::Token::Text, this, QFont::Medium);
    m_year = new ui::ChoiceBox(kit, this);
    m_counts = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text2, this);
    m_ledger = new ui::Button(kit, ui::ButtonKind::Secondary, this);
    m_print = new ui::Button(kit, ui::ButtonKind::Secondary, this);
    const int now = officeDate(m_context.desk.now()).year();
    for (int back = 0; back < yearsOfGoals; ++back)
        m_year->addItem(QString::number(now - back), now - back);
    head->addWidget(m_title);
    head->addWidget(m_year);
    head->addWidget(m_counts);
    head->addStretch(1);
    head->addWidget(m_ledger);
    head->addWidget(m_print);
    connect(m_ledger, &QPushButton::clicked, this, &GoalsPage::ledgerRequested);
    connect(m_year, &QComboBox::currentIndexChanged, this, &GoalsPage::refresh);
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT printRequested(matter()); });
    return head;
}

QWidget* GoalsPage::makeFoot()
{
    auto& kit = m_context.kit;
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_chosen = new ui::Label(kit, ui::Type::Body, ui::Token::Text2, foot);
    m_chosen->setElided(true);
    m_quarter = new ui::ChoiceBox(kit, foot);
    m_value = new QLineEdit(foot);
    m_value->setFixedWidth(kit.px(goalCellWidth));
    m_note = new QLineEdit(foot);
    m_tell = new ui::Button(kit, ui::ButtonKind::Primary, foot);
    row->addWidget(m_chosen, 1);
    row->addWidget(m_quarter);
    row->addWidget(m_value);
    row->addWidget(m_note, 1);
    row->addWidget(m_tell);
    connect(m_tell, &QPushButton::clicked, this, &GoalsPage::give);
    connect(m_value, &QLineEdit::returnPressed, this, &GoalsPage::give);
    connect(m_note, &QLineEdit::returnPressed, this, &GoalsPage::give);
    return foot;
}

void GoalsPage::retranslate()
{
    m_title->setText(Tr::tr("Goals"));
    m_year->setAccessibleName(Tr::tr("Year"));
    m_ledger->setFace(Tr::tr("In the ledger"), u"table"_s);
    m_print->setFace(Tr::tr("Print"), u"print"_s);
    m_value->setPlaceholderText(Tr::tr("Value"));
    m_value->setAccessibleName(Tr::tr("Value"));
    m_note->setPlaceholderText(Tr::tr("How it came about"));
    m_note->setAccessibleName(Tr::tr("How it came about"));
    m_tell->setFace(Tr::tr("Tell the value"));
    const int before = m_quarter->currentIndex();
    m_quarter->clear();
    for (int quarter = 1; quarter <= 4; ++quarter)
        m_quarter->addItem(
            m_model.headerData(GoalModel::Quarter1 + quarter - 1, Qt::Horizontal, Qt::DisplayRole)
                .toString(),
            quarter);
    m_quarter->setAccessibleName(Tr::tr("Quarter"));
    // What has just ended is what is told.
    const int ended = std::max(1, (officeDate(m_context.desk.now()).month() - 1) / 3);
    m_quarter->setCurrentIndex(before < 0 ? ended - 1 : before);
    refresh();
}

int GoalsPage::year() const
{
    return m_year->currentData().toInt();
}

void GoalsPage::refresh()
{
    m_stale = false;
    const auto* before = m_model.rowAt(m_view->currentIndex());
    const QString chosen = before ? before->id : QString();
    const auto read =
        goalTree(m_context.desk.db(), m_context.installation, year(), m_context.desk.now());
    if (!read.ok())
        m_context.toast(m_context.kit.words.sentence(read.error()));
    m_model.setRows(read.ok() ? *read : QList<GoalRow>());
    m_view->expandAll();
    for (int column = GoalModel::Kind; column < GoalModel::Count; ++column)
        m_view->setColumnWidth(column, m_context.kit.px(goalCellWidth));
    fitTitle();
    int measured = 0;
    int behind = 0;
    for (const auto& row : m_model.rows()) {
        measured += row.indicator ? 1 : 0;
        behind += row.indicator && row.lamp == Lamp::Overdue ? 1 : 0;
    }
    m_counts->setText(Tr::tr("%n measure(s)", nullptr, measured) + u'　' +
                      Tr::tr("%n of them behind or not told", nullptr, behind));
    choose(chosen);
}

/// Titles take what the figures leave, but never nothing: then one scrolls.
void GoalsPage::fitTitle()
{
    int figures = 0;
    for (int column = GoalModel::Kind; column < GoalModel::Count; ++column)
        figures += m_view->columnWidth(column);
    const int least = m_context.kit.px(leastTitleWidth);
    const bool fits = m_view->viewport()->width() - figures >= least;
    m_view->header()->setSectionResizeMode(GoalModel::Title,
                                           fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!fits)
        m_view->setColumnWidth(GoalModel::Title, least);
}

void GoalsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Once the view has its place.
    QMetaObject::invokeMethod(this, &GoalsPage::fitTitle, Qt::QueuedConnection);
}

void GoalsPage::choose(const QString& itemId)
{
    const QModelIndex found = m_model.indexOf(itemId);
    m_view->setCurrentIndex(found.isValid() ? found : m_model.index(0, 0));
    showCurrent();
}

void GoalsPage::showCurrent()
{
    const auto* row = m_model.rowAt(m_view->currentIndex());
    const bool measured = row && row->indicator;
    m_chosen->setText(row ? joined({row->title, row->leadName}) : QString());
    for (QWidget* field : {static_cast<QWidget*>(m_quarter), static_cast<QWidget*>(m_value),
                           static_cast<QWidget*>(m_note), static_cast<QWidget*>(m_tell)})
        field->setEnabled(measured);
}

void GoalsPage::give()
{
    const QString trouble =
        tell(m_quarter->currentData().toInt(), m_value->text().trimmed(), m_note->text().trimmed());
    if (!trouble.isEmpty())
        return m_context.toast(trouble);
    m_value->clear();
    m_note->clear();
    m_view->setFocus();
}

QString GoalsPage::tell(int quarter, const QString& value, const QString& note)
{
    const auto* row = m_model.rowAt(m_view->currentIndex());
    if (!row || !row->indicator)
        return {};
    QJsonObject params{{u"item"_s, row->id}, {u"quarter"_s, quarter}, {u"value"_s, value}};
    if (!note.isEmpty())
        params.insert(u"note"_s, note);
    const auto done = m_context.desk.submit(u"supervision.report-value"_s, params);
    return done.ok() ? QString() : m_context.kit.words.sentence(done.error());
}

void GoalsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

ui::PrintMatter GoalsPage::matter() const
{
    paper::PaperDocument document;
    document.title = Tr::tr("Goals of %1").arg(year());
    document.body = {paper::Block::table(m_model.texts())};
    document.sealing = paper::Sealing::Unsealed;
    ui::PrintMatter matter;
    matter.title = document.title;
    matter.author = ministryName(m_context.desk);
    matter.pages = paper::layoutPages(document, paper::Faces::installed());
    return matter;
}

} // namespace chancery::supervision
