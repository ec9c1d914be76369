// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "faults/fault_counts.h"
#include "faults/old_copies.h"

#include <set>

namespace chancery::test {

/// What happens to the machines: chooses a fault, prepares it, and starts again what has died.
class Sabotage {
public:
    struct Parts {
        SimDisk& disk;
        Schedule& schedule;
        QRandomGenerator& random;
        FaultCounts& counts;
        QSet<Fault> left;
        SimCentre& centre;
        std::vector<std::unique_ptr<SimDesk>>& desks;
        /// Told of the centre's database when it has come back from a backup.
        std::function<void(store::Database&)> restored;
    };
    explicit Sabotage(const Parts& parts) : m_parts(parts), m_copies(parts.disk, parts.centre) {}

    /// False where the centre's rows are on a database server, which has a disk of its own.
    void setDiskOfCentre(bool simulated) { m_diskOfCentre = simulated; }
    /// Whether machines come back from older copies in this history. A desk forgets what was
    /// answered a month ago, so clocks do not jump by years in it: a backup that is older than
    /// that is beyond what is promised.
    void setOldCopies(bool played) { m_playsCopies = played; }
    /// The first copies, of machines at rest.
    void keepCopies();
    /// One fault, at once or soon.
    void strike();
    /// Whoever has died is cleared away and comes back after a while. To be called when nothing of
    /// the product is on the stack.
    void buryTheDead();
    /// Nothing more goes wrong, and whoever is down comes back at once.
    void stop();
    void goOn() { m_stopped = false; }

private:
    void strikeServer(int kind);
    void strikeDesk(int kind);
    void strikeCopies();
    void armDisk(const QString& machine, Fault died, Fault full, Fault broke);
    void armPlan(store::FaultPlan& plan, Fault died, Fault failed);
    bool begins(Fault fault);
    void buryCentre(SimDisk::End end);
    void buryDesk(SimDesk& desk, SimDisk::End end);
    void bringBackCentre();
    void bringBack(SimDesk& desk);
    void jump(SimClock& clock, Fault fault);
    qint64 rest() { return m_stopped ? 1 : 100 + m_parts.random.bounded(30'000); }
    SimDisk::End someEnd()
    {
        return m_parts.random.bounded(2) ? SimDisk::End::PowerLost : SimDisk::End::Killed;
    }

    Parts m_parts;
    OldCopies m_copies;
    bool m_playsCopies = false;
    bool m_diskOfCentre = true;
    bool m_stopped = false;
};

} // namespace chancery::test
