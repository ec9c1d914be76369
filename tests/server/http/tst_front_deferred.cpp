// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/front_world.h"
#include "server/http/worker_pool.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace chancery::server;
using namespace chancery::test;
using namespace std::chrono_literals;

/// Answers that come later, on other threads, never, or when the client has gone.
class TestFrontDeferred : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gone = 0;
        m_world = std::make_unique<FrontWorld>();
        m_world->router.add("GET", QStringLiteral("/wait"),
                            [this](const Request&, const Responder& answer) {
                                answer.onGivenUp([this] { ++m_gone; });
                                m_world->park(answer);
                            });
        m_world->router.add(
            "GET", QStringLiteral("/hello"),
            [](const Request&, const Responder& answer) { answer(Response::text("good day")); });
        m_world->router.add(
            "GET", QStringLiteral("/never"),
            [this](const Request&, const Responder& answer) { m_world->park(answer); },
            {.answerWithin = 100ms});
        m_world->router.add("GET", QStringLiteral("/forgotten"),
                            [](const Request&, const Responder&) {});
    }

    void cleanup() { m_world.reset(); }

    void anAnswerMayComeFromAnotherThread()
    {
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        for (int i = 0; i < 20; ++i) {
            QVERIFY(client.send(get("/wait")));
            QTRY_COMPARE(m_world->parked(), 1);
            std::thread([parked = m_world->takeParked()] {
                parked.front()(Response::text("later"));
            }).join();
            QCOMPARE(client.readReply().body, QByteArray("later"));
        }
        QCOMPARE(m_gone.load(), 0);
    }

    void theFirstAnswerCounts()
    {
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        QVERIFY(client.send(get("/wait") + get("/hello")));
        QTRY_COMPARE(m_world->parked(), 1);
        const auto parked = m_world->takeParked();
        const Responder copy = parked.front();
        copy(Response::text("first"));
        QVERIFY(parked.front().isOver());
        parked.front()(Response::text("second"));
        QCOMPARE(client.readReply().body, QByteArray("first"));
        QCOMPARE(client.readReply().body, QByteArray("good day"));
    }

    void twoHundredVanishedClientsHurtNobody()
    {
        QVERIFY(m_world->start());
        std::vector<RawClient> clients;
        for (int i = 0; i < 200; ++i) {
            clients.push_back(m_world->client());
            QVERIFY(clients.back().send(get("/wait")));
        }
        QTRY_COMPARE(m_world->parked(), 200);
        for (size_t i = 0; i < clients.size(); ++i)
            clients[i].vanish(i % 2 == 0);
        QTRY_COMPARE(m_gone.load(), 200);
        QTRY_COMPARE(m_world->front().connections(), 0);
        for (const Responder& each : m_world->takeParked()) {
            QVERIFY(each.isOver());
            each(Response::text("too late"));
        }
        QCOMPARE(m_world->metric("chancery_http_clients_gone_total"), 200.0);
        QCOMPARE(m_world->client().ask(get("/hello")).status, 200);
    }

    void answersRacingWithVanishingClientsHurtNobody()
    {
        QVERIFY(m_world->start());
        for (int round = 0; round < 10; ++round) {
            std::vector<RawClient> clients;
            for (int i = 0; i < 20; ++i) {
                clients.push_back(m_world->client());
                QVERIFY(clients.back().send(get("/wait")));
            }
            QTRY_COMPARE(m_world->parked(), 20);
            std::thread answers([parked = m_world->takeParked()] {
                for (const Responder& each : parked)
                    each(Response::text(QByteArray(100'000, 'x')));
            });
            for (RawClient& each : clients)
                each.vanish(true);
            answers.join();
            QTRY_COMPARE(m_world->front().connections(), 0);
        }
        QCOMPARE(m_world->client().ask(get("/hello")).status, 200);
    }

    void aHandlerThatNeverAnswersIsAnsweredFor()
    {
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        const RawReply reply = client.ask(get("/never"));
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.body, QByteArray(R"({"error":{"code":"server.late"}})"));
        QVERIFY(reply.headers.contains("retry-after"));
        m_world->takeParked().front()(Response::text("too late"));
        QCOMPARE(client.ask(get("/hello")).body, QByteArray("good day"));
    }

    void aForgottenResponderAnswersAtOnce()
    {
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        const RawReply reply = client.ask(get("/forgotten"));
        QCOMPARE(reply.status, 500);
        QCOMPARE(reply.body, QByteArray(R"({"error":{"code":"server.no-answer"}})"));
        QCOMPARE(client.ask(get("/hello")).status, 200);
    }

    void whoAsksAfterTheClientHasGoneIsToldAtOnce()
    {
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        QVERIFY(client.send(get("/never")));
        QTRY_COMPARE(m_world->parked(), 1);
        client.vanish(true);
        QTRY_COMPARE(m_world->front().connections(), 0);
        bool told = false;
        m_world->takeParked().front().onGivenUp([&] { told = true; });
        QVERIFY(told);
    }

    void aResponderMayOutliveTheFront()
    {
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        QVERIFY(client.send(get("/wait")));
        QTRY_COMPARE(m_world->parked(), 1);
        const auto parked = m_world->takeParked();
        m_world.reset();
        QVERIFY(parked.front().isOver());
        parked.front()(Response::text("too late"));
        QCOMPARE(m_gone.load(), 1);
    }

    void aWorkerPoolThatGoesAnswersForItsQueue()
    {
        auto pool = std::make_unique<WorkerPool>(1, 10);
        std::atomic<bool> open{false};
        QVERIFY(pool->post([&] {
            while (!open)
                std::this_thread::yield();
        }));
        m_world->router.add("GET", QStringLiteral("/work"),
                            [&](const Request&, const Responder& answer) {
                                if (!pool->post([answer] { answer(Response::text("done")); }))
                                    answer(Response::busy(503, "server.too-busy", 1));
                            });
        QVERIFY(m_world->start());
        RawClient client = m_world->client();
        QVERIFY(client.send(get("/work")));
        QTRY_COMPARE(pool->queued(), size_t(1));
        std::thread closing([&] { pool.reset(); });
        QCOMPARE(client.readReply().status, 500);
        open = true;
        closing.join();
    }

    void waitingClientsCostNoThread()
    {
        QVERIFY(m_world->start());
        QCOMPARE(m_world->client().ask(get("/hello")).status, 200);
        const int before = threadCount();
        std::vector<RawClient> clients;
        for (int i = 0; i < 300; ++i) {
            clients.push_back(m_world->client());
            QVERIFY(clients.back().send(get("/wait")));
        }
        QTRY_COMPARE(m_world->parked(), 300);
        QCOMPARE(threadCount(), before);
        for (const Responder& each : m_world->takeParked())
            each(Response::text("news"));
        for (RawClient& each : clients)
            QCOMPARE(each.readReply().body, QByteArray("news"));
    }

private:
    std::unique_ptr<FrontWorld> m_world;
    std::atomic<int> m_gone{0};
};

QTEST_GUILESS_MAIN(TestFrontDeferred)
#include "tst_front_deferred.moc"
