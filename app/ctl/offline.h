// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/log.h"
#include "office/catalog.h"
#include "office/settings.h"
#include "server/service/deployment.h"
#include "server/service/service.h"

#include <memory>

namespace chancery::ctl {

/// A clock that can be set to a past moment, to play a history; else the system's.
class PlayClock final : public Clock {
public:
    QDateTime now() const override
    {
        return m_set.isValid() ? m_set : QDateTime::currentDateTimeUtc();
    }
    void set(const QDateTime& moment) { m_set = moment; }
    void release() { m_set = {}; }

private:
    QDateTime m_set;
};

/// A deployment opened by a tool while its server stands still. The server's lock makes sure of
/// that: server.already-running otherwise. On a database server it takes turns with the others.
/// Commands go through the same lane as ever.
class Offline {
public:
    static Result<std::unique_ptr<Offline>> open(server::Deployment deployment);

    server::Service& service() { return *m_service; }
    const server::Deployment& deployment() const { return m_deployment; }
    PlayClock& clock() { return m_clock; }

    /// Gives one command as a person (or as the founder) and returns the handler's result; a
    /// refusal is its Error. Numbers the device's commands by itself.
    Result<QJsonObject> give(const PersonId& person, const QString& name, const QJsonObject& params,
                             const std::optional<store::Actor>& founder = {});

    /// Gives many as one job of the lane, which commits them together, and returns their answers in
    /// order; shorter after a deferred one.
    Result<QList<wire::CommandAnswer>> giveAll(const PersonId& person,
                                               const QList<Command>& commands);

    /// Who acts: the person with that login, or for an empty one the first who has one of the
    /// roles, in the order of the roles. Errors: ctl.no-such-login {login}, ctl.nobody-may {roles}.
    Result<PersonId> actingPerson(const QString& login, const QStringList& roles);

private:
    Offline(server::Deployment deployment, const documents::DocumentSettings& settings)
        : m_deployment(std::move(deployment)), m_commands(office::registry(settings, m_clock))
    {
    }

    struct Device {
        DeviceId id = DeviceId::create();
        qint64 n = 0;
    };

    server::Deployment m_deployment;
    PlayClock m_clock;
    Log m_log{m_clock, Log::toStandardError(), Log::Level::Warning};
    server::Metrics m_metrics;
    store::Catalog m_catalog = office::catalog();
    store::CommandRegistry m_commands;
    server::Business m_business{m_catalog, m_commands, office::actorResolver()};
    std::unique_ptr<server::Service> m_service;
    QHash<QString, Device> m_devices;
};

} // namespace chancery::ctl
