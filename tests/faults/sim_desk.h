// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "faults/sim_centre.h"
#include "sync/link.h"

namespace chancery::test {

/// A desk's process on its machine: the replica of the pages and the real link with a replica of
/// its own on the same files, as in the product but without a thread.
class SimDesk {
public:
    struct Parts {
        SimDisk& disk;
        SimNetwork& network;
        SimServerPort& server;
        const SimBusiness& business;
        sync::WantedBlobs wantedBlobs;
        PersonId person;
        QString machine;
        QString folder; ///< for blobs and the token
        QByteArray authorityPem;
    };
    /// A command that the desk has shown as saved.
    struct Saved {
        QString id;
        qint64 n;
        QString name;
    };
    explicit SimDesk(const Parts& parts);
    ~SimDesk();

    bool start();
    void end();
    bool isRunning() const { return m_replica != nullptr; }
    bool isAlive() const;

    Result<void> submit(const QString& name, const QJsonObject& params);
    /// Puts a file into the desk's store; "" when it is dead.
    QString keepBlob(const QByteArray& content);
    void kick();
    /// Does a piece of what the product's filler does in a thread of its own.
    void fillSearch();

    sync::Replica& replica() { return *m_replica; }
    const PersonId& person() const { return m_parts.person; }
    const QString& machine() const { return m_parts.machine; }
    const sync::SyncState& state() const { return m_state; }
    const QList<Saved>& saved() const { return m_saved; }
    /// Its disk is an older one, which knows nothing of the commands after these.
    void forgetSavedAfter(qsizetype count) { m_saved.resize(count); }
    QString tokenFile() const { return m_parts.folder + QStringLiteral("/token"); }
    /// No line for so long; what is on its way is lost.
    void goOffline(qint64 milliseconds)
    {
        m_offlineUntil = m_parts.network.schedule().now() + milliseconds;
    }
    QStringList wantedBlobs() { return m_parts.wantedBlobs(m_replica->db()); }
    SimClock& clock() { return m_clock; }
    store::FaultPlan& plan() { return m_plan; }

private:
    void startLink();

    Parts m_parts;
    SimClock m_clock;
    store::FaultPlan m_plan;
    sync::Business m_business;
    std::shared_ptr<bool> m_running;
    std::unique_ptr<sync::Replica> m_replica;
    std::unique_ptr<sync::Link> m_link;
    sync::SyncState m_state;
    QList<Saved> m_saved;
    qint64 m_offlineUntil = 0;
};

} // namespace chancery::test
