// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "office/signing.h"

#include "crypto/signing.h"

namespace chancery::office {

namespace {

Result<QString> keyPinOf(const QByteArray& certificate)
{
    TRY_ASSIGN(const auto facts, crypto::certificateFacts(certificate));
    return facts.spkiPin;
}

} // namespace

void signWith(const crypto::KeyAndCertificate& house, documents::DocumentSettings& settings)
{
    settings.seal = [house](const QByteArray& bytes) -> Result<documents::HouseSeal> {
        TRY_ASSIGN(const QByteArray signature, crypto::signBytes(house.keyPem, bytes));
        return documents::HouseSeal{signature, house.certificatePem};
    };
}

void checkSignatures(documents::DocumentSettings& settings)
{
    settings.keyOf = keyPinOf;
    settings.verify = [](const QByteArray& certificate, const QByteArray& bytes,
                         const QByteArray& signature) -> Result<QString> {
        TRY(crypto::verifyBytes(certificate, bytes, signature));
        return keyPinOf(certificate);
    };
}

} // namespace chancery::office
