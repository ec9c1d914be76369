// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/checks.h"
#include "ui/kit.h"

#include <QAbstractListModel>

namespace chancery::supervision {

/// The checks of this desk as two-line rows (ui/row_roles.h).
class CheckList : public QAbstractListModel {
    Q_OBJECT

public:
    explicit CheckList(ui::Kit& kit, QObject* parent = nullptr);

    void setRows(const QList<CheckRow>& rows, const QDate& today);
    QString idAt(int row) const { return m_rows.value(row).id; }
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString stateOf(const CheckRow& row) const;

    ui::Kit& m_kit;
    QList<CheckRow> m_rows;
    QDate m_today;
};

/// 14/40 returned, 3 late: how far a check has come.
QString checkProgress(const CheckRow& row);

} // namespace chancery::supervision
