// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/rows.h"

#include <QHash>

#include <optional>
#include <utility>

namespace chancery::store {

/// Rows that a connection has read, so that it need not ask again: see Database::setMemo(). The
/// rows that are written through putRow() and removeRow() on the connection are kept in step;
/// whoever sets it must know that nobody else writes them, and forgets all after a rollback.
class RowMemo {
public:
    /// Nothing when it is not known; otherwise the row, or that there is none.
    std::optional<std::optional<Row>> row(const Table& table, const QString& id) const;
    void keepRow(const Table& table, const QString& id, const std::optional<Row>& row);
    /// Whether there is such a row; nothing when it is not known.
    std::optional<bool> exists(const Table& table, const QString& id) const;
    /// All rows of the table that hang on the root, in the order of their ids.
    std::optional<QList<Row>> branch(const Table& table, const QString& root) const;
    void keepBranch(const Table& table, const QString& root, const QList<Row>& rows);

    /// The row was put, or is gone.
    void written(const Table& table, const QString& id, bool exists);
    void forget();

private:
    using Key = std::pair<QString, QString>; // table and id
    struct Known {
        bool exists = false;
        std::optional<Row> row; ///< Nothing too when only the existence is known.
    };
    void makeRoom();

    QHash<Key, Known> m_rows;
    QHash<QString, QHash<QString, QList<Row>>> m_branches; ///< by table, by root
    qsizetype m_branchCount = 0;
};

} // namespace chancery::store
