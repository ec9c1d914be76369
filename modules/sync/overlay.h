// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/change.h"
#include "store/catalog.h"
#include "store/database.h"

#include <QSet>

#include <utility>

namespace chancery::sync {

/// Which rows a transaction touched, for the pages that show them.
using TouchedTables = QSet<QString>;
/// Table and id.
using RowKey = std::pair<QString, QString>;

/// Forecasts laid over confirmed rows. The rows themselves are changed, so that every query sees
/// the forecast, and what stood there before is kept to be put back: of a row that was changed the
/// columns that were, of one that was taken away all.
class Overlay {
public:
    Overlay(store::Database& db, const store::Catalog& catalog) : m_db(db), m_catalog(catalog) {}

    /// Applies a forecast under outbox number n, keeping what it replaces.
    Result<void> lay(qint64 n, const ChangeSet& changes, TouchedTables& touched);
    /// Takes all forecasts off again, newest first: the rows read as last confirmed.
    Result<void> liftAll(TouchedTables& touched);
    /// Takes off those of these commands. The others must not hang on the same roots: see
    /// tangledWith(). Rows in `replaced` are left as the forecast has them, for whoever puts them
    /// whole right afterwards.
    Result<void> lift(const QList<qint64>& commands, TouchedTables& touched,
                      const QSet<RowKey>& replaced = {});
    /// The commands up to `acked`, those whose forecasts hang on one of the roots, and whatever
    /// hangs together with these by roots of their own; in the order of their numbers.
    Result<QList<qint64>> tangledWith(qint64 acked, const QSet<QString>& roots);
    /// The roots on which the forecasts of these commands hang.
    Result<QSet<QString>> rootsOf(const QList<qint64>& commands);
    /// True if any forecast lies on the rows.
    Result<bool> any();

private:
    Result<void> putBack(const QString& table, const QString& id, qint64 version,
                         const std::optional<QByteArray>& fields, TouchedTables& touched);
    Result<QString> rootOf(const store::Table& table, const RowChange& change);

    store::Database& m_db;
    const store::Catalog& m_catalog;
};

} // namespace chancery::sync
