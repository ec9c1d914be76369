// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/front_world.h"

#include <QTest>

#include <vector>

using namespace chancery::server;
using namespace chancery::test;
using namespace std::chrono_literals;

class TestFrontLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<FrontWorld>();
        m_world->router.add(
            "GET", QStringLiteral("/hello"),
            [](const Request&, const Responder& answer) { answer(Response::text("good day")); });
        m_world->router.add("POST", QStringLiteral("/echo"),
                            [](const Request& request, const Responder& answer) {
                                answer(Response::text(QByteArray::number(request.body.size())));
                            },
                            {.bodyLimit = 64 * 1024});
    }

    void malformedRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("no HTTP", "hello there\r\n\r\n", 400);
        row("binary", QByteArray("\x01\x02\x00\xff\r\n\r\n", 8), 400);
        row("no version", "GET /hello\r\n\r\n", 400);
        row("HTTP/2.0", "GET /hello HTTP/2.0\r\nHost: x\r\n\r\n", 505);
        row("no host", "GET /hello HTTP/1.1\r\n\r\n", 400);
        row("two hosts", "GET /hello HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400);
        row("space before colon", "GET /hello HTTP/1.1\r\nHost : x\r\n\r\n", 400);
        row("no colon", "GET /hello HTTP/1.1\r\nHost x\r\n\r\n", 400);
        row("zero byte in a header",
            QByteArray("GET /hello HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n", 40), 400);
        row("bare line feeds", "GET /hello HTTP/1.1\nHost: x\n\n", 505);
        row("not a path", "GET hello HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("absolute form", "GET https://x/hello HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("broken escape", get("/hello%2"), 400);
        row("not hexadecimal", get("/hello%zz"), 400);
        row("signed hexadecimal", get("/hello%+2"), 400);
        row("hidden zero byte", get("/hello%00"), 400);
        row("hidden line break", get("/hello%0d%0aX:1"), 400);
        row("hidden slash", get("/a%2Fb"), 400);
        row("no UTF-8", get("/%ff%fe"), 400);
        row("overlong UTF-8", get("/%c0%af"), 400);
        row("broken query", get("/hello?a=%"), 400);
        row("dots lead nowhere", get("/../hello"), 404);
        row("negative length", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400);
        row("length with sign", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: +3\r\n\r\nabc",
            400);
        row("length no number", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
            400);
        row("length overflows",
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n",
            400);
        row("two lengths",
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
            400);
        row("the same length twice",
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
            400);
        row("length and chunks",
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: "
            "chunked\r\n\r\n0\r\n\r\n",
            400);
        row("chunks and length",
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: "
            "3\r\n\r\n0\r\n\r\n",
            400);
        row("unknown transfer coding",
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", 501);
        row("hidden chunked",
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n", 501);
        row("broken chunk size",
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400);
        row("chunk without end",
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
            "chunked\r\n\r\n3\r\nabcX\r\n0\r\n\r\n",
            400);
        row("huge chunk",
            "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\n",
            413);
        row("unknown expectation",
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nExpect: a-miracle\r\n\r\n",
            417);
        row("unknown body coding", withBody("POST", "/echo", "x", {"Content-Encoding: br"}), 415);
        row("broken zstd", withBody("POST", "/echo", "not zstd", {"Content-Encoding: zstd"}), 400);
        row("method of its own", "FROBNICATE /hello HTTP/1.1\r\nHost: x\r\n\r\n", 405);
        row("tunnel", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
        row("another protocol", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    }

    void malformedRequestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QVERIFY(m_world->start());
        QCOMPARE(m_world->client().ask(bytes).status, status);
        QCOMPARE(m_world->client().ask(get("/hello")).status, 200);
    }

    void aHeaderTooLargeIsRefusedWithoutBeingReadWhole()
    {
        QVERIFY(m_world->start());
        RawClient fits = m_world->client();
        QCOMPARE(fits.ask(get("/hello", {"A: " + QByteArray(15'000, 'x')})).status, 200);
        RawClient large = m_world->client();
        QCOMPARE(large.ask(get("/hello", {"A: " + QByteArray(17'000, 'x')})).status, 431);
        RawClient endless = m_world->client();
        QCOMPARE(endless.ask("GET /" + QByteArray(40'000, 'x')).status, 431);
        RawClient many = m_world->client();
        QCOMPARE(many.ask(get("/hello", QByteArrayList(3000, "A: b"))).status, 431);
    }

    void aBodyTooLargeIsRefusedAndTheAnswerStillArrives()
    {
        QVERIFY(m_world->start());
        RawClient fits = m_world->client();
        QCOMPARE(fits.ask(withBody("POST", "/echo", QByteArray(64 * 1024, 'x'))).body,
                 QByteArray("65536"));
        RawClient announced = m_world->client();
        QCOMPARE(announced.ask(withBody("POST", "/echo", QByteArray(3'000'000, 'x'))).status, 413);
        RawClient chunked = m_world->client();
        QByteArray body;
        for (int i = 0; i < 70; ++i)
            body += "400\r\n" + QByteArray(1024, 'x') + "\r\n";
        QCOMPARE(
            chunked
                .ask("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
                .status,
            413);
    }

    void aSlowHeaderIsNotWaitedForForEver()
    {
        m_world->settings.headerWithin = 150ms;
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        QVERIFY(client.send("GET /hello HTTP/1.1\r\nHo"));
        QCOMPARE(client.readReply().status, 408);
        QVERIFY(client.readToEnd());
    }

    void aBodyThatStandsStillIsNotWaitedForForEver()
    {
        m_world->settings.bodyStall = 150ms;
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"));
        QCOMPARE(client.readReply().status, 408);
        QVERIFY(client.readToEnd());
    }

    void anIdleConnectionIsClosed()
    {
        m_world->settings.idleWithin = 100ms;
        QVERIFY(m_world->start());
        RawClient never = m_world->client();
        QVERIFY(never.isConnected());
        RawClient used = m_world->client();
        QCOMPARE(used.ask(get("/hello")).status, 200);
        QByteArray rest;
        QVERIFY(never.readToEnd(&rest));
        QVERIFY(used.readToEnd(&rest));
        QCOMPARE(rest, QByteArray());
        QTRY_COMPARE(m_world->front().connections(), 0);
    }

    void aClientThatDoesNotReadIsCut()
    {
        m_world->settings.writeStall = 200ms;
        m_world->router.add("GET", QStringLiteral("/large"),
                            [](const Request&, const Responder& answer) {
                                answer(Response::text(QByteArray(64 * 1024 * 1024, 'x')));
                            });
        QVERIFY(m_world->start());
        auto options = m_world->clientOptions();
        options.receiveBuffer = 4096;
        RawClient client(m_world->front().port(), options);
        QVERIFY(client.send(get("/large")));
        QTRY_COMPARE(m_world->front().connections(), 0);
    }

    void oneConnectionTooManyIsToldSo()
    {
        m_world->settings.maxConnections = 3;
        QVERIFY(m_world->start());
        std::vector<RawClient> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(m_world->client());
            QCOMPARE(clients.back().ask(get("/hello")).status, 200);
        }
        RawClient surplus = m_world->client();
        const RawReply reply = surplus.ask(get("/hello"));
        QCOMPARE(reply.status, 503);
        QVERIFY(reply.headers.value("retry-after").toInt() >= 1);
        QVERIFY(surplus.readToEnd());
        clients.pop_back();
        QTRY_COMPARE(m_world->front().connections(), 2);
        QCOMPARE(m_world->client().ask(get("/hello")).status, 200);
    }

    void oneAddressCannotTakeAllTheServersTime()
    {
        m_world->settings.rate = {.perSecond = 0.01, .burst = 5, .loopbackToo = true};
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(client.ask(get("/hello")).status, 200);
        const RawReply reply = client.ask(get("/hello"));
        QCOMPARE(reply.status, 429);
        QVERIFY(reply.headers.value("retry-after").toInt() > 30);
    }

    void bodiesInFlightShareOneBudget()
    {
        m_world->settings.maxBufferedBytes = 100'000;
        QVERIFY(m_world->start());
        const QByteArray half = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 65536\r\n\r\n" +
                                QByteArray(60'000, 'x');
        RawClient first = m_world->client();
        QVERIFY(first.send(half));
        QTRY_VERIFY(m_world->metric("chancery_http_received_bytes_total") > 60'000);
        RawClient second = m_world->client();
        QCOMPARE(second.ask(half).status, 503);
        QVERIFY(first.send(QByteArray(5'536, 'x')));
        QCOMPARE(first.readReply().status, 200);
        QCOMPARE(m_world->client().ask(half + QByteArray(5'536, 'x')).status, 200);
    }

    void aThousandIdleConnectionsCostNoThread()
    {
        QVERIFY(m_world->start());
        QCOMPARE(m_world->client().ask(get("/hello")).status, 200);
        const int before = threadCount();
        std::vector<RawClient> clients;
        for (int i = 0; i < 1000; ++i) {
            clients.push_back(m_world->client());
            QVERIFY(clients.back().isConnected());
        }
        QTRY_VERIFY(m_world->front().connections() >= 1000);
        QCOMPARE(threadCount(), before);
        QCOMPARE(clients.front().ask(get("/hello")).status, 200);
        QCOMPARE(clients.back().ask(get("/hello")).status, 200);
    }

private:
    std::unique_ptr<FrontWorld> m_world;
};

QTEST_GUILESS_MAIN(TestFrontLimits)
#include "tst_front_limits.moc"
