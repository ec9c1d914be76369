// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/rate_limiter.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cmath>

namespace chancery::server {

namespace {

constexpr qsizetype mostBuckets = 100'000;

/// The address itself, or the first 64 bits of an IPv6 address.
QString bucketName(const QString& address)
{
    in6_addr parsed = {};
    if (!address.contains(u':') ||
        inet_pton(AF_INET6, address.toLatin1().constData(), &parsed) != 1)
        return address;
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(parsed.s6_addr), 8).toHex());
}

} // namespace

int RateLimiter::take(const QString& address, Moment now)
{
    if (m_limit.perSecond <= 0 || (!m_limit.loopbackToo && isLoopback(address)))
        return 0;
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= mostBuckets)
        forgetFull(now);
    const QString name = bucketName(address);
    auto it = m_buckets.find(name);
    if (it == m_buckets.end())
        it = m_buckets.insert(name, {m_limit.burst, now});
    Bucket& bucket = *it;
    const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
    bucket.tokens = std::min(m_limit.burst, bucket.tokens + seconds * m_limit.perSecond);
    bucket.filled = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
    }
    return std::max(1, int(std::ceil((1 - bucket.tokens) / m_limit.perSecond)));
}

void RateLimiter::forgetFull(Moment now)
{
    m_buckets.removeIf([&](const auto& each) {
        const double seconds = std::chrono::duration<double>(now - each->filled).count();
        return each->tokens + seconds * m_limit.perSecond >= m_limit.burst;
    });
    // An attack from that many addresses at once: better to forgive all than to grow without end.
    if (m_buckets.size() >= mostBuckets)
        m_buckets.clear();
}

qsizetype RateLimiter::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_buckets.size();
}

bool isLoopback(const QString& address)
{
    return address.startsWith(u"127.") || address == u"::1" || address.startsWith(u"::ffff:127.");
}

} // namespace chancery::server
