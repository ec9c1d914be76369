// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QDate>
#include <QString>

namespace chancery::sheets {

/// What a spreadsheet's cell holds.
struct Cell {
    enum class Kind { Empty, Text, Number, Day };

    Kind kind = Kind::Empty;
    QString text;
    double number = 0;
    QDate day;

    static Cell ofText(const QString& text)
    {
        return {text.isEmpty() ? Kind::Empty : Kind::Text, text, 0, {}};
    }
    static Cell ofNumber(double number) { return {Kind::Number, {}, number, {}}; }
    static Cell ofDay(const QDate& day)
    {
        return {day.isValid() ? Kind::Day : Kind::Empty, {}, 0, day};
    }
};

/// More than these no spreadsheet program opens.
inline constexpr int mostRows = 1'048'576;
inline constexpr int mostColumns = 16'384;
inline constexpr int mostCharacters = 32'767;

} // namespace chancery::sheets
