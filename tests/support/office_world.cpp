// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/office_world.h"

#include "office/catalog.h"
#include "office/demo.h"
#include "office/demo_days.h"
#include "office/demo_directory.h"
#include "office/settings.h"
#include "office/signing.h"
#include "people/data/resolver.h"
#include "server/http/front.h"
#include "server/service/endpoints.h"
#include "server/service/service.h"
#include "support/private_postgres.h"

#include <QDir>

namespace chancery::test {

namespace {

/// The ministry's own key, as its server would have made it; one for all who share this program.
const crypto::KeyAndCertificate& keyOfTheHouse()
{
    static const auto key = [] {
        const auto yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
        crypto::AuthorityRequest authority;
        authority.organisation = QStringLiteral("示例部");
        authority.commonName = QStringLiteral("示例部 CA");
        authority.from = yesterday;
        crypto::CertificateRequest house;
        house.purpose = crypto::CertificateRequest::Purpose::Client;
        house.commonName = QStringLiteral("示例部");
        house.from = yesterday;
        return *crypto::issueCertificate(*crypto::createAuthority(authority), house);
    }();
    return key;
}

documents::DocumentSettings settingsOfTheHouse()
{
    auto settings = office::installationSettings(QStringLiteral("none"));
    if (!settings.ok())
        qFatal("%s", qPrintable(settings.error().debugText()));
    settings->house = QStringLiteral("示例部");
    office::signWith(keyOfTheHouse(), *settings);
    return *settings;
}

} // namespace

OfficeBusiness::OfficeBusiness(qint64 clockAheadSeconds)
    : clock(clockAheadSeconds), catalog(office::catalog()),
      commands(office::registry(settingsOfTheHouse(), clock)),
      questions(office::questions()), desk{catalog, commands, office::actorResolver(),
                                           office::sharedMigrations()},
      centre{catalog, commands, office::actorResolver(), &questions}
{
}

QString personOf(const QString& login)
{
    return office::demoId(QStringLiteral("person"), login);
}

QString participantOf(const char* kind, const char* key)
{
    const QString name = QString::fromLatin1(kind);
    return name + u':' + office::demoId(name, QString::fromLatin1(key));
}

QString passwordOf(const QString& login)
{
    return QStringLiteral("password-of-") + login;
}

QJsonObject registration(const QString& id, int n)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("title"), QStringLiteral("关于第%1项工作的通知").arg(n)},
            {QStringLiteral("number"), QStringLiteral("试发〔2026〕%1号").arg(n)},
            {QStringLiteral("issuer"), QStringLiteral("试验局")},
            {QStringLiteral("signedOn"), QStringLiteral("2026-07-10")}};
}

QStringList rowsByRights(store::Database& centre, const OfficeBusiness& business,
                         const QString& login)
{
    const auto actor = business.centre.resolveActor(centre, *PersonId::parse(personOf(login)),
                                                    business.clock.now());
    return rowsByRights(centre, business.catalog, **actor);
}

sync::LinkSettings deskSettings(const QString& home, const QUrl& server,
                                const QByteArray& authority)
{
    QDir().mkpath(home);
    sync::LinkSettings settings;
    settings.server = server;
    settings.authorityPem = authority;
    settings.replica.databasePath = home + QStringLiteral("/desk.db");
    settings.replica.blobFolder = home + QStringLiteral("/blobs");
    settings.tokenFile = home + QStringLiteral("/token");
    settings.longPollSeconds = 20;
    return settings;
}

OfficeServer::OfficeServer(const QString& folder) : m_folder(folder)
{
    const bool isThere = QFile::exists(folder + QStringLiteral("/centre.db"));
    QDir().mkpath(folder);
    start();
    if (!isThere)
        found();
}

OfficeServer::~OfficeServer()
{
    stop();
}

void OfficeServer::openService()
{
    if (m_service)
        return;
    server::ServiceSettings settings;
    settings.database = storeAt(m_folder + QStringLiteral("/centre.db"));
    settings.blobFolder = m_folder + QStringLiteral("/blobs");
    settings.organisation = QStringLiteral("Test");
    settings.passwordCost = {1, 1024, 1};
    m_metrics = std::make_unique<server::Metrics>();
    auto opened = server::Service::open(settings, business.centre, office::sharedMigrations(),
                                        business.clock, *m_metrics, m_log);
    if (!opened.ok())
        qFatal("%s", qPrintable(opened.error().debugText()));
    m_service = std::move(*opened);
}

void OfficeServer::start()
{
    openService();
    server::FrontSettings front;
    front.address = QStringLiteral("127.0.0.1");
    front.port = m_port;
    front.tls = *crypto::newServerContext({identity.server, {}});
    m_front =
        std::make_unique<server::Front>(front, server::makeRouter(*m_service), *m_metrics, m_log);
    const auto started = m_front->start();
    if (!started.ok())
        qFatal("%s", qPrintable(started.error().debugText()));
    m_port = m_front->port(); // the same one after every stop()
}

void OfficeServer::stop()
{
    if (m_front)
        m_front->stop(std::chrono::milliseconds(500));
    m_service.reset();
    m_front.reset();
}

void OfficeServer::found()
{
    const auto directory = office::DemoDirectory::read(QDate(2020, 1, 1));
    if (!directory.ok())
        qFatal("%s", qPrintable(directory.error().debugText()));
    const QString admin = directory->administrator();
    const auto person = *PersonId::parse(personOf(admin));
    const Command load{CommandId::create(), QStringLiteral("people.load-directory"), 1,
                       directory->params(), business.clock.now()};
    auto& device = m_devices[admin];
    const auto answer = m_service->pushAndWait(
        {person, device.id, {{{++device.n, load}}}, people::foundingActor(person)});
    if (!answer.ok() || answer->answers.first().outcome != wire::Outcome::Applied)
        qFatal("the ministry was not founded");
}

void OfficeServer::seat(const QStringList& logins)
{
    for (const auto& login : logins) {
        const auto encoded = crypto::hashPassword(crypto::SecretText(passwordOf(login).toUtf8()),
                                                  m_service->settings.passwordCost);
        const auto put = m_service->workAndWait([&](store::Database& db) {
            return server::Accounts(db).put(*PersonId::parse(personOf(login)), login, *encoded,
                                            false, m_clock.now());
        });
        if (!put.ok())
            qFatal("%s", qPrintable(put.error().debugText()));
    }
}

Result<QJsonObject> OfficeServer::give(const QString& login, const QString& command,
                                       const QJsonObject& params)
{
    auto& device = m_devices[login];
    const Command given{CommandId::create(), command, 1, params, business.clock.now()};
    TRY_ASSIGN(const auto answer, m_service->pushAndWait({*PersonId::parse(personOf(login)),
                                                          device.id,
                                                          {{{device.n + 1, given}}},
                                                          std::nullopt}));
    const auto& one = answer.answers.constFirst();
    if (one.outcome != wire::Outcome::Deferred)
        ++device.n;
    if (one.outcome != wire::Outcome::Applied)
        return *one.error;
    return one.result;
}

QUrl OfficeServer::url() const
{
    return QUrl(QStringLiteral("https://localhost:%1").arg(m_port));
}

sync::LinkSettings OfficeServer::settingsFor(const QString& home, const QUrl& way) const
{
    return deskSettings(home, way, identity.authority.certificatePem);
}

std::unique_ptr<store::Database> OfficeServer::open() const
{
    store::Database::Options options;
    options.create = false;
    auto db = store::Database::open(storeAt(m_folder + QStringLiteral("/centre.db")), options);
    if (!db.ok())
        qFatal("%s", qPrintable(db.error().debugText()));
    return std::move(*db);
}

OfficeDesk::OfficeDesk(const OfficeServer& server, const QString& home, const QString& who)
    : OfficeDesk(server.settingsFor(home, server.url()), who)
{
}

OfficeDesk::OfficeDesk(const sync::LinkSettings& settings, const QString& who,
                       qint64 clockAheadSeconds)
    : login(who), m_business(clockAheadSeconds)
{
    auto opened = sync::Desk::open(settings, m_business.desk, m_business.clock);
    if (!opened.ok())
        qFatal("%s", qPrintable(opened.error().debugText()));
    m_desk = std::move(*opened);
    QObject::connect(m_desk.get(), &sync::Desk::signInNeeded, m_desk.get(),
                     [this](const Error& why) { signInTrouble = why; });
    QObject::connect(m_desk.get(), &sync::Desk::failed, m_desk.get(),
                     [this](const Error& why) { failure = why; });
    m_desk->start();
}

void OfficeDesk::signIn(const QString& password)
{
    m_desk->signIn(login, password.isEmpty() ? passwordOf(login) : password);
}

bool OfficeDesk::settled() const
{
    const auto& state = m_desk->state();
    return state.connected && !state.catchingUp && state.waiting == 0;
}

sync::Submitted OfficeDesk::must(const char* verb, const QJsonObject& params)
{
    auto done = m_desk->submit(QStringLiteral("documents.") + QLatin1String(verb), params);
    if (!done.ok())
        qFatal("%s by %s: %s", verb, qPrintable(login), qPrintable(done.error().debugText()));
    return *done;
}

QString OfficeDesk::refusalOf(const char* verb, const QJsonObject& params)
{
    const auto done = m_desk->submit(QStringLiteral("documents.") + QLatin1String(verb), params);
    return done.ok() ? QString() : done.error().code;
}

QJsonValue OfficeDesk::field(const QString& document, const QString& column)
{
    const auto row =
        store::readRow(db(), *m_business.catalog.find(QStringLiteral("doc_document")), document);
    return row.ok() && *row ? (*row)->fields.value(column).toJson() : QJsonValue();
}

QString OfficeDesk::stage(const QString& document)
{
    return field(document, QStringLiteral("stage")).toString();
}

qint64 OfficeDesk::count(const char* sql, const QString& bound)
{
    auto q = db().query(sql);
    if (!bound.isEmpty())
        q.bind(bound);
    return q.next() ? q.integer(0) : -1;
}

QList<sync::OutboxEntry> OfficeDesk::refused()
{
    const auto list = m_desk->outbox(sync::OutboxState::Refused, 10'000);
    return list.ok() ? *list : QList<sync::OutboxEntry>();
}

} // namespace chancery::test
