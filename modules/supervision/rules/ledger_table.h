// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/fields.h"
#include "base/result.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <functional>

namespace chancery::supervision {

/// A row of somebody's ledger, read: what supervision.open would be given (without `id`), and what
/// is wrong or doubtful about it. A row with errors is not to be imported, and neither is its table
/// unless a person leaves it out.
struct LedgerTableRow {
    int row = 0; ///< As the table counts, from 1.
    Fields params;
    /// Of what stands in its columns: the same whatever day, directory or choice it is read with.
    QByteArray digest;
    QList<Error> errors;
    QList<Error> warnings;
};

struct LedgerTable {
    int headRow = 0;    ///< The row with the headings; 0: none was found.
    QStringList fields; ///< Of each column what it is taken for; empty: nothing.
    QList<LedgerTableRow> rows;

    bool isSound() const;
};

/// What a column may be taken for, and the headings by which it is known (表头). A person may say
/// it otherwise, which is `fields` of readLedgerTable().
QString ledgerFieldOf(const QString& heading);
const QStringList& ledgerFields();

/// What becomes of a department that the directory does not know: its row is refused, or its name
/// is kept in the words of what is asked for (工作要求), so that nothing of the ledger is lost.
enum class UnknownUnits { Refuse, KeepAsWords };

/// Reads the cells of a sheet. Headings are looked for in the first twenty rows; repeated headings
/// and empty rows are passed over. `unitOf`: the participant of a department's name, empty for one
/// that is not known. `day`: from which times without a year are read. `fields`: of each column, in
/// place of what its heading says.
///
/// Errors of rows: supervision.title-needed, supervision.unknown-unit {name}, supervision.bad-day
/// {text}, supervision.too-long {field, most}; warnings: supervision.unclear-due {text},
/// supervision.unknown-word {text} for a source, importance or period that is none of ours and is
/// left out, supervision.unit-kept-as-words {name}. supervision.no-headings where nothing is known
/// as a heading.
Result<LedgerTable> readLedgerTable(const QList<QStringList>& cells,
                                    const std::function<QString(const QString& name)>& unitOf,
                                    const QDate& day, const QStringList& fields = {},
                                    UnknownUnits unknown = UnknownUnits::Refuse);

} // namespace chancery::supervision
