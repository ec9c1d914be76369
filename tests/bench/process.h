// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"

#include <QProcess>

namespace chancery::bench {

/// What this process has used so far.
struct Usage {
    double cpuSeconds = 0;
    double peakMiB = 0; ///< resident, what is shared included

    static Usage now();
};

/// Bytes that went over the loopback interface since the machine started, headers included.
qint64 loopbackBytes();

/// This program again, as another party: started with these arguments, it answers with lines of
/// JSON on its standard output.
class Party {
public:
    explicit Party(const QStringList& arguments);
    ~Party(); ///< asks it to end, and waits
    /// The next line; bench.party {log} when none comes within ten minutes or it ends.
    Result<QJsonObject> answer();
    qint64 pid() const { return m_process.processId(); }
    /// Closes its standard input, which asks it to end; the last line that it says.
    Result<QJsonObject> end();

private:
    QProcess m_process;
};

/// For the party itself.
void say(const QJsonObject& line);
/// Blocks until whoever started this party closes its standard input.
void waitForTheEnd();

} // namespace chancery::bench
