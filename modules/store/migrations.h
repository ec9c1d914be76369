// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QList>
#include <QString>

namespace chancery::store {

/// The numbered SQL files of one module, "0001_first.sql" …, compiled in under `folder`
/// (":/sql/documents"). Files are never edited once released: a change is a new number.
struct MigrationSet {
    QString module;
    QString folder;
};

/// Brings the schema up to date in one transaction, modules in the given order. Errors:
/// store.newer-schema (the file was written by a newer Chancery; nothing is touched),
/// store.migration-changed (an applied file no longer reads as it did), and those of Database.
Result<void> migrate(Database& db, const QList<MigrationSet>& sets, const QString& appliedAt);

} // namespace chancery::store
