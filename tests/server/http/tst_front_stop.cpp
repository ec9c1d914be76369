// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/front_world.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace chancery::server;
using namespace chancery::test;
using namespace std::chrono_literals;

class TestFrontStop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<FrontWorld>();
        m_world->router.add("POST", QStringLiteral("/upload"),
                            [](const Request& request, const Responder& answer) {
                                answer(Response::text(QByteArray::number(request.body.size())));
                            },
                            {.bodyLimit = 4 * 1024 * 1024});
        m_world->router.add(
            "GET", QStringLiteral("/work"),
            [this](const Request&, const Responder& answer) { m_world->park(answer); });
        m_world->router.add(
            "GET", QStringLiteral("/changes"),
            [this](const Request&, const Responder& answer) { m_world->park(answer); },
            {.waits = true});
        QVERIFY(m_world->start());
    }

    void anUploadInFlightFinishes()
    {
        RawClient client = m_world->client();
        const QByteArray body(1'000'000, 'x');
        QVERIFY(client.send("POST /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n" +
                            body.left(500'000)));
        QTRY_VERIFY(m_world->metric("chancery_http_received_bytes_total") >= 500'000);
        std::thread stopping([&] { m_world->front().stop(20s); });
        // Idle connections are gone first: then the stop has really begun.
        QTRY_VERIFY(!RawClient(m_world->front().port(), m_world->clientOptions()).isConnected());
        QVERIFY(client.send(body.mid(500'000)));
        const RawReply reply = client.readReply();
        stopping.join();
        QCOMPARE(reply.body, QByteArray("1000000"));
        QCOMPARE(reply.headers.value("connection"), QByteArray("close"));
    }

    void longPollsAreSentOffAtOnceAndWorkIsWaitedFor()
    {
        RawClient poll = m_world->client();
        QVERIFY(poll.send(get("/changes")));
        QTRY_COMPARE(m_world->parked(), 1);
        const auto parkedPoll = m_world->takeParked();
        RawClient work = m_world->client();
        QVERIFY(work.send(get("/work")));
        QTRY_COMPARE(m_world->parked(), 1);
        RawClient idle = m_world->client();
        QTRY_COMPARE(m_world->front().connections(), 3);

        std::atomic<bool> told{false};
        parkedPoll.front().onGivenUp([&] { told = true; });
        std::thread stopping([&] { m_world->front().stop(20s); });
        const RawReply off = poll.readReply();
        QVERIFY(idle.readToEnd());
        QVERIFY(told);
        m_world->takeParked().front()(Response::text("done"));
        const RawReply done = work.readReply();
        stopping.join();
        QCOMPARE(off.status, 503);
        QCOMPARE(off.body, QByteArray(R"({"error":{"code":"server.stopping"}})"));
        QVERIFY(off.headers.value("retry-after").toInt() >= 1);
        QCOMPARE(done.body, QByteArray("done"));
        QCOMPARE(m_world->front().connections(), 0);
    }

    void workThatTakesTooLongIsCutWithAnAnswer()
    {
        RawClient work = m_world->client();
        QVERIFY(work.send(get("/work")));
        QTRY_COMPARE(m_world->parked(), 1);
        m_world->front().stop(50ms);
        QCOMPARE(work.readReply().status, 503);
        QCOMPARE(m_world->front().connections(), 0);
    }

    void anUploadThatStandsStillDoesNotHoldTheStop()
    {
        RawClient client = m_world->client();
        QVERIFY(client.send("POST /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc"));
        QTRY_VERIFY(m_world->metric("chancery_http_received_bytes_total") >= 59);
        m_world->front().stop(50ms);
        QCOMPARE(m_world->front().connections(), 0);
        QCOMPARE(client.readReply().status, 503);
    }

    void aConnectionThatOnlyShookHandsDoesNotHoldTheStop()
    {
        RawClient client = m_world->client();
        QVERIFY(client.isConnected());
        m_world->front().stop(20s);
        QCOMPARE(m_world->front().connections(), 0);
        QVERIFY(client.readToEnd());
    }

    void stoppingTwiceIsHarmless()
    {
        m_world->front().stop(0ms);
        m_world->front().stop(0ms);
        QVERIFY(!m_world->client().isConnected());
    }

    void aPortInUseIsAnError()
    {
        chancery::SystemClock clock;
        chancery::Log log(clock, chancery::Log::toNowhere());
        Metrics metrics;
        FrontSettings settings = m_world->settings;
        settings.port = m_world->front().port();
        Front second(settings, Router(), metrics, log);
        const auto result = second.start();
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, QStringLiteral("server.cannot-listen"));
    }

private:
    std::unique_ptr<FrontWorld> m_world;
};

QTEST_GUILESS_MAIN(TestFrontStop)
#include "tst_front_stop.moc"
