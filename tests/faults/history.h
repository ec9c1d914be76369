// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "faults/played_business.h"

namespace chancery::test {

/// What all histories of a program share: made once, for it is dear.
class Stage {
public:
    /// `folder` is for blobs, on a disk in memory if there is one.
    Stage(std::vector<std::unique_ptr<PlayedBusiness>> played, const QString& folder);

    /// Which of the businesses the next history plays.
    void choose(int business) { m_world = &m_worlds[size_t(business)]; }
    int businesses() const { return int(m_worlds.size()); }
    PlayedBusiness& played() { return *m_world->played; }
    SimDisk& disk() { return m_disk; }
    const QByteArray& authorityPem() const { return m_authorityPem; }
    const QString& folder() const { return m_folder; }
    QString location() const { return m_world->location; }
    /// How far the time has come when a history begins.
    qint64 began() const { return m_world->began; }
    /// A founded centre and its desks, as a history begins: the first of them, `synchronised`, have
    /// everything already, the others have never asked.
    void setUp(int desks, int synchronised);
    /// Of the replay: a second centre as the first began.
    QString freshCopy();

private:
    /// A desk that has signed in and has all its rows.
    struct Synchronised {
        SimDisk::Files files;
        QByteArray token;
    };
    /// What the histories of one business begin with.
    struct World {
        std::unique_ptr<PlayedBusiness> played;
        QString location;
        SimDisk::Files centreFiles = {};
        QByteArray emptyDesk = {};
        QList<Synchronised> desks = {};
        // On PostgreSQL, where there is no file to copy:
        QByteArray truncateScript = {};
        QByteArray resetScript = {};
        int resets = 0;
        qint64 began = 0;
    };

    QString folderOf(int desk) const;
    void makeCentre();
    void makeDesk();
    void synchroniseDesks();
    void keepCentreOnServer();

    QString m_folder;
    SimDisk m_disk;
    QByteArray m_authorityPem;
    std::vector<World> m_worlds;
    World* m_world = nullptr;
};

/// How a walk through the present state is interrupted.
enum class WalkStop {
    CentreDies,    ///< before the page has left
    DeskDies,      ///< before it has come
    DeskDiesAfter, ///< when it was written
    RightsChange,  ///< somebody's rights or rows change just then
    CutForLong     ///< the desk has no line for a minute
};
inline constexpr int walkStops = int(WalkStop::CutForLong) + 1;

struct HistoryPlan {
    quint32 seed = 1;
    int acts = 60;
    std::optional<int> business; ///< By the seed when unset.
    QSet<Fault> left;            ///< Faults that are not injected, to find the one that matters.
    /// Instead of random faults of machines: the i-th call of one database fails, or is the last.
    qint64 failingCall = 0;
    /// Or: the last desk begins late, and its first synchronisation is interrupted at this page.
    int stoppedPage = 0;
    WalkStop walkStop = WalkStop::CentreDies;
    bool failsAtDesk = false;
    bool failsForGood = false;
};

struct HistoryOutcome {
    QStringList violations;
    FaultCounts faults{};
    qint64 saved = 0;   ///< Commands that desks showed as saved.
    qint64 decided = 0; ///< … of which the centre refused
    qint64 refused = 0; ///< so many.
    qint64 simulatedMs = 0;
    qint64 callsCounted = 0; ///< of the database of failingCall, or pages of the late desk's walk
    QByteArray mark;         ///< The journal's last hash and more: the same for the same plan.
};

/// Plays one history to its end and judges it. The same plan gives the same history.
HistoryOutcome playHistory(Stage& stage, const HistoryPlan& plan);

} // namespace chancery::test
