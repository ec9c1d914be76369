// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The lines between the pages of documents and those of supervision: what waits, what came of what.
#include "base/clock.h"
#include "desktop.h"
#include "documents/pages/calendar_page.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/reading_pane.h"
#include "documents/pages/row_face.h"
#include "documents/pages/wording.h"
#include "office/thread.h"
#include "supervision/data/item_dates.h"
#include "supervision/data/item_view.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/supervision_section.h"
#include "supervision/pages/wording.h"
#include "tr.h"
#include "ui/shell/main_frame.h"
#include "ui/thread_strip.h"

using namespace Qt::StringLiterals;

namespace chancery::desktop {

namespace {

constexpr int mostWaiting = 500;

ui::Lamp lampOf(supervision::Lamp lamp)
{
    switch (lamp) {
    case supervision::Lamp::Done:
        return ui::Lamp::Done;
    case supervision::Lamp::NotStarted:
    case supervision::Lamp::Paused:
        return ui::Lamp::NotStarted;
    case supervision::Lamp::Normal:
        return ui::Lamp::Green;
    case supervision::Lamp::Near:
        return ui::Lamp::Yellow;
    case supervision::Lamp::Overdue:
        return ui::Lamp::Red;
    case supervision::Lamp::None:
        break;
    }
    return ui::Lamp::None;
}

QString holeText(int openItems)
{
    return Tr::tr("%n item(s) not struck off yet", nullptr, openItems);
}

ui::ThreadNode nodeOf(const office::ThreadRecord& record)
{
    if (record.id.isEmpty())
        return {{}, {}, holeText(record.openItems), {}, {}};
    const bool paper = record.table == "doc_document"_L1;
    return {record.table, record.id, record.number.isEmpty() ? record.title : record.number,
            paper ? documents::stageName(record.stage) : supervision::stageName(record.stage),
            lampOf(record.lamp)};
}

} // namespace

QList<ui::ThreadNode> Desktop::threadOf(const QString& table, const QString& id)
{
    QList<ui::ThreadNode> nodes;
    const auto actor = m_parts.desk.actor();
    if (!actor.ok() || !*actor)
        return nodes;
    const auto thread = office::threadOf(m_parts.desk.db(), **actor, table, id, m_parts.desk.now());
    if (!thread.ok())
        return nodes;
    for (const auto& record : *thread)
        nodes.append(nodeOf(record));
    return nodes;
}

/// The strip of the page that is shown then takes the keys, so that one walks on.
void Desktop::walkTo(const ui::ThreadNode& node)
{
    if (node.table == "doc_document"_L1) {
        documents().openDocument(node.id);
        documents().readingPane().thread().setFocus();
    } else {
        supervised().openItem(node.id);
        supervised().panel().thread().setFocus();
    }
}

QList<documents::OtherTask> Desktop::supervisionWaiting()
{
    QList<documents::OtherTask> tasks;
    const auto actor = m_parts.desk.actor();
    if (!actor.ok() || !*actor)
        return tasks;
    const QDateTime now = m_parts.desk.now();
    const auto items = supervision::waitingItems(m_parts.desk.db(), **actor, now, mostWaiting);
    if (!items.ok())
        return tasks;
    const ui::Format format = m_parts.kit.format();
    for (const auto& item : *items) {
        documents::OtherTask task;
        task.id = item.itemId;
        task.title = item.title;
        task.isPressing = item.step == "urge"_L1;
        QStringList parts{item.number};
        if (task.isPressing)
            parts.append(supervision::gradeName(item.grade));
        if (item.extensionWaits)
            parts.append(Tr::tr("more time is asked for"));
        if (item.feedbackDueOn.isValid())
            parts.append(Tr::tr("report by %1").arg(format.shortDate(item.feedbackDueOn)));
        if (item.foreseenLate)
            parts.append(Tr::tr("foreseen to be late"));
        task.subtitle = supervision::joined(parts);
        task.kind = supervision::waitingName(item.step);
        task.dueAt = item.dueAt;
        task.lamp = lampOf(item.lamp);
        task.due = documents::dueText(item.dueAt, u"handle"_s, now, format);
        tasks.append(task);
    }
    return tasks;
}

documents::OtherModules Desktop::otherModules()
{
    return {[this] { return supervisionWaiting(); },
            [this](const QString& id) { supervised().openItem(id); },
            [this](const QString& id) { return threadOf(u"doc_document"_s, id); },
            [this](const ui::ThreadNode& node) { walkTo(node); },
            [this](const QDate& from, const QDate& to) { return supervisionDates(from, to); },
            [this](const QString& id) { openDate(id); },
            [this](const QDate& day) { return markOf(day); }};
}

/// What is supervised has days of its own: its end, its reports, its nodes, checks and contacts.
QList<documents::OtherDate> Desktop::supervisionDates(const QDate& from, const QDate& to)
{
    using What = supervision::ItemDate::What;
    QList<documents::OtherDate> list;
    const auto dates = supervision::itemDates(m_parts.desk.db(), from, to, mostWaiting);
    if (!dates.ok())
        return list;
    const QDate today = officeDate(m_parts.desk.now());
    const QHash<What, std::pair<QString, QString>> kinds{
        {What::Due, {u"item"_s, Tr::tr("Supervised item is due")}},
        {What::Feedback, {u"item"_s, Tr::tr("Report on a supervised item")}},
        {What::Milestone, {u"item"_s, Tr::tr("Node of a supervised item")}},
        {What::Check, {u"checks"_s, Tr::tr("End of a check")}},
        {What::Contact, {u"contacts"_s, Tr::tr("Regular contact")}}};
    for (const auto& each : *dates) {
        const auto [place, kind] = kinds.value(each.what);
        const ui::Lamp lamp = each.on < today               ? ui::Lamp::Red
                              : each.on <= today.addDays(3) ? ui::Lamp::Yellow
                                                            : ui::Lamp::Green;
        list.append({place + u':' + each.id, each.title, kind, each.on, lamp});
    }
    return list;
}

void Desktop::openDate(const QString& id)
{
    const QString place = id.section(u':', 0, 0);
    if (place == "item"_L1)
        return supervised().openItem(id.section(u':', 1));
    supervision().showPart(place);
}

ui::DayMark Desktop::markOf(const QDate& day) const
{
    const auto& calendar = m_parts.supervision.calendar;
    if (!calendar)
        return {};
    const auto known = calendar->dayOf(day);
    if (known.kind == WorkCalendar::Kind::Holiday)
        return {Tr::tr("off", "a day in the calendar"), known.holiday, true};
    if (known.kind == WorkCalendar::Kind::MakeUpWorkday)
        return {Tr::tr("work", "a day in the calendar"), {}, false};
    return {};
}

void Desktop::addCalendar()
{
    m_frame->addSection({u"calendar"_s, u"calendar"_s, [] { return Tr::tr("Dates"); },
                         [this](QWidget* parent) {
                             using documents::CalendarPage;
                             auto* page = new CalendarPage(m_context, parent);
                             connect(page, &CalendarPage::openRequested, this,
                                     [this](const QString& id) { documents().openDocument(id); });
                             return page;
                         },
                         false});
}

documents::CalendarPage& Desktop::calendar()
{
    m_frame->showSection(u"calendar"_s);
    return *qobject_cast<documents::CalendarPage*>(m_frame->page(u"calendar"_s));
}

} // namespace chancery::desktop
