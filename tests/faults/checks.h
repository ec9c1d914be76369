// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "faults/history.h"

namespace chancery::test {

/// What left the centre during a history, and what must be true of it for ever.
class Witness {
public:
    Witness(PlayedBusiness& played, SimCentre& centre);

    /// The letters are those of the protocol's properties (P1 …). That all desks hold their rows
    /// has been seen before, by differences().
    void checkAll(Stage& stage, const std::vector<std::unique_ptr<SimDesk>>& desks, bool replays);
    /// P2: the rows of every desk against the rights; empty when they agree.
    static QStringList differences(SimCentre& centre, const PlayedBusiness& played,
                                   const std::vector<std::unique_ptr<SimDesk>>& desks);
    /// The centre came back from a backup: what it had answered since holds no longer.
    void centreRestored(store::Database& centre);
    const QStringList& violations() const { return m_violations; }
    void add(const QString& violation)
    {
        if (m_violations.size() < 20)
            m_violations.append(violation);
    }

private:
    struct Told {
        bool applied;
        qint64 seq;
        QJsonObject result;
        bool operator==(const Told&) const = default;
    };

    void seePage(const store::Actor& actor, const wire::ChangesPage& page);
    void seeAnswer(const DeviceId& device, const wire::PushAnswer& answer);
    void checkLog();
    void checkSaved(SimDesk& desk);
    void checkSearch(SimDesk& desk);
    void checkBlobs(const std::vector<std::unique_ptr<SimDesk>>& desks);
    void checkReplay(Stage& stage);

    PlayedBusiness& m_played;
    SimCentre& m_centre;
    QHash<QString, Told> m_told; ///< by device and number
    bool m_restored = false;
    QStringList m_violations;
};

} // namespace chancery::test
