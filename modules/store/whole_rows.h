// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/catalog.h"
#include "store/database.h"

#include <QHash>
#include <QJsonObject>

namespace chancery::store {

/// Puts rows as the feed brings them, with every column of the catalog: one statement each, whether
/// the row is new or not. For many rows of few tables; see putRow() for a few columns of one.
class WholeRows {
public:
    explicit WholeRows(Database& db) : m_db(db) {}

    /// Unknown fields take the place of those that were kept in `extra`. A row that lacks a column
    /// (from an older server) is put in part.
    Result<void> put(const Table& table, const QString& id, const QJsonObject& fields,
                     qint64 version);

private:
    const QByteArray& sqlFor(const Table& table);

    Database& m_db;
    QHash<QString, QByteArray> m_sql; ///< by table
};

} // namespace chancery::store
