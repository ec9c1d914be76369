// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::sheets {

/// A sheet as texts: numbers as a spreadsheet shows them at most (15 digits), days "2026-07-14",
/// moments "2026-07-14 10:05", of a formula what it came to.
struct Sheet {
    QString name;
    bool isHidden = false;
    QList<QStringList> rows; ///< Each as long as its last cell that is filled in.
    int errors = 0;          ///< Cells that say #REF! and the like.
    /// Why it could not be read; the others are there all the same.
    std::optional<Error> trouble;
};

struct Workbook {
    QList<Sheet> sheets; ///< In the workbook's order; charts, dialogs and macros are none.
};

struct ReadLimits {
    qint64 bytes = 512LL << 20; ///< Unpacked.
    qint64 cells = 8'000'000;
};

/// Reads a workbook (.xlsx, .xlsm). What is wrong with the file, in words for whoever chose it:
/// sheets.unreadable, sheets.empty-file, sheets.old-format (.xls), sheets.encrypted,
/// sheets.not-a-workbook, sheets.damaged, sheets.too-large; all {file}.
Result<Workbook> readXlsx(const QString& path, const ReadLimits& limits = {});

} // namespace chancery::sheets
