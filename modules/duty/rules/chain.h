// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "duty/rules/line.h"

namespace chancery::duty {

/// The first line of a log that is not what it was when it was written.
struct ChainFault {
    qint64 number = 0;
    QString id;
    QString why; ///< "changed": it says something else; "order": the line before it is another;
                 ///< "gap": a line before it is missing.

    bool operator==(const ChainFault&) const = default;
};

/// Goes through a log from its first line on.
class ChainReader {
public:
    enum class Extent {
        Whole, ///< Where all lines are: none may be missing.
        Seen   ///< On a desk, which holds those that its person may see.
    };

    explicit ChainReader(Extent extent) : m_extent(extent) {}

    /// The next line by its number; what is wrong with it, or nothing.
    std::optional<ChainFault> add(const LogLine& line);
    qint64 lines() const { return m_lines; }

private:
    Extent m_extent;
    qint64 m_lines = 0;
    qint64 m_lastNumber = 0;
    QString m_lastHash;
};

} // namespace chancery::duty
