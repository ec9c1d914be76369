// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/signing.h"

#include "crypto/certificate_builder.h"
#include "crypto/init.h"
#include "crypto/openssl_handles.h"

#include <openssl/err.h>

namespace chancery::crypto {

namespace {

const unsigned char* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

} // namespace

Result<QByteArray> signBytes(const SecretText& keyPem, QByteArrayView bytes)
{
    initCrypto();
    TRY_ASSIGN(const auto key, keyFromPem(keyPem));
    const DigestContextPtr context(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (!context ||
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytesOf(bytes), std::size_t(bytes.size())) !=
            1)
        return openSslError("sign");
    QByteArray signature(qsizetype(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       bytesOf(bytes), std::size_t(bytes.size())) != 1)
        return openSslError("sign");
    signature.truncate(qsizetype(size));
    return signature;
}

Result<void> verifyBytes(const QByteArray& certificatePem, QByteArrayView bytes,
                         const QByteArray& signature)
{
    initCrypto();
    TRY_ASSIGN(const auto certificate, certificateFromPem(certificatePem));
    EVP_PKEY* key = X509_get0_pubkey(certificate.get());
    // No other kind of key than the house's own: a package does not choose how it is checked.
    if (!key || EVP_PKEY_get_base_id(key) != EVP_PKEY_EC || EVP_PKEY_get_bits(key) != 256)
        return fail("crypto.bad-signature");
    const DigestContextPtr context(EVP_MD_CTX_new());
    if (!context || EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1)
        return openSslError("verify");
    const int good =
        EVP_DigestVerify(context.get(), bytesOf(signature), std::size_t(signature.size()),
                         bytesOf(bytes), std::size_t(bytes.size()));
    ERR_clear_error();
    return good == 1 ? Result<void>() : fail("crypto.bad-signature");
}

} // namespace chancery::crypto
