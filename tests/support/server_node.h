// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "support/programs.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace chancery::test {

/// One server as a process, with a folder and ports of its own.
struct ServerNode {
    explicit ServerNode(const QString& where = {}) : folder(where) {}

    QString folder;
    quint16 port = freePort();
    quint16 adminPort = freePort();
    QProcess process;

    void start(const QString& log)
    {
        process.setStandardErrorFile(log, QIODevice::Append);
        process.start(programPath("chancery-server"), {QStringLiteral("--dir"), folder});
    }
    void kill()
    {
        process.kill();
        process.waitForFinished();
    }
    void stop()
    {
        process.terminate();
        process.waitForFinished();
    }
    /// Beside another one that was founded on a database server: the same certificate, the same
    /// database, the same files. False when something cannot be written.
    bool joins(const ServerNode& first) const
    {
        if (!QDir().mkpath(folder))
            return false;
        for (const auto& name : {QStringLiteral("/ca.pem"), QStringLiteral("/server.pem"),
                                 QStringLiteral("/server.key")}) {
            if (!QFile::copy(first.folder + name, folder + name) ||
                !QFile::setPermissions(folder + name, QFile::ReadOwner | QFile::WriteOwner))
                return false;
        }
        const QString config = QStringLiteral("/config.json");
        auto settings = QJsonDocument::fromJson(contentOf(first.folder + config)).object();
        settings.insert(QStringLiteral("port"), port);
        settings.insert(QStringLiteral("admin_port"), adminPort);
        QFile file(folder + config);
        return QFile::link(first.folder + QStringLiteral("/blobs"),
                           folder + QStringLiteral("/blobs")) &&
               file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(settings).toJson()) > 0;
    }
};

} // namespace chancery::test
