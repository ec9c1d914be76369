// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#pragma once

#include "crypto/certificates.h"
#include "server/http/front.h"
#include "server/http/raw_client.h"

#include <QByteArrayList>

#include <deque>
#include <mutex>

namespace chancery::test {

/// A front on a free loopback port with its own authority, its figures and its log.
class FrontWorld {
public:
    FrontWorld();
    ~FrontWorld();

    /// To be filled before start().
    server::FrontSettings settings;
    server::Router router;

    /// Adds the authority's certificates to the settings and listens.
    bool start();
    server::Front& front() { return *m_front; }
    server::Metrics& metrics() { return m_metrics; }
    const crypto::KeyAndCertificate& authority() const { return m_authority; }
    crypto::KeyAndCertificate newServerIdentity() const;

    RawClient client() const;
    RawClient::Options clientOptions() const;
    /// The value of a metric's line, such as "chancery_http_connections"; -1 when there is none.
    double metric(const QByteArray& series) const;
    QByteArrayList logLines() const;

    /// Keeps what a handler was given, for the test to answer later.
    void park(const server::Responder& responder);
    qsizetype parked() const;
    std::deque<server::Responder> takeParked();

private:
    SystemClock m_clock;
    mutable std::mutex m_mutex;
    QByteArrayList m_lines;
    std::deque<server::Responder> m_parked;
    Log m_log;
    server::Metrics m_metrics;
    crypto::KeyAndCertificate m_authority;
    std::unique_ptr<server::Front> m_front;
};

/// "GET path HTTP/1.1" with a Host header and further lines.
QByteArray get(const QByteArray& path, const QByteArrayList& headers = {});
QByteArray withBody(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                    const QByteArrayList& headers = {});
/// Threads of this process, as the kernel counts them.
int threadCount();

} // namespace chancery::test
