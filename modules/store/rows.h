// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/change.h"
#include "store/catalog.h"
#include "store/database.h"

#include <QJsonObject>

#include <optional>

namespace chancery::store {

/// A synchronised row as it stands: every catalog column (null ones too) and "extra" merged in;
/// without id and version.
struct Row {
    QString id;
    qint64 version = 0;
    Fields fields;

    bool operator==(const Row&) const = default;
};

Result<std::optional<Row>> readRow(Database& db, const Table& table, const QString& id);
/// The same with no more than the fields that are named in `wanted`; the whole row where one of
/// them is none of the table's columns.
Result<std::optional<Row>> readFields(Database& db, const Table& table, const QString& id,
                                      const Fields& wanted);

/// All rows of a table that hang on a root row, in the order of their ids.
Result<QList<Row>> readBranch(Database& db, const Table& table, const QString& root);

/// Puts the given columns of a row, creating it if it is new. Fields that the table does not know
/// go to `extra` (they come from a newer server and are kept, never sent back). Putting the same
/// row twice is harmless. True when the row is new.
Result<bool> putRow(Database& db, const Table& table, const QString& id, const Fields& fields,
                    qint64 version);

Result<void> removeRow(Database& db, const Table& table, const QString& id);

/// The id of the root on which a row hangs, from the change's own fields or else from the stored
/// row; nothing if the row does not exist.
Result<std::optional<QString>> rootOf(Database& db, const Table& table, const RowChange& change);

/// Binds a field as its column holds it; null and absent are NULL.
void bindField(Query& query, ColumnType type, const FieldValue& value);

/// Canonical JSON text: keys sorted, no blanks.
QString jsonText(const QJsonObject& object);

} // namespace chancery::store
