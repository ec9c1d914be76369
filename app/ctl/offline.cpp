// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "offline.h"

namespace chancery::ctl {

Result<std::unique_ptr<Offline>> Offline::open(const QString& dir)
{
    TRY_ASSIGN(auto deployment, server::readDeployment(dir));
    TRY_ASSIGN(const auto installation, office::installationSettings(deployment.networkGrade));
    std::unique_ptr<Offline> offline(new Offline(std::move(deployment), installation));
    server::ServiceSettings settings;
    settings.databasePath = offline->m_deployment.databasePath();
    settings.blobFolder = offline->m_deployment.blobFolder();
    settings.organisation = offline->m_deployment.organisation;
    settings.networkGrade = offline->m_deployment.networkGrade;
    TRY_ASSIGN(offline->m_service,
               server::Service::open(settings, offline->m_business, office::sharedMigrations(),
                                     offline->m_clock, offline->m_metrics, offline->m_log));
    return offline;
}

Result<QJsonObject> Offline::give(const PersonId& person, const QString& name,
                                  const QJsonObject& params,
                                  const std::optional<store::Actor>& founder)
{
    Device& device = m_devices[person.text()];
    const Command command{CommandId::create(), name, 1, params, m_clock.now()};
    TRY_ASSIGN(const auto answer,
               m_service->pushAndWait({person, device.id, {{{device.n + 1, command}}}, founder}));
    const auto& one = answer.answers.constFirst();
    if (one.outcome != wire::Outcome::Deferred)
        ++device.n;
    if (one.outcome != wire::Outcome::Applied)
        return *one.error;
    return one.result;
}

} // namespace chancery::ctl
