// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "crypto/certificates.h"

namespace chancery::test {

/// A deployment's own authority and its server's certificate, made for a test.
struct Identity {
    crypto::KeyAndCertificate authority;
    crypto::KeyAndCertificate server;
};

inline Identity newIdentity(const QString& name = QStringLiteral("localhost"),
                            const QDateTime& from = QDateTime::currentDateTimeUtc().addDays(-1),
                            int days = 30)
{
    crypto::AuthorityRequest authority;
    authority.organisation = QStringLiteral("Test");
    authority.commonName = QStringLiteral("Test CA");
    authority.from = QDateTime::currentDateTimeUtc().addDays(-400);
    const auto ca = crypto::createAuthority(authority);
    crypto::CertificateRequest request;
    request.commonName = name;
    request.dnsNames = {name};
    request.from = from;
    request.days = days;
    const auto server = crypto::issueCertificate(*ca, request);
    return {*ca, *server};
}

} // namespace chancery::test
