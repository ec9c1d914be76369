// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "people/rules/directory.h"
#include "people/rules/names.h"
#include "ui/kit.h"

#include <QAbstractListModel>

namespace chancery::supervision {

/// The lines of the duty table (职责分工) that hold today, as two-line rows (ui/row_roles.h): the
/// field and who holds it, the words by which its matters are known.
class DutyList : public QAbstractListModel {
    Q_OBJECT

public:
    explicit DutyList(ui::Kit& kit, QObject* parent = nullptr);

    void setRows(const QList<people::Duty>& duties, const people::NameBook& names,
                 const QDate& today);
    const people::Duty* rowAt(int row) const;
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    ui::Kit& m_kit;
    QList<people::Duty> m_rows;
    people::NameBook m_names;
};

} // namespace chancery::supervision
