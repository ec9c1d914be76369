// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/catalog.h"
#include "store/database.h"
#include "sync/overlay.h"

#include <QHash>

namespace chancery::sync {

/// By which scopes the rows of the catalog are on this desk: a row lives here while there is one.
/// For the length of one transaction, whose rollback its numbers would not survive.
class HeldRows {
public:
    HeldRows(store::Database& db, const store::Catalog& catalog) : m_db(db), m_catalog(catalog) {}

    /// The number of a set of scopes by their names, a new one for a new set.
    Result<qint64> set(const QStringList& scopes);

    /// The row is here by this set of scopes too.
    Result<void> join(const store::Table& table, QByteArrayView id, qint64 set);
    /// The row is here by this set of scopes no more; it goes when there is no other.
    Result<void> leave(const store::Table& table, QByteArrayView id, qint64 set,
                       TouchedTables& touched);
    /// A scope is lost: the rows that were here by it alone go with it.
    Result<void> dropScope(const QString& scope, TouchedTables& touched);

    /// No row is here by anything until it has come again.
    Result<void> disown();
    /// Removes the rows that are here by nothing.
    Result<void> dropUnseen(TouchedTables& touched);

private:
    using Scopes = QList<qint64>; // sorted, without doubles

    Result<qint64> scopeId(const QString& name);
    Result<qint64> numberOf(const Scopes& scopes);
    Result<Scopes> scopesOf(qint64 set);
    Result<std::optional<qint64>> held(const store::Table& table, QByteArrayView id);
    Result<void> change(const store::Table& table, QByteArrayView id, qint64 set);
    Result<void> noteChanges(qint64 scope);

    store::Database& m_db;
    const store::Catalog& m_catalog;
    QHash<QString, qint64> m_scopes;
    QHash<Scopes, qint64> m_numbers;
    QHash<qint64, Scopes> m_sets;
};

} // namespace chancery::sync
