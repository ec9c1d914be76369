// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/desk_session.h"
#include "sync/link.h"

namespace chancery::sync {

namespace {

constexpr int answerTimeoutMs = 30'000;

} // namespace

/// Once and no more: whoever asked looks at it now, or asks again.
void Link::ask(quint64 number, const QString& question, const QJsonObject& params)
{
    if (!m_session || !m_session->isOpen() || !m_state.connected) {
        Q_EMIT answered(number, {}, fail("sync.offline"));
        return;
    }
    m_client->postJson(
        QStringLiteral("/v1/ask"),
        {{QStringLiteral("question"), question}, {QStringLiteral("params"), params}},
        answerTimeoutMs, [this, number](const Result<Transport::Answer>& answer) {
            const auto body = answer.ok() ? answer->json() : Result<QJsonObject>(answer.error());
            if (body.ok())
                Q_EMIT answered(number, body->value(QStringLiteral("answer")).toObject(), {});
            else
                Q_EMIT answered(number, {}, body.error());
        });
}

} // namespace chancery::sync
