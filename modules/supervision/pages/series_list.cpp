// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/series_list.h"

#include "supervision/pages/goal_tree.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "supervision/rules/checks.h"
#include "ui/lamp.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

QString kindOfSeries(const SeriesRow& row)
{
    return row.kind == "check"_L1 ? checkFormName(row.work.value("form"_L1).toString())
                                  : Tr::tr("Item", "of a recurring task");
}

/// Beside the day of the turn under way stands when the next one begins.
QString stateOfSeries(const SeriesRow& row, const ui::Format& format)
{
    if (row.isEnded)
        return Tr::tr("ended", "a recurring task");
    if (row.isBehind)
        return Tr::tr("has not begun", "a turn");
    if (row.opened == 0)
        return Tr::tr("not yet", "a recurring task");
    return Tr::tr("next turn %1").arg(format.shortDate(row.nextOn));
}

} // namespace

QString seriesPeriodName(const QString& period)
{
    if (period == "month"_L1)
        return Tr::tr("every month");
    if (period == "quarter"_L1)
        return Tr::tr("every quarter");
    if (period == "half-year"_L1)
        return Tr::tr("every half-year");
    if (period == "year"_L1)
        return Tr::tr("every year");
    return Tr::tr("every three years");
}

SeriesList::SeriesList(ui::Kit& kit, QObject* parent) : QAbstractListModel(parent), m_kit(kit) {}

void SeriesList::setRows(const QList<SeriesRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const SeriesRow* SeriesList::rowAt(int row) const
{
    return row < 0 || row >= m_rows.size() ? nullptr : &m_rows.at(row);
}

int SeriesList::rowOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return int(i);
    }
    return -1;
}

int SeriesList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SeriesList::data(const QModelIndex& index, int role) const
{
    const auto* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case ui::RowTitleRole:
        return row->title;
    case ui::RowSubtitleRole:
        return joined({seriesPeriodName(row->period), kindOfSeries(*row)});
    case ui::RowLampRole:
        return int(kitLampOf(row->lamp));
    case ui::RowDueRole:
        return row->lastDue.isValid()
                   ? Tr::tr("due on %1").arg(m_kit.format().shortDate(row->lastDue))
               : row->nextOn.isValid() ? m_kit.format().shortDate(row->nextOn)
                                       : QString();
    case ui::RowStateRole:
        return stateOfSeries(*row, m_kit.format());
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::supervision
