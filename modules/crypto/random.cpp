// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/random.h"

#include "crypto/init.h"

#include <cstring>
#include <limits>
#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace chancery::crypto {

QByteArray randomBytes(qsizetype count)
{
    Q_ASSERT(count >= 0 && count <= std::numeric_limits<int>::max());
    initCrypto();
    QByteArray bytes(count, Qt::Uninitialized);
    if (count > 0 && RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), int(count)) != 1)
        qFatal("The random generator gives nothing");
    return bytes;
}

quint32 randomBelow(quint32 bound)
{
    Q_ASSERT(bound > 0);
    // Numbers of the last, incomplete run of `bound` are drawn again: no value is favoured.
    const quint32 limit = std::numeric_limits<quint32>::max() / bound * bound;
    for (;;) {
        quint32 drawn = 0;
        std::memcpy(&drawn, randomBytes(sizeof drawn).constData(), sizeof drawn);
        if (drawn < limit)
            return drawn % bound;
    }
}

QString newTokenText()
{
    return QString::fromLatin1(
        randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() &&
           (a.isEmpty() || CRYPTO_memcmp(a.data(), b.data(), size_t(a.size())) == 0);
}

} // namespace chancery::crypto
