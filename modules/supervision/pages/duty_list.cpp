// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/duty_list.h"

#include "supervision/pages/tr.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

namespace chancery::supervision {

DutyList::DutyList(ui::Kit& kit, QObject* parent) : QAbstractListModel(parent), m_kit(kit) {}

void DutyList::setRows(const QList<people::Duty>& duties, const people::NameBook& names,
                       const QDate& today)
{
    beginResetModel();
    m_rows.clear();
    for (const auto& duty : duties) {
        if (!duty.days.last || *duty.days.last >= today)
            m_rows.append(duty);
    }
    m_names = names;
    endResetModel();
}

const people::Duty* DutyList::rowAt(int row) const
{
    return row < 0 || row >= m_rows.size() ? nullptr : &m_rows.at(row);
}

int DutyList::rowOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id.text() == id)
            return int(i);
    }
    return -1;
}

int DutyList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DutyList::data(const QModelIndex& index, int role) const
{
    const auto* duty = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!duty)
        return {};
    switch (role) {
    case ui::RowTitleRole:
        return duty->field;
    case ui::RowSubtitleRole:
        return duty->words.isEmpty() ? Tr::tr("known by its name alone") : duty->words.join(u'、');
    case ui::RowDueRole:
        return m_names.unit(duty->unit.text());
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::supervision
