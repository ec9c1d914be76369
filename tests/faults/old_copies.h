// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "faults/sim_desk.h"

#include <optional>

namespace chancery::test {

/// Copies of machines as they were, and machines that come back from them: a server from a backup,
/// a desk from an image of its disk. What was done since is lost with the machine.
class OldCopies {
public:
    OldCopies(SimDisk& disk, SimCentre& centre) : m_disk(disk), m_centre(centre) {}

    void keepCentre();
    bool hasCentre() const { return m_centreCopy.has_value(); }
    /// The process must have ended. `restored` is told of the database as it is taken up again.
    void putBackCentre(const std::function<void(store::Database&)>& restored);

    void keepDesk(const SimDesk& desk);
    bool hasDesk(const SimDesk& desk) const { return m_desks.contains(desk.machine()); }
    void putBackDesk(SimDesk& desk);

private:
    struct CentreCopy {
        SimDisk::Files files;
        QSet<QString> blobs; ///< by their paths
        QDateTime takenAt;
    };
    struct DeskCopy {
        SimDisk::Files files;
        QByteArray token;
        qsizetype saved; ///< how many commands it had shown as saved
    };

    QSet<QString> blobFiles() const;

    SimDisk& m_disk;
    SimCentre& m_centre;
    std::optional<CentreCopy> m_centreCopy;
    QHash<QString, DeskCopy> m_desks;
};

} // namespace chancery::test
