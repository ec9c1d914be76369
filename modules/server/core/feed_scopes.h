// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace chancery::server {

/// Which scopes there are and which root rows each of them sees. Remembers what it has read and
/// written, for as long as nobody else writes: forget() after a rollback.
class FeedScopes {
public:
    explicit FeedScopes(store::Database& db) : m_db(db) {}

    /// The scope's number, a new one for a new name.
    Result<qint64> id(const QString& name);
    Result<QSet<qint64>> ofRoot(const QString& table, const QString& root);
    Result<void> join(const QString& table, const QString& root, qint64 scope);
    Result<void> leave(const QString& table, const QString& root, qint64 scope);
    /// The root is gone.
    Result<void> removeRoot(const QString& table, const QString& root);
    Result<QSet<QString>> namesOf(const QSet<qint64>& scopes);

    void forget();

private:
    store::Database& m_db;
    QHash<QString, qint64> m_ids;
    QHash<qint64, QString> m_names;
    QHash<std::pair<QString, QString>, QSet<qint64>> m_roots; ///< by table and id
};

} // namespace chancery::server
