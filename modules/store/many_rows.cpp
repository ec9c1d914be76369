// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "store/many_rows.h"

namespace chancery::store {

namespace {

/// Statements are made for 1, 2, 4 … rows, so that there are few of them to keep.
constexpr qsizetype mostInOne = 32;

} // namespace

QByteArray ManyRows::sql(qsizetype rows) const
{
    const QByteArray one = " (?" + QByteArray(", ?").repeated(m_columns - 1) + ')';
    return QByteArray(m_head) + " VALUES" + one + (',' + one).repeated(rows - 1) + m_tail;
}

Result<void> ManyRows::postSome(Database& db, qsizetype from, qsizetype rows)
{
    auto q = db.query(m_head + QByteArray::number(rows), [&] { return sql(rows); });
    for (qsizetype i = from * m_columns; i < (from + rows) * m_columns; ++i) {
        const Value& value = m_values.at(i);
        if (const auto* number = std::get_if<qint64>(&value))
            q.bind(*number);
        else
            q.bind(*std::get_if<QString>(&value));
    }
    return q.post();
}

Result<void> ManyRows::post(Database& db)
{
    const qsizetype all = size();
    qsizetype rows = db.isShared() ? mostInOne : 1;
    for (qsizetype from = 0; from < all; from += rows) {
        while (rows > all - from)
            rows /= 2;
        TRY(postSome(db, from, rows));
    }
    forget();
    return {};
}

} // namespace chancery::store
