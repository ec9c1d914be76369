// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/check_list.h"

#include "supervision/pages/goal_tree.h"
#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/lamp.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

QString checkProgress(const CheckRow& row)
{
    const bool isDraw = row.form == "draw"_L1;
    if (isDraw && row.drawn == 0)
        return Tr::tr("%n object(s), not drawn yet", nullptr, row.objects);
    QStringList parts{
        Tr::tr("%1 of %2 done").arg(row.answered).arg(isDraw ? row.drawn : row.objects)};
    if (row.late > 0)
        parts.append(Tr::tr("%n late", nullptr, row.late));
    if (row.findings > 0)
        parts.append(Tr::tr("%n finding(s)", nullptr, row.findings));
    if (row.openFindings > 0)
        parts.append(Tr::tr("%n open", nullptr, row.openFindings));
    return joined(parts);
}

CheckList::CheckList(ui::Kit& kit, QObject* parent) : QAbstractListModel(parent), m_kit(kit) {}

void CheckList::setRows(const QList<CheckRow>& rows, const QDate& today)
{
    beginResetModel();
    m_rows = rows;
    m_today = today;
    endResetModel();
}

int CheckList::rowOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return int(i);
    }
    return -1;
}

int CheckList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString CheckList::stateOf(const CheckRow& row) const
{
    return row.isClosed ? Tr::tr("closed", "a check") : checkProgress(row);
}

QVariant CheckList::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const auto& row = m_rows.at(index.row());
    switch (role) {
    case ui::RowTitleRole:
        return row.title;
    case ui::RowSubtitleRole:
        return joined({checkKindName(row.kind), checkFormName(row.form)});
    case ui::RowLampRole: {
        const auto lamp = kitLampOf(checkLamp(row.isClosed, row.due, m_today));
        if (row.isClosed || lamp == ui::Lamp::Red)
            return int(lamp);
        return int(row.late > 0 ? ui::Lamp::Red : row.bad > 0 ? ui::Lamp::Yellow : lamp);
    }
    case ui::RowDueRole:
        return row.due.isValid() ? m_kit.format().shortDate(row.due) : QString();
    case ui::RowStateRole:
        return stateOf(row);
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::supervision
