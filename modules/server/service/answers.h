// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "server/http/message.h"

#include "base/error.h"
#include "base/result.h"

namespace chancery::server {

/// {"error": {"code": …, "args": {…}}} with the status that fits the code (docs/api/openapi.yaml).
Response errorAnswer(const Error& error);

/// The body as a JSON object; server.malformed when it is none, or nested deeper than 64.
Result<QJsonObject> jsonBody(const Request& request);

/// The token of "Authorization: Bearer …", "" when there is none.
QString bearerToken(const Request& request);

} // namespace chancery::server
