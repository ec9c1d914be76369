// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QList>
#include <QString>

namespace chancery::ledger {

enum class Type {
    Text,
    Number, ///< Sorted, summed and shown as a number.
    Day,    ///< "2026-07-14".
    Lamp,   ///< A small number that the face turns into a lamp; rows are counted by it.
    Share   ///< 0 … 100, a bar.
};

/// Few: every value there is fits into a list to choose from (an organ, a kind, a day), so it can
/// be grouped and counted by. Many: nearly each row has its own (a title).
enum class Values { Few, Many };

/// What stands below the column, of all rows and of each group.
enum class Aggregate { None, Sum, Mean };

/// One column of a ledger (台账、登记簿), without words: those are the face's (ui/ledger).
struct Column {
    QString id;
    Type type = Type::Text;
    Values values = Values::Few;
    Aggregate aggregate = Aggregate::None;
    int width = 120;   ///< At 100 % type size.
    bool shown = true; ///< Before anybody chose.
    bool editable = false;

    bool operator==(const Column&) const = default;
};

/// -1 for an unknown one.
inline int columnAt(const QList<Column>& columns, const QString& id)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i].id == id)
            return int(i);
    }
    return -1;
}

} // namespace chancery::ledger
