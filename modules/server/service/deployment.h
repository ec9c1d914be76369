// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "crypto/certificates.h"
#include "crypto/tls.h"

#include <QString>
#include <QStringList>

namespace chancery::server {

/// One installation of the server in one folder (0700):
///
///     config.json            what follows
///     ca.pem, ca.key         the deployment's own authority; the key may be taken off the machine
///     server.pem, server.key its certificate
///     centre.db, blobs/      the truth (the rows may be on a database server instead)
///     server.log
struct Deployment {
    QString folder;
    QString organisation;
    QString listen = QStringLiteral("127.0.0.1");
    quint16 port = 8443;
    quint16 adminPort = 8444; ///< /healthz and /metrics, on 127.0.0.1
    QStringList dnsNames{QStringLiteral("localhost")};
    QStringList addresses{QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    QString networkGrade = QStringLiteral("none"); ///< none, secret, confidential, top-secret
    QString fonds;                                 ///< 全宗号 of archive codes; empty: 0001
    double requestsPerSecond = 50;
    /// "postgresql://…", or empty for the embedded database. May hold a password: never to be told.
    QString store;

    QString path(const char* name) const;
    /// Where the rows are: in the folder's own file, or where `store` says.
    QString database() const { return store.isEmpty() ? path("centre.db") : store; }
    QString blobFolder() const { return path("blobs"); }
    QString authorityPath() const { return path("ca.pem"); }
};

/// Creates the folder with authority, certificate and configuration. Errors:
/// server.deployment-exists, those of crypto and of the file system (server.cannot-write {path}).
Result<void> createDeployment(const Deployment& plan, const QDateTime& now);

/// Errors: server.no-deployment {path}, base.bad-field / base.unknown-field for config.json.
Result<Deployment> readDeployment(const QString& folder);

/// Writes the configuration of one that is there.
Result<void> writeConfiguration(const Deployment& deployment);

/// "" or the location of a database server. Error server.bad-store.
Result<QString> parseStore(const QString& location);

/// The server's TLS context from its files; renews the certificate (same key) when less than 30
/// days are left and the authority's key is here.
Result<crypto::TlsContext> deploymentTls(const Deployment& deployment, const QDateTime& now);

} // namespace chancery::server
