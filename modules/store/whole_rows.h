// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/cell.h"
#include "store/catalog.h"
#include "store/database.h"

#include <QHash>

#include <functional>
#include <span>

namespace chancery::store {

/// Reads and puts rows with every column of the catalog, as the feed carries them: one statement
/// each, and texts as the bytes that they are. For many rows of few tables; see readRow() and
/// putRow() for one row and a few columns.
class WholeRows {
public:
    explicit WholeRows(Database& db) : m_db(db) {}

    /// Calls back with the row, whose bytes are valid until then; false when there is none.
    Result<bool> read(const Table& table, QByteArrayView id,
                      const std::function<void(const CellRow&)>& take);
    /// Puts the row, whether it is new or not. Its `extra` takes the place of what was kept there.
    Result<void> put(const Table& table, QByteArrayView id, qint64 version, QByteArrayView extra,
                     std::span<const Cell> cells);

private:
    struct Keys { ///< What stands for a table's statements on the connection.
        QByteArray read;
        QByteArray put;
    };
    const Keys& keysOf(const Table& table);

    Database& m_db;
    QHash<const Table*, Keys> m_keys;
    CellRow m_row;
};

} // namespace chancery::store
