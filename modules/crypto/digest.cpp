// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/digest.h"

#include "crypto/init.h"
#include "crypto/openssl_handles.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <openssl/core_names.h>
#include <openssl/params.h>

namespace chancery::crypto {

namespace {

const EVP_MD* algorithm(DigestKind kind)
{
    // Fetched once: OpenSSL 3 otherwise searches its providers for every single digest.
    static const EVP_MD* const sha = [] {
        initCrypto();
        return EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    }();
    static const EVP_MD* const sm = EVP_MD_fetch(nullptr, "SM3", nullptr);
    const EVP_MD* found = kind == DigestKind::Sha256 ? sha : sm;
    if (!found)
        qFatal("OpenSSL lacks a digest this program cannot do without");
    return found;
}

QByteArray digestOf(DigestKind kind, QByteArrayView data)
{
    QByteArray out(32, Qt::Uninitialized);
    unsigned int size = 0;
    if (EVP_Digest(data.data(), size_t(data.size()), reinterpret_cast<unsigned char*>(out.data()),
                   &size, algorithm(kind), nullptr) != 1)
        qFatal("A digest failed");
    Q_ASSERT(size == 32);
    return out;
}

} // namespace

QByteArray sha256(QByteArrayView data)
{
    return digestOf(DigestKind::Sha256, data);
}

QByteArray sm3(QByteArrayView data)
{
    return digestOf(DigestKind::Sm3, data);
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView data)
{
    // A context of its own for each thread: HMAC() searches OpenSSL's providers every time.
    thread_local const MacContextPtr context = [] {
        initCrypto();
        EVP_MAC* const mac = EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr);
        MacContextPtr made(EVP_MAC_CTX_new(mac));
        EVP_MAC_free(mac); // the context keeps it
        std::array<char, 9> digest{"SHA2-256"};
        const std::array<OSSL_PARAM, 2> with{
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0),
            OSSL_PARAM_construct_end()};
        if (!made || EVP_MAC_CTX_set_params(made.get(), with.data()) != 1)
            qFatal("OpenSSL lacks a code of authentication this program cannot do without");
        return made;
    }();
    // An empty key would mean "the one of before".
    static constexpr unsigned char none = 0;
    const auto* keyBytes = reinterpret_cast<const unsigned char*>(key.data());
    QByteArray out(32, Qt::Uninitialized);
    size_t size = 0;
    if (EVP_MAC_init(context.get(), key.isEmpty() ? &none : keyBytes, size_t(key.size()),
                     nullptr) != 1 ||
        EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char*>(data.data()),
                       size_t(data.size())) != 1 ||
        EVP_MAC_final(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size,
                      size_t(out.size())) != 1)
        qFatal("A code of authentication failed");
    Q_ASSERT(size == 32);
    return out;
}

struct Hasher::Private {
    DigestKind kind;
    DigestContextPtr context{EVP_MD_CTX_new()};

    void start()
    {
        if (!context || EVP_DigestInit_ex2(context.get(), algorithm(kind), nullptr) != 1)
            qFatal("A digest cannot be started");
    }
};

Hasher::Hasher(DigestKind kind) : d(new Private{kind})
{
    d->start();
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::add(QByteArrayView data)
{
    if (EVP_DigestUpdate(d->context.get(), data.data(), size_t(data.size())) != 1)
        qFatal("A digest failed");
}

QByteArray Hasher::finish()
{
    QByteArray out(32, Qt::Uninitialized);
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(d->context.get(), reinterpret_cast<unsigned char*>(out.data()), &size) !=
        1)
        qFatal("A digest failed");
    d->start();
    return out;
}

Result<QByteArray> hashFile(const QString& path, DigestKind kind)
{
    const auto unreadable = [&](const QFile& file) {
        return fail("crypto.file-unreadable", {{QStringLiteral("path"), path},
                                               {QStringLiteral("reason"), file.errorString()}});
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(file);
    Hasher hasher(kind);
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            return unreadable(file);
        if (got == 0)
            return hasher.finish();
        hasher.add(QByteArrayView(piece.constData(), got));
    }
}

ContentName ContentName::of(QByteArrayView data)
{
    return fromDigest(sha256(data));
}

ContentName ContentName::fromDigest(const QByteArray& digest)
{
    Q_ASSERT(digest.size() == 32);
    return ContentName(QString::fromLatin1(digest.toHex()));
}

Result<ContentName> ContentName::parse(QStringView text)
{
    if (!isSha256Text(text))
        return fail("crypto.bad-content-name",
                    {{QStringLiteral("text"), text.left(80).toString()}});
    return ContentName(text.toString());
}

bool isSha256Text(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace chancery::crypto
