// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/certificates.h"

#include "crypto/certificate_builder.h"
#include "crypto/digest.h"

#include <algorithm>
#include <arpa/inet.h>
#include <ctime>
#include <openssl/err.h>

namespace chancery::crypto {

namespace {

/// A certificate made now must hold on a machine whose clock is a little behind.
constexpr int clockSkewSeconds = 300;

Result<void> checkDays(int days, int most)
{
    if (days < 1 || days > most)
        return fail("crypto.bad-validity",
                    {{QStringLiteral("least"), 1}, {QStringLiteral("most"), most}});
    return {};
}

QDateTime momentOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime::fromSecsSinceEpoch(timegm(&parts), Qt::UTC);
}

QString commonNameOf(const X509_NAME* name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    const X509_NAME_ENTRY* entry = at < 0 ? nullptr : X509_NAME_get_entry(name, at);
    unsigned char* utf8 = nullptr;
    const int size = entry ? ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(entry)) : -1;
    if (size < 0)
        return {};
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

QString addressText(const ASN1_OCTET_STRING* octets)
{
    char text[INET6_ADDRSTRLEN] = "";
    const int family = ASN1_STRING_length(octets) == 4 ? AF_INET : AF_INET6;
    if (ASN1_STRING_length(octets) == 4 || ASN1_STRING_length(octets) == 16)
        inet_ntop(family, ASN1_STRING_get0_data(octets), text, sizeof text);
    return QString::fromLatin1(text);
}

void readNames(X509* certificate, CertificateFacts& facts)
{
    const GeneralNamesPtr names(static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type == GEN_DNS)
            facts.dnsNames += QString::fromLatin1(
                reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.dNSName)),
                ASN1_STRING_length(name->d.dNSName));
        else if (name->type == GEN_IPADD)
            facts.ipAddresses += addressText(name->d.iPAddress);
    }
}

template <typename T, typename Write>
QByteArray derOf(T* thing, Write write)
{
    const int size = write(thing, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto* out = reinterpret_cast<unsigned char*>(der.data());
    write(thing, &out);
    return der;
}

/// The text of OpenSSL's verdict, empty when the chain holds.
QString verdict(X509* certificate, X509* authority, const char* purpose, const QString& host,
                const QDateTime& moment)
{
    const StorePtr store(X509_STORE_new());
    const StoreContextPtr context(X509_STORE_CTX_new());
    if (!store || !context || X509_STORE_add_cert(store.get(), authority) != 1 ||
        X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr) != 1 ||
        X509_STORE_CTX_set_default(context.get(), purpose) != 1)
        return QStringLiteral("out of memory");
    X509_VERIFY_PARAM* wanted = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(wanted, time_t(moment.toSecsSinceEpoch()));
    const QByteArray name = host.toLatin1();
    if (!host.isEmpty() && X509_VERIFY_PARAM_set1_ip_asc(wanted, name.constData()) != 1)
        X509_VERIFY_PARAM_set1_host(wanted, name.constData(), size_t(name.size()));
    const bool holds = X509_verify_cert(context.get()) == 1;
    const int code = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    return holds ? QString() : QString::fromLatin1(X509_verify_cert_error_string(code));
}

Result<KeyAndCertificate> sealed(X509* certificate, EVP_PKEY* subjectKey, EVP_PKEY* issuerKey)
{
    if (X509_sign(certificate, issuerKey, EVP_sha256()) <= 0)
        return openSslError("sign");
    TRY_ASSIGN(SecretText keyPem, keyToPem(subjectKey));
    TRY_ASSIGN(QByteArray certificatePem, certificateToPem(certificate));
    return KeyAndCertificate{std::move(keyPem), std::move(certificatePem)};
}

struct Authority {
    KeyPtr key;
    CertificatePtr certificate;
    QDateTime notAfter;
};

Result<Authority> openAuthority(const KeyAndCertificate& pems, const QDateTime& at)
{
    TRY_ASSIGN(KeyPtr key, keyFromPem(pems.keyPem));
    TRY_ASSIGN(CertificatePtr certificate, certificateFromPem(pems.certificatePem));
    if (X509_check_private_key(certificate.get(), key.get()) != 1) {
        ERR_clear_error();
        return fail("crypto.key-mismatch");
    }
    if (X509_check_ca(certificate.get()) != 1)
        return fail("crypto.not-an-authority");
    const QDateTime notAfter = momentOf(X509_get0_notAfter(certificate.get()));
    if (notAfter <= at)
        return fail("crypto.authority-expired");
    return Authority{std::move(key), std::move(certificate), notAfter};
}

} // namespace

bool CertificateFacts::validAt(const QDateTime& moment) const
{
    return notBefore <= moment && moment <= notAfter;
}

qint64 CertificateFacts::daysLeft(const QDateTime& now) const
{
    const qint64 seconds = now.secsTo(notAfter);
    return seconds >= 0 ? seconds / 86400 : -((-seconds + 86399) / 86400);
}

Result<KeyAndCertificate> createAuthority(const AuthorityRequest& request)
{
    TRY(checkDays(request.days, 7300));
    if (request.organisation.isEmpty())
        return fail("crypto.bad-certificate-request",
                    {{QStringLiteral("field"), QStringLiteral("organisation")}});
    TRY_ASSIGN(const KeyPtr key, newP256Key());
    TRY_ASSIGN(const CertificatePtr draft,
               draftCertificate(key.get(), request.organisation, request.commonName,
                                request.from.addSecs(-clockSkewSeconds),
                                request.from.addDays(request.days)));
    X509* certificate = draft.get();
    if (X509_set_issuer_name(certificate, X509_get_subject_name(certificate)) != 1)
        return openSslError("issuer");
    TRY(addExtension(certificate, certificate, NID_basic_constraints,
                     "critical,CA:TRUE,pathlen:0"));
    TRY(addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign"));
    TRY(addExtension(certificate, certificate, NID_subject_key_identifier, "hash"));
    TRY(addNameConstraints(certificate, request.permittedDns, request.permittedNetworks));
    return sealed(certificate, key.get(), key.get());
}

Result<KeyAndCertificate> issueCertificate(const KeyAndCertificate& authority,
                                           const CertificateRequest& request)
{
    const bool forServer = request.purpose == CertificateRequest::Purpose::Server;
    TRY(checkDays(request.days, 825));
    if (forServer && request.dnsNames.isEmpty() && request.ipAddresses.isEmpty())
        return fail("crypto.bad-certificate-request",
                    {{QStringLiteral("field"), QStringLiteral("dnsNames")}});
    TRY_ASSIGN(const Authority issuer, openAuthority(authority, request.from));
    TRY_ASSIGN(const KeyPtr key, request.existingKeyPem.isEmpty()
                                     ? newP256Key()
                                     : keyFromPem(request.existingKeyPem));
    const QDateTime until = std::min(request.from.addDays(request.days), issuer.notAfter);
    TRY_ASSIGN(const CertificatePtr draft,
               draftCertificate(key.get(), QString(), request.commonName,
                                request.from.addSecs(-clockSkewSeconds), until));
    X509* certificate = draft.get();
    X509* parent = issuer.certificate.get();
    if (X509_set_issuer_name(certificate, X509_get_subject_name(parent)) != 1)
        return openSslError("issuer");
    TRY(addExtension(certificate, parent, NID_basic_constraints, "critical,CA:FALSE"));
    TRY(addExtension(certificate, parent, NID_key_usage, "critical,digitalSignature"));
    TRY(addExtension(certificate, parent, NID_ext_key_usage,
                     forServer ? "serverAuth" : "clientAuth"));
    TRY(addExtension(certificate, parent, NID_subject_key_identifier, "hash"));
    TRY(addExtension(certificate, parent, NID_authority_key_identifier, "keyid:always"));
    TRY(addAlternativeNames(certificate, request.dnsNames, request.ipAddresses));
    TRY_ASSIGN(KeyAndCertificate issued, sealed(certificate, key.get(), issuer.key.get()));
    // Verified as a client will: what an authority's constraints forbid must not be handed out.
    TRY_ASSIGN(const CertificatePtr whole, certificateFromPem(issued.certificatePem));
    const QString refusal = verdict(whole.get(), parent, forServer ? "ssl_server" : "ssl_client",
                                    QString(), request.from);
    if (!refusal.isEmpty())
        return fail("crypto.name-outside-authority", {{QStringLiteral("reason"), refusal}});
    return issued;
}

Result<CertificateFacts> certificateFacts(const QByteArray& certificatePem)
{
    TRY_ASSIGN(const CertificatePtr certificate, certificateFromPem(certificatePem));
    CertificateFacts facts;
    facts.subject = commonNameOf(X509_get_subject_name(certificate.get()));
    facts.issuer = commonNameOf(X509_get_issuer_name(certificate.get()));
    facts.notBefore = momentOf(X509_get0_notBefore(certificate.get()));
    facts.notAfter = momentOf(X509_get0_notAfter(certificate.get()));
    facts.isAuthority = X509_check_ca(certificate.get()) == 1;
    readNames(certificate.get(), facts);
    const QByteArray publicKey = derOf(X509_get_X509_PUBKEY(certificate.get()), i2d_X509_PUBKEY);
    facts.spkiPin = QString::fromLatin1(sha256(publicKey).toBase64());
    facts.thumbprint = QString::fromLatin1(sha256(derOf(certificate.get(), i2d_X509)).toHex());
    return facts;
}

Result<void> checkServerCertificate(const QByteArray& certificatePem,
                                    const QByteArray& authorityPem, const QString& host,
                                    const QDateTime& moment)
{
    TRY_ASSIGN(const CertificatePtr certificate, certificateFromPem(certificatePem));
    TRY_ASSIGN(const CertificatePtr authority, certificateFromPem(authorityPem));
    const QString refusal = verdict(certificate.get(), authority.get(), "ssl_server", host, moment);
    if (!refusal.isEmpty())
        return fail("crypto.certificate-untrusted", {{QStringLiteral("reason"), refusal}});
    return {};
}

} // namespace chancery::crypto
