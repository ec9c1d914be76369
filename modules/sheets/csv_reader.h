// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sheets/xlsx_reader.h"

namespace chancery::sheets {

/// Reads a plain table (.csv, .tsv, .txt) as one sheet, with the words of readXlsx() for what is
/// wrong. UTF-8, UTF-16 with its mark or GB18030, whichever it is; parted by commas, semicolons or
/// tabs, whichever the first lines have; quotes after RFC 4180, and a quote that is never closed
/// ends with its line. The apostrophe that keeps a spreadsheet from reckoning (our own csvLine()
/// writes it) is taken away again. Rows are counted as a spreadsheet would show them.
Result<Workbook> readCsv(const QString& path, const ReadLimits& limits = {});

/// readXlsx() or readCsv(), by how the file begins, whatever it is called.
Result<Workbook> readTable(const QString& path, const ReadLimits& limits = {});

} // namespace chancery::sheets
