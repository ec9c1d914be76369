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
    PushClient(const OfficeServer& office, int clerk)
        : PushClient(office.port(), office.authorityPem(), clerk)
    {
    }
    PushClient(quint16 port, const QByteArray& authorityPem, int clerk);

    Result<void> signIn();
    /// Pushes one command and waits for the answer; a refusal is its Error.
    Result<void> push(const QString& name, const QJsonObject& params);

    /// Reads the feed until nothing is left; before askForNews().
    Result<void> catchUp();
    /// Asks for what comes after that, without waiting for the answer: readNews() reads it once
    /// descriptor() is readable, takeNews() understands it and says whether it brought rows.
    Result<void> askForNews();
    test::RawReply readNews() { return m_client.readReply(); }
    Result<bool> takeNews(const test::RawReply& news) { return takePage(news); }
    int descriptor() const { return m_client.descriptor(); }

private:
    QByteArray requestFor(const QString& pathAndQuery) const;
    Result<bool> takePage(const test::RawReply& reply);
    Result<QJsonObject> post(const QByteArray& path, const QJsonObject& body);

    test::RawClient m_client;
    int m_clerk;
    DeviceId m_device = DeviceId::create();
    QByteArray m_token;
    QString m_cursor;
    bool m_more = true;
    qint64 m_n = 0;
};

/// What somebody enters about the `index`th document that comes in today.
QJsonObject registration(const QString& id, int index);

} // namespace chancery::bench
