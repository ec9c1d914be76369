// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/tls.h"

#include "crypto/certificate_builder.h"
#include "crypto/init.h"

#include <openssl/err.h>

namespace chancery::crypto {

namespace {

constexpr unsigned char http11[] = "\x08http/1.1";

Error tlsFailed(const char* step)
{
    ERR_clear_error();
    return fail("crypto.tls-failed", {{QStringLiteral("step"), QString::fromLatin1(step)}});
}

int chooseProtocol(SSL*, const unsigned char** out, unsigned char* outSize,
                   const unsigned char* offered, unsigned int offeredSize, void*)
{
    unsigned char* chosen = nullptr;
    const int found =
        SSL_select_next_proto(&chosen, outSize, http11, sizeof http11 - 1, offered, offeredSize);
    *out = chosen;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

Result<void> useIdentity(SSL_CTX* context, const KeyAndCertificate& identity)
{
    TRY_ASSIGN(const KeyPtr key, keyFromPem(identity.keyPem));
    const QByteArray& pem = identity.certificatePem;
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const CertificatePtr own(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)
                                 : nullptr);
    if (!own)
        return fail("crypto.bad-pem", {{QStringLiteral("what"), QStringLiteral("certificate")}});
    if (SSL_CTX_use_certificate(context, own.get()) != 1)
        return tlsFailed("certificate");
    while (CertificatePtr more{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
        if (SSL_CTX_add1_chain_cert(context, more.get()) != 1)
            return tlsFailed("chain");
    }
    ERR_clear_error();
    if (SSL_CTX_use_PrivateKey(context, key.get()) != 1 ||
        SSL_CTX_check_private_key(context) != 1) {
        ERR_clear_error();
        return fail("crypto.key-mismatch");
    }
    return {};
}

Result<void> askForClients(SSL_CTX* context, const QByteArray& authorityPem)
{
    TRY_ASSIGN(const CertificatePtr authority, certificateFromPem(authorityPem));
    if (X509_STORE_add_cert(SSL_CTX_get_cert_store(context), authority.get()) != 1 ||
        SSL_CTX_add_client_CA(context, authority.get()) != 1)
        return tlsFailed("client-authority");
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    return {};
}

} // namespace

Result<TlsContext> newServerContext(const ServerTls& settings)
{
    initCrypto();
    TlsContextPtr context(SSL_CTX_new(TLS_server_method()));
    SSL_CTX* raw = context.get();
    // Resumed sessions of clients with certificates are refused unless a context names itself.
    static constexpr unsigned char sessionName[] = "chancery";
    if (!raw || SSL_CTX_set_min_proto_version(raw, TLS1_3_VERSION) != 1 ||
        SSL_CTX_set_max_proto_version(raw, TLS1_3_VERSION) != 1 ||
        SSL_CTX_set_session_id_context(raw, sessionName, sizeof sessionName - 1) != 1 ||
        SSL_CTX_set1_groups_list(raw, "X25519:P-256:P-384") != 1)
        return tlsFailed("context");
    SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_max_early_data(raw, 0);
    SSL_CTX_set_alpn_select_cb(raw, chooseProtocol, nullptr);
    TRY(useIdentity(raw, settings.identity));
    if (!settings.clientAuthorityPem.isEmpty())
        TRY(askForClients(raw, settings.clientAuthorityPem));
    return TlsContext(context.release(), SSL_CTX_free);
}

} // namespace chancery::crypto
