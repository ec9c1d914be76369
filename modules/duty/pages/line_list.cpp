// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/pages/line_list.h"

#include "base/clock.h"
#include "duty/pages/tr.h"
#include "duty/pages/wording.h"
#include "ui/lamp.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"
#include "ui/tag.h"

using namespace Qt::StringLiterals;

namespace chancery::duty {

LineList::LineList(ui::Kit& kit, QObject* parent) : QAbstractListModel(parent), m_kit(kit) {}

void LineList::setEntries(const QList<LogEntry>& entries, const QDate& today, bool withDays)
{
    beginResetModel();
    m_entries = entries;
    m_today = today;
    m_withDays = withDays;
    endResetModel();
}

const LogEntry* LineList::entryAt(int row) const
{
    return row < 0 || row >= m_entries.size() ? nullptr : &m_entries.at(row);
}

int LineList::rowOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).line.id == id)
            return int(i);
    }
    return -1;
}

int LineList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QString LineList::timeOf(const LogEntry& entry) const
{
    const QDateTime here = entry.line.at.toTimeZone(officeZone());
    return m_withDays ? m_kit.format().moment(here, m_today) : m_kit.format().time(here.time());
}

QString LineList::stateOf(const LogEntry& entry) const
{
    if (entry.isAwaited())
        return Tr::tr("to be acknowledged");
    if (entry.receipt)
        return Tr::tr("acknowledged by %1").arg(entry.receipt->authorName);
    return entry.corrections.isEmpty() ? QString() : Tr::tr("corrected");
}

QVariant LineList::data(const QModelIndex& index, int role) const
{
    const auto* entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (!entry)
        return {};
    switch (role) {
    case ui::RowTitleRole:
        return entry->text().simplified();
    case ui::RowSubtitleRole:
        return besideEachOther({entry->line.source, entry->line.authorName});
    case ui::RowTagRole:
        return lineKindName(entry->line.kind);
    case ui::RowTagToneRole:
        return int(entry->line.kind == "major"_L1   ? ui::Tone::RedSoft
                   : entry->line.kind == "event"_L1 ? ui::Tone::Amber
                                                    : ui::Tone::Neutral);
    case ui::RowLampRole:
        return int(entry->isAwaited() ? ui::Lamp::Yellow
                   : entry->receipt   ? ui::Lamp::Done
                                      : ui::Lamp::None);
    case ui::RowDueRole:
        return timeOf(*entry);
    case ui::RowStateRole:
        return stateOf(*entry);
    case ui::RowUnreadRole:
        return entry->isAwaited();
    case ui::RowPendingRole:
        return entry->line.number == 0;
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::duty
