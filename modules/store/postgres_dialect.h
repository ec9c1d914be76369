// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArray>

/// The little that our SQL must change to be PostgreSQL's (docs/decisions/0008). Texts and
/// comments in it are left as they are.
namespace chancery::store {

struct PostgresQuery {
    QByteArray sql;
    int parameters = 0; ///< the highest number in use
    bool reads = false; ///< changes nothing, so that it may be run again
};

/// `?` and `?2` become `$1` and `$2`; a lone `?` takes the number after the highest so far.
PostgresQuery postgresQuery(const QByteArray& sql);

/// In CREATE TABLE and ALTER TABLE the types, written in capitals: INTEGER is BIGINT, REAL is
/// DOUBLE PRECISION, BLOB is BYTEA, TEXT sorts by its bytes whatever the database's own order is,
/// and WITHOUT ROWID is left out.
QByteArray postgresScript(const QByteArray& sql);

} // namespace chancery::store
