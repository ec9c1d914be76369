// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "ledger/column.h"

#include <QDate>
#include <QJsonObject>
#include <QVariant>

#include <optional>

namespace chancery::ledger {

/// A mark (条件格式): where what it says of a column is true, the row or the cell is coloured. A
/// part of a view, and so kept, shared and said to be modified with it.
struct Mark {
    enum class Test {
        Is,        ///< The value itself; "" for empty.
        Contains,  ///< A piece of text, whatever the case.
        Under,     ///< A number below the value.
        Over,      ///< A number above it.
        DaysLeft,  ///< A day before which there are fewer than so many days, or that is past.
        DaysSince, ///< A day since which there were at least so many; a day that never was is long
                   ///< ago.
        Empty,
        NotEmpty
    };
    /// Amber and red warn; nothing else on a screen is red but what is overdue.
    enum class Tone { Red, Amber, Green, Blue };

    QString column;
    Test test = Test::Is;
    QString value;
    Tone tone = Tone::Amber;
    bool wholeRow = true;

    bool operator==(const Mark&) const = default;

    /// Whether its test looks at the calendar: what is over is not marked by those.
    bool isOfTime() const { return test == Test::DaysLeft || test == Test::DaysSince; }
    bool needsValue() const { return test != Test::Empty && test != Test::NotEmpty; }
    bool holds(const QVariant& cell, const QDate& today) const;
    /// The tests that make sense of a column.
    static QList<Test> testsOf(const Column& column);

    QJsonObject toJson() const;
    /// Nothing for one that is not understood: the value may be a newer program's.
    static std::optional<Mark> fromJson(const QJsonObject& json);
};

} // namespace chancery::ledger
