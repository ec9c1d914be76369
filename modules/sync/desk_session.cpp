// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "sync/desk_session.h"

#include <QFile>
#include <QSaveFile>

namespace chancery::sync {

namespace {

constexpr int sessionTimeoutMs = 30'000;

} // namespace

DeskSession::DeskSession(QList<Transport*> transports, Replica& replica, DeviceId device,
                         Environment& environment, QString tokenFile)
    : m_transports(std::move(transports)), m_replica(replica), m_device(std::move(device)),
      m_tokenFile(std::move(tokenFile)), m_renew(environment.timer([this] { refresh(); }))
{
}

void DeskSession::start()
{
    QFile file(m_tokenFile);
    if (!m_tokenFile.isEmpty() && file.open(QIODevice::ReadOnly))
        m_refreshToken = QString::fromLatin1(file.readAll()).trimmed();
    if (!m_refreshToken.isEmpty())
        refresh();
    else
        Q_EMIT signInNeeded(fail("sync.sign-in-first"));
}

void DeskSession::giveToken(const QString& token)
{
    for (auto* transport : std::as_const(m_transports))
        transport->setToken(token);
}

void DeskSession::signIn(const QString& login, const QString& password)
{
    client().setToken({});
    client().postJson(QStringLiteral("/v1/login"),
                      {{QStringLiteral("login"), login},
                       {QStringLiteral("password"), password},
                       {QStringLiteral("device"), m_device.text()}},
                      sessionTimeoutMs, [this, password](const Result<Transport::Answer>& answer) {
                          const auto body =
                              answer.ok() ? answer->json() : Result<QJsonObject>(answer.error());
                          if (body.ok())
                              takeSignIn(*answer, *body, password);
                          else
                              Q_EMIT signInNeeded(body.error());
                      });
}

void DeskSession::takeSignIn(const Transport::Answer& answer, const QJsonObject& body,
                             const QString& password)
{
    const auto person = PersonId::parse(body.value(QStringLiteral("person")).toString());
    const auto claimed = person.ok() ? m_replica.claim(*person) : Result<void>(person.error());
    if (!claimed.ok()) {
        Q_EMIT signInNeeded(claimed.error());
        return;
    }
    (void)m_replica.setState(QStringLiteral("server_restored_to"),
                             body.value(QStringLiteral("restored_to")).toString());
    Q_EMIT timeTold(momentFromText(body.value(QStringLiteral("time")).toString()),
                    answer.elapsedMs);
    if (body.value(QStringLiteral("must_change")).toBool()) {
        // Good for choosing a password only, so nothing of it is kept.
        client().setToken(body.value(QStringLiteral("access")).toString());
        m_givenPassword = password;
        Q_EMIT passwordNeeded();
        return;
    }
    m_givenPassword.clear();
    takeTokens(body);
    Q_EMIT signedIn(person->text());
    Q_EMIT renewed();
}

void DeskSession::changePassword(const QString& login, const QString& before, const QString& after)
{
    client().postJson(QStringLiteral("/v1/password"),
                      {{QStringLiteral("old"), before.isEmpty() ? m_givenPassword : before},
                       {QStringLiteral("new"), after}},
                      sessionTimeoutMs,
                      [this, login, after](const Result<Transport::Answer>& answer) {
                          if (answer.ok())
                              signIn(login, after); // every session has ended, this one too
                          else
                              Q_EMIT passwordRefused(answer.error());
                      });
}

void DeskSession::takeTokens(const QJsonObject& body)
{
    giveToken(body.value(QStringLiteral("access")).toString());
    m_refreshToken = body.value(QStringLiteral("refresh")).toString();
    m_open = true;
    const QDateTime until = momentFromText(body.value(QStringLiteral("access_until")).toString());
    const QDateTime serverNow = momentFromText(body.value(QStringLiteral("time")).toString());
    const qint64 seconds = std::max<qint64>(30, serverNow.secsTo(until) * 2 / 3);
    m_renew->start(int(std::min<qint64>(seconds, 3'600) * 1'000));
    keepToken();
}

void DeskSession::keepToken() const
{
    if (m_tokenFile.isEmpty())
        return;
    QSaveFile file(m_tokenFile);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(m_refreshToken.toLatin1());
        file.commit();
    }
}

void DeskSession::refresh()
{
    if (m_refreshToken.isEmpty())
        return;
    client().postJson(
        QStringLiteral("/v1/refresh"),
        {{QStringLiteral("refresh"), m_refreshToken}, {QStringLiteral("device"), m_device.text()}},
        sessionTimeoutMs, [this](const Result<Transport::Answer>& answer) { takeRefresh(answer); });
}

void DeskSession::takeRefresh(const Result<Transport::Answer>& answer)
{
    const auto body = answer.ok() ? answer->json() : Result<QJsonObject>(answer.error());
    if (!body.ok()) {
        if (body.error().code == QLatin1String("server.session-over")) {
            m_open = false;
            m_refreshToken.clear();
            QFile::remove(m_tokenFile);
            Q_EMIT signInNeeded(body.error());
        }
        Q_EMIT failed(body.error());
        return;
    }
    const bool first = !m_open;
    takeTokens(*body);
    Q_EMIT timeTold(momentFromText(body->value(QStringLiteral("time")).toString()),
                    answer->elapsedMs);
    if (first) {
        const auto person = m_replica.person();
        if (person.ok() && *person)
            Q_EMIT signedIn((*person)->text());
    }
    Q_EMIT renewed();
}

void DeskSession::lose()
{
    m_open = false;
    refresh();
}

void DeskSession::signOut()
{
    client().send("POST", QStringLiteral("/v1/logout"), {"{}"}, sessionTimeoutMs,
                  [](const Result<Transport::Answer>&) {});
    m_open = false;
    m_refreshToken.clear();
    m_renew->stop();
    QFile::remove(m_tokenFile);
}

} // namespace chancery::sync
