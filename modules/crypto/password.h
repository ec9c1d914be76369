// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QString>

namespace chancery::crypto {

/// What one guess costs. The default takes about 0.15 s on two cores (RFC 9106 asks for m=64 MiB,
/// t=3, p=4 where memory is scarce).
struct PasswordCost {
    quint32 passes = 3;
    quint32 memoryKiB = 64 * 1024;
    quint32 lanes = 4;

    bool operator==(const PasswordCost&) const = default;
};

/// Argon2id with a fresh 16-byte salt, as "$argon2id$v=19$m=…,t=…,p=…$salt$hash": the cost travels
/// with the hash, so that it can be raised later. Blocks the thread: call it on a worker.
/// Errors: `crypto.password-too-long` {most} above 1,024 bytes, `crypto.hashing-failed` {reason}.
Result<QString> hashPassword(const SecretText& password, const PasswordCost& cost = {});

/// True if the password gave this hash. False for anything else, a damaged or foreign hash or one
/// that demands more than 1 GiB included. Compares in constant time; costs what the hash says.
bool verifyPassword(const SecretText& password, const QString& encoded);

/// True if the hash was made with other parameters than `cost` or is none of ours: hash anew at
/// the next successful login.
bool needsRehash(const QString& encoded, const PasswordCost& cost = {});

/// A well-formed hash that no password opens. Verifying against it when the account is unknown
/// makes the answer cost what a wrong password costs, so that names cannot be tried out.
QString dummyPasswordHash(const PasswordCost& cost = {});

} // namespace chancery::crypto
