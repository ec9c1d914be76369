// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QList>
#include <QStringList>

namespace chancery::store {

/// What a column holds, by the names that our SQL has for it: INTEGER, TEXT, REAL, BLOB.
struct ColumnFacts {
    QString name;
    QString type;
    bool notNull = false;
    int key = 0; ///< its place in the primary key from 1, or 0

    bool operator==(const ColumnFacts&) const = default;
};

struct TableFacts {
    QString name;
    QList<ColumnFacts> columns; ///< in their order
    QStringList indexes;        ///< names of those that are no constraint, sorted

    bool operator==(const TableFacts&) const = default;
};

/// The tables of a database as they are, sorted by name; the same from either engine.
Result<QList<TableFacts>> tablesOf(Database& db);

} // namespace chancery::store
