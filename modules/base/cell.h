// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QByteArrayView>

#include <vector>

namespace chancery {

/// A value of a row on its way from one database to another, as its column holds it: a text as the
/// UTF-8 bytes that stand there, without a detour through QString. The bytes belong to whoever
/// filled the cell.
struct Cell {
    enum class Kind : quint8 { Null, Integer, Flag, Text, Json };

    Kind kind = Kind::Null;
    qint64 number = 0;   ///< Of an integer; 0 or 1 of a flag.
    QByteArrayView text; ///< Of a text; of a Json its canonical text.

    static Cell ofInteger(qint64 number) { return {Kind::Integer, number, {}}; }
    static Cell ofFlag(bool flag) { return {Kind::Flag, flag ? 1 : 0, {}}; }
    static Cell ofText(QByteArrayView text) { return {Kind::Text, 0, text}; }
    static Cell ofJson(QByteArrayView text) { return {Kind::Json, 0, text}; }

    friend bool operator==(const Cell& a, const Cell& b)
    {
        return a.kind == b.kind && a.number == b.number && a.text == b.text;
    }
};

/// A row with all columns of its table, in the catalog's order.
struct CellRow {
    QByteArrayView id;
    qint64 version = 0;
    QByteArrayView extra; ///< Fields of a newer schema as a JSON object; empty for none.
    std::vector<Cell> cells;
};

} // namespace chancery
