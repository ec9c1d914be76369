// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/pages/log_page.h"

#include "base/clock.h"
#include "duty/data/commands.h"
#include "duty/pages/line_list.h"
#include "duty/pages/line_panel.h"
#include "duty/pages/note_bar.h"
#include "duty/pages/tr.h"
#include "duty/pages/wording.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/fields.h"
#include "ui/label.h"
#include "ui/pane_splitter.h"
#include "ui/pill_bar.h"
#include "ui/row_list.h"

#include <QHBoxLayout>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace chancery::duty {

namespace {

constexpr int mostAwaited = 500;

} // namespace

LogPage::LogPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(new LineList(context.kit, this)),
      m_panel(new LinePanel(context)), m_notes(new NoteBar(context)),
      m_title(
          new ui::Label(context.kit, ui::Type::PageTitle, ui::Token::Text, this, QFont::Medium)),
      m_pills(new ui::PillBar(context.kit, this)), m_day(new ui::DayField(context.kit, this)),
      m_before(new ui::IconButton(context.kit, u"chevron_left"_s, this)),
      m_after(new ui::IconButton(context.kit, u"chevron_right"_s, this)),
      m_today(new ui::Button(context.kit, ui::ButtonKind::Secondary, this)),
      m_chain(new ui::Label(context.kit, ui::Type::Secondary, ui::Token::Text2, this)),
      m_list(new ui::RowList(context.kit, ui::Density::Comfortable)),
      m_empty(new ui::EmptyState(context.kit))
{
    addHead();
    auto* split = new ui::PaneSplitter(context.kit, context.settings, u"duty.log"_s, this);
    auto* card = new ui::Card(context.kit);
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_list);
    split->addPane(card, 620, 360);
    split->addPane(m_panel, 0, 320);
    layout()->addWidget(split);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(split, 1);
    layout()->addWidget(m_notes);
    m_list->setEmptyState(m_empty);
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_context.actions.attach(m_list);
    setFocusProxy(m_list);
    connect(m_list, &ui::RowList::currentRowChanged, this, [this](const QModelIndex& index) {
        const auto* entry = m_model->entryAt(index.row());
        if (entry && entry->line.id != m_current) {
            m_current = entry->line.id;
            m_panel->show(entry);
        }
    });
    connect(m_panel, &LinePanel::linkRequested, this, &LogPage::linkRequested);
    connect(m_panel, &LinePanel::changed, this, &LogPage::refresh);
    connect(m_notes, &NoteBar::given, this, &LogPage::openLine);
    connect(&m_context.desk, &sync::DeskPort::rowsChanged, this,
            [this](const QSet<QString>& tables) {
                m_stale = m_stale || tables.contains(u"duty_line"_s);
                if (m_stale && isVisible() && !m_panel->isCorrecting())
                    refresh();
            });
    connect(&context.kit.language, &ui::Language::changed, this, &LogPage::retranslate);
    retranslate();
}

void LogPage::addHead()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::m);
    rows->setSpacing(ui::space::s);
    auto* head = new QHBoxLayout;
    head->setSpacing(ui::space::s);
    head->addWidget(m_title);
    head->addSpacing(ui::space::m);
    m_pills->add(u"day"_s, {});
    m_pills->add(u"awaited"_s, {});
    head->addWidget(m_pills);
    head->addStretch(1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_before, m_day, m_after, m_today})
        head->addWidget(widget);
    rows->addLayout(head);
    rows->addWidget(m_chain);
    m_day->setDate(officeDate(m_context.desk.now()));
    connect(m_pills, &ui::PillBar::currentIdChanged, this, &LogPage::refresh);
    connect(m_day, &QDateEdit::dateChanged, this, &LogPage::refresh);
    connect(m_before, &QPushButton::clicked, this, [this] { showDay(m_day->date().addDays(-1)); });
    connect(m_after, &QPushButton::clicked, this, [this] { showDay(m_day->date().addDays(1)); });
    connect(m_today, &QPushButton::clicked, this,
            [this] { showDay(officeDate(m_context.desk.now())); });
}

void LogPage::retranslate()
{
    m_title->setText(Tr::tr("Duty log"));
    m_pills->setText(u"day"_s, Tr::tr("Of a day"));
    m_pills->setText(u"awaited"_s, Tr::tr("To be acknowledged"));
    m_before->setName(Tr::tr("The day before"));
    m_after->setName(Tr::tr("The day after"));
    m_today->setFace(Tr::tr("Today"));
    m_day->setAccessibleName(Tr::tr("Day of the log"));
    refresh();
}

bool LogPage::showsAwaited() const
{
    return m_pills->currentId() == "awaited"_L1;
}

void LogPage::readRows()
{
    auto& db = m_context.desk.db();
    const bool awaited = showsAwaited();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_before, m_day, m_after, m_today})
        widget->setVisible(!awaited);
    m_empty->setWords(awaited ? Tr::tr("Nothing waits to be acknowledged.")
                              : Tr::tr("Nothing was written on this day."),
                      {}, u"clipboard_task"_s);
    const auto entries =
        awaited ? awaitedEntries(db, mostAwaited) : entriesOfDay(db, m_day->date());
    if (!entries.ok())
        m_context.toast(m_context.kit.words.sentence(entries.error()));
    m_model->setEntries(entries.ok() ? *entries : QList<LogEntry>(),
                        officeDate(m_context.desk.now()), awaited);
    if (const auto count = awaitedCount(db); count.ok())
        m_pills->setCount(u"awaited"_s, *count);
}

void LogPage::refresh()
{
    m_stale = false;
    const auto actor = m_context.desk.actor();
    m_notes->setVisible(actor.ok() && *actor && isOnDuty(**actor));
    readRows();
    const int at = std::max(0, m_model->rowOf(m_current));
    const auto* entry = m_model->entryAt(at);
    m_current = entry ? entry->line.id : QString();
    m_list->setCurrentIndex(m_model->index(at));
    m_panel->show(entry);
    checkTheChain();
}

/// The log of years is gone through beside the window.
void LogPage::checkTheChain()
{
    if (m_checking)
        return;
    m_checking = true;
    m_context.desk.read(
        sync::DeskPort::Pace::Long,
        [guard = QPointer(this)](store::Database& db) -> sync::DeskPort::Answer {
            return [guard, state = checkChain(db, ChainReader::Extent::Seen)] {
                if (!guard)
                    return;
                guard->m_checking = false;
                if (!state.ok())
                    return guard->m_chain->setText(
                        guard->m_context.kit.words.sentence(state.error()));
                guard->m_chain->setToken(state->fault ? ui::Token::Accent : ui::Token::Text2);
                guard->m_chain->setText(state->fault ? faultSentence(*state->fault)
                                                     : Tr::tr("%n line(s), each as it was written.",
                                                              nullptr, int(state->lines)));
            };
        });
}

QString LogPage::chainWords() const
{
    return m_chain->text();
}

void LogPage::showDay(const QDate& day)
{
    m_pills->setCurrentId(u"day"_s);
    if (m_day->date() == day)
        return refresh();
    m_day->setDate(day);
}

void LogPage::showAwaited()
{
    m_pills->setCurrentId(u"awaited"_s);
    refresh();
}

void LogPage::openLine(const QString& id)
{
    const auto entry = logEntry(m_context.desk.db(), id);
    if (!entry.ok() || !*entry)
        return refresh();
    m_current = id;
    showDay(officeDate((*entry)->line.at));
}

void LogPage::startNote()
{
    m_notes->setFocus();
}

void LogPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale && !m_panel->isCorrecting())
        refresh();
}

} // namespace chancery::duty
