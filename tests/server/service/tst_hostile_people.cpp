// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/api_client.h"

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray partOf(const QString& cursor, int part)
{
    return QByteArray::fromBase64(cursor.section(u'.', part, part).toLatin1(),
                                  QByteArray::Base64UrlEncoding);
}

QString cursorOf(const QJsonObject& content, const QByteArray& mark)
{
    constexpr auto how = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const QByteArray text = QJsonDocument(content).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(text.toBase64(how) + '.' + mark.toBase64(how));
}

} // namespace

/// What somebody with an account, or with what they stole, tries against the others.
class TestHostilePeople : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LiveServer> m_server;
    std::unique_ptr<ApiClient> m_zhang;
    std::unique_ptr<ApiClient> m_mallory;
    PersonId m_zhangId = PersonId::create();

    void upload(ApiClient& client, const QByteArray& bytes)
    {
        QCOMPARE(
            client.piece(sha256Name(bytes), bytes, "0", QByteArray::number(bytes.size())).status,
            200);
    }
    QString cursor(ApiClient& client)
    {
        return client.get(k("/v1/changes")).json().value(k("cursor")).toString();
    }
    ApiAnswer changes(ApiClient& client, const QString& from)
    {
        return client.get(k("/v1/changes?cursor=") + from);
    }
    qint64 notes()
    {
        auto loan = m_server->service->reads.lend();
        auto q = loan->db().query("SELECT COUNT(*) FROM note");
        return q.next() ? q.integer(0) : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LiveServer>(m_dir->path());
        m_zhangId = m_server->seat(k("zhang.wei"), {k("unit:secret")});
        m_server->seat(k("mallory"), {k("unit:2")});
        m_zhang = std::make_unique<ApiClient>(*m_server);
        m_mallory = std::make_unique<ApiClient>(*m_server);
        QCOMPARE(m_zhang->signIn(k("zhang.wei")).status, 200);
        QCOMPARE(m_mallory->signIn(k("mallory")).status, 200);
    }
    void cleanup()
    {
        m_zhang.reset();
        m_mallory.reset();
        m_server.reset();
    }

    void toKnowTheHashIsNotToHaveTheFile()
    {
        const QByteArray secret = "the text of a secret document";
        const QString name = sha256Name(secret);
        upload(*m_zhang, secret);
        QCOMPARE(m_zhang->push({ApiClient::noteAdd(1, {k("unit:secret")}, name)}).status, 200);
        const QString path = k("/v1/blob/") + name;
        const QString absent = k("/v1/blob/") + sha256Name("nothing");
        for (const char* method : {"GET", "HEAD"}) {
            const auto there = m_mallory->send(method, path);
            const auto nothing = m_mallory->send(method, absent);
            QCOMPARE(there.status, 404);
            QCOMPARE(nothing.status, there.status);
            QCOMPARE(nothing.body, there.body); // one cannot even tell that it is here
        }
        const auto begun = m_mallory->post(path, {{k("length"), secret.size()}});
        QCOMPARE(begun.body, m_mallory->post(absent, {{k("length"), secret.size()}}).body);
        QCOMPARE(begun.json().value(k("offset")).toInt(), 0);
        // Nor can it be had by naming it in a row of one's own.
        const auto pushed = m_mallory->push({ApiClient::noteAdd(1, {k("unit:2")}, name)});
        QCOMPARE(pushed.json()
                     .value(k("answers"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(k("outcome"))
                     .toString(),
                 k("deferred"));
        QCOMPARE(m_mallory->get(path).status, 404);
        // Whoever has the content may send it, and then it is theirs too.
        upload(*m_mallory, secret);
        QCOMPARE(m_mallory->get(path).body, secret);
    }

    void whatOneIsSendingNobodyElseCompletes()
    {
        const QString name = sha256Name("hello world");
        QCOMPARE(m_zhang->piece(name, "hello ", "0", "11").status, 200);
        const auto theirs = m_mallory->piece(name, "world", "6", "11");
        QCOMPARE(theirs.code(), k("store.blob-offset"));
        QCOMPARE(theirs.args().value(k("received")).toInt(), 0);
        QCOMPARE(m_zhang->piece(name, "world", "6", "11").status, 200);
        QCOMPARE(m_mallory->send("HEAD", k("/v1/blob/") + name).status, 404);
    }

    void aBlobThatIsHereCannotBeSpoilt()
    {
        upload(*m_zhang, "right");
        const QString name = sha256Name("right");
        QCOMPARE(m_mallory->piece(name, "wrong", "0", "5").code(), k("store.blob-mismatch"));
        QCOMPARE(m_mallory->piece(name, "right and more", "0", "14").code(),
                 k("store.blob-mismatch"));
        QCOMPARE(m_zhang->get(k("/v1/blob/") + name).body, QByteArray("right"));
    }

    void twoSendersOfOnePersonDoNotSpoilEachOther()
    {
        const QByteArray bytes(3 << 20, 'q');
        const QString name = sha256Name(bytes);
        const QByteArray length = QByteArray::number(bytes.size());
        QList<QNetworkReply*> replies;
        for (int i = 0; i < 4; ++i)
            replies.append(m_zhang->start("PATCH", k("/v1/blob/") + name, bytes,
                                          {{"Upload-Offset", "0"}, {"Upload-Length", length}}));
        int done = 0;
        for (auto* reply : std::as_const(replies)) {
            const auto answer = ApiClient::wait(reply);
            done += answer.status == 200 ? 1 : 0;
            QVERIFY2(answer.status == 200 || answer.code() == k("store.blob-offset") ||
                         answer.code() == k("store.cannot-read"),
                     answer.body.constData());
        }
        QVERIFY(done > 0);
        QCOMPARE(sha256Name(m_zhang->get(k("/v1/blob/") + name).body), name);
    }

    void anAlteredCursorIsRefused()
    {
        QCOMPARE(m_zhang->push({ApiClient::noteAdd(1, {k("unit:secret")})}).status, 200);
        const QString mine = cursor(*m_mallory);
        QCOMPARE(changes(*m_mallory, mine).status, 200);
        const QByteArray mark = partOf(mine, 1);
        QJsonObject content = QJsonDocument::fromJson(partOf(mine, 0)).object();
        // A list of all scopes would have every name spelt out in "drop".
        QJsonArray scopes;
        for (int id = 1; id < 100; ++id)
            scopes.append(id);
        content.insert(k("c"), scopes);
        const auto answer = changes(*m_mallory, cursorOf(content, mark));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), k("server.bad-cursor"));
        QVERIFY(!answer.body.contains("unit:secret"));
        QCOMPARE(changes(*m_mallory, cursorOf(content, {})).code(), k("server.bad-cursor"));
        for (qsizetype i = 0; i < mine.size(); ++i) {
            QString altered = mine;
            altered[i] = altered[i] == u'A' ? u'B' : u'A';
            // The last digit of base64 holds unused bits: the same bytes may be spelt differently.
            if (partOf(altered, 0) == partOf(mine, 0) && partOf(altered, 1) == mark &&
                altered.contains(u'.'))
                continue;
            QVERIFY2(changes(*m_mallory, altered).code() == k("server.bad-cursor"),
                     qPrintable(altered));
        }
    }

    void anothersCursorIsNoUse()
    {
        QCOMPARE(m_zhang->push({ApiClient::noteAdd(1, {k("unit:secret")})}).status, 200);
        const auto answer = changes(*m_mallory, cursor(*m_zhang));
        QCOMPARE(answer.code(), k("server.bad-cursor"));
        QVERIFY(!answer.body.contains("unit:secret"));
    }

    void theFeedHoldsNothingOfOthers()
    {
        const QJsonObject note = ApiClient::noteAdd(1, {k("unit:secret")});
        QCOMPARE(m_zhang->push({note}).status, 200);
        const auto page =
            m_mallory->get(k("/v1/changes?scopes=unit:secret&person=") + m_zhangId.text());
        QCOMPARE(page.status, 200);
        const QString id = note.value(k("params")).toObject().value(k("id")).toString();
        QVERIFY(m_zhang->get(k("/v1/changes")).body.contains(id.toLatin1()));
        QVERIFY(!page.body.contains(id.toLatin1()));
        QCOMPARE(page.json().value(k("tables")).toArray().size(), 1);
        QCOMPARE(
            page.json().value(k("tables")).toArray().at(0).toObject().value(k("name")).toString(),
            k("member"));
        QCOMPARE(page.json().value(k("scopes")).toArray(), QJsonArray{k("everyone")});
    }

    void somebodyElsesDeviceCannotBeUsed()
    {
        QCOMPARE(m_zhang->push({ApiClient::noteAdd(1, {k("unit:secret")})}).status, 200);
        const auto own = m_mallory->device;
        m_mallory->device = m_zhang->device;
        QCOMPARE(m_mallory->tryLogin(k("mallory"), k("password-of-mallory")).code(),
                 k("server.foreign-device"));
        m_mallory->device = own;
        // The device of a push is that of the session: no body may name another.
        QJsonObject forged = ApiClient::noteAdd(2, {});
        forged.insert(k("device"), m_zhang->device.text());
        QCOMPARE(m_mallory->push({forged}).code(), k("base.unknown-field"));
        QCOMPARE(notes(), 1);
    }

    void aCommandIdOfAnothersIsNotTheirAnswer()
    {
        const QJsonObject first = ApiClient::noteAdd(1, {k("unit:secret")});
        QCOMPARE(m_zhang->push({first}).status, 200);
        const auto answer = m_mallory->push({first}); // word for word
        QCOMPARE(answer.code(), k("server.reused-id"));
        QVERIFY(!answer.body.contains("number"));
        QCOMPARE(m_mallory->push({ApiClient::noteAdd(1, {k("unit:2")})}).status, 200);
        QCOMPARE(notes(), 2);
    }

    void aNumberUsedAgainChangesNothing()
    {
        const QJsonObject first = ApiClient::noteAdd(1, {k("unit:secret")});
        const auto once = m_zhang->push({first});
        const auto twice = m_zhang->push({first});
        QCOMPARE(twice.json().value(k("answers")), once.json().value(k("answers")));
        QCOMPARE(m_zhang->push({ApiClient::noteAdd(1, {})}).code(), k("server.reused"));
        QCOMPARE(m_zhang->push({first, ApiClient::noteAdd(1, {})}).code(), k("base.bad-field"));
        QCOMPARE(notes(), 1);
        QCOMPARE(m_zhang->push({ApiClient::noteAdd(2, {})}).status, 200);
    }

    void aRefreshTokenOnAnotherDeviceEndsTheSession()
    {
        m_mallory->device = DeviceId::create();
        QCOMPARE(m_mallory->refresh(m_zhang->refreshToken).code(), k("server.session-over"));
        QCOMPARE(m_zhang->get(k("/v1/changes")).code(), k("server.no-session"));
        QCOMPARE(m_zhang->refresh(m_zhang->refreshToken).code(), k("server.session-over"));
    }

    void tokensDoNotStandInForEachOther()
    {
        m_mallory->token = m_zhang->refreshToken;
        QCOMPARE(m_mallory->get(k("/v1/changes")).code(), k("server.no-session"));
        QCOMPARE(m_zhang->refresh(m_zhang->token).code(), k("server.session-over"));
    }

    void signingOutIsAtOnceAlsoForWhoIsWaiting()
    {
        const QString from = cursor(*m_zhang);
        auto* waiting = m_zhang->start("GET", k("/v1/changes?wait=50&cursor=") + from);
        QTRY_COMPARE(m_server->service->waiters->count(), 1);
        QCOMPARE(m_zhang->post(k("/v1/logout"), {}).status, 200);
        QCOMPARE(m_zhang->get(k("/v1/changes")).code(), k("server.no-session"));
        // News for the scopes of the one who waits with an ended session.
        QCOMPARE(m_mallory->push({ApiClient::noteAdd(1, {k("unit:secret")})}).status, 200);
        const auto answer = ApiClient::wait(waiting);
        QCOMPARE(answer.code(), k("server.no-session"));
        QVERIFY(!answer.body.contains("unit:secret"));
    }

    void anotherPasswordEndsEverySession()
    {
        ApiClient elsewhere(*m_server);
        QCOMPARE(elsewhere.signIn(k("zhang.wei")).status, 200);
        QCOMPARE(m_zhang
                     ->post(k("/v1/password"), {{k("old"), k("password-of-zhang.wei")},
                                                {k("new"), k("seven grey cranes fly")}})
                     .status,
                 200);
        for (ApiClient* client : {m_zhang.get(), &elsewhere}) {
            QCOMPARE(client->get(k("/v1/changes")).code(), k("server.no-session"));
            QCOMPARE(client->refresh(client->refreshToken).code(), k("server.session-over"));
        }
        QCOMPARE(elsewhere.signIn(k("zhang.wei")).code(), k("server.sign-in-refused"));
        QCOMPARE(elsewhere.tryLogin(k("zhang.wei"), k("seven grey cranes fly")).status, 200);
    }

    void anUnknownNameAnswersAsAWrongPasswordDoes()
    {
        for (int i = 0; i < 6; ++i) {
            auto wrong = m_mallory->tryLogin(k("zhang.wei"), k("guess"));
            auto unknown = m_mallory->tryLogin(k("no.body"), k("guess"));
            QCOMPARE(unknown.status, wrong.status);
            QCOMPARE(unknown.code(), wrong.code());
            QCOMPARE(unknown.args().keys(), wrong.args().keys());
            QCOMPARE(wrong.code(), i < 4 ? k("server.sign-in-refused") : k("server.locked"));
        }
        // Locked is locked, with the right password too; a session that is open stays so.
        QCOMPARE(m_mallory->tryLogin(k("zhang.wei"), k("password-of-zhang.wei")).code(),
                 k("server.locked"));
        QCOMPARE(m_zhang->get(k("/v1/changes")).status, 200);
        QCOMPARE(m_mallory->tryLogin(k("mallory"), k("password-of-mallory")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHostilePeople)
#include "tst_hostile_people.moc"
