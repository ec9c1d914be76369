// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sheets/xlsx_reader.h"
#include "supervision/data/unit_names.h"
#include "supervision/rules/ledger_table.h"

namespace chancery::supervision {

/// What a person says of the ledger that is to be imported.
struct ImportChoice {
    int sheet = -1;     ///< -1: the first in which headings are known.
    QStringList fields; ///< Of each column; none: as its heading says.
    UnknownUnits unknown = UnknownUnits::Refuse;
    /// How far along the route at most; rows without a lead are established and no more.
    QString upTo = QStringLiteral("assign");
    /// The record that all rows come from, by which one walks back to it; or none.
    QString sourceTable;
    QString sourceRecord;
};

/// A row as it is going to be opened.
struct ImportRow {
    int row = 0; ///< As the sheet counts, from 1.
    Fields item; ///< With its id.
    QList<Error> errors;
    QList<Error> warnings;
    bool present = false; ///< It is in the ledger already.
};

struct ImportSheet {
    int sheet = 0;
    int headRow = 0;
    QStringList headings; ///< Of each column what stands above it, or its letter.
    QStringList fields;   ///< What each is taken for; empty: it is not imported.
    QList<ImportRow> rows;
};

/// Reads a sheet as the rows of a ledger. Where nothing is known as a heading there are headings,
/// no rows, and a person says what the columns are. supervision.no-rows {file} for a workbook in
/// which nothing is written.
Result<ImportSheet> readImport(const sheets::Workbook& book, const ImportChoice& choice,
                               const UnitNames& units, const QString& ledger, const QDate& day);

} // namespace chancery::supervision
