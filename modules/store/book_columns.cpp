// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/book_columns.h"

namespace chancery::store {

LedgerColumnSql bookColumn(const char* id, const QByteArray& sql, int width, bool shown)
{
    LedgerColumnSql made;
    made.column.id = QString::fromLatin1(id);
    made.column.width = width;
    made.column.shown = shown;
    made.value = sql;
    made.sorting = LedgerSorting::Spoken;
    return made;
}

LedgerColumnSql bookWords(const char* id, const QByteArray& sql, int width, bool shown,
                          LedgerSorting sorting)
{
    auto made = bookColumn(id, sql, width, shown);
    made.column.values = ledger::Values::Many;
    made.sorting = sorting;
    return made;
}

LedgerColumnSql bookDay(const char* id, const QByteArray& sql, bool shown)
{
    auto made = bookColumn(id, sql, 104, shown);
    made.column.type = ledger::Type::Day;
    made.sorting = LedgerSorting::Plain;
    return made;
}

LedgerColumnSql bookLamp(const char* id, const QByteArray& sql, bool shown)
{
    auto made = bookColumn(id, sql, 132, shown);
    made.column.type = ledger::Type::Lamp;
    made.timely = true;
    return made;
}

LedgerColumnSql bookCount(const char* id, const QByteArray& sql, bool shown)
{
    auto made = bookColumn(id, "CASE WHEN " + sql + " > 0 THEN " + sql + " END", 72, shown);
    made.column.type = ledger::Type::Number;
    made.column.aggregate = ledger::Aggregate::Sum;
    made.sorting = LedgerSorting::Natural;
    return made;
}

QByteArray officeDaySql(const QByteArray& moment)
{
    return "date(" + moment + ", '+8 hours')";
}

} // namespace chancery::store
