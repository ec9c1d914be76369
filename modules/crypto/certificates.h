// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace chancery::crypto {

/// A private key (PKCS#8 PEM, unencrypted: the file's mode guards it) and its certificate (PEM; for
/// a server the issuing authority may follow as a second certificate).
struct KeyAndCertificate {
    SecretText keyPem;
    QByteArray certificatePem;
};

/// The deployment's own certificate authority: ECDSA P-256, may sign nothing but end certificates
/// (path length 0).
struct AuthorityRequest {
    QString organisation; ///< 1–64 characters, "Example Ministry".
    QString commonName;   ///< 1–64 characters.
    QDateTime from;
    int days = 3650; ///< 1–7300.
    /// Name constraints (RFC 5280 4.2.1.10), critical when not empty: the authority is worthless
    /// for names outside "office.example" and below, and addresses outside "10.0.0.0/8".
    QStringList permittedDns;
    QStringList permittedNetworks;
};

/// A certificate to be issued. At least one name for a server; a client's may have none.
struct CertificateRequest {
    enum class Purpose { Server, Client };

    Purpose purpose = Purpose::Server;
    QString commonName;      ///< 1–64 characters.
    QStringList dnsNames;    ///< ASCII host names; a leading "*." label is allowed.
    QStringList ipAddresses; ///< IPv4 or IPv6 text.
    QDateTime from;
    int days = 397; ///< 1–825, cut off at the authority's own end.
    /// Keeping the old key when renewing keeps the pin that clients hold; empty makes a new key.
    SecretText existingKeyPem;
};

/// What a certificate says of itself.
struct CertificateFacts {
    QString subject; ///< Common name.
    QString issuer;  ///< Common name.
    QDateTime notBefore;
    QDateTime notAfter;
    QStringList dnsNames;
    QStringList ipAddresses;
    bool isAuthority = false;
    /// Base64 of SHA-256 over the SubjectPublicKeyInfo (RFC 7469 2.4): what a client pins.
    QString spkiPin;
    /// SHA-256 over the whole DER, 64 hexadecimal digits: what a token is bound to (RFC 8705).
    QString thumbprint;

    bool validAt(const QDateTime& moment) const;
    /// Whole days left, negative when expired.
    qint64 daysLeft(const QDateTime& now) const;
};

/// Errors of both: `crypto.bad-certificate-request` {field}, `crypto.bad-validity` {least, most},
/// `crypto.certificate-failed` {step, reason}.
Result<KeyAndCertificate> createAuthority(const AuthorityRequest& request);

/// Also `crypto.bad-pem` {what}, `crypto.key-mismatch`, `crypto.not-an-authority`,
/// `crypto.authority-expired`, and `crypto.name-outside-authority` when the authority's name
/// constraints forbid a name: what is issued always verifies against its authority.
Result<KeyAndCertificate> issueCertificate(const KeyAndCertificate& authority,
                                           const CertificateRequest& request);

/// Facts of the first certificate in the PEM; `crypto.bad-pem` {what}.
Result<CertificateFacts> certificateFacts(const QByteArray& certificatePem);

/// Whether the first certificate in `certificatePem` was issued by the authority and holds at that
/// moment, for a server of that name or address. `crypto.certificate-untrusted` {reason}.
Result<void> checkServerCertificate(const QByteArray& certificatePem,
                                    const QByteArray& authorityPem, const QString& host,
                                    const QDateTime& moment);

} // namespace chancery::crypto
