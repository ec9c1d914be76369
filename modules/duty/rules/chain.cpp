// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "duty/rules/chain.h"

namespace chancery::duty {

std::optional<ChainFault> ChainReader::add(const LogLine& line)
{
    const auto fault = [&line](const char* why) {
        return ChainFault{line.number, line.id, QLatin1String(why)};
    };
    const bool follows = line.number == m_lastNumber + 1;
    ++m_lines;
    if (m_extent == Extent::Whole && !follows)
        return fault("gap");
    if (hashOf(line) != line.hash)
        return fault("changed");
    if (follows && line.previous != m_lastHash)
        return fault("order");
    m_lastNumber = line.number;
    m_lastHash = line.hash;
    return std::nullopt;
}

} // namespace chancery::duty
