// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/password.h"

#include "crypto/random.h"

#include <QRegularExpression>

#include <argon2.h>
#include <optional>

namespace chancery::crypto {

namespace {

constexpr qsizetype mostPasswordBytes = 1024;
constexpr qsizetype saltBytes = 16;
constexpr qsizetype hashBytes = 32;
constexpr quint32 mostMemoryKiB = 1024 * 1024;

struct Encoded {
    PasswordCost cost;
    QByteArray salt;
    QByteArray hash;
};

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals));
}

QString encode(const PasswordCost& cost, const QByteArray& salt, const QByteArray& hash)
{
    return QStringLiteral("$argon2id$v=%1$m=%2,t=%3,p=%4$%5$%6")
        .arg(int(ARGON2_VERSION_13))
        .arg(cost.memoryKiB)
        .arg(cost.passes)
        .arg(cost.lanes)
        .arg(base64(salt), base64(hash));
}

std::optional<Encoded> decode(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        R"(^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,4}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,88})\$([A-Za-z0-9+/]{43,88})\z)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Encoded out{
        {match.captured(2).toUInt(), match.captured(1).toUInt(), match.captured(3).toUInt()},
        QByteArray::fromBase64(match.captured(4).toLatin1()),
        QByteArray::fromBase64(match.captured(5).toLatin1())};
    const bool sane = out.cost.passes >= 1 && out.cost.lanes >= 1 &&
                      out.cost.memoryKiB >= 8 * out.cost.lanes &&
                      out.cost.memoryKiB <= mostMemoryKiB;
    return sane ? std::optional(out) : std::nullopt;
}

/// argon2id into `hash`, whose size says how long it is to be.
int compute(const SecretText& password, const PasswordCost& cost, const QByteArray& salt,
            QByteArray& hash)
{
    const QByteArrayView bytes = password.reveal();
    return argon2id_hash_raw(cost.passes, cost.memoryKiB, cost.lanes, bytes.data(),
                             size_t(bytes.size()), salt.constData(), size_t(salt.size()),
                             hash.data(), size_t(hash.size()));
}

} // namespace

Result<QString> hashPassword(const SecretText& password, const PasswordCost& cost)
{
    if (password.size() > mostPasswordBytes)
        return fail("crypto.password-too-long", {{QStringLiteral("most"), mostPasswordBytes}});
    const QByteArray salt = randomBytes(saltBytes);
    QByteArray hash(hashBytes, Qt::Uninitialized);
    const int status = compute(password, cost, salt, hash);
    if (status != ARGON2_OK)
        return fail("crypto.hashing-failed", {{QStringLiteral("reason"),
                                               QString::fromLatin1(argon2_error_message(status))}});
    return encode(cost, salt, hash);
}

bool verifyPassword(const SecretText& password, const QString& encoded)
{
    const auto wanted = decode(encoded);
    if (!wanted || password.size() > mostPasswordBytes)
        return false;
    QByteArray hash(wanted->hash.size(), Qt::Uninitialized);
    return compute(password, wanted->cost, wanted->salt, hash) == ARGON2_OK &&
           equalInConstantTime(hash, wanted->hash);
}

bool needsRehash(const QString& encoded, const PasswordCost& cost)
{
    const auto wanted = decode(encoded);
    return !wanted || wanted->cost != cost || wanted->salt.size() != saltBytes ||
           wanted->hash.size() != hashBytes;
}

QString dummyPasswordHash(const PasswordCost& cost)
{
    // To open it one would have to find a password whose hash is all zeros.
    return encode(cost, QByteArray("no such account."), QByteArray(hashBytes, '\0'));
}

} // namespace chancery::crypto
