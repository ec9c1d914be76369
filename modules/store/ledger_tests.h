// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/ledger_columns.h"

namespace chancery::store {

/// For each of a column's values, by rank, whether the condition holds.
std::vector<bool> ledgerTestValues(ledger::Type type, const QStringList& values,
                                   const ledger::Condition& condition);

/// The same as a condition over SQL, for a column of many values.
LedgerTextSql ledgerTestSql(const LedgerColumnSql& column, const ledger::Condition& condition);

/// The values of an axis put together by their parts, in order; what has none last. Without an axis
/// there is one bucket.
class LedgerBuckets {
public:
    LedgerBuckets() = default;
    LedgerBuckets(const LedgerColumns::Ranks& ranks, ledger::Part part);

    std::size_t size() const { return std::size_t(m_titles.size()); }
    const QStringList& titles() const { return m_titles; }
    std::size_t of(const LedgerColumns::Ranks* ranks, LedgerColumns::Position at) const
    {
        return ranks && !m_bucket.empty() ? m_bucket[ranks->of[at]] : 0;
    }

private:
    QStringList m_titles{QString()};
    std::vector<std::size_t> m_bucket; ///< By rank.
};

/// The counts without rows and columns in which there is nothing.
ledger::CrossTable crossTableOf(const LedgerBuckets& rows, const LedgerBuckets& columns,
                                const std::vector<qint64>& counts);

} // namespace chancery::store
