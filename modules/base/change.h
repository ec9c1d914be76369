// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/fields.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace chancery {

/// One row put or removed. `fields` holds only the columns that change when the row exists and all
/// the required ones when it is new; "id" is not among them.
struct RowChange {
    enum class Op { Put, Remove };

    Op op = Op::Put;
    QString table;
    QString id;
    Fields fields;

    bool operator==(const RowChange&) const = default;
};

/// Who may see a root row and all rows that hang on it: the complete new set of scopes.
struct AudienceChange {
    QString table; ///< A root table of the catalog.
    QString id;
    QStringList scopes;

    bool operator==(const AudienceChange&) const = default;
};

/// Everything that one accepted command does. Order matters and is kept.
struct ChangeSet {
    QList<RowChange> rows;
    QList<AudienceChange> audiences;
    QJsonObject result; ///< Facts for the sender, such as the number that was given.

    void put(const QString& table, const QString& id, Fields fields)
    {
        rows.append({RowChange::Op::Put, table, id, std::move(fields)});
    }
    void remove(const QString& table, const QString& id)
    {
        rows.append({RowChange::Op::Remove, table, id, {}});
    }
    void setAudience(const QString& table, const QString& id, QStringList scopes)
    {
        audiences.append({table, id, std::move(scopes)});
    }
};

} // namespace chancery
