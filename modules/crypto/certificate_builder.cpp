// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/certificate_builder.h"

#include "crypto/init.h"
#include "crypto/random.h"

#include <QRegularExpression>

#include <openssl/ec.h>
#include <openssl/err.h>

namespace chancery::crypto {

namespace {

Error badField(const char* field)
{
    return fail("crypto.bad-certificate-request",
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

BioPtr readingBio(QByteArrayView bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.data(), int(bytes.size())));
}

QByteArrayView writtenBytes(const BioPtr& bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

/// Instead of OpenSSL's own, which would ask on the terminal for the password of an encrypted key.
int noPassword(char*, int, int, void*)
{
    return -1;
}

bool setTime(ASN1_TIME* to, const QDateTime& moment)
{
    return ASN1_TIME_set(to, time_t(moment.toSecsSinceEpoch())) != nullptr;
}

bool addName(X509_NAME* name, const char* field, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(utf8.constData()),
                                      int(utf8.size()), -1, 0) == 1;
}

GeneralNamePtr dnsName(const QString& text)
{
    const QByteArray ascii = text.toLatin1();
    GeneralNamePtr name(GENERAL_NAME_new());
    ASN1_IA5STRING* value = ASN1_IA5STRING_new();
    if (!name || !value || ASN1_STRING_set(value, ascii.constData(), int(ascii.size())) != 1)
        return nullptr;
    GENERAL_NAME_set0_value(name.get(), GEN_DNS, value);
    return name;
}

GeneralNamePtr ipName(ASN1_OCTET_STRING* address)
{
    GeneralNamePtr name(address ? GENERAL_NAME_new() : nullptr);
    if (name)
        GENERAL_NAME_set0_value(name.get(), GEN_IPADD, address);
    return name;
}

/// "10.0.0.0/8" as the address followed by its mask (RFC 5280 4.2.1.10).
ASN1_OCTET_STRING* networkOctets(const QString& text)
{
    const QStringList parts = text.split(u'/');
    bool isNumber = false;
    const int prefix = parts.value(1).toInt(&isNumber);
    if (parts.size() != 2 || !isNumber)
        return nullptr;
    ASN1_OCTET_STRING* address = a2i_IPADDRESS(parts[0].toLatin1().constData());
    const int size = address ? ASN1_STRING_length(address) : 0;
    if (!address || prefix < 0 || prefix > size * 8) {
        ASN1_OCTET_STRING_free(address);
        return nullptr;
    }
    QByteArray octets(reinterpret_cast<const char*>(ASN1_STRING_get0_data(address)), size);
    for (int i = 0; i < size; ++i) {
        const int bits = qBound(0, prefix - i * 8, 8);
        octets += char(0xff << (8 - bits));
    }
    for (int i = 0; i < size; ++i)
        octets[i] = char(octets[i] & octets[size + i]);
    ASN1_STRING_set(address, octets.constData(), int(octets.size()));
    return address;
}

} // namespace

Error openSslError(const char* step)
{
    char reason[256] = "unknown";
    if (const unsigned long code = ERR_get_error())
        ERR_error_string_n(code, reason, sizeof reason);
    ERR_clear_error();
    return fail("crypto.certificate-failed",
                {{QStringLiteral("step"), QString::fromLatin1(step)},
                 {QStringLiteral("reason"), QString::fromUtf8(reason)}});
}

Result<KeyPtr> newP256Key()
{
    initCrypto();
    KeyPtr key(EVP_EC_gen("P-256"));
    if (!key)
        return openSslError("key");
    return key;
}

Result<KeyPtr> keyFromPem(const SecretText& pem)
{
    initCrypto();
    const BioPtr bio = readingBio(pem.reveal());
    KeyPtr key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr) : nullptr);
    ERR_clear_error();
    if (!key)
        return fail("crypto.bad-pem", {{QStringLiteral("what"), QStringLiteral("key")}});
    return key;
}

Result<SecretText> keyToPem(EVP_PKEY* key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!bio ||
        PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openSslError("write-key");
    return SecretText(writtenBytes(bio));
}

Result<CertificatePtr> certificateFromPem(const QByteArray& pem)
{
    initCrypto();
    const BioPtr bio = readingBio(pem);
    CertificatePtr certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr)
                                   : nullptr);
    ERR_clear_error();
    if (!certificate)
        return fail("crypto.bad-pem", {{QStringLiteral("what"), QStringLiteral("certificate")}});
    return certificate;
}

Result<QByteArray> certificateToPem(X509* certificate)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), certificate) != 1)
        return openSslError("write-certificate");
    return writtenBytes(bio).toByteArray();
}

bool isHostName(const QString& name, bool wildcardAllowed)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z)"));
    const bool wildcard = wildcardAllowed && name.startsWith(u"*.");
    return name.size() <= 253 && form.match(wildcard ? name.mid(2) : name).hasMatch();
}

Result<CertificatePtr> draftCertificate(EVP_PKEY* key, const QString& organisation,
                                        const QString& commonName, const QDateTime& from,
                                        const QDateTime& until)
{
    if (commonName.isEmpty() || commonName.size() > 64)
        return badField("commonName");
    if (organisation.size() > 64)
        return badField("organisation");
    if (!from.isValid() || !until.isValid() || until <= from)
        return badField("from");

    CertificatePtr certificate(X509_new());
    if (!certificate)
        return openSslError("certificate");
    QByteArray serial = randomBytes(16);
    serial[0] = char((serial[0] & 0x3f) | 0x40); // positive and always of full length
    BIGNUM* number =
        BN_bin2bn(reinterpret_cast<const unsigned char*>(serial.constData()), 16, nullptr);
    const bool numbered =
        number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    const bool complete = numbered && X509_set_version(certificate.get(), X509_VERSION_3) == 1 &&
                          setTime(X509_getm_notBefore(certificate.get()), from) &&
                          setTime(X509_getm_notAfter(certificate.get()), until) &&
                          X509_set_pubkey(certificate.get(), key) == 1 &&
                          (organisation.isEmpty() || addName(subject, "O", organisation)) &&
                          addName(subject, "CN", commonName);
    if (!complete)
        return openSslError("fields");
    return certificate;
}

Result<void> addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
        return openSslError("extension");
    return {};
}

Result<void> addAlternativeNames(X509* certificate, const QStringList& dnsNames,
                                 const QStringList& ipAddresses)
{
    if (dnsNames.isEmpty() && ipAddresses.isEmpty())
        return {};
    const GeneralNamesPtr names(GENERAL_NAMES_new());
    const auto add = [&](GeneralNamePtr name) {
        if (!name || sk_GENERAL_NAME_push(names.get(), name.get()) <= 0)
            return false;
        name.release();
        return true;
    };
    for (const QString& text : dnsNames) {
        if (!isHostName(text, true) || !add(dnsName(text)))
            return badField("dnsNames");
    }
    for (const QString& text : ipAddresses) {
        if (!add(ipName(a2i_IPADDRESS(text.toLatin1().constData()))))
            return badField("ipAddresses");
    }
    if (X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) !=
        1)
        return openSslError("alternative-names");
    return {};
}

Result<void> addNameConstraints(X509* certificate, const QStringList& permittedDns,
                                const QStringList& permittedNetworks)
{
    if (permittedDns.isEmpty() && permittedNetworks.isEmpty())
        return {};
    const NameConstraintsPtr constraints(NAME_CONSTRAINTS_new());
    constraints->permittedSubtrees = sk_GENERAL_SUBTREE_new_null();
    const auto add = [&](GeneralNamePtr name) {
        GENERAL_SUBTREE* tree = name ? GENERAL_SUBTREE_new() : nullptr;
        if (!tree)
            return false;
        GENERAL_NAME_free(tree->base);
        tree->base = name.release();
        return sk_GENERAL_SUBTREE_push(constraints->permittedSubtrees, tree) > 0;
    };
    for (const QString& text : permittedDns) {
        if (!isHostName(text, false) || !add(dnsName(text)))
            return badField("permittedDns");
    }
    for (const QString& text : permittedNetworks) {
        if (!add(ipName(networkOctets(text))))
            return badField("permittedNetworks");
    }
    if (X509_add1_ext_i2d(certificate, NID_name_constraints, constraints.get(), 1,
                          X509V3_ADD_DEFAULT) != 1)
        return openSslError("name-constraints");
    return {};
}

} // namespace chancery::crypto
