// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "push_client.h"

#include "wire/changes_page.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chancery::bench {

PushClient::PushClient(quint16 port, const QByteArray& authorityPem, int clerk)
    : m_client(port, {authorityPem, {}, {}}), m_clerk(clerk)
{
}

Result<QJsonObject> PushClient::post(const QByteArray& path, const QJsonObject& body)
{
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const QByteArray head =
        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
        (m_token.isEmpty() ? QByteArray() : "Authorization: Bearer " + m_token + "\r\n") +
        "Content-Length: " + QByteArray::number(json.size()) + "\r\n\r\n";
    const auto reply = m_client.ask(head + json);
    if (reply.status != 200)
        return fail("bench.http", {{u"status"_s, reply.status},
                                   {u"body"_s, QString::fromUtf8(reply.body.left(500))}});
    return QJsonDocument::fromJson(reply.body).object();
}

Result<void> PushClient::signIn()
{
    TRY_ASSIGN(const auto answer,
               post("/v1/login", {{u"login"_s, OfficeServer::login(m_clerk)},
                                  {u"password"_s, OfficeServer::password(m_clerk)},
                                  {u"device"_s, m_device.text()}}));
    m_token = answer.value("access"_L1).toString().toLatin1();
    return {};
}

Result<void> PushClient::push(const QString& name, const QJsonObject& params)
{
    const Command command{CommandId::create(), name, 1, params, QDateTime::currentDateTimeUtc()};
    TRY_ASSIGN(const auto json, post("/v1/push", wire::PushRequest{{{++m_n, command}}}.toJson()));
    TRY_ASSIGN(const auto answer, wire::PushAnswer::fromJson(json));
    if (answer.answers.size() != 1 || answer.answers[0].outcome != wire::Outcome::Applied)
        return answer.answers.isEmpty() ? fail("bench.no-answer")
                                        : answer.answers[0].error.value_or(Error{});
    return {};
}

QByteArray PushClient::requestFor(const QString& pathAndQuery) const
{
    return "GET " + pathAndQuery.toLatin1() +
           " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + m_token + "\r\n\r\n";
}

Result<bool> PushClient::takePage(const test::RawReply& reply)
{
    if (reply.status != 200)
        return fail("bench.http", {{u"status"_s, reply.status},
                                   {u"body"_s, QString::fromUtf8(reply.body.left(500))}});
    TRY_ASSIGN(const auto page, wire::ChangesPage::decoded(reply.body));
    m_cursor = page.cursor;
    m_more = page.more;
    return !page.rows.isEmpty();
}

Result<void> PushClient::catchUp()
{
    m_more = true;
    while (m_more) {
        TRY_ASSIGN([[maybe_unused]] const bool rows,
                   takePage(m_client.ask(requestFor(u"/v1/changes?cursor="_s + m_cursor))));
    }
    return {};
}

Result<void> PushClient::askForNews()
{
    if (!m_client.send(requestFor(u"/v1/changes?wait=50&cursor="_s + m_cursor)))
        return fail("bench.cannot-send");
    return {};
}

QJsonObject registration(const QString& id, int index)
{
    return {{u"id"_s, id},
            {u"title"_s, u"关于加强第%1号工程汛期值班值守工作的通知"_s.arg(index)},
            {u"number"_s, u"国办发〔2026〕%1号"_s.arg(index + 1)},
            {u"issuer"_s, u"国务院办公厅"_s},
            {u"signedOn"_s, u"2026-07-10"_s},
            {u"urgency"_s, u"urgent"_s}};
}

} // namespace chancery::bench
