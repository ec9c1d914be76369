// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/front_world.h"

#include <QDir>

namespace chancery::test {

FrontWorld::FrontWorld()
    : m_log(
          m_clock,
          [this](const QByteArray& line) {
              const std::lock_guard lock(m_mutex);
              m_lines.append(line);
          },
          Log::Level::Debug, 100'000)
{
    crypto::AuthorityRequest request;
    request.organisation = QStringLiteral("Example Ministry");
    request.commonName = QStringLiteral("Test CA");
    request.from = m_clock.now();
    m_authority = *crypto::createAuthority(request);
    settings.address = QStringLiteral("127.0.0.1");
}

FrontWorld::~FrontWorld() = default;

crypto::KeyAndCertificate FrontWorld::newServerIdentity() const
{
    crypto::CertificateRequest request;
    request.commonName = QStringLiteral("localhost");
    request.dnsNames = {QStringLiteral("localhost")};
    request.ipAddresses = {QStringLiteral("127.0.0.1")};
    request.from = m_clock.now();
    return *crypto::issueCertificate(m_authority, request);
}

bool FrontWorld::start()
{
    if (!settings.tls)
        settings.tls = *crypto::newServerContext({newServerIdentity(), m_authority.certificatePem});
    m_front = std::make_unique<server::Front>(settings, router, m_metrics, m_log);
    return m_front->start().ok();
}

RawClient::Options FrontWorld::clientOptions() const
{
    RawClient::Options options;
    options.authorityPem = m_authority.certificatePem;
    return options;
}

RawClient FrontWorld::client() const
{
    return RawClient(m_front->port(), clientOptions());
}

double FrontWorld::metric(const QByteArray& series) const
{
    for (const QByteArray& line : m_metrics.text().split('\n')) {
        if (line.startsWith(series + ' '))
            return line.mid(series.size() + 1).toDouble();
    }
    return -1;
}

QByteArrayList FrontWorld::logLines() const
{
    const std::lock_guard lock(m_mutex);
    return m_lines;
}

void FrontWorld::park(const server::Responder& responder)
{
    const std::lock_guard lock(m_mutex);
    m_parked.push_back(responder);
}

qsizetype FrontWorld::parked() const
{
    const std::lock_guard lock(m_mutex);
    return qsizetype(m_parked.size());
}

std::deque<server::Responder> FrontWorld::takeParked()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_parked, {});
}

QByteArray get(const QByteArray& path, const QByteArrayList& headers)
{
    QByteArray out = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const QByteArray& each : headers)
        out += each + "\r\n";
    return out + "\r\n";
}

QByteArray withBody(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                    const QByteArrayList& headers)
{
    QByteArray out = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n";
    for (const QByteArray& each : headers)
        out += each + "\r\n";
    return out + "\r\n" + body;
}

int threadCount()
{
    return int(QDir(QStringLiteral("/proc/self/task"))
                   .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                   .size());
}

} // namespace chancery::test
