// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include <QFile>
#include <QHash>
#include <QHostAddress>
#include <QString>
#include <QTcpServer>
#include <QTcpSocket>

/// For tests that start the real programs.
namespace chancery::test {

/// A program of this build.
inline QString programPath(const char* name)
{
    return QStringLiteral(CHANCERY_BINARY_DIR "/bin/") + QLatin1String(name);
}

/// A port of this machine on which nobody listens.
inline quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

inline bool listensOn(quint16 port)
{
    QTcpSocket line;
    line.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return line.waitForConnected(1'000);
}

/// "" when it cannot be read.
inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The passwords of a deployment that was founded with the demo ministry, by login.
inline QHash<QString, QString> demoPasswords(const QString& folder)
{
    QHash<QString, QString> passwords;
    for (const auto& line : contentOf(folder + QStringLiteral("/demo-passwords")).split('\n'))
        passwords.insert(QString::fromUtf8(line.split(' ').value(0)),
                         QString::fromUtf8(line.split(' ').value(1)));
    return passwords;
}

} // namespace chancery::test
