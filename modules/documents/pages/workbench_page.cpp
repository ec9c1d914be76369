// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/workbench_page.h"

#include "base/clock.h"
#include "documents/pages/folder_model.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/label.h"
#include "ui/pill_bar.h"
#include "ui/row_list.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <functional>

using namespace Qt::StringLiterals;

namespace chancery::documents {
namespace {

/// The kinds of work that the pills tell apart.
const QList<std::pair<QString, QStringList>>& pills()
{
    static const QList<std::pair<QString, QStringList>> list{
        {u"all"_s, {}},
        {u"instruct"_s, {u"instruct"_s, u"instruct-together"_s}},
        {u"propose"_s, {u"review"_s, u"propose"_s, u"register"_s, u"assign"_s}},
        {u"handle"_s, {u"handle"_s, u"co-handle"_s, u"answer"_s}},
        {u"read"_s, {u"circulate"_s, u"distribute"_s}},
        {u"draft"_s, {u"draft"_s}},
        {u"examine"_s, {u"examine"_s, u"cosign"_s, u"legality"_s, u"disclosure"_s}},
        {u"check"_s, {u"check"_s}},
        {u"sign"_s, {u"sign"_s}},
        {u"issue"_s, {u"recheck"_s, u"number"_s, u"print"_s, u"seal"_s, u"issue"_s, u"gazette"_s}},
        {u"close"_s, {u"close"_s, u"file"_s}}};
    return list;
}

using Work = TodoModel::Work;

const QList<std::pair<QString, Work>>& works()
{
    static const QList<std::pair<QString, Work>> list{{u"all"_s, Work::All},
                                                      {u"papers"_s, Work::Papers},
                                                      {u"drafting"_s, Work::Drafting},
                                                      {u"supervised"_s, Work::Supervised}};
    return list;
}

QString workTitle(Work work)
{
    switch (work) {
    case Work::Papers:
        return Tr::tr("Handling of papers");
    case Work::Drafting:
        return Tr::tr("Drafting of texts");
    case Work::Supervised:
        return Tr::tr("Supervised", "a kind of work on the workbench");
    case Work::All:
        break;
    }
    return Tr::tr("All work");
}

QString pillTitle(const QString& id)
{
    if (id == "all"_L1)
        return Tr::tr("All");
    if (id == "read"_L1)
        return stepName(u"circulate"_s);
    return stepName(id);
}

} // namespace

/// Short two-line entries that open a document.
class WorkbenchPage::Lines : public QWidget {
public:
    Lines(ui::Kit& kit, std::function<void(QString)> open, QWidget* parent)
        : QWidget(parent), m_kit(kit), m_open(std::move(open)), m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(ui::space::s);
    }

    void setLines(const QList<WorkbenchModel::Line>& lines, const QString& nothing)
    {
        while (QLayoutItem* item = m_column->takeAt(0)) {
            if (item->widget()) {
                item->widget()->hide();
                item->widget()->deleteLater();
            }
            delete item;
        }
        for (const auto& line : lines)
            m_column->addWidget(makeLine(line));
        if (lines.isEmpty() && !nothing.isEmpty()) {
            auto* label = new ui::Label(m_kit, ui::Type::Body, ui::Token::Text3, this);
            label->setText(nothing);
            label->setWordWrap(true);
            m_column->addWidget(label);
        }
        m_column->addStretch(1);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::MouseButtonRelease)
            m_open(watched->property("document").toString());
        return QWidget::eventFilter(watched, event);
    }

private:
    QWidget* makeLine(const WorkbenchModel::Line& line)
    {
        auto* entry = new QWidget(this);
        auto* column = new QVBoxLayout(entry);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto* title = new ui::Label(m_kit, ui::Type::Body, ui::Token::Text, entry);
        title->setText(line.title);
        title->setElided(true);
        auto* second = new QHBoxLayout;
        auto* note = new ui::Label(m_kit, ui::Type::Secondary, ui::Token::Text3, entry);
        note->setText(line.note);
        note->setElided(true);
        auto* when = new ui::Label(m_kit, ui::Type::Secondary, ui::Token::Text3, entry);
        when->setText(line.when);
        second->addWidget(note, 1);
        second->addWidget(when);
        column->addWidget(title);
        column->addLayout(second);
        if (!line.documentId.isEmpty()) {
            entry->setProperty("document", line.documentId);
            entry->setCursor(Qt::PointingHandCursor);
            entry->installEventFilter(this);
        }
        return entry;
    }

    ui::Kit& m_kit;
    std::function<void(QString)> m_open;
    QVBoxLayout* m_column;
};

WorkbenchPage::WorkbenchPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.desk, context.kit.language)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::xl, ui::space::l, ui::space::xl, ui::space::l);
    column->setSpacing(ui::space::l);
    column->addWidget(makeHead());
    auto* figures = new QHBoxLayout;
    figures->setSpacing(ui::space::m);
    static const QStringList folders{FolderModel::toDo, FolderModel::toDo, FolderModel::toDo,
                                     u"closed"_s};
    for (int i = 0; i < 4; ++i) {
        auto* card = new ui::FigureCard(context.kit, this);
        connect(card, &QAbstractButton::clicked, this,
                [this, i] { Q_EMIT folderRequested(folders[i]); });
        m_figures.append(card);
        figures->addWidget(card);
    }
    column->addLayout(figures);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(ui::space::l);
    lower->addWidget(makeTodo(), 5);
    lower->addWidget(makeSide(), 3);
    column->addLayout(lower, 1);
    m_model.setOthers(context.others);
    connect(&m_model, &WorkbenchModel::changed, this, &WorkbenchPage::refresh);
    connect(&context.participants, &Participants::changed, this, &WorkbenchPage::refresh);
    m_model.refresh();
}

void WorkbenchPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model.setWatched(true);
}

void WorkbenchPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model.setWatched(false);
}

QWidget* WorkbenchPage::makeHead()
{
    auto& kit = m_context.kit;
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto* words = new QVBoxLayout;
    words->setSpacing(ui::space::xs);
    m_greeting = new ui::Label(kit, ui::Type::PageTitle, ui::Token::Text, head, QFont::Medium);
    m_date = new ui::Label(kit, ui::Type::Body, ui::Token::Text2, head);
    words->addWidget(m_greeting);
    words->addWidget(m_date);
    row->addLayout(words, 1);
    m_register = new ui::Button(kit, ui::ButtonKind::Primary, head);
    row->addWidget(m_register);
    connect(m_register, &QPushButton::clicked, this, &WorkbenchPage::registerRequested);
    return head;
}

QWidget* WorkbenchPage::makeTodo()
{
    auto& kit = m_context.kit;
    m_todoCard = new ui::Card(kit, this);
    m_todoCard->setHeading(QString());
    m_pills = new ui::PillBar(kit, m_todoCard);
    for (const auto& [id, steps] : pills())
        m_pills->add(id, pillTitle(id));
    m_work = new ui::PillBar(kit, m_todoCard);
    m_work->setObjectName(u"workbench.work"_s);
    for (const auto& [id, work] : works())
        m_work->add(id, workTitle(work));
    m_todoCard->headingRow()->insertWidget(1, m_work);
    m_todoCard->body()->addWidget(m_pills);
    m_list = new ui::RowList(kit, ui::Density::Compact, m_todoCard);
    m_list->setModel(&m_model.todo());
    auto* nothing = new ui::EmptyState(kit);
    nothing->setWords(Tr::tr("Nothing waits for you."), Tr::tr("Show all documents"),
                      u"checkmark_circle"_s);
    m_list->setEmptyState(nothing);
    connect(nothing, &ui::EmptyState::acted, this, [this] { Q_EMIT folderRequested(u"all"_s); });
    m_context.actions.attach(m_list);
    ui::markPane(m_list);
    setFocusProxy(m_list);
    m_todoCard->body()->addWidget(m_list, 1);
    m_hint = new ui::Label(kit, ui::Type::Secondary, ui::Token::Text2, m_todoCard);
    m_todoCard->body()->addWidget(m_hint);
    connect(m_work, &ui::PillBar::currentIdChanged, this, [this](const QString& chosen) {
        for (const auto& [id, work] : works()) {
            if (id == chosen)
                m_model.todo().setWork(work);
        }
        m_pills->setCurrentId(u"all"_s);
        refreshPills();
    });
    connect(m_pills, &ui::PillBar::currentIdChanged, this, [this](const QString& chosen) {
        for (const auto& [id, steps] : pills()) {
            if (id == chosen)
                m_model.todo().setSteps(steps);
        }
    });
    connect(m_list, &ui::RowList::opened, this, [this](const QModelIndex& index) {
        const QString other = index.data(TodoModel::OtherRole).toString();
        if (!other.isEmpty() && m_context.others.openTask)
            return m_context.others.openTask(other);
        if (index.data(TodoModel::StepRole) == u"gazette"_s)
            return Q_EMIT booksRequested(u"gazettes"_s);
        Q_EMIT openRequested(index.data(TodoModel::DocumentRole).toString());
    });
    return m_todoCard;
}

QWidget* WorkbenchPage::makeSide()
{
    auto& kit = m_context.kit;
    auto* side = new QWidget(this);
    side->setMinimumWidth(kit.px(280));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::l);
    const auto open = [this](const QString& id) { Q_EMIT openRequested(id); };
    const auto add = [&](ui::Card*& card, Lines*& lines, int stretch) {
        card = new ui::Card(kit, side);
        card->setHeading(QString());
        lines = new Lines(kit, open, card);
        // With large type not all lines fit; they scroll instead of being squeezed.
        auto* area = new QScrollArea(card);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setWidget(lines);
        area->viewport()->setAutoFillBackground(false);
        lines->setAutoFillBackground(false); // setWidget() turns it on
        card->body()->addWidget(area, 1);
        column->addWidget(card, stretch);
    };
    add(m_arrivedCard, m_arrived, 1);
    add(m_progressCard, m_progress, 1);
    add(m_standInCard, m_standIns, 0);
    return side;
}

void WorkbenchPage::refreshPills()
{
    int lines = 0;
    for (const auto& [id, work] : works()) {
        const int count = m_model.todo().countOf(work);
        m_work->setText(id, workTitle(work));
        m_work->setCount(id, count);
        if (work == Work::All)
            continue;
        m_work->setShown(id, count > 0);
        lines += count > 0 ? 1 : 0;
    }
    m_work->setVisible(lines > 1);
    if (lines <= 1 && m_work->currentId() != "all"_L1)
        m_work->setCurrentId(u"all"_s);
    for (const auto& [id, steps] : pills()) {
        m_pills->setText(id, pillTitle(id));
        m_pills->setCount(id, m_model.todo().count(steps));
        if (id != "all"_L1) // a kind of work that is not there has no pill
            m_pills->setShown(id, m_model.todo().count(steps) > 0);
    }
}

void WorkbenchPage::refreshStandIns()
{
    const auto actor = m_context.desk.actor();
    QList<WorkbenchModel::Line> lines;
    if (actor.ok() && *actor) {
        for (const auto& one : m_context.participants.standInsOf((*actor)->person.text()))
            lines.append({{},
                          Tr::tr("%1 stands in for %2").arg(one.deputy, one.principal),
                          one.reason,
                          Tr::tr("until %1").arg(m_context.kit.format().shortDate(one.until))});
    }
    m_standInCard->setHeading(Tr::tr("Stand-ins"));
    m_standIns->setLines(lines, {});
    m_standInCard->setVisible(!lines.isEmpty());
    const int entries = int(std::min<qsizetype>(lines.size(), 3));
    m_standInCard->setFixedHeight(m_context.kit.px(56 + entries * 46));
}

void WorkbenchPage::refresh()
{
    m_greeting->setText(m_model.greeting());
    m_date->setText(m_model.date());
    m_register->setVisible(m_model.mayRegister());
    m_register->setFace(Tr::tr("Register a document"), u"document_add"_s, u"Ctrl+N"_s);
    const auto figures = m_model.figures();
    for (int i = 0; i < m_figures.size(); ++i)
        m_figures[i]->setFigure(figures[i].title, figures[i].figure, figures[i].note,
                                figures[i].lamp);
    m_todoCard->setHeading(Tr::tr("To do"), Tr::tr("by time limit"));
    m_hint->setText(Tr::tr("↑↓ choose　Enter open"));
    m_arrivedCard->setHeading(Tr::tr("Just arrived"));
    m_arrived->setLines(m_model.arrived(), Tr::tr("Nothing has arrived."));
    m_progressCard->setHeading(Tr::tr("Where it is now"), Tr::tr("handled by me"));
    m_progress->setLines(m_model.progress(), Tr::tr("You have not handled a document yet."));
    refreshPills();
    refreshStandIns();
    if (!m_list->currentIndex().isValid() && m_model.todo().rowCount() > 0)
        m_list->setCurrentIndex(m_model.todo().index(0));
}

} // namespace chancery::documents
