// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "offline.h"

#include "office/signing.h"
#include "server/service/house_key.h"

namespace chancery::ctl {

Result<std::unique_ptr<Offline>> Offline::open(server::Deployment deployment)
{
    TRY_ASSIGN(auto installation,
               office::installationSettings(deployment.networkGrade, deployment.fonds));
    installation.house = deployment.organisation;
    if (const auto key = server::houseKey(deployment, QDateTime::currentDateTimeUtc()); key.ok())
        office::signWith(*key, installation);
    std::unique_ptr<Offline> offline(new Offline(std::move(deployment), installation));
    server::ServiceSettings settings;
    settings.database = offline->m_deployment.database();
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

Result<QList<wire::CommandAnswer>> Offline::giveAll(const PersonId& person,
                                                    const QList<Command>& commands)
{
    Device& device = m_devices[person.text()];
    server::PushJob job{person, device.id, {}, {}};
    for (qint64 n = device.n; const auto& command : commands)
        job.request.commands.append({++n, command});
    TRY_ASSIGN(const auto answer, m_service->pushAndWait(std::move(job)));
    device.n = answer.lastN;
    return answer.answers;
}

Result<PersonId> Offline::actingPerson(const QString& login, const QStringList& roles)
{
    TRY_ASSIGN(auto loan, m_service->reads.lend());
    auto q = loan.db().query("SELECT id, login FROM people_person WHERE login IS NOT NULL"
                             " ORDER BY login");
    QList<PersonId> candidates;
    while (q.next()) {
        TRY_ASSIGN(const PersonId person, PersonId::parse(q.text(0)));
        if (q.text(1) == login)
            return person;
        candidates.append(person);
    }
    TRY(q.done());
    if (!login.isEmpty())
        return fail("ctl.no-such-login", {{QStringLiteral("login"), login}});
    for (const auto& role : roles) {
        for (const auto& person : candidates) {
            TRY_ASSIGN(const auto actor, m_business.resolveActor(loan.db(), person, m_clock.now()));
            if (actor && actor->hasRole(role.toLatin1().constData()))
                return person;
        }
    }
    return fail("ctl.nobody-may", {{QStringLiteral("roles"), roles.join(u' ')}});
}

} // namespace chancery::ctl
