// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace chancery::documents {

/// The number under which a document stands in the house's own register (收文编号):
/// 收文〔2026〕1187号, counted per series and year. Given by the server alone, in the order of
/// registration; a desk that has not heard from it has none.
class RegistryNumber {
public:
    static constexpr int mostSerial = 999'999;

    /// For the server. `series` is 收文, 密收, 电收 … (1 to 8 characters, no digits or brackets).
    /// documents.bad-registry-number {text}.
    static Result<RegistryNumber> create(QStringView series, int year, int serial);
    /// The text() form, also with other brackets and full-width digits.
    static Result<RegistryNumber> parse(QStringView text);

    const QString& series() const { return m_series; }
    int year() const { return m_year; }
    int serial() const { return m_serial; }

    QString text() const;
    /// Sorts as text in the order of series, year and serial: 收文|2026|001187.
    QString sortKey() const;

    bool operator==(const RegistryNumber&) const = default;

private:
    RegistryNumber(QString series, int year, int serial)
        : m_series(std::move(series)), m_year(year), m_serial(serial)
    {
    }

    QString m_series;
    int m_year;
    int m_serial;
};

} // namespace chancery::documents
