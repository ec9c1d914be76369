// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/front_world.h"
#include "sync/http_client.h"
#include "wire/zstd_body.h"

#include <QTest>

using namespace chancery;
using namespace chancery::test;
using server::Request;
using server::Responder;
using server::Response;

/// The desk's client at a real front, over TLS.
class TestHttpClient : public QObject {
    Q_OBJECT

    static constexpr int patienceMs = 10'000;

    std::unique_ptr<FrontWorld> m_world;
    std::unique_ptr<sync::HttpClient> m_client;
    std::optional<Result<sync::Transport::Answer>> m_answer;

    sync::Transport::Done keep()
    {
        return [this](const Result<sync::Transport::Answer>& answer) { m_answer = answer; };
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<FrontWorld>();
        auto& router = m_world->router;
        router.add("GET", QStringLiteral("/text"), [](const Request&, const Responder& answer) {
            answer(Response::text(QByteArray("中文一行\n").repeated(5'000)));
        });
        router.add("GET", QStringLiteral("/unpackable"),
                   [](const Request&, const Responder& answer) {
                       Response response =
                           Response::text("not packed at all").with("Content-Encoding", "zstd");
                       response.compressible = false;
                       answer(std::move(response));
                   });
        server::RouteOptions large;
        large.bodyLimit = 8 << 20;
        router.add(
            "POST", QStringLiteral("/parked"),
            [this](const Request&, const Responder& answer) { m_world->park(answer); }, large);
        QVERIFY(m_world->start());
        m_client = std::make_unique<sync::HttpClient>(
            QUrl(QStringLiteral("https://localhost:%1").arg(m_world->front().port())),
            m_world->authority().certificatePem);
        m_answer.reset();
    }
    void cleanup()
    {
        m_client.reset();
        m_world.reset();
    }

    void packedAnswersAreUnpacked()
    {
        m_client->get(QStringLiteral("/text"), patienceMs, keep());
        QTRY_VERIFY(m_answer.has_value());
        QVERIFY(m_answer->ok());
        QCOMPARE((*m_answer)->header("content-encoding"), QByteArray("zstd"));
        QCOMPARE((*m_answer)->body, QByteArray("中文一行\n").repeated(5'000));
    }

    void whatCannotBeUnpackedIsNoAnswer()
    {
        m_client->get(QStringLiteral("/unpackable"), patienceMs, keep());
        QTRY_VERIFY(m_answer.has_value());
        QVERIFY(!m_answer->ok());
        QCOMPARE(m_answer->error().code, QStringLiteral("sync.bad-answer"));
    }

    /// Once, when the server can have it all, however long it takes with its answer.
    void itIsToldWhenABodyHasLeft()
    {
        int left = 0;
        sync::Transport::Body body{QByteArray(4 << 20, 'x')};
        body.left = [&] { ++left; };
        m_client->send("POST", QStringLiteral("/parked"), body, patienceMs, keep());
        QCOMPARE(left, 0);
        QTRY_COMPARE(m_world->parked(), qsizetype(1));
        QTRY_COMPARE(left, 1);
        QVERIFY(!m_answer);
        m_world->takeParked().front()(Response::text("done"));
        QTRY_VERIFY(m_answer.has_value());
        QVERIFY(m_answer->ok());
        QCOMPARE(left, 1);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
