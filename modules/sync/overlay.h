// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/change.h"
#include "store/catalog.h"
#include "store/database.h"

#include <QSet>

namespace chancery::sync {

/// Which rows a transaction touched, for the pages that show them.
using TouchedTables = QSet<QString>;

/// Forecasts laid over confirmed rows. The rows themselves are changed, so that every query sees
/// the forecast, and what stood there before is kept to be put back.
class Overlay {
public:
    Overlay(store::Database& db, const store::Catalog& catalog) : m_db(db), m_catalog(catalog) {}

    /// Applies a forecast under outbox number n, keeping what it replaces.
    Result<void> lay(qint64 n, const ChangeSet& changes, TouchedTables& touched);
    /// Takes all forecasts off again, newest first: the rows read as last confirmed.
    Result<void> liftAll(TouchedTables& touched);
    /// True if any forecast lies on the rows.
    Result<bool> any();

private:
    store::Database& m_db;
    const store::Catalog& m_catalog;
};

} // namespace chancery::sync
