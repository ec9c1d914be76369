// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/request_parser.h"

#include <QTest>

#include <random>

using namespace chancery::server;
using State = RequestParser::State;

namespace {

struct Outcome {
    State state = State::NeedsMore;
    int status = 0;
    QByteArray body;
    QByteArray rest;

    bool operator==(const Outcome&) const = default;
};

/// Feeds `bytes` in pieces of the given size to the end or until the parser has had enough.
Outcome parse(const QByteArray& bytes, qsizetype piece, qint64 bodyLimit = 1000)
{
    RequestParser parser(1024);
    Outcome out;
    QByteArray input;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        input += bytes.mid(at, piece);
        out.state = parser.feed(input);
        if (out.state == State::HeaderDone) {
            parser.setBodyLimit(bodyLimit);
            out.state = parser.feed(input);
        }
        if (out.state != State::NeedsMore) {
            out.rest = input + bytes.mid(at + piece);
            break;
        }
    }
    out.status = parser.refusalStatus();
    out.body = parser.request().body;
    return out;
}

} // namespace

class TestRequestParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cuttingTheBytesChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("get") << QByteArray("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n");
        QTest::newRow("post") << QByteArray(
            "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");
        QTest::newRow("chunked") << QByteArray("POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
                                               "chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        QTest::newRow("empty chunked") << QByteArray(
            "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("two") << QByteArray("GET /a HTTP/1.1\r\nHost: x\r\n\r\n").repeated(2);
        QTest::newRow("smuggled") << QByteArray(
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: "
            "chunked\r\n\r\n0\r\n\r\nGET /admin HTTP/1.1\r\n\r\n");
        QTest::newRow("refused") << QByteArray("GET /%0 HTTP/1.1\r\nHost: x\r\n\r\nmore");
    }

    void cuttingTheBytesChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        const Outcome whole = parse(bytes, bytes.size());
        QVERIFY(whole.state != State::NeedsMore);
        for (qsizetype piece = 1; piece < bytes.size(); ++piece) {
            const Outcome cut = parse(bytes, piece);
            QCOMPARE(int(cut.state), int(whole.state));
            QCOMPARE(cut.status, whole.status);
            if (whole.state == State::Complete) {
                QCOMPARE(cut.body, whole.body);
                QCOMPARE(cut.rest, whole.rest);
            }
        }
    }

    void theNextRequestIsLeftAlone()
    {
        const QByteArray next = "GET /b HTTP/1.1\r\nHost: y\r\n\r\n";
        const Outcome out =
            parse("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi" + next, 10'000);
        QCOMPARE(int(out.state), int(State::Complete));
        QCOMPARE(out.body, QByteArray("hi"));
        QCOMPARE(out.rest, next);
    }

    void everyPrefixOfARequestWantsMore()
    {
        const QByteArray bytes = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
        for (qsizetype size = 1; size < bytes.size(); ++size)
            QCOMPARE(int(parse(bytes.left(size), size).state), int(State::NeedsMore));
    }

    void theBodyLimitIsExact()
    {
        const QByteArray bytes = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
        QCOMPARE(int(parse(bytes, 100, 5).state), int(State::Complete));
        QCOMPARE(parse(bytes, 100, 4).status, 413);
    }

    void randomDamageNeverCrashesAndNeverHangs()
    {
        const QByteArray seed =
            "POST /a?x=%41 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
            "A: b\r\n\r\n3;q=\"z\"\r\nabc\r\n0\r\nT: r\r\n\r\n";
        std::mt19937 random(4711);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = seed;
            for (unsigned int n = random() % 4 + 1; n > 0; --n) {
                const auto at = qsizetype(random() % size_t(bytes.size()));
                if (random() % 3 == 0)
                    bytes.remove(at, 1);
                else
                    bytes[at] = char(random());
            }
            const Outcome out = parse(bytes, qsizetype(random() % 40 + 1));
            QVERIFY(out.body.size() <= 1000);
            QVERIFY(out.state != State::Refused || out.status >= 400);
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestParser)
#include "tst_request_parser.moc"
