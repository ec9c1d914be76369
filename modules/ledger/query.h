// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace chancery::ledger {

struct SortKey {
    QString column;
    bool descending = false;

    bool operator==(const SortKey&) const = default;
};

/// What must be true of a column.
struct Condition {
    enum class Test {
        Contains, ///< The one value, whatever the case.
        OneOf,    ///< Exactly one of the values; "" for empty.
        NoneOf,
        From,    ///< At least the one value: a number, or the beginning of a day ("2026-03").
        To,      ///< At most the one value; of a beginning of a day all that begins so.
        Between, ///< From the first to the second.
        Empty,
        NotEmpty
    };

    QString column;
    Test test = Test::OneOf;
    QStringList values;

    bool operator==(const Condition&) const = default;
};

/// Which rows a ledger shows, and in which order.
struct Query {
    QString text; ///< Anything typed; what it is looked for in is the source's affair.
    QList<Condition> conditions;
    QList<SortKey> sort; ///< The first is the strongest. None: the source's own order.
    QString group;       ///< A column of few values; empty: not grouped.
    bool groupsDescending = false;

    bool operator==(const Query&) const = default;

    const Condition* conditionOn(const QString& column) const;
    /// Puts it in the place of what was asked of its column; one without values takes that away
    /// (Empty and NotEmpty have none to give).
    void setCondition(const Condition& condition);
    void clearCondition(const QString& column);
    /// As clicking a head does: the only key, turned round if it was that already; `add` keeps the
    /// others.
    void sortBy(const QString& column, bool add);

    QJsonObject toJson() const;
    /// What it does not understand it leaves out: the value may be a newer program's.
    static Query fromJson(const QJsonObject& json);
};

/// The stable name of a test in a stored view: "one-of".
QString testId(Condition::Test test);

} // namespace chancery::ledger
