// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/random.h"
#include "server/http/front_world.h"
#include "wire/zstd_body.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace chancery::server;
using namespace chancery::test;

namespace {

/// 40 MB that are never in memory, to watch how a long answer is sent.
class Endless final : public BodySource {
public:
    qint64 size() const override { return 40 * 1024 * 1024; }
    QByteArray validator() const override { return {}; }
    chancery::Result<QByteArray> read(qint64 at, qint64 count) override
    {
        if (at >= failFrom)
            return chancery::fail("server.file-unreadable");
        largest = std::max(largest, count);
        return QByteArray(count, char('a' + at / (1024 * 1024) % 26));
    }

    qint64 failFrom = 100 * 1024 * 1024;
    qint64 largest = 0;
};

} // namespace

class TestFrontBodies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_data = chancery::crypto::randomBytes(1'000'000);
        const QString path = m_dir->filePath(QStringLiteral("blob"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_data), m_data.size());
        file.close();

        m_source = std::make_shared<Endless>();
        m_world = std::make_unique<FrontWorld>();
        auto& router = m_world->router;
        router.add("GET", QStringLiteral("/blob"), [path](const Request&, const Responder& answer) {
            Response response;
            response.contentType = "application/pdf";
            response.source = *openFileSource(path, "v1");
            answer(response);
        });
        router.add("GET", QStringLiteral("/endless"),
                   [this](const Request&, const Responder& answer) {
                       Response response;
                       response.source = m_source;
                       answer(response);
                   });
        router.add("GET", QStringLiteral("/text/{size}"),
                   [](const Request& request, const Responder& answer) {
                       const int size = request.params.value(QStringLiteral("size")).toInt();
                       answer(Response::text(QByteArray(size, 'x')));
                   });
        router.add("GET", QStringLiteral("/packed"), [](const Request&, const Responder& answer) {
            Response response = Response::text(QByteArray(5000, 'x'));
            response.compressible = false;
            answer(response);
        });
        // What many answers end with, compressed beforehand or not.
        router.add("GET", QStringLiteral("/ending/{size}"),
                   [](const Request& request, const Responder& answer) {
                       Response response = Response::text("head ");
                       response.end =
                           QByteArray(request.params.value(QStringLiteral("size")).toInt(), 'e');
                       if (request.query.contains(QStringLiteral("packed")))
                           response.packedEnd = chancery::wire::zstdCompress(response.end);
                       answer(std::move(response));
                   });
        router.add("POST", QStringLiteral("/echo"),
                   [](const Request& request, const Responder& answer) {
                       answer(Response::text(request.body));
                   },
                   {.bodyLimit = 1'000'000});
        QVERIFY(m_world->start());
    }

    void answersAboveAKilobyteAreCompressedForWhoTakesIt()
    {
        RawClient client = m_world->client();
        const RawReply packed = client.ask(get("/text/50000", {"Accept-Encoding: gzip, zstd"}));
        QCOMPARE(packed.headers.value("content-encoding"), QByteArray("zstd"));
        QCOMPARE(packed.headers.value("vary"), QByteArray("Accept-Encoding"));
        QVERIFY(packed.body.size() < 1000);
        QCOMPARE(*chancery::wire::zstdDecompress(packed.body, 100'000), QByteArray(50'000, 'x'));
        const RawReply plain = client.ask(get("/text/50000", {"Accept-Encoding: gzip"}));
        QVERIFY(!plain.headers.contains("content-encoding"));
        QCOMPARE(plain.body.size(), 50'000);
        QVERIFY(!client.ask(get("/text/1000", {"Accept-Encoding: zstd"}))
                     .headers.contains("content-encoding"));
        QVERIFY(!client.ask(get("/packed", {"Accept-Encoding: zstd"}))
                     .headers.contains("content-encoding"));
    }

    void anAnswersEndFollowsItsBody()
    {
        RawClient client = m_world->client();
        for (const char* path : {"/ending/50000", "/ending/50000?packed", "/ending/3?packed"}) {
            const QByteArray whole = "head " + QByteArray(strstr(path, "/3") ? 3 : 50'000, 'e');
            QCOMPARE(client.ask(get(path)).body, whole);
            const RawReply packed = client.ask(get(path, {"Accept-Encoding: zstd"}));
            if (whole.size() < 1000) {
                QCOMPARE(packed.body, whole);
                continue;
            }
            QCOMPARE(packed.headers.value("content-encoding"), QByteArray("zstd"));
            QVERIFY(packed.body.size() < 1000);
            QCOMPARE(*chancery::wire::zstdDecompress(packed.body, 100'000), whole);
        }
    }

    void compressedRequestsAreDecoded()
    {
        const QByteArray plain = QByteArray("收文 ").repeated(50'000);
        RawClient client = m_world->client();
        const RawReply reply = client.ask(withBody(
            "POST", "/echo", chancery::wire::zstdCompress(plain), {"Content-Encoding: zstd"}));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, plain);
    }

    void aDecompressionBombIsRefused()
    {
        // One gigabyte in some ten kilobytes.
        const QByteArray million = chancery::wire::zstdCompress(QByteArray(1'000'000, '\0'), 3);
        const QByteArray bomb = million.repeated(1000);
        QVERIFY(bomb.size() < 1'000'000);
        RawClient client = m_world->client();
        QCOMPARE(client.ask(withBody("POST", "/echo", million, {"Content-Encoding: zstd"})).status,
                 200);
        QCOMPARE(client.ask(withBody("POST", "/echo", bomb, {"Content-Encoding: zstd"})).status,
                 413);
        QCOMPARE(client.ask(withBody("POST", "/echo", "still here")).status, 200);
    }

    void largeAnswersArriveWhole()
    {
        RawClient client = m_world->client();
        QCOMPARE(client.ask(get("/text/5000001")).body.size(), 5'000'001);
        const RawReply file = client.ask(get("/blob", {"Accept-Encoding: zstd"}));
        QCOMPARE(file.status, 200);
        QVERIFY(file.body == m_data);
        QCOMPARE(file.headers.value("etag"), QByteArray("\"v1\""));
        QCOMPARE(file.headers.value("accept-ranges"), QByteArray("bytes"));
        QCOMPARE(file.headers.value("content-type"), QByteArray("application/pdf"));
    }

    void aLongAnswerIsReadInSmallPieces()
    {
        RawClient client = m_world->client();
        QCOMPARE(client.ask(get("/endless")).body.size(), m_source->size());
        QVERIFY(m_source->largest <= 256 * 1024);
    }

    void aSourceThatFailsEndsTheConnectionInsteadOfLying()
    {
        m_source->failFrom = 1024 * 1024;
        RawClient client = m_world->client();
        const RawReply reply = client.ask(get("/endless"));
        QCOMPARE(reply.status, 0); // never complete
        QTRY_COMPARE(m_world->front().connections(), 0);
        QVERIFY(m_world->logLines().join().contains("http.body-unreadable"));
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<QByteArray>("ifRange");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("count");
        const auto row = [](const char* range, const char* ifRange, int status, int from,
                            int count) {
            QTest::newRow(qPrintable(QLatin1String(range) + u' ' + QLatin1String(ifRange)))
                << QByteArray(range) << QByteArray(ifRange) << status << from << count;
        };
        row("bytes=0-0", "", 206, 0, 1);
        row("bytes=100-299999", "", 206, 100, 299'900);
        row("bytes=999999-", "", 206, 999'999, 1);
        row("bytes=500000-", "\"v1\"", 206, 500'000, 500'000);
        row("bytes=500000-", "\"v2\"", 200, 0, 1'000'000);
        row("bytes=500000-", "Tue, 14 Jul 2026 02:00:00 GMT", 200, 0, 1'000'000);
        row("bytes=-10", "", 206, 999'990, 10);
        row("bytes=-2000000", "", 206, 0, 1'000'000);
        row("bytes=999990-2000000", "", 206, 999'990, 10);
        row("bytes=1000000-", "", 416, 0, 0);
        row("bytes=-0", "", 416, 0, 0);
        row("bytes=5-2", "", 200, 0, 1'000'000);
        row("bytes=0-1,5-6", "", 200, 0, 1'000'000);
        row("bytes=a-b", "", 200, 0, 1'000'000);
        row("bytes=99999999999999999999-", "", 200, 0, 1'000'000);
        row("lines=1-2", "", 200, 0, 1'000'000);
    }

    void ranges()
    {
        QFETCH(QByteArray, range);
        QFETCH(QByteArray, ifRange);
        QFETCH(int, status);
        QFETCH(int, from);
        QFETCH(int, count);
        QByteArrayList headers{"Range: " + range};
        if (!ifRange.isEmpty())
            headers += "If-Range: " + ifRange;
        RawClient client = m_world->client();
        const RawReply reply = client.ask(get("/blob", headers));
        QCOMPARE(reply.status, status);
        QVERIFY(reply.body == m_data.mid(from, count));
        if (status == 206)
            QCOMPARE(reply.headers.value("content-range"),
                     "bytes " + QByteArray::number(from) + '-' +
                         QByteArray::number(from + count - 1) + "/1000000");
        if (status == 416)
            QCOMPARE(reply.headers.value("content-range"), QByteArray("bytes */1000000"));
        QCOMPARE(client.ask(get("/text/5")).status, 200);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_data;
    std::shared_ptr<Endless> m_source;
    std::unique_ptr<FrontWorld> m_world;
};

QTEST_GUILESS_MAIN(TestFrontBodies)
#include "tst_front_bodies.moc"
