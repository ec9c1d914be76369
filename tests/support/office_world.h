// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "server/core/lane.h"
#include "support/held_rows.h"
#include "support/identity.h"
#include "sync/desk.h"

#include <atomic>
#include <memory>

namespace chancery::server {
class Front;
class Metrics;
class Service;
} // namespace chancery::server

/// The office as it is delivered: the real registry of commands, the directory of the demo
/// ministry, a server over real TLS on loopback, and desks that sign in with a password.
namespace chancery::test {

/// A machine's clock, ahead of the true time by so many seconds.
class OffsetClock final : public Clock {
public:
    explicit OffsetClock(qint64 seconds = 0) : m_seconds(seconds) {}
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addSecs(m_seconds); }
    /// Time passes at once, for everybody who looks at this clock.
    void pass(qint64 seconds) const { m_seconds += seconds; }

private:
    mutable std::atomic<qint64> m_seconds;
};

/// All modules, as a program wires them.
struct OfficeBusiness {
    explicit OfficeBusiness(qint64 clockAheadSeconds = 0);

    OffsetClock clock;
    store::Catalog catalog;
    store::CommandRegistry commands;
    store::QuestionRegistry questions;
    sync::Business desk;
    server::Business centre;
};

/// Ids of the demo ministry by the keys of resources/demo.
QString personOf(const QString& login);
QString participantOf(const char* kind, const char* key); ///< ("post", "minister") → "post:…"

/// The password of everybody whom seat() gave an account.
QString passwordOf(const QString& login);

/// The parameters of documents.register for the nth document that comes in.
QJsonObject registration(const QString& id, int n);

/// What a person's rights say their desk must hold, straight from the centre's tables.
QStringList rowsByRights(store::Database& centre, const OfficeBusiness& business,
                         const QString& login);

/// A desk's files in one folder, which is made.
sync::LinkSettings deskSettings(const QString& home, const QUrl& server,
                                const QByteArray& authority);

class OfficeServer {
public:
    /// Founds the ministry in an empty folder; its persons have no accounts yet. A store of SQLite
    /// that is there already is taken up.
    explicit OfficeServer(const QString& folder);
    ~OfficeServer();

    void start();
    /// The server without its line: what happens before anybody can come back.
    void openService();
    /// The line is cut: nobody answers on the port any more. What was answered is on disk.
    void stop();

    /// Gives these people accounts.
    void seat(const QStringList& logins);
    /// Gives one command as a person through the lane, past the network, on a device of its own.
    Result<QJsonObject> give(const QString& login, const QString& command,
                             const QJsonObject& params);

    QUrl url() const;
    /// Another way to the same server, such as through a line that breaks.
    sync::LinkSettings settingsFor(const QString& home, const QUrl& url) const;
    server::Service& service() { return *m_service; }
    /// A connection of the caller's own to the centre's database; also while the server is stopped.
    std::unique_ptr<store::Database> open() const;

    const OfficeBusiness business;
    const Identity identity = newIdentity();

private:
    struct GivingDevice {
        DeviceId id = DeviceId::create();
        qint64 n = 0;
    };

    void found();

    QString m_folder;
    quint16 m_port = 0;
    SystemClock m_clock;
    Log m_log{m_clock, Log::toNowhere()};
    std::unique_ptr<server::Metrics> m_metrics;
    std::unique_ptr<server::Service> m_service;
    std::unique_ptr<server::Front> m_front;
    QHash<QString, GivingDevice> m_devices;
};

/// One person's desk in a folder of its own.
class OfficeDesk {
public:
    OfficeDesk(const OfficeServer& server, const QString& home, const QString& login);
    OfficeDesk(const sync::LinkSettings& settings, const QString& login,
               qint64 clockAheadSeconds = 0);

    sync::Desk& desk() { return *m_desk; }
    store::Database& db() { return m_desk->db(); }
    /// With passwordOf(login) unless another is given.
    void signIn(const QString& password = {});
    /// Connected, caught up, and nothing waits to be answered.
    bool settled() const;
    /// Gives "documents.<verb>"; ends the program when the desk refuses, for what is not the point
    /// of a test.
    sync::Submitted must(const char* verb, const QJsonObject& params);
    /// The code of the desk's own refusal, "" when it took the command.
    QString refusalOf(const char* verb, const QJsonObject& params);

    /// One field of a document as this desk shows it now; null when it is not here.
    QJsonValue field(const QString& document, const QString& column);
    QString stage(const QString& document);
    qint64 count(const char* sql, const QString& bound = {});
    QStringList rows() { return heldRows(db(), m_business.catalog); }
    /// Commands that the server refused, the latest first.
    QList<sync::OutboxEntry> refused();

    const QString login;
    std::optional<Error> signInTrouble;
    std::optional<Error> failure;

private:
    OfficeBusiness m_business;
    std::unique_ptr<sync::Desk> m_desk;
};

} // namespace chancery::test
