// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

// Only for .cpp files of this module.

#include "base/result.h"
#include "crypto/certificates.h"
#include "crypto/openssl_handles.h"

namespace chancery::crypto {

/// `crypto.certificate-failed` {step, reason}, the reason from OpenSSL's queue, which is emptied.
Error openSslError(const char* step);

Result<KeyPtr> newP256Key();
Result<KeyPtr> keyFromPem(const SecretText& pem);
Result<SecretText> keyToPem(EVP_PKEY* key);
Result<CertificatePtr> certificateFromPem(const QByteArray& pem);
Result<QByteArray> certificateToPem(X509* certificate);

/// True for letters, digits, hyphens and dots in labels of 1–63, at most 253 in all.
bool isHostName(const QString& name, bool wildcardAllowed);

/// A version 3 certificate with a random 127-bit serial, the public key, the validity and a subject
/// of organisation (unless empty) and common name. Not signed, issuer not set.
Result<CertificatePtr> draftCertificate(EVP_PKEY* key, const QString& organisation,
                                        const QString& commonName, const QDateTime& from,
                                        const QDateTime& until);

/// `value` in OpenSSL's configuration syntax: only ever a literal of ours.
Result<void> addExtension(X509* certificate, X509* issuer, int nid, const char* value);
Result<void> addAlternativeNames(X509* certificate, const QStringList& dnsNames,
                                 const QStringList& ipAddresses);
Result<void> addNameConstraints(X509* certificate, const QStringList& permittedDns,
                                const QStringList& permittedNetworks);

} // namespace chancery::crypto
