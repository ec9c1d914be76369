// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "faults/sim_disk.h"
#include "faults/sim_network.h"
#include "server/core/feed_share.h"
#include "server/core/lane.h"
#include "server/service/sessions.h"
#include "store/migrations.h"
#include "wire/changes_page.h"

namespace chancery::test {

/// A business that the simulated world runs: the small one of the tests, or the office itself.
struct SimBusiness {
    const store::Catalog& catalog;
    const store::CommandRegistry& commands;
    store::ActorResolver resolveActor;
    QList<store::MigrationSet> migrations;
};

/// The server's process on its machine: the real lane, feed, sessions and blob store behind the
/// protocol's endpoints, without threads or sockets. It can die at any call and be started again.
class SimCentre final : public SimServerPort {
public:
    struct Parts {
        SimDisk& disk;
        Schedule& schedule;
        QRandomGenerator& random;
        const SimBusiness& business;
        QString location; ///< of the database
        QString blobFolder;
    };
    explicit SimCentre(const Parts& parts);

    /// Opens all as a started process does; false when the database does not let it.
    bool start();
    /// Ends the process where it stands, without a word.
    void end();
    bool isRunning() const { return m_db != nullptr; }
    /// Running, and not struck by a deadly fault in the midst of what it does.
    bool isAlive() const;

    bool listens() const override { return isAlive(); }
    void handle(const SimRequest& request, Respond respond) override;
    quint64 life() const override { return m_life; }

    SimClock& clock() { return m_clock; }
    const QString& location() const { return m_parts.location; }
    const QString& blobFolder() const { return m_parts.blobFolder; }
    store::FaultPlan& plan() { return m_plan; }
    store::Database& db() { return *m_db; }
    const store::BlobStore& blobs() const { return *m_blobs; }
    /// Decides commands by the founder's hand; before the history begins.
    Result<void> found(const store::Actor& founder, const QList<Command>& commands);
    Result<void> forgetSessions();

    /// Told of every page that leaves, with the reader it is for; for the checks.
    std::function<void(const store::Actor&, const wire::ChangesPage&)> pageLeaves;
    std::function<void(const DeviceId&, const wire::PushAnswer&)> answerLeaves;

private:
    using Answer = sync::Transport::Answer;
    struct Waiting {
        server::Session session;
        SimRequest request;
        Respond respond;
        QSet<QString> scopes;
        Schedule::Id deadline;
    };
    struct Pushed {
        server::Session session;
        wire::PushRequest request;
        Respond respond;
    };

    Result<std::optional<Answer>> route(const SimRequest& request, const Respond& respond);
    Result<std::optional<Answer>> routeSignedIn(const server::Session& session,
                                                const SimRequest& request, const Respond& respond);
    Result<Answer> signIn(const SimRequest& request);
    Result<Answer> renew(const SimRequest& request);
    Result<std::optional<Answer>> changes(const server::Session& session, const SimRequest& request,
                                          bool mayWait, const Respond& respond);
    Result<Answer> blob(const server::Session& session, const SimRequest& request);
    Result<void> inLane(const std::function<Result<void>()>& work);
    Result<store::Actor> actorOf(const PersonId& person);
    void takeTurn();
    void wake(const QSet<QString>& scopes);
    void lookAgain(quint64 id, bool mayWait);
    Answer jsonAnswer(const QJsonObject& object) const;

    Parts m_parts;
    SimClock m_clock;
    store::FaultPlan m_plan;
    server::Business m_business;
    quint64 m_life = 0;
    std::unique_ptr<store::Database> m_db;
    std::unique_ptr<server::FeedShare> m_share; ///< As long as the process lives.
    std::unique_ptr<store::BlobStore> m_blobs;
    std::unique_ptr<server::Lane> m_lane;
    std::unique_ptr<server::Sessions> m_sessions;
    std::vector<Pushed> m_queue;
    bool m_turnPlanned = false;
    std::map<quint64, Waiting> m_waiting;
    quint64 m_lastWaiting = 0;
};

} // namespace chancery::test
