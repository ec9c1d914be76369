// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/workbench_model.h"

#include "base/clock.h"
#include "documents/data/commands.h"
#include "documents/pages/row_face.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace chancery::documents {

TodoModel::TodoModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_language(language)
{
}

namespace {

/// A text is being written, or looked at by the writer's own superiors, before it goes its way
/// through the house.
bool isDrafting(const InboxItem& item)
{
    return item.way != "incoming"_L1 && (item.step == "draft"_L1 || item.step == "examine"_L1);
}

TodoModel::Work workOf(const InboxItem& item)
{
    return isDrafting(item) ? TodoModel::Work::Drafting : TodoModel::Work::Papers;
}

} // namespace

bool TodoModel::isShown(const InboxItem& item) const
{
    return m_work == Work::All || workOf(item) == m_work;
}

bool TodoModel::areOthersShown() const
{
    return m_work == Work::All || m_work == Work::Supervised;
}

void TodoModel::setWork(Work work)
{
    m_work = work;
    m_steps.clear();
    filter();
}

int TodoModel::countOf(Work work) const
{
    if (work == Work::Supervised)
        return int(m_others.size());
    const auto items = std::count_if(m_all.begin(), m_all.end(), [&](const InboxItem& item) {
        return work == Work::All || workOf(item) == work;
    });
    return int(items + (work == Work::All ? m_others.size() : 0));
}

void TodoModel::setSteps(const QStringList& steps)
{
    m_steps = steps;
    filter();
}

void TodoModel::setItems(QList<InboxItem> items, QList<OtherTask> others)
{
    m_all = std::move(items);
    m_others = std::move(others);
    filter();
}

/// By time limit as the documents are; what somebody is urged for stands before all of it.
void TodoModel::filter()
{
    beginResetModel();
    m_shown.clear();
    const bool withOthers = areOthersShown() && (m_steps.isEmpty() || m_steps.contains(otherStep));
    qsizetype next = 0;
    const auto takeOthers = [&](const std::function<bool(const OtherTask&)>& before) {
        while (withOthers && next < m_others.size() && before(m_others[next]))
            m_shown.append(m_all.size() + next++);
    };
    takeOthers([](const OtherTask& task) { return task.isPressing; });
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (!isShown(m_all[i]) || (!m_steps.isEmpty() && !m_steps.contains(m_all[i].step)))
            continue;
        takeOthers([&](const OtherTask& task) {
            return task.dueAt.isValid() &&
                   (!m_all[i].dueAt.isValid() || task.dueAt < m_all[i].dueAt);
        });
        m_shown.append(i);
    }
    takeOthers([](const OtherTask&) { return true; });
    endResetModel();
}

int TodoModel::count(const QStringList& steps) const
{
    const bool withOthers = areOthersShown() && (steps.isEmpty() || steps.contains(otherStep));
    return int(std::count_if(m_all.begin(), m_all.end(),
                             [&](const InboxItem& item) {
                                 return isShown(item) &&
                                        (steps.isEmpty() || steps.contains(item.step));
                             }) +
               (withOthers ? m_others.size() : 0));
}

int TodoModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant TodoModel::otherData(const OtherTask& task, int role) const
{
    switch (role) {
    case OtherRole:
        return task.id;
    case Qt::DisplayRole:
    case ui::RowTitleRole:
        return task.title;
    case ui::RowSubtitleRole:
        return task.subtitle;
    case ui::RowLampRole:
        return int(task.lamp);
    case ui::RowDueRole:
        return task.due;
    case ui::RowStateRole:
        return task.kind;
    case ui::RowUnreadRole:
        return task.isPressing;
    default:
        return {};
    }
}

QVariant TodoModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const auto place = m_shown[index.row()];
    if (role == Qt::AccessibleTextRole)
        return ui::rowAccessibleText(index);
    if (place >= m_all.size())
        return otherData(m_others[place - m_all.size()], role);
    const InboxItem& item = m_all[place];
    switch (role) {
    case DocumentRole:
        return item.documentId;
    case TaskRole:
        return item.taskId;
    case StepRole:
        return item.step;
    case Qt::DisplayRole:
    case ui::RowTitleRole:
        return item.title;
    case ui::RowSubtitleRole:
        return rowSubtitle(item);
    case ui::RowLampRole:
        return int(lampFor(item.dueAt, item.stage, m_desk.now()));
    case ui::RowTagRole:
        return urgencyTag(item.urgency);
    case ui::RowTagToneRole:
        return int(urgencyTone(item.urgency));
    case ui::RowDueRole:
        return dueText(item.dueAt, item.stage, m_desk.now(), m_language.format());
    case ui::RowStateRole:
        return stageName(item.step.section(u'-', 0, 0));
    case ui::RowUnreadRole:
        return item.unread;
    default:
        return {};
    }
}

WorkbenchModel::WorkbenchModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent)
    : QObject(parent), m_desk(desk), m_language(language), m_todo(desk, language)
{
    connect(&desk, &sync::DeskPort::rowsChanged, this, [this] {
        if (m_due || !m_watched) {
            m_due = true;
            return;
        }
        m_due = true;
        QTimer::singleShot(0, this, [this] {
            if (m_due)
                refresh();
        });
    });
    connect(&language, &ui::Language::changed, this, &WorkbenchModel::refresh);
}

void WorkbenchModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_due)
        refresh();
}

void WorkbenchModel::refresh()
{
    m_due = false;
    const auto actor = m_desk.actor();
    if (actor.ok() && *actor) {
        m_name = (*actor)->name;
        m_mayRegister = documents::mayRegister(**actor);
        if (auto numbers = documents::workbench(m_desk.db(), **actor, m_desk.now()); numbers.ok())
            m_numbers = std::move(*numbers);
        auto others = m_others.waiting ? m_others.waiting() : QList<OtherTask>();
        m_otherCount = int(others.size());
        m_pressing = int(std::count_if(others.begin(), others.end(),
                                       [](const OtherTask& task) { return task.isPressing; }));
        if (auto items = inbox(m_desk.db(), **actor, TodoModel::most); items.ok())
            m_todo.setItems(std::move(*items), std::move(others));
        readProgress(**actor);
    }
    Q_EMIT changed();
}

void WorkbenchModel::readProgress(const store::Actor& actor)
{
    constexpr std::size_t most = 5;
    m_progress.clear();
    ListQuery query;
    query.folder = Folder::Handled;
    query.sort = SortBy::Received;
    const auto keys = ids(m_desk.db(), actor, query);
    if (!keys.ok())
        return;
    const auto lines =
        summaries(m_desk.db(), actor, keys->data(), std::min<std::size_t>(most, keys->size()));
    if (!lines.ok())
        return;
    const QDate today = officeDate(m_desk.now());
    for (const Summary& line : *lines)
        m_progress.append(
            {line.id, line.title, joined({stageName(line.stage), roleNames(line.holderNames)}),
             m_language.format().moment(line.stageSince.toTimeZone(officeZone()), today)});
}

QString WorkbenchModel::greeting() const
{
    return documents::greeting(m_name, m_desk.now().toTimeZone(officeZone()).time());
}

QString WorkbenchModel::date() const
{
    return m_language.format().longDate(officeDate(m_desk.now()));
}

QList<WorkbenchModel::Figure> WorkbenchModel::figures() const
{
    const ui::Format format = m_language.format();
    const QDateTime now = m_desk.now();
    QList<Figure> list;
    QStringList urgent;
    if (m_numbers.critical > 0)
        urgent.append(Tr::tr("%n most urgent", nullptr, m_numbers.critical));
    if (m_numbers.urgent > 0)
        urgent.append(Tr::tr("%n urgent", nullptr, m_numbers.urgent));
    if (m_pressing > 0)
        urgent.prepend(Tr::tr("urged for %n item(s)", nullptr, m_pressing));
    const int waiting = m_numbers.toHandle + m_otherCount;
    list.append({u"todo"_s, Tr::tr("Waiting for me"), QString::number(waiting),
                 urgent.isEmpty() ? Tr::tr("Nothing urgent") : urgent.join(u'、'),
                 waiting > 0 ? ui::Lamp::Yellow : ui::Lamp::Done});
    const QDateTime first = m_numbers.firstDueToday.toTimeZone(officeZone());
    list.append({u"today"_s, Tr::tr("Due today"), QString::number(m_numbers.dueToday),
                 m_numbers.dueToday > 0 ? Tr::tr("First at %1").arg(format.time(first.time()))
                                        : Tr::tr("Nothing is due today"),
                 m_numbers.dueToday > 0 ? ui::Lamp::Yellow : ui::Lamp::Done});
    list.append({u"overdue"_s, Tr::tr("Overdue"), QString::number(m_numbers.overdue),
                 m_numbers.overdue > 0
                     ? joined({m_numbers.worstTitle, format.remaining(now, m_numbers.worstDueAt)})
                     : Tr::tr("Nothing is overdue"),
                 m_numbers.overdue > 0 ? ui::Lamp::Red : ui::Lamp::Done});
    const int closed = m_numbers.closedThisWeek;
    list.append(
        {u"week"_s, Tr::tr("Closed this week"), QString::number(closed),
         closed > 0 ? Tr::tr("%1 % in time").arg(100.0 * m_numbers.closedOnTime / closed, 0, 'f', 1)
                    : Tr::tr("Since Monday"),
         ui::Lamp::Done});
    return list;
}

QList<WorkbenchModel::Line> WorkbenchModel::arrived() const
{
    QList<InboxItem> items = m_todo.all();
    std::stable_sort(items.begin(), items.end(),
                     [](const InboxItem& a, const InboxItem& b) { return a.since > b.since; });
    const QDate today = officeDate(m_desk.now());
    QList<Line> lines;
    for (const InboxItem& item : items.mid(0, 5))
        lines.append({item.documentId, item.title,
                      joined({stageName(item.step.section(u'-', 0, 0)), item.issuer}),
                      m_language.format().moment(item.since.toTimeZone(officeZone()), today)});
    return lines;
}

} // namespace chancery::documents
