// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The lines between the pages of documents and those of supervision: what waits, what came of what.
#include "base/clock.h"
#include "desktop.h"
#include "documents/pages/documents_page.h"
#include "documents/pages/reading_pane.h"
#include "documents/pages/row_face.h"
#include "documents/pages/wording.h"
#include "office/thread.h"
#include "supervision/data/item_view.h"
#include "supervision/pages/item_panel.h"
#include "supervision/pages/supervision_page.h"
#include "supervision/pages/wording.h"
#include "tr.h"
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
            [this](const ui::ThreadNode& node) { walkTo(node); }};
}

} // namespace chancery::desktop
