// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QString>

namespace chancery::crypto {

/// What a chosen password must be. Length counts, not character classes (NIST SP 800-63B 5.1.1.2);
/// what everybody would try first is refused.
struct PasswordPolicy {
    int leastCharacters = 12;
    int leastDistinct = 6;

    /// ok, or the first of: `crypto.password-too-short` {least}, `crypto.password-too-long` {most},
    /// `crypto.password-holds-name` (the account name is in it, or it in the account name),
    /// `crypto.password-too-simple` (few distinct characters, or rows such as 123456789012).
    Result<void> check(const SecretText& password, const QString& accountName) const;
};

/// A password nobody has to choose: four groups of four from 31 characters that cannot be mistaken
/// for each other, "k7mp-9xwd-r4tq-h2ne", 79 bits. Always passes the default policy.
SecretText generatePassword();

} // namespace chancery::crypto
