// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/log.h"
#include "crypto/certificates.h"
#include "office/catalog.h"
#include "server/http/front.h"
#include "server/service/service.h"

#include <memory>

namespace chancery::bench {

/// The centre as it really runs: the whole office over TLS on loopback, embedded SQLite with
/// synchronous=FULL, with one administrator and `clerks` persons of the registry ("clerk0" …), or
/// of another role, who sign in with "password-of-clerk0" … On another store where one is named
/// (store/database.h). The passwords alone are hashed cheaply, and nobody is asked to slow down.
class OfficeServer {
public:
    static Result<std::unique_ptr<OfficeServer>> found(const QString& folder, int clerks,
                                                       const QString& store = {},
                                                       const char* role = "registry");
    /// One that was founded before, maybe by another process.
    static Result<std::unique_ptr<OfficeServer>> open(const QString& folder,
                                                      const QString& store = {});
    ~OfficeServer();

    /// Opens the TLS front; without it the lane and the feed are still there.
    Result<void> listen();
    /// Gives commands as one job of the lane.
    Result<wire::PushAnswer> give(const PersonId& person, const QList<Command>& commands);

    server::Service& service() { return *m_service; }
    const server::Business& business() const { return m_business; }
    const SystemClock& clock() const { return m_clock; }
    const PersonId& clerk(int n) const { return m_clerks[n]; }
    QString databasePath() const { return m_folder + QStringLiteral("/centre.db"); }
    const QByteArray& authorityPem() const { return m_authority.certificatePem; }
    quint16 port() const;
    static QString login(int n) { return QStringLiteral("clerk%1").arg(n); }
    static QString password(int n) { return QStringLiteral("password-of-clerk%1").arg(n); }

private:
    OfficeServer(QString folder, const documents::DocumentSettings& settings);
    Result<void> foundDirectory(int clerks, const QString& role);
    Result<void> findClerks();
    Result<void> makeAccount(const PersonId& person, int n);

    struct Device {
        DeviceId id = DeviceId::create();
        qint64 n = 0;
    };

    QString m_folder;
    SystemClock m_clock;
    Log m_log{m_clock, Log::toNowhere()};
    server::Metrics m_metrics;
    store::Catalog m_catalog = office::catalog();
    store::CommandRegistry m_commands;
    server::Business m_business{m_catalog, m_commands, office::actorResolver()};
    crypto::KeyAndCertificate m_authority;
    QList<PersonId> m_clerks;
    QHash<QString, Device> m_devices;
    std::unique_ptr<server::Service> m_service;
    std::unique_ptr<server::Front> m_front;
};

} // namespace chancery::bench
