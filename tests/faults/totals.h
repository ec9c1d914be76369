// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "faults/history.h"

namespace chancery::test {

/// What a run of histories came to, which may be continued another day.
struct Totals {
    quint32 from = 1; ///< The seed of the first history, each next one has the next.
    qint64 histories = 0;
    qint64 saved = 0;
    qint64 decided = 0;
    qint64 refused = 0;
    qint64 simulatedMs = 0;
    qint64 cpuMs = 0;
    FaultCounts faults{};
    QByteArrayList violations; ///< The words that play each again.

    void add(const HistoryOutcome& outcome);
    /// All in one line.
    QByteArray line() const;

    /// What an earlier run has written there; nothing when there is no such file. Errors:
    /// simulate.not-a-record.
    static Result<std::optional<Totals>> read(const QString& path);
    /// Lines of a name and a number, so that several can be added up; whole or not at all.
    void write(const QString& path) const;
};

} // namespace chancery::test
