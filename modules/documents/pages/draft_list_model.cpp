// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "documents/pages/draft_list_model.h"

#include "base/clock.h"
#include "documents/pages/document_list_model.h"
#include "documents/pages/tr.h"
#include "documents/pages/wording.h"
#include "ui/lamp.h"
#include "ui/row_delegate.h"
#include "ui/row_roles.h"

namespace chancery::documents {

DraftListModel::DraftListModel(sync::DeskPort& desk, const ui::Language& language, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_language(language)
{
}

void DraftListModel::refresh()
{
    auto found = listDrafts(m_desk.db());
    beginResetModel();
    m_drafts = found.ok() ? std::move(*found) : QList<Draft>();
    endResetModel();
}

int DraftListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_drafts.size());
}

QVariant DraftListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_drafts.size())
        return {};
    const Draft& draft = m_drafts[index.row()];
    switch (role) {
    case DocumentListModel::IdRole:
        return draft.id;
    case Qt::DisplayRole:
    case ui::RowTitleRole:
        return draft.title.isEmpty() ? Tr::tr("Without a title yet") : draft.title;
    case ui::RowSubtitleRole:
        return joined({draft.params.value(QLatin1String("issuer")).toString(),
                       draft.params.value(QLatin1String("number")).toString()});
    case ui::RowLampRole:
        return int(ui::Lamp::NotStarted);
    case ui::RowDueRole:
        return m_language.format().moment(draft.savedAt.toTimeZone(officeZone()),
                                          officeDate(m_desk.now()));
    case ui::RowStateRole:
        return stageName(QStringLiteral("registering"));
    case Qt::AccessibleTextRole:
        return ui::rowAccessibleText(index);
    default:
        return {};
    }
}

} // namespace chancery::documents
