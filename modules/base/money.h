// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <compare>

namespace chancery {

/// An amount of RMB (人民币) in whole fen. Arithmetic that leaves the range of qint64 is
/// `base.money-overflow`, never a wrong amount.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromFen(qint64 fen) { return Money(fen); }
    static constexpr Money fromYuan(qint32 yuan) { return Money(qint64(yuan) * 100); }

    /// "1,234.50", "￥1234.5", "1 234.50元", "12万元", "12.5万", "3亿元", with full-width digits
    /// and signs; negative with a leading minus. `base.bad-money` {text} for anything else and for
    /// parts of a fen.
    static Result<Money> parse(QStringView text);

    constexpr qint64 fen() const { return m_fen; }

    Result<Money> plus(Money other) const;
    Result<Money> minus(Money other) const;
    Result<Money> times(qint64 factor) const;

    /// "1,234.50": yuan with two decimals, for tables whose head says 元.
    QString toYuanText() const;
    /// "12.3": ten thousands of yuan with one decimal, halves rounded away from zero.
    QString toTenThousandText() const;

    constexpr auto operator<=>(const Money&) const = default;

private:
    constexpr explicit Money(qint64 fen) : m_fen(fen) {}

    qint64 m_fen = 0;
};

} // namespace chancery
