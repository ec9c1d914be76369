// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/house_key.h"

#include "crypto/key_files.h"

#include <QFile>

namespace chancery::server {

namespace {

constexpr int renewHouseWhenDaysLeft = 60;
constexpr int houseDays = 825;

Result<crypto::KeyAndCertificate> issueHouse(const Deployment& d, const crypto::SecretText& key,
                                             const QDateTime& now)
{
    TRY_ASSIGN(const auto ca, crypto::readKeyAndCertificate(d.path("ca.key"), d.authorityPath()));
    crypto::CertificateRequest request;
    request.purpose = crypto::CertificateRequest::Purpose::Client;
    request.commonName = d.organisation.left(64);
    request.from = now.addSecs(-300);
    request.days = houseDays;
    request.existingKeyPem = key;
    TRY_ASSIGN(const auto house, crypto::issueCertificate(ca, request));
    TRY(crypto::writeKeyAndCertificate(house, d.path("house.key"), d.path("house.pem")));
    return house;
}

} // namespace

Result<crypto::KeyAndCertificate> houseKey(const Deployment& d, const QDateTime& now)
{
    const bool hasAuthority = QFile::exists(d.path("ca.key"));
    if (!QFile::exists(d.path("house.key"))) {
        if (!hasAuthority)
            return fail("server.no-house-key", {{QStringLiteral("path"), d.folder}});
        return issueHouse(d, {}, now);
    }
    TRY_ASSIGN(auto house, crypto::readKeyAndCertificate(d.path("house.key"), d.path("house.pem")));
    TRY_ASSIGN(const auto facts, crypto::certificateFacts(house.certificatePem));
    if (facts.daysLeft(now) >= renewHouseWhenDaysLeft || !hasAuthority)
        return house;
    return issueHouse(d, house.keyPem, now);
}

} // namespace chancery::server
