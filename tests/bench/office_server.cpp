// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office_server.h"

#include "crypto/password.h"
#include "office/settings.h"
#include "people/data/resolver.h"
#include "server/service/accounts.h"
#include "server/service/endpoints.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chancery::bench {

namespace {

const crypto::PasswordCost cheap{1, 1024, 1};

/// The parameters of people.load-directory, filled person by person.
class Directory {
public:
    Directory()
    {
        add(u"units"_s, {{u"id"_s, m_unit}, {u"name"_s, u"办公厅"_s}, {u"kind"_s, u"ministry"_s}});
    }

    void seat(const PersonId& person, const QString& login, const QString& role)
    {
        const QString post = newUuidText();
        add(u"persons"_s, {{u"id"_s, person.text()}, {u"name"_s, login}, {u"login"_s, login}});
        add(u"posts"_s, {{u"id"_s, post},
                         {u"unit"_s, m_unit},
                         {u"title"_s, u"科员"_s},
                         {u"rank"_s, u"staff"_s}});
        add(u"holdings"_s, {{u"id"_s, newUuidText()},
                            {u"post"_s, post},
                            {u"person"_s, person.text()},
                            {u"main"_s, true}});
        add(u"grants"_s,
            {{u"id"_s, newUuidText()}, {u"role"_s, role}, {u"person"_s, person.text()}});
    }

    QJsonObject params() const
    {
        QJsonObject all;
        for (auto it = m_lists.begin(); it != m_lists.end(); ++it)
            all.insert(it.key(), *it);
        return all;
    }

private:
    void add(const QString& list, const QJsonObject& object) { m_lists[list].append(object); }

    QString m_unit = newUuidText();
    QHash<QString, QJsonArray> m_lists;
};

} // namespace

OfficeServer::OfficeServer(QString folder, const documents::DocumentSettings& settings)
    : m_folder(std::move(folder)), m_commands(office::registry(settings, m_clock))
{
}

OfficeServer::~OfficeServer()
{
    if (m_front)
        m_front->stop(std::chrono::milliseconds(500));
    m_service.reset();
}

Result<std::unique_ptr<OfficeServer>> OfficeServer::found(const QString& folder, int clerks,
                                                          const QString& store, const char* role)
{
    TRY_ASSIGN(auto office, open(folder, store));
    TRY(office->foundDirectory(clerks, QLatin1String(role)));
    return office;
}

Result<std::unique_ptr<OfficeServer>> OfficeServer::open(const QString& folder,
                                                         const QString& store)
{
    TRY_ASSIGN(const auto installation, office::installationSettings(u"none"_s));
    std::unique_ptr<OfficeServer> office(new OfficeServer(folder, installation));
    server::ServiceSettings settings;
    settings.database = store.isEmpty() ? office->databasePath() : store;
    settings.blobFolder = folder + u"/blobs"_s;
    settings.organisation = u"Bench"_s;
    settings.passwordCost = cheap;
    TRY_ASSIGN(office->m_service,
               server::Service::open(settings, office->m_business, office::sharedMigrations(),
                                     office->m_clock, office->m_metrics, office->m_log));
    TRY(office->findClerks());
    return office;
}

Result<void> OfficeServer::findClerks()
{
    return m_service->workAndWait([this](store::Database& db) -> Result<void> {
        for (bool found = true; found;) {
            auto q = db.query("SELECT id FROM people_person WHERE login = ?");
            q.bind(login(int(m_clerks.size())));
            found = q.next();
            if (found) {
                TRY_ASSIGN(const auto person, PersonId::parse(q.text(0)));
                m_clerks.append(person);
            }
            TRY(q.done());
        }
        return {};
    });
}

Result<void> OfficeServer::foundDirectory(int clerks, const QString& role)
{
    const PersonId admin = PersonId::create();
    Directory directory;
    directory.seat(admin, u"admin"_s, u"admin"_s);
    for (int n = 0; n < clerks; ++n) {
        m_clerks.append(PersonId::create());
        directory.seat(m_clerks.last(), login(n), role);
    }
    const Command command{CommandId::create(), u"people.load-directory"_s, 1, directory.params(),
                          m_clock.now()};
    TRY_ASSIGN(const auto answer,
               m_service->pushAndWait(
                   {admin, DeviceId::create(), {{{1, command}}}, people::foundingActor(admin)}));
    if (answer.answers.constFirst().error)
        return *answer.answers.constFirst().error;
    for (int n = 0; n < clerks; ++n)
        TRY(makeAccount(m_clerks[n], n));
    return {};
}

Result<void> OfficeServer::makeAccount(const PersonId& person, int n)
{
    TRY_ASSIGN(const QString encoded,
               crypto::hashPassword(crypto::SecretText(password(n).toUtf8()), cheap));
    return m_service->workAndWait([&](store::Database& db) {
        return server::Accounts(db).put(person, login(n), encoded, false, m_clock.now());
    });
}

Result<void> OfficeServer::listen()
{
    crypto::AuthorityRequest authority;
    authority.organisation = u"Bench"_s;
    authority.commonName = u"Bench CA"_s;
    authority.from = m_clock.now().addDays(-1);
    TRY_ASSIGN(m_authority, crypto::createAuthority(authority));
    crypto::CertificateRequest request;
    request.commonName = u"localhost"_s;
    request.dnsNames = {u"localhost"_s};
    request.from = authority.from;
    request.days = 30;
    TRY_ASSIGN(const auto certificate, crypto::issueCertificate(m_authority, request));
    server::FrontSettings settings;
    settings.address = u"127.0.0.1"_s;
    settings.port = 0;
    TRY_ASSIGN(settings.tls, crypto::newServerContext({certificate, {}}));
    settings.rate.perSecond = 0;
    m_front =
        std::make_unique<server::Front>(settings, server::makeRouter(*m_service), m_metrics, m_log);
    return m_front->start();
}

Result<wire::PushAnswer> OfficeServer::give(const PersonId& person, const QList<Command>& commands)
{
    Device& device = m_devices[person.text()];
    server::PushJob job{person, device.id, {}, {}};
    for (qint64 n = device.n; const auto& command : commands)
        job.request.commands.append({++n, command});
    TRY_ASSIGN(const auto answer, m_service->pushAndWait(std::move(job)));
    device.n = answer.lastN;
    return answer;
}

quint16 OfficeServer::port() const
{
    return m_front->port();
}

} // namespace chancery::bench
