// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "crypto/certificates.h"

#include <QByteArray>
#include <QByteArrayView>

namespace chancery::crypto {

/// ECDSA over P-256 with SHA-256, the signature as DER: what `openssl dgst -sha256 -verify` takes.
/// crypto.bad-pem {what}, crypto.certificate-failed {step, reason}.
Result<QByteArray> signBytes(const SecretText& keyPem, QByteArrayView bytes);

/// Whether the key of the (first) certificate made this signature; nothing is said of whose the
/// certificate is. crypto.bad-signature, crypto.bad-pem {what}.
Result<void> verifyBytes(const QByteArray& certificatePem, QByteArrayView bytes,
                         const QByteArray& signature);

} // namespace chancery::crypto
