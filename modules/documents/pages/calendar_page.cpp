// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/calendar_page.h"

#include "documents/pages/tr.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/month_view.h"
#include "ui/pill_bar.h"
#include "ui/row_list.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery::documents {

CalendarPage::CalendarPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context),
      m_model(context.desk, context.kit.language, context.others)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->setSpacing(ui::space::m);
    column->addWidget(makeHead());
    auto* row = new QHBoxLayout;
    row->setSpacing(ui::space::l);
    auto* card = new ui::Card(context.kit, this);
    m_month = new ui::MonthView(context.kit, card);
    m_month->setObjectName(u"calendar.month"_s);
    card->body()->addWidget(m_month, 1);
    ui::markPane(m_month);
    row->addWidget(card, 5);
    row->addWidget(makeDay(), 2);
    column->addLayout(row, 1);
    setFocusProxy(m_month);
    connect(m_month, &ui::MonthView::monthShown, this,
            [this] { m_model.setSpan(m_month->firstShown(), m_month->lastShown()); });
    connect(m_month, &ui::MonthView::dayChosen, this, &CalendarPage::showDay);
    connect(m_month, &ui::MonthView::dayOpened, this, [this] {
        m_list->setFocus();
        if (m_model.rowCount() == 1)
            open(m_model.index(0));
    });
    connect(&m_model, &CalendarModel::changed, this, &CalendarPage::refresh);
    connect(&context.kit.language, &ui::Language::changed, this, &CalendarPage::retranslate);
    m_month->setToday(m_model.today());
    m_month->choose(m_model.today());
    retranslate();
}

QWidget* CalendarPage::makeHead()
{
    auto& kit = m_context.kit;
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::s);
    m_back = new ui::IconButton(kit, u"chevron_left"_s, head);
    m_forth = new ui::IconButton(kit, u"chevron_right"_s, head);
    m_title = new ui::Label(kit, ui::Type::PageTitle, ui::Token::Text, head, QFont::Medium);
    m_today = new ui::Button(kit, ui::ButtonKind::Secondary, head);
    m_whose = new ui::PillBar(kit, head);
    m_whose->add(u"all"_s, {});
    m_whose->add(u"mine"_s, {});
    m_whose->setCurrentId(u"all"_s);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_forth);
    row->addWidget(m_today);
    row->addStretch(1);
    row->addWidget(m_whose);
    connect(m_back, &QPushButton::clicked, this,
            [this] { m_month->choose(m_month->chosen().addMonths(-1)); });
    connect(m_forth, &QPushButton::clicked, this,
            [this] { m_month->choose(m_month->chosen().addMonths(1)); });
    connect(m_today, &QPushButton::clicked, this, [this] { m_month->choose(m_model.today()); });
    connect(m_whose, &ui::PillBar::currentIdChanged, this,
            [this](const QString& whose) { m_model.setMineOnly(whose == "mine"_L1); });
    return head;
}

QWidget* CalendarPage::makeDay()
{
    auto& kit = m_context.kit;
    m_dayCard = new ui::Card(kit, this);
    m_dayCard->setHeading(QString());
    m_dayCard->setMinimumWidth(kit.px(280));
    m_list = new ui::RowList(kit, ui::Density::Compact, m_dayCard);
    m_list->setModel(&m_model);
    auto* nothing = new ui::EmptyState(kit);
    nothing->setWords(Tr::tr("Nothing is due on this day."), {}, u"calendar"_s);
    m_list->setEmptyState(nothing);
    connect(&kit.language, &ui::Language::changed, nothing, [nothing] {
        nothing->setWords(Tr::tr("Nothing is due on this day."), {}, u"calendar"_s);
    });
    ui::markPane(m_list);
    m_dayCard->body()->addWidget(m_list, 1);
    connect(m_list, &ui::RowList::opened, this, &CalendarPage::open);
    return m_dayCard;
}

void CalendarPage::open(const QModelIndex& index)
{
    const QString other = index.data(CalendarModel::OtherRole).toString();
    if (!other.isEmpty() && m_context.others.openDate)
        return m_context.others.openDate(other);
    const QString document = index.data(CalendarModel::DocumentRole).toString();
    if (!document.isEmpty())
        Q_EMIT openRequested(document);
}

void CalendarPage::showDay(const QDate& day)
{
    m_model.setDay(day);
    m_dayCard->setHeading(m_context.kit.format().longDate(day));
    m_title->setText(m_context.kit.language.current() == ui::Lang::Zh
                         ? day.toString(u"yyyy年M月"_s)
                         : QLocale(QLocale::English).toString(day, u"MMMM yyyy"_s));
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
}

void CalendarPage::refresh()
{
    m_month->setToday(m_model.today());
    m_month->setEntries(m_model.entries());
    m_month->setMarks(m_model.marks());
    showDay(m_month->chosen());
}

void CalendarPage::retranslate()
{
    m_back->setName(Tr::tr("The month before"));
    m_forth->setName(Tr::tr("The month after"));
    m_today->setFace(Tr::tr("Today"));
    m_whose->setText(u"all"_s, Tr::tr("Everything"));
    m_whose->setText(u"mine"_s, Tr::tr("Mine"));
    m_month->setAccessibleName(Tr::tr("Calendar"));
    m_list->setAccessibleName(Tr::tr("What is due on the day"));
    refresh();
}

void CalendarPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model.setWatched(true);
}

void CalendarPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model.setWatched(false);
}

} // namespace chancery::documents
