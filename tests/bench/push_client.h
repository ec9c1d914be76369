// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "office_server.h"
#include "server/http/raw_client.h"

namespace chancery::bench {

/// A desk's commands without a desk: one connection over TLS that signs in and pushes. Blocking, so
/// that many fit into one process beside the server that is measured.
class PushClient {
public:
    PushClient(const OfficeServer& office, int clerk);

    Result<void> signIn();
    /// Pushes one command and waits for the answer; a refusal is its Error.
    Result<void> push(const QString& name, const QJsonObject& params);

private:
    Result<QJsonObject> post(const QByteArray& path, const QJsonObject& body);

    test::RawClient m_client;
    int m_clerk;
    DeviceId m_device = DeviceId::create();
    QByteArray m_token;
    qint64 m_n = 0;
};

/// What somebody enters about the `index`th document that comes in today.
QJsonObject registration(const QString& id, int index);

} // namespace chancery::bench
