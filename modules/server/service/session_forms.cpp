// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/session_forms.h"

#include "base/json_reader.h"
#include "server/service/answers.h"

namespace chancery::server {

using crypto::SecretText;

Result<LoginForm> parseLogin(const Request& request)
{
    TRY_ASSIGN(const QJsonObject body, jsonBody(request));
    JsonReader in(body);
    LoginForm form{in.text("login", 1, 100), {}, in.id<DeviceTag>("device")};
    QString password = in.text("password", 1, 1024);
    form.password = SecretText::take(password);
    TRY(in.finish());
    return form;
}

Result<RefreshForm> parseRefresh(const Request& request)
{
    TRY_ASSIGN(const QJsonObject body, jsonBody(request));
    JsonReader in(body);
    RefreshForm form{in.text("refresh", 20, 200), in.id<DeviceTag>("device")};
    TRY(in.finish());
    return form;
}

Result<PasswordForm> parsePasswordChange(const Request& request)
{
    TRY_ASSIGN(const QJsonObject body, jsonBody(request));
    JsonReader in(body);
    QString before = in.text("old", 1, 1024);
    QString after = in.text("new", 1, 1024);
    PasswordForm form{SecretText::take(before), SecretText::take(after)};
    TRY(in.finish());
    return form;
}

} // namespace chancery::server
