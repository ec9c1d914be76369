// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/ledger_columns.h"

namespace chancery::store {

/// The kinds of columns that the books of all modules (台账, 登记簿) are made of.

/// Of few values, by pinyin.
LedgerColumnSql bookColumn(const char* id, const QByteArray& sql, int width, bool shown = true);
/// Of texts, of which nearly each row has its own.
LedgerColumnSql bookWords(const char* id, const QByteArray& sql, int width, bool shown = true,
                          LedgerSorting sorting = LedgerSorting::Spoken);
LedgerColumnSql bookDay(const char* id, const QByteArray& sql, bool shown = true);
/// In the numbers of ui::Lamp; it changes with the time.
LedgerColumnSql bookLamp(const char* id, const QByteArray& sql, bool shown = true);
/// A number of pieces, added up below; none is not shown.
LedgerColumnSql bookCount(const char* id, const QByteArray& sql, bool shown = true);

/// The day of a moment at the office, whose days begin eight hours before those of UTC in every
/// year that has rows.
QByteArray officeDaySql(const QByteArray& moment);

} // namespace chancery::store
