// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/front_world.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>

#include <poll.h>

using namespace chancery::server;
using namespace chancery::test;

class TestFrontRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<FrontWorld>();
        m_world->router.add(
            "GET", QStringLiteral("/hello"),
            [](const Request&, const Responder& answer) { answer(Response::text("good day")); });
        m_world->router.add("GET", QStringLiteral("/ending"),
                            [](const Request&, const Responder& answer) {
                                Response response = Response::text("head ");
                                response.end = QByteArray("a line of text\n").repeated(20'000);
                                answer(std::move(response));
                            });
        m_world->router.add("POST", QStringLiteral("/echo"),
                            [](const Request& request, const Responder& answer) {
                                answer(Response::text(request.body));
                            });
        m_world->router.add(
            "GET", QStringLiteral("/v1/thing/{name}"),
            [](const Request& request, const Responder& answer) {
                answer(Response::json(
                    {{QStringLiteral("name"), request.params.value(QStringLiteral("name"))},
                     {QStringLiteral("q"), request.query.value(QStringLiteral("q"))},
                     {QStringLiteral("remote"), request.remoteAddress}}));
            });
        m_world->router.add(
            "POST", QStringLiteral("/guarded"),
            [](const Request&, const Responder& answer) { answer(Response::text("in")); },
            {.admit = [](const Request& request) -> std::optional<Response> {
                if (request.header("authorization") == "Bearer right")
                    return std::nullopt;
                return Response::error(401, "server.test-refusal");
            }});
        m_world->router.add("GET", QStringLiteral("/throws"),
                            [](const Request&, const Responder&) { throw std::bad_alloc(); });
        QVERIFY(m_world->start());
    }

    void aRequestIsAnsweredOverTls13()
    {
        RawClient client = m_world->client();
        QVERIFY(client.isConnected());
        const RawReply reply = client.ask(get("/hello"));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray("good day"));
        QCOMPARE(reply.headers.value("content-type"), QByteArray("text/plain; charset=utf-8"));
        QCOMPARE(reply.headers.value("cache-control"), QByteArray("no-store"));
        QVERIFY(reply.headers.value("date").endsWith("GMT"));
    }

    void oneConnectionServesManyRequests()
    {
        RawClient client = m_world->client();
        for (int i = 0; i < 50; ++i)
            QCOMPARE(client.ask(withBody("POST", "/echo", QByteArray::number(i))).body,
                     QByteArray::number(i));
        QCOMPARE(m_world->metric("chancery_http_accepted_total"), 1.0);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        RawClient client = m_world->client();
        QByteArray all;
        for (int i = 0; i < 20; ++i)
            all += withBody("POST", "/echo", "number " + QByteArray::number(i)) + get("/hello");
        QVERIFY(client.send(all));
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(client.readReply().body, "number " + QByteArray::number(i));
            QCOMPARE(client.readReply().body, QByteArray("good day"));
        }
    }

    void bytesThatTrickleInMakeTheSameRequest()
    {
        RawClient client = m_world->client();
        for (const char byte : withBody("POST", "/echo", "drop by drop"))
            QVERIFY(client.send(QByteArray(1, byte)));
        QCOMPARE(client.readReply().body, QByteArray("drop by drop"));
    }

    void chunkedBodiesArrive()
    {
        RawClient client = m_world->client();
        const RawReply reply = client.ask("POST /echo HTTP/1.1\r\nHost: x\r\n"
                                          "Transfer-Encoding: chunked\r\n\r\n"
                                          "4\r\nWiki\r\n5;note=1\r\npedia\r\n0\r\n\r\n");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray("Wikipedia"));
        QCOMPARE(client.ask(get("/hello")).status, 200);
    }

    void headGivesTheHeadOfGet()
    {
        RawClient client = m_world->client();
        QVERIFY(client.send("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n"));
        const RawReply reply = client.readReply(true);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("content-length"), QByteArray("8"));
        // The next answer begins right behind it: no body was sent.
        QCOMPARE(client.ask(get("/hello")).body, QByteArray("good day"));
    }

    void pathParametersAndQueriesAreDecoded()
    {
        const RawReply reply = m_world->client().ask(
            get("/v1/thing/%E6%94%B6%E6%96%87%20a+b?q=x%26y+z&q=second&empty"));
        QCOMPARE(reply.status, 200);
        const auto object = QJsonDocument::fromJson(reply.body).object();
        QCOMPARE(object[QStringLiteral("name")].toString(), QString::fromUtf8("收文 a+b"));
        QCOMPARE(object[QStringLiteral("q")].toString(), QStringLiteral("x&y z"));
        QCOMPARE(object[QStringLiteral("remote")].toString(), QStringLiteral("127.0.0.1"));
    }

    void unknownPathsAndMethodsAreToldApart()
    {
        RawClient client = m_world->client();
        const RawReply none = client.ask(get("/nothing"));
        QCOMPARE(none.status, 404);
        QCOMPARE(none.body, QByteArray(R"({"error":{"code":"server.no-route"}})"));
        const RawReply wrong = client.ask(withBody("DELETE", "/hello", ""));
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers.value("allow"), QByteArray("GET, HEAD"));
        QCOMPARE(client.ask(get("/hello")).status, 200);
    }

    void connectionCloseIsHonoured()
    {
        RawClient client = m_world->client();
        const RawReply reply = client.ask(get("/hello", {"Connection: close"}));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
        QVERIFY(client.readToEnd());
        QTRY_COMPARE(m_world->front().connections(), 0);
    }

    void http10IsAnsweredAndClosed()
    {
        RawClient client = m_world->client();
        QCOMPARE(client.ask("GET /hello HTTP/1.0\r\n\r\n").status, 200);
        QVERIFY(client.readToEnd());
    }

    void aClientThatExpectsContinueIsToldTo()
    {
        RawClient client = m_world->client();
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
                            "Expect: 100-continue\r\n\r\n"));
        QCOMPARE(client.readReply().status, 100);
        QVERIFY(client.send("hello"));
        QCOMPARE(client.readReply().body, QByteArray("hello"));
    }

    void aRefusedUploadIsNeverAskedFor()
    {
        RawClient client = m_world->client();
        QVERIFY(client.send("POST /guarded HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
                            "Authorization: Bearer wrong\r\nExpect: 100-continue\r\n\r\n"));
        QCOMPARE(client.readReply().status, 401);
        QVERIFY(client.readToEnd());
        QCOMPARE(m_world->client()
                     .ask(withBody("POST", "/guarded", "x", {"Authorization: Bearer right"}))
                     .status,
                 200);
    }

    void whoIsRefusedMayFinishSending()
    {
        // A client that hears of the end while it still writes may throw the answer away.
        RawClient client = m_world->client();
        QVERIFY(client.send("POST /guarded HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n"
                            "Authorization: Bearer wrong\r\n\r\nhello"));
        QCOMPARE(client.readReply().status, 401);
        pollfd more{client.descriptor(), POLLIN, 0};
        QCOMPARE(::poll(&more, 1, 150), 0); // neither good-bye nor reset
        QVERIFY(client.send("world"));
        QVERIFY(client.readToEnd());
    }

    void aHandlerThatThrowsCostsOneAnswer()
    {
        RawClient client = m_world->client();
        QCOMPARE(client.ask(get("/throws")).status, 500);
        QCOMPARE(client.ask(get("/hello")).status, 200);
    }

    void qtsOwnClientIsServed()
    {
        QNetworkAccessManager manager;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(m_world->authority().certificatePem));
        const auto url = [&](const char* path) {
            return QUrl(QStringLiteral("https://localhost:%1%2")
                            .arg(m_world->front().port())
                            .arg(QLatin1String(path)));
        };
        QNetworkRequest request(url("/echo"));
        request.setSslConfiguration(tls);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
        const QByteArray large = QByteArray("a line of text\n").repeated(20'000);
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, large));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QCOMPARE(reply->readAll(), large); // it asked for zstd and decoded it by itself
        request.setUrl(url("/ending"));    // and one frame behind another
        const std::unique_ptr<QNetworkReply> frames(manager.get(request));
        QSignalSpy framesFinished(frames.get(), &QNetworkReply::finished);
        QVERIFY(framesFinished.wait());
        QCOMPARE(frames->error(), QNetworkReply::NoError);
        QCOMPARE(frames->readAll(), "head " + large);
    }

    void requestsAreCountedByPatternAndLoggedWithoutSecrets()
    {
        RawClient client = m_world->client();
        client.ask(get("/v1/thing/one", {"Authorization: Bearer canary-4711"}));
        client.ask(get("/v1/thing/two?token=canary-4711"));
        client.ask(get("/nothing/canary-4711"));
        QTRY_COMPARE(m_world->metric("chancery_http_requests_total{route=\"/v1/thing/{name}\","
                                     "method=\"GET\",status=\"200\"}"),
                     2.0);
        QTRY_COMPARE(m_world->metric("chancery_http_requests_total{route=\"none\",method=\"GET\","
                                     "status=\"404\"}"),
                     1.0);
        QVERIFY(!m_world->metrics().text().contains("canary"));
        const QByteArray log = m_world->logLines().join();
        QVERIFY(log.contains("http.request"));
        QVERIFY2(!log.contains("canary"), log.constData());
    }

private:
    std::unique_ptr<FrontWorld> m_world;
};

QTEST_GUILESS_MAIN(TestFrontRequests)
#include "tst_front_requests.moc"
