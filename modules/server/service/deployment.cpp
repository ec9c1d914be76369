// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/deployment.h"

#include "base/json_reader.h"
#include "crypto/key_files.h"
#include "store/database.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace chancery::server {

namespace {

constexpr int renewWhenDaysLeft = 30;

QJsonObject toJson(const Deployment& d)
{
    QJsonObject config{{QStringLiteral("organisation"), d.organisation},
                       {QStringLiteral("listen"), d.listen},
                       {QStringLiteral("port"), d.port},
                       {QStringLiteral("admin_port"), d.adminPort},
                       {QStringLiteral("dns_names"), QJsonArray::fromStringList(d.dnsNames)},
                       {QStringLiteral("addresses"), QJsonArray::fromStringList(d.addresses)},
                       {QStringLiteral("network_grade"), d.networkGrade},
                       {QStringLiteral("requests_per_second"), int(d.requestsPerSecond)}};
    if (!d.fonds.isEmpty())
        config.insert(QStringLiteral("fonds"), d.fonds);
    if (!d.store.isEmpty())
        config.insert(QStringLiteral("store"), d.store);
    return config;
}

crypto::CertificateRequest serverRequest(const Deployment& d, const QDateTime& now)
{
    crypto::CertificateRequest request;
    request.commonName =
        (d.dnsNames.isEmpty() ? d.addresses.value(0) : d.dnsNames.first()).left(64);
    request.dnsNames = d.dnsNames;
    request.ipAddresses = d.addresses;
    request.from = now.addSecs(-300); // a desk's clock may be a little behind
    return request;
}

} // namespace

QString Deployment::path(const char* name) const
{
    return folder + u'/' + QString::fromLatin1(name);
}

Result<void> createDeployment(const Deployment& plan, const QDateTime& now)
{
    if (QFile::exists(plan.path("config.json")))
        return fail("server.deployment-exists", {{QStringLiteral("path"), plan.folder}});
    if (!QDir().mkpath(plan.folder))
        return fail("server.cannot-write", {{QStringLiteral("path"), plan.folder}});
    QFile::setPermissions(plan.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    crypto::AuthorityRequest authority;
    authority.organisation = plan.organisation.left(64);
    authority.commonName = plan.organisation.left(50) + QStringLiteral(" CA");
    authority.from = now.addSecs(-300);
    TRY_ASSIGN(const auto ca, crypto::createAuthority(authority));
    TRY(crypto::writeKeyAndCertificate(ca, plan.path("ca.key"), plan.authorityPath()));
    TRY_ASSIGN(const auto server, crypto::issueCertificate(ca, serverRequest(plan, now)));
    TRY(crypto::writeKeyAndCertificate(server, plan.path("server.key"), plan.path("server.pem")));
    // Last, so that a deployment that has it is whole.
    return writeConfiguration(plan);
}

Result<void> writeConfiguration(const Deployment& deployment)
{
    return crypto::writePrivateFile(
        deployment.path("config.json"),
        QJsonDocument(toJson(deployment)).toJson(QJsonDocument::Indented));
}

Result<QString> parseStore(const QString& location)
{
    // What it says is not repeated: there may be a password in it.
    if (!location.isEmpty() && !store::Database::isShared(location))
        return fail("server.bad-store");
    return location;
}

Result<Deployment> readDeployment(const QString& folder)
{
    Deployment d;
    d.folder = QDir(folder).absolutePath();
    QFile file(d.path("config.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail("server.no-deployment", {{QStringLiteral("path"), d.folder}});
    const QJsonObject config = QJsonDocument::fromJson(file.readAll()).object();
    JsonReader in(config);
    d.organisation = in.text("organisation", 1, 200);
    d.listen = in.text("listen", 1, 100);
    d.port = quint16(in.integer("port", 0, 65'535));
    d.adminPort = quint16(in.integer("admin_port", 0, 65'535));
    d.dnsNames = in.texts("dns_names", 20, 253);
    d.addresses = in.texts("addresses", 20, 45);
    const QStringList grades{QStringLiteral("none"), QStringLiteral("secret"),
                             QStringLiteral("confidential"), QStringLiteral("top-secret")};
    d.networkGrade = grades.at(in.choice("network_grade", grades));
    d.requestsPerSecond = double(in.integer("requests_per_second", 0, 1'000'000));
    d.fonds = in.optionalText("fonds", 8);
    const QString location = in.optionalText("store", 2'000);
    TRY(in.finish());
    TRY_ASSIGN(d.store, parseStore(location));
    return d;
}

Result<crypto::TlsContext> deploymentTls(const Deployment& d, const QDateTime& now)
{
    TRY_ASSIGN(auto server,
               crypto::readKeyAndCertificate(d.path("server.key"), d.path("server.pem")));
    TRY_ASSIGN(const auto facts, crypto::certificateFacts(server.certificatePem));
    if (facts.daysLeft(now) < renewWhenDaysLeft && QFile::exists(d.path("ca.key"))) {
        TRY_ASSIGN(const auto ca,
                   crypto::readKeyAndCertificate(d.path("ca.key"), d.authorityPath()));
        auto request = serverRequest(d, now);
        request.existingKeyPem = server.keyPem;
        TRY_ASSIGN(server, crypto::issueCertificate(ca, request));
        TRY(crypto::writeKeyAndCertificate(server, d.path("server.key"), d.path("server.pem")));
    }
    return crypto::newServerContext({server, {}});
}

} // namespace chancery::server
