// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::ledger {

/// Rows of texts as a spreadsheet takes and gives them on the clipboard.
using TextTable = QList<QStringList>;

/// Tabs between cells, "\n" between rows; a cell with a tab, a line break or a quote is quoted.
QString toTsv(const TextTable& table);
/// Reads the same, also with "\r\n"; what spreadsheets end with, an empty last line, is no row.
TextTable fromTsv(const QString& text);
/// A table for word processors; the first row as its head.
QString toHtml(const TextTable& table);
/// RFC 4180: commas, "\r\n", quotes where they are needed. A cell that a spreadsheet would take for
/// a formula (=, +, -, @ before something that is no number) gets an apostrophe before it.
QString csvLine(const QStringList& cells);

} // namespace chancery::ledger
