// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "crypto/secret.h"
#include "server/http/message.h"

namespace chancery::server {

/// The bodies of sign-in, renewal and a new password, read strictly. Errors: server.malformed,
/// base.bad-field, base.unknown-field.
struct LoginForm {
    QString login;
    crypto::SecretText password;
    DeviceId device;
};
Result<LoginForm> parseLogin(const Request& request);

struct RefreshForm {
    QString token;
    DeviceId device;
};
Result<RefreshForm> parseRefresh(const Request& request);

struct PasswordForm {
    crypto::SecretText before;
    crypto::SecretText after;
};
Result<PasswordForm> parsePasswordChange(const Request& request);

} // namespace chancery::server
