// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "faults/fault_counts.h"
#include "faults/schedule.h"
#include "sync/environment.h"

#include <QRandomGenerator>
#include <QSet>

namespace chancery::test {

/// A request as the server reads it.
struct SimRequest {
    QByteArray method;
    QString path;
    QHash<QString, QString> query;
    QString token;
    sync::Transport::Body body;
};

/// The server's end of the line.
class SimServerPort {
public:
    using Respond = std::function<void(sync::Transport::Answer)>;
    virtual ~SimServerPort() = default;
    /// Whether anybody listens.
    virtual bool listens() const = 0;
    /// Calls back once, or never, when the process dies first.
    virtual void handle(const SimRequest& request, Respond respond) = 0;
    /// Counts on with every start of the process: connections do not outlive it.
    virtual quint64 life() const = 0;
};

/// The line between the desks and their server, and what goes wrong on it.
class SimNetwork {
public:
    SimNetwork(Schedule& schedule, quint32 seed, FaultCounts& counts)
        : m_schedule(schedule), m_random(seed), m_counts(counts)
    {
    }

    /// Of a hundred requests so many meet with a fault.
    void setFaultsPerCent(int share) { m_share = share; }
    void leaveOut(const QSet<Fault>& faults) { m_left = faults; }

    /// What becomes of one request.
    struct Fate {
        std::optional<Fault> fault;
        qint64 upMs = 0;
        qint64 downMs = 0;
    };
    Fate draw();
    QRandomGenerator& random() { return m_random; }
    Schedule& schedule() { return m_schedule; }

private:
    Schedule& m_schedule;
    QRandomGenerator m_random;
    FaultCounts& m_counts;
    QSet<Fault> m_left;
    int m_share = 0;
};

/// Whether a process of a desk still runs: what it planned does not happen when it is gone.
using Life = std::function<bool()>;

class SimEnvironment final : public sync::Environment {
public:
    /// `online` says whether the machine has a line now.
    SimEnvironment(SimNetwork& network, SimServerPort& server, Life life,
                   std::function<bool()> online)
        : m_network(network), m_server(server), m_life(std::move(life)), m_online(std::move(online))
    {
    }
    std::unique_ptr<sync::Transport> connectTo(const QUrl& server,
                                               const QByteArray& authorityPem) override;
    std::unique_ptr<sync::Timer> timer(std::function<void()> rings) override;
    int random(int end) override { return m_network.random().bounded(end); }

private:
    SimNetwork& m_network;
    SimServerPort& m_server;
    Life m_life;
    std::function<bool()> m_online;
};

} // namespace chancery::test
