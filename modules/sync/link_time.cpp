// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/link.h"

namespace chancery::sync {

namespace {

constexpr int greetingTimeoutMs = 30'000;
constexpr int measureEverySeconds = 300;
constexpr qint64 aheadKeptWithinMs = 200;

} // namespace

void Link::noteTime(const QDateTime& serverTime, qint64 roundTripMs)
{
    if (!serverTime.isValid() || roundTripMs < 0)
        return;
    // A sign-in or a push keeps the server busy for longer than its answer travels.
    const qint64 travelled =
        m_state.latencyMs < 0 ? roundTripMs : std::min<qint64>(roundTripMs, m_state.latencyMs);
    m_state.serverAheadMs = m_clock.now().msecsTo(serverTime) + travelled / 2;
    m_replica->setServerAhead(m_state.serverAheadMs);
    // For the next start, which need not know it more exactly than this: each writing costs a
    // transaction, and the window's connection what it had read.
    if (m_keptAheadMs && std::abs(*m_keptAheadMs - m_state.serverAheadMs) < aheadKeptWithinMs)
        return;
    if (m_replica
            ->setState(QStringLiteral("server_ahead_ms"), QString::number(m_state.serverAheadMs))
            .ok())
        m_keptAheadMs = m_state.serverAheadMs;
}

/// By a request that costs the server nothing, and by the second of two: the first may have had to
/// open the connection.
void Link::measureLatency()
{
    const QDateTime now = m_clock.now();
    if (m_measuredAt.isValid() && std::abs(m_measuredAt.secsTo(now)) < measureEverySeconds)
        return;
    m_measuredAt = now;
    const QString hello = QStringLiteral("/v1/hello");
    m_client->get(hello, greetingTimeoutMs, [this, hello](const Result<Transport::Answer>& first) {
        if (!first.ok())
            return;
        m_client->get(hello, greetingTimeoutMs, [this](const Result<Transport::Answer>& second) {
            if (!second.ok())
                return;
            m_state.latencyMs = int(second->elapsedMs);
            publish();
        });
    });
}

} // namespace chancery::sync
