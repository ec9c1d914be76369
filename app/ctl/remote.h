// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "sync/http_client.h"
#include "wire/messages.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

#include <memory>

namespace chancery::ctl {

/// A deployment's server as a tool reaches it: over TLS like any desk, with a person's own
/// password. Calls wait for their answer; for the main thread of a program that runs no event loop.
class Remote {
public:
    /// Signs in. Errors: those of HttpClient and the server (server.sign-in-refused …).
    static Result<std::unique_ptr<Remote>> signIn(const QUrl& server,
                                                  const QByteArray& authorityPem,
                                                  const QString& login, const QString& password);
    /// As the options below say. Errors besides: ctl.needs-server, ctl.needs-login,
    /// ctl.cannot-read {file, reason}.
    static Result<std::unique_ptr<Remote>> fromOptions(const QCommandLineParser& parser);
    /// --server, --ca, --as, --password-file.
    static QList<QCommandLineOption> options();
    /// The first line of a file: passwords are never arguments, where others could read them.
    static Result<QString> passwordFrom(const QString& path);

    /// Chooses another password; this session ends with it. For a person whose password was given
    /// by an administrator it is the only thing that can be done.
    Result<void> changePassword(const QString& after);

    /// Gives commands in one request and returns their answers in order; shorter after a deferred
    /// one. They must keep to wire::maxPushCommands and wire::maxPushBytes.
    Result<QList<wire::CommandAnswer>> giveAll(const QList<Command>& commands);

private:
    Remote(const QUrl& server, const QByteArray& authorityPem, const QString& password)
        : m_client(server, authorityPem), m_password(password)
    {
    }
    Result<QJsonObject> post(const QString& path, const QJsonObject& body);

    sync::HttpClient m_client;
    QString m_password;
    DeviceId m_device = DeviceId::create();
    qint64 m_n = 0;
};

} // namespace chancery::ctl
