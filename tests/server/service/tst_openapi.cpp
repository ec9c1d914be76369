// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "openapi.h"
#include "server/service/answers.h"
#include "support/api_client.h"

using namespace chancery;
using namespace chancery::test;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// docs/api/openapi.yaml says what the server does, no less and no more: the part that succeeds.
/// tst_openapi_errors holds the refusals.
class TestOpenApi : public QObject {
    Q_OBJECT

    const OpenApi m_api;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LiveServer> m_server;
    std::unique_ptr<ApiClient> m_client;

    /// The answer is documented: its status, and the shape of its body.
    QStringList faults(const char* method, const char* path, const ApiAnswer& answer) const
    {
        const auto operation = m_api.operation(method, path);
        if (operation.response(answer.status).isEmpty())
            return {k("status %1 is not documented").arg(answer.status)};
        const QJsonObject schema = m_api.answerSchema(operation, answer.status);
        if (schema.isEmpty())
            return {};
        if (answer.headers.value("content-type") != "application/json")
            return {k("is not sent as JSON")};
        return m_api.faults(answer.json(), schema);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LiveServer>(m_dir->path());
        m_server->seat(k("zhang.wei"), {k("unit:1")});
        m_client = std::make_unique<ApiClient>(*m_server);
        QCOMPARE(m_client->signIn(k("zhang.wei")).status, 200);
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void whatIsRoutedIsDocumentedAndTheOtherWayRound()
    {
        QStringList documented;
        const auto operations = m_api.operations();
        for (const auto& operation : operations)
            documented.append(operation.name());
        QStringList routed;
        const server::Router router = server::makeRouter(*m_server->service);
        for (const auto& route : router.routes())
            routed.append(QString::fromLatin1(route.method) + u' ' + route.pattern);
        documented.sort();
        routed.sort();
        QCOMPARE(documented, routed);
    }

    void everyPathAnswersItsMethodsAndNoOther()
    {
        const auto operations = m_api.operations();
        QSet<QString> names;
        QSet<QString> paths;
        for (const auto& operation : operations) {
            names.insert(operation.name());
            paths.insert(operation.path);
        }
        for (QString path : std::as_const(paths)) {
            for (const char* method : {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
                QString real = path;
                real.replace(k("{sha256}"), QString(64, u'0'));
                const auto answer = m_client->send(method, real, "x");
                const QString name = QString::fromLatin1(method) + u' ' + path;
                const bool there = answer.code() != k("server.wrong-method") &&
                                   answer.code() != k("server.no-route") && answer.status != 0;
                QVERIFY2(there == names.contains(name), qPrintable(name));
            }
            if (path.contains(u'{'))
                continue;
            QCOMPARE(m_client->get(path + k("/more")).code(), k("server.no-route"));
            QCOMPARE(m_client->get(path.toUpper()).code(), k("server.no-route"));
        }
    }

    void theFileKnowsEveryCodeItNames()
    {
        const QJsonObject codes = m_api.errorCodes();
        QSet<QString> used;
        const auto operations = m_api.operations();
        for (const auto& operation : operations) {
            const auto refusals = operation.refusals();
            for (const auto& refusal : refusals) {
                const QString code = refusal.section(u' ', 1);
                used.insert(code);
                QVERIFY2(codes.contains(code), qPrintable(code));
                QCOMPARE(codes.value(code).toObject().value(k("status")).toInt(),
                         refusal.section(u' ', 0, 0).toInt());
            }
        }
        for (auto it = codes.begin(); it != codes.end(); ++it) {
            if (it.value().toObject().value(k("where")).toString() == k("endpoint"))
                QVERIFY2(used.contains(it.key()), qPrintable(it.key()));
        }
    }

    void statusesOfTheTableAreThoseOfTheServer()
    {
        const QJsonObject codes = m_api.errorCodes();
        for (auto it = codes.begin(); it != codes.end(); ++it) {
            const QJsonValue status = it.value().toObject().value(k("status"));
            if (status.isArray() || it.value().toObject().value(k("where")) == k("any"))
                continue; // the front's own
            const auto front =
                QStringList{k("server.no-answer"), k("server.late"), k("server.stopping")};
            if (!front.contains(it.key()))
                QVERIFY2(server::errorAnswer(Error{it.key(), {}}).status == status.toInt(),
                         qPrintable(it.key()));
        }
    }

    void everyExampleFitsItsSchemaAndIsAccepted()
    {
        int tried = 0;
        const auto operations = m_api.operations();
        for (const auto& operation : operations) {
            QJsonObject example = operation.example();
            if (example.isEmpty())
                continue;
            const auto wrong = m_api.faults(example, m_api.requestSchema(operation));
            QVERIFY2(wrong.isEmpty(), qPrintable(operation.name() + wrong.join(u'\n')));
            // The one thing that a file cannot know; each example finds a session of its own.
            QCOMPARE(m_client->signIn(k("zhang.wei")).status, 200);
            if (example.contains(k("refresh"))) {
                example.insert(k("refresh"), m_client->refreshToken);
                example.insert(k("device"), m_client->device.text());
            }
            QString path = operation.path;
            path.replace(k("{sha256}"), sha256Name("hello"));
            const auto answer = m_client->send(
                operation.method, path, QJsonDocument(example).toJson(QJsonDocument::Compact));
            QVERIFY2(answer.status == 200,
                     qPrintable(operation.name() + u' ' + QString::fromUtf8(answer.body)));
            const auto odd =
                faults(operation.method.constData(), operation.path.toLatin1().constData(), answer);
            QVERIFY2(odd.isEmpty(), qPrintable(operation.name() + odd.join(u'\n')));
            ++tried;
            if (operation.path == k("/v1/password")) // back to what the other examples say
                QVERIFY(m_server->service
                            ->workAndWait([&](store::Database& db) -> Result<void> {
                                TRY_ASSIGN(const auto hash,
                                           crypto::hashPassword(
                                               crypto::SecretText("password-of-zhang.wei"),
                                               m_server->service->settings.passwordCost));
                                TRY(db.run("UPDATE account SET password = ?", hash));
                                return {};
                            })
                            .ok());
        }
        QCOMPARE(tried, 5);
    }

    void sessionAnswersAreAsDocumented()
    {
        QCOMPARE(faults("GET", "/v1/hello", m_client->get(k("/v1/hello"))), QStringList());
        const auto login = m_client->signIn(k("zhang.wei"));
        QCOMPARE(faults("POST", "/v1/login", login), QStringList());
        QCOMPARE(faults("POST", "/v1/refresh", m_client->refresh(m_client->refreshToken)),
                 QStringList());
        QCOMPARE(faults("POST", "/v1/logout", m_client->post(k("/v1/logout"), {})), QStringList());
    }

    void theLimitsOfHelloAreThoseOfTheFile()
    {
        const auto limits = m_client->get(k("/v1/hello")).json().value(k("limits")).toObject();
        const auto push = m_api.schema("Push").value(k("properties")).toObject();
        QCOMPARE(limits.value(k("push_commands")),
                 push.value(k("commands")).toObject().value(k("maxItems")));
        const auto begin = m_api.schema("BlobBegin").value(k("properties")).toObject();
        QCOMPARE(limits.value(k("blob_bytes")),
                 begin.value(k("length")).toObject().value(k("maximum")));
        QCOMPARE(limits.value(k("blob_piece")).toInt(), 4 << 20);
        QCOMPARE(limits.value(k("push_bytes")).toInt(), 4 << 20);
    }

    void everyOutcomeOfACommandIsAsDocumented()
    {
        const auto answer = m_client->push(
            {ApiClient::noteAdd(1, {k("unit:1")}), ApiClient::command(2, k("no.such"), {}),
             ApiClient::noteAdd(3, {k("unit:1")}, sha256Name("absent")),
             ApiClient::noteAdd(4, {k("unit:1")})});
        QCOMPARE(answer.status, 200);
        QCOMPARE(faults("POST", "/v1/push", answer), QStringList());
        QStringList outcomes;
        const auto answers = answer.json().value(k("answers")).toArray();
        for (const auto& one : answers)
            outcomes.append(one.toObject().value(k("outcome")).toString());
        QCOMPARE(outcomes, (QStringList{k("applied"), k("refused"), k("deferred")}));
        QCOMPARE(answer.json().value(k("last_n")).toInt(), 2);
        QCOMPARE(faults("POST", "/v1/push", m_client->post(k("/v1/push"), {})), QStringList());
    }

    void pagesAreAsDocumentedFromTheFirstToTheEmptyOne()
    {
        for (int n = 1; n <= 5; ++n)
            QCOMPARE(m_client->push({ApiClient::noteAdd(n, {k("unit:1")})}).status, 200);
        QString cursor;
        int rows = 0;
        for (int i = 0; i < 20; ++i) {
            const auto page = m_client->get(k("/v1/changes?max=2&wait=1&cursor=") + cursor);
            QCOMPARE(page.status, 200);
            QCOMPARE(faults("GET", "/v1/changes", page), QStringList());
            cursor = page.json().value(k("cursor")).toString();
            rows += int(page.json().value(k("rows")).toArray().size());
            if (!page.json().value(k("more")).toBool() && i > 5)
                break;
        }
        QCOMPARE(rows, 6); // the member and five notes
    }

    /// A question is answered over all rows, and of a single one only what the asker may see.
    void anAnswerIsHeldToTheAskersScopes()
    {
        const QString mine = newUuidText();
        const QString theirs = newUuidText();
        const auto add = [&](int n, const QString& id, const QString& title, const char* scope) {
            return ApiClient::command(
                n, k("note.add"),
                {{k("id"), id}, {k("title"), title}, {k("scopes"), QJsonArray{k(scope)}}});
        };
        QCOMPARE(
            m_client
                ->push({add(1, mine, k("mine"), "unit:1"), add(2, theirs, k("theirs"), "unit:2")})
                .status,
            200);
        const auto ask = [&] {
            return m_client->post(
                k("/v1/ask"), {{k("question"), k("note.titles")},
                               {k("params"), QJsonObject{{k("ids"), QJsonArray{mine, theirs}}}}});
        };
        const auto answer = ask();
        QCOMPARE(answer.status, 200);
        QCOMPARE(faults("POST", "/v1/ask", answer), QStringList());
        const QJsonObject said = answer.json().value(k("answer")).toObject();
        QCOMPARE(said.value(k("titles")).toArray(), QJsonArray{k("mine")});
        QCOMPARE(said.value(k("hidden")).toInt(), 1);
        // Shown to the asker's unit, it is shown in the next answer.
        QCOMPARE(m_client
                     ->push({ApiClient::command(
                         3, k("note.share"),
                         {{k("id"), theirs}, {k("scopes"), QJsonArray{k("unit:1")}}})})
                     .status,
                 200);
        QCOMPARE(ask().json().value(k("answer")).toObject().value(k("hidden")).toInt(), 0);
    }

    void aWaitingReaderIsToldAtOnce()
    {
        const QString cursor = m_client->get(k("/v1/changes")).json().value(k("cursor")).toString();
        auto* waiting = m_client->start("GET", k("/v1/changes?wait=50&cursor=") + cursor);
        QTRY_COMPARE(m_server->service->waiters->count(), 1);
        QCOMPARE(m_client->push({ApiClient::noteAdd(1, {k("unit:1")})}).status, 200);
        const auto page = ApiClient::wait(waiting);
        QCOMPARE(faults("GET", "/v1/changes", page), QStringList());
        QCOMPARE(page.json().value(k("rows")).toArray().size(), 1);
        QCOMPARE(page.json().value(k("acked_n")).toInt(), 1);
    }

    void blobAnswersAreAsDocumented()
    {
        const char* path = "/v1/blob/{sha256}";
        const QString name = sha256Name("hello world");
        const QString real = k("/v1/blob/") + name;
        QCOMPARE(faults("POST", path, m_client->post(real, {{k("length"), 11}})), QStringList());
        QCOMPARE(faults("PATCH", path, m_client->piece(name, "hello", "0", "11")), QStringList());
        auto head = m_client->send("HEAD", real);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("upload-offset"), QByteArray("5"));
        QCOMPARE(head.headers.value("upload-complete"), QByteArray("?0"));
        const auto whole = m_client->piece(name, " world", "5", "11");
        QCOMPARE(faults("PATCH", path, whole), QStringList());
        QVERIFY(whole.json().value(k("complete")).toBool());
        head = m_client->send("HEAD", real);
        QCOMPARE(head.headers.value("upload-offset"), QByteArray("11"));
        QCOMPARE(head.headers.value("upload-complete"), QByteArray("?1"));
        QCOMPARE(m_client->get(real).body, QByteArray("hello world"));
        const auto part = m_client->send("GET", real, {}, {{"Range", "bytes=6-"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, QByteArray("world"));
        QCOMPARE(part.headers.value("content-range"), QByteArray("bytes 6-10/11"));
        const auto behind = m_client->send("GET", real, {}, {{"Range", "bytes=11-"}});
        QCOMPARE(behind.status, 416);
        QVERIFY(behind.body.isEmpty());
    }

    void anUploadThatOnlyLacksItsNameIsCompletedByAnEmptyPiece()
    {
        const QString name = sha256Name("hello");
        const auto person = m_server->service->sessions.check(
            m_server->service->reads.lend()->db(), m_client->token, m_server->clock.now());
        // All had arrived when the server was killed.
        QVERIFY(m_server->service->blobs.append(name, person->person.text(), 0, "hello").ok());
        const auto begun = m_client->post(k("/v1/blob/") + name, {{k("length"), 5}});
        QCOMPARE(begun.json().value(k("offset")).toInt(), 5);
        QVERIFY(!begun.json().value(k("complete")).toBool());
        const auto done = m_client->piece(name, {}, "5", "5");
        QCOMPARE(done.status, 200);
        QVERIFY(done.json().value(k("complete")).toBool());
        QCOMPARE(m_client->get(k("/v1/blob/") + name).body, QByteArray("hello"));
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
