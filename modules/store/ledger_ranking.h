// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "store/ledger_columns.h"

#include <memory>

namespace chancery::store {

/// Turns values into bytes that follow each other as a person expects.
class LedgerSortKeys {
public:
    explicit LedgerSortKeys(LedgerSorting sorting);
    ~LedgerSortKeys();

    void append(std::vector<char>& to, QByteArrayView value) const;

private:
    struct Collator;
    LedgerSorting m_sorting;
    std::unique_ptr<Collator> m_collator; ///< Null where there is none for Chinese.
};

/// Ranks of values that come one after the other.
class LedgerRanking {
public:
    virtual ~LedgerRanking() = default;
    virtual void add(LedgerColumns::Position at, QByteArrayView value, QByteArrayView order) = 0;
    /// Fills the ranks, whose `of` has a place for each position.
    virtual void finish(LedgerColumns::Ranks& ranks) = 0;

    static std::unique_ptr<LedgerRanking> of(const LedgerColumnSql& column, std::size_t rows);
};

} // namespace chancery::store
