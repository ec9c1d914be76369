// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/contacts.h"
#include "ui/kit.h"

#include <QAbstractListModel>

namespace chancery::supervision {

/// 每周五, 每季度 …: how often contact is kept.
QString periodName(const FeedbackPeriod& period);

/// Regular contacts (定期联系) as two-line rows with the next day and its lamp (ui/row_roles.h).
class ContactList : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ContactList(ui::Kit& kit, QObject* parent = nullptr);

    void setRows(const QList<ContactRow>& rows, const QDate& today);
    const ContactRow* rowAt(int row) const;
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    ui::Kit& m_kit;
    QList<ContactRow> m_rows;
    QDate m_today;
};

} // namespace chancery::supervision
