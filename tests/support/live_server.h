// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/http/front.h"
#include "server/service/endpoints.h"
#include "support/identity.h"
#include "support/notes_business.h"
#include "support/private_postgres.h"
#include "support/verify.h"

#include <QTemporaryDir>

#include <memory>

namespace chancery::test {

/// A whole server over real TLS on loopback, with the notes business and cheap passwords.
class LiveServer {
public:
    using Identity = test::Identity;

    static Identity newIdentity(const QString& name = QStringLiteral("localhost"),
                                const QDateTime& from = QDateTime::currentDateTimeUtc().addDays(-1),
                                int days = 30)
    {
        return test::newIdentity(name, from, days);
    }

    explicit LiveServer(const QString& home) : LiveServer(home, newIdentity(), 0) {}

    LiveServer(const QString& home, Identity who, quint16 onPort)
        : folder(home), identity(std::move(who)), port(onPort)
    {
        start();
    }
    ~LiveServer() { stop(); }

    void start()
    {
        server::ServiceSettings settings;
        settings.database = storeAt(folder + QStringLiteral("/centre.db"));
        settings.blobFolder = folder + QStringLiteral("/blobs");
        settings.organisation = QStringLiteral("Test");
        settings.passwordCost = {1, 1024, 1};
        settings.protocol = protocol;
        metrics = std::make_unique<server::Metrics>();
        auto opened =
            server::Service::open(settings, business, {migrations.set()}, clock, *metrics, log);
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().debugText()));
        service = std::move(*opened);
        server::FrontSettings frontSettings;
        frontSettings.address = QStringLiteral("127.0.0.1");
        frontSettings.port = port;
        frontSettings.tls = *crypto::newServerContext({identity.server, {}});
        frontSettings.rate.perSecond = 0;
        front = std::make_unique<server::Front>(frontSettings, server::makeRouter(*service),
                                                *metrics, log);
        const auto started = front->start();
        if (!started.ok())
            qFatal("%s", qPrintable(started.error().debugText()));
        port = front->port();
    }

    void stop()
    {
        if (front)
            front->stop(std::chrono::milliseconds(500));
        service.reset();
        front.reset();
    }

    /// Seats a member by the founder's hand, with an account "login" / "password-of-login".
    PersonId seat(const QString& login, const QStringList& participants)
    {
        const PersonId person = PersonId::create();
        store::Actor founder{founderId, QStringLiteral("founder"), {}, 0, {}};
        const Command command{
            CommandId::create(),
            QStringLiteral("member.set"),
            1,
            {{QStringLiteral("id"), person.text()},
             {QStringLiteral("scopes"), QJsonArray::fromStringList(participants)}},
            clock.now()};
        const auto answer =
            service->pushAndWait({founderId, founderDevice, {{{++founderN, command}}}, founder});
        Q_ASSERT(answer.ok());
        const auto encoded = crypto::hashPassword(
            crypto::SecretText(("password-of-" + login).toUtf8()), service->settings.passwordCost);
        const auto put = service->workAndWait([&](store::Database& db) {
            return server::Accounts(db).put(person, login, *encoded, false, clock.now());
        });
        Q_ASSERT(put.ok());
        return person;
    }

    QUrl url() const { return QUrl(QStringLiteral("https://localhost:%1").arg(port)); }

    QString folder;
    Identity identity;
    quint16 port;
    wire::ProtocolRange protocol; ///< From the next start() on.
    SystemClock clock;
    Log log{clock, Log::toNowhere()};
    NotesMigrations migrations;
    store::Catalog catalog = notesCatalog();
    store::CommandRegistry commands = notesCommands();
    store::QuestionRegistry questions = notesQuestions();
    server::Business business{catalog, commands, notesResolver(), &questions};
    std::unique_ptr<server::Metrics> metrics;
    std::unique_ptr<server::Service> service;
    std::unique_ptr<server::Front> front;
    const PersonId founderId = PersonId::create();
    const DeviceId founderDevice = DeviceId::create();
    qint64 founderN = 0;
};

} // namespace chancery::test
