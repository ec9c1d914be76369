// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "supervision/pages/contact_list.h"

#include "supervision/pages/tr.h"
#include "supervision/pages/wording.h"
#include "ui/lamp.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

using namespace Qt::StringLiterals;

namespace chancery::supervision {

namespace {

constexpr int contactSoonDays = 3;

} // namespace

QString periodName(const FeedbackPeriod& period)
{
    using Kind = FeedbackPeriod::Kind;
    switch (period.kind) {
    case Kind::Weekly:
        return Tr::tr("every week");
    case Kind::TenDays:
        return Tr::tr("every ten days of a month");
    case Kind::Monthly:
        return Tr::tr("every month");
    case Kind::Days:
        return Tr::tr("every %n day(s)", nullptr, period.number);
    case Kind::None:
        break;
    }
    return {};
}

ContactList::ContactList(ui::Kit& kit, QObject* parent) : QAbstractListModel(parent), m_kit(kit) {}

void ContactList::setRows(const QList<ContactRow>& rows, const QDate& today)
{
    beginResetModel();
    m_rows = rows;
    m_today = today;
    endResetModel();
}

const ContactRow* ContactList::rowAt(int row) const
{
    return row < 0 || row >= m_rows.size() ? nullptr : &m_rows.at(row);
}

int ContactList::rowOf(const QString& id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return int(i);
    }
    return -1;
}

int ContactList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ContactList::data(const QModelIndex& index, int role) const
{
    const auto* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case ui::RowTitleRole:
        return joined({row->withName, row->topic});
    case ui::RowSubtitleRole:
        return joined({periodName(row->period),
                       row->lastOn.isValid()
                           ? Tr::tr("last on %1").arg(m_kit.format().shortDate(row->lastOn))
                           : Tr::tr("not yet", "a contact")});
    case ui::RowLampRole:
        return int(row->isEnded                                      ? ui::Lamp::Done
                   : row->nextOn < m_today                           ? ui::Lamp::Red
                   : row->nextOn <= m_today.addDays(contactSoonDays) ? ui::Lamp::Yellow
                                                                     : ui::Lamp::Green);
    case ui::RowDueRole:
        return row->nextOn.isValid() ? m_kit.format().shortDate(row->nextOn) : QString();
    case ui::RowStateRole:
        return row->isEnded ? Tr::tr("ended", "a contact")
                            : Tr::tr("%n time(s)", nullptr, row->contacts);
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::supervision
