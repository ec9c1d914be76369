// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "supervision/data/series.h"
#include "ui/kit.h"

#include <QAbstractListModel>

namespace chancery::supervision {

/// 每月, 每季度 …: how often it comes round.
QString seriesPeriodName(const QString& period);

/// Recurring tasks (周期任务) as two-line rows with their own lamp and the day of the next turn
/// (ui/row_roles.h).
class SeriesList : public QAbstractListModel {
    Q_OBJECT

public:
    explicit SeriesList(ui::Kit& kit, QObject* parent = nullptr);

    void setRows(const QList<SeriesRow>& rows);
    const SeriesRow* rowAt(int row) const;
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    ui::Kit& m_kit;
    QList<SeriesRow> m_rows;
};

} // namespace chancery::supervision
