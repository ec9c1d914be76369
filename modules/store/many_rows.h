// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/database.h"

#include <QList>

#include <variant>

namespace chancery::store {

/// Rows for one table that go into it together. A database server takes several of them with one
/// statement, which costs it a fraction of as many statements; the embedded one takes them singly,
/// where a statement of many rows would have to be prepared to be taken back half-way.
class ManyRows {
public:
    /// `head` is "INSERT INTO t (a, b)", `tail` what comes behind the values: both literals.
    /// Where `tail` is ON CONFLICT … DO UPDATE no row may come twice.
    ManyRows(const char* head, int columns, const char* tail = "")
        : m_head(head), m_tail(tail), m_columns(columns)
    {
    }

    /// One row, a value for each column.
    template <typename... Values>
    void add(const Values&... values)
    {
        Q_ASSERT(int(sizeof...(values)) == m_columns);
        (m_values.append(Value(values)), ...);
    }
    qsizetype size() const { return m_values.size() / m_columns; }

    /// Posts them all (see Query::post()) and forgets them.
    Result<void> post(Database& db);
    void forget() { m_values.clear(); }

private:
    struct Value : std::variant<qint64, QString> {
        Value(qint64 number) : variant(number) {}
        Value(int number) : variant(qint64(number)) {}
        Value(bool flag) : variant(qint64(flag ? 1 : 0)) {}
        Value(const QString& text) : variant(text) {}
    };
    QByteArray sql(qsizetype rows) const;
    Result<void> postSome(Database& db, qsizetype from, qsizetype rows);

    const char* m_head;
    const char* m_tail;
    int m_columns;
    QList<Value> m_values;
};

} // namespace chancery::store
