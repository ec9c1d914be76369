// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "duty/data/log.h"
#include "ui/kit.h"

#include <QAbstractListModel>

namespace chancery::duty {

/// Notes of the duty log as two-line rows (ui/row_roles.h): the time at the right, a lamp where
/// somebody is to take note.
class LineList : public QAbstractListModel {
    Q_OBJECT

public:
    explicit LineList(ui::Kit& kit, QObject* parent = nullptr);

    /// `withDays`: the rows are of several days.
    void setEntries(const QList<LogEntry>& entries, const QDate& today, bool withDays);
    const LogEntry* entryAt(int row) const;
    int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString stateOf(const LogEntry& entry) const;
    QString timeOf(const LogEntry& entry) const;

    ui::Kit& m_kit;
    QList<LogEntry> m_entries;
    QDate m_today;
    bool m_withDays = false;
};

} // namespace chancery::duty
