// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "support/verify.h"
#include "sync/blob_transfers.h"
#include "wire/messages.h"

#include "base/id.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace chancery;
using store::BlobStore;
using sync::BlobTransfers;
using sync::Transport;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

/// A server's blobs behind a line on which a test says when the next answer comes. Its rules are
/// the server's, but for the rights.
class StepLine final : public Transport {
public:
    explicit StepLine(const BlobStore& far) : m_far(far) {}

    void setToken(const QString&) override {}
    Ticket send(const QByteArray& method, const QString& path, const Body& body, int,
                Done done) override
    {
        const QString sha256 = path.section(u'/', -1);
        asked.append(method + ' ' + sha256.left(4).toLatin1());
        bytesUp += method == "PATCH" ? body.bytes.size() : 0;
        m_waiting.append({++m_last, method, sha256, body, std::move(done)});
        return m_last;
    }
    void cancel(Ticket ticket) override
    {
        for (qsizetype i = 0; i < m_waiting.size(); ++i) {
            if (m_waiting[i].ticket == ticket)
                return m_waiting.takeAt(i).done(fail("sync.offline"));
        }
    }

    bool step()
    {
        if (m_waiting.isEmpty())
            return false;
        const Request request = m_waiting.takeFirst();
        request.done(broken ? Result<Answer>(fail("sync.offline")) : answer(request));
        return true;
    }
    void run()
    {
        while (step()) {
        }
    }

    QByteArrayList asked;
    qint64 bytesUp = 0;
    int spoiled = 0; ///< So many of the next pieces come with a wrong byte.
    bool broken = false;

private:
    struct Request {
        Ticket ticket;
        QByteArray method;
        QString sha256;
        Body body;
        Done done;
    };

    static QByteArray headerOf(const Body& body, const QByteArray& name)
    {
        for (const auto& header : body.headers) {
            if (header.first == name)
                return header.second;
        }
        return {};
    }
    static Answer told(qint64 offset, bool complete)
    {
        return {200,
                QStringLiteral("{\"offset\":%1,\"complete\":%2}")
                    .arg(offset)
                    .arg(complete ? QStringLiteral("true") : QStringLiteral("false"))
                    .toUtf8(),
                {}};
    }
    Result<Answer> answer(const Request& request)
    {
        if (request.method == "POST") {
            if (m_far.has(request.sha256))
                return told(m_far.size(request.sha256), true);
            return told(m_far.received(request.sha256, m_sender), false);
        }
        if (request.method == "PATCH") {
            TRY_ASSIGN(const qint64 reached,
                       m_far.append(request.sha256, m_sender,
                                    headerOf(request.body, "Upload-Offset").toLongLong(),
                                    request.body.bytes));
            if (reached < headerOf(request.body, "Upload-Length").toLongLong())
                return told(reached, false);
            TRY(m_far.complete(request.sha256, m_sender));
            return told(reached, true);
        }
        if (!m_far.has(request.sha256))
            return fail("server.no-blob");
        const auto bounds = headerOf(request.body, "Range").mid(6).split('-');
        const qint64 from = bounds.value(0).toLongLong();
        TRY_ASSIGN(QByteArray piece,
                   m_far.read(request.sha256, from, bounds.value(1).toLongLong() - from + 1));
        if (spoiled > 0 && !piece.isEmpty()) {
            --spoiled;
            piece[0] = char(piece[0] + 1);
        }
        return Answer{
            206,
            piece,
            {{"content-range", "bytes */" + QByteArray::number(m_far.size(request.sha256))}}};
    }

    const BlobStore& m_far;
    const QString m_sender = newUuidText();
    QList<Request> m_waiting;
    Ticket m_last = 0;
};

QByteArray scan(char fill, qint64 pieces)
{
    return QByteArray(qsizetype(wire::maxBlobPiece * pieces - 100), fill);
}

} // namespace

class TestBlobTransfers : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<BlobStore> m_near;
    std::optional<BlobStore> m_far;
    std::unique_ptr<StepLine> m_line;
    std::unique_ptr<BlobTransfers> m_transfers;
    const QString m_device = newUuidText();

    void restart()
    {
        m_transfers.reset();
        m_line = std::make_unique<StepLine>(*m_far);
        m_transfers = std::make_unique<BlobTransfers>(*m_line, *m_near, m_device);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_near.emplace(*BlobStore::open(m_dir->filePath(k("near"))));
        m_far.emplace(*BlobStore::open(m_dir->filePath(k("far"))));
        restart();
    }
    void cleanup() { m_transfers.reset(); }

    void whatTheServerHasIsNotSentAgain()
    {
        const auto sha256 = m_near->addBytes(scan('u', 2));
        int done = 0;
        const auto count = [&](const Result<void>& sent) { done += sent.ok() ? 1 : 0; };
        m_transfers->upload(*sha256, count);
        m_line->run();
        QCOMPARE(m_line->bytesUp, m_near->size(*sha256));
        m_transfers->upload(*sha256, count);
        m_line->run();
        QCOMPARE(m_line->bytesUp, m_near->size(*sha256));
        QCOMPARE(done, 2);
    }

    void anUploadGoesOnWhereItStopped()
    {
        const auto sha256 = m_near->addBytes(scan('u', 3));
        m_transfers->upload(*sha256, [](const Result<void>&) {});
        m_line->step(); // the announcement
        m_line->step(); // a first piece
        m_line->broken = true;
        m_line->run();
        m_line->broken = false;
        const qint64 before = m_line->bytesUp;
        bool done = false;
        m_transfers->upload(*sha256, [&](const Result<void>& sent) { done = sent.ok(); });
        m_line->run();
        QVERIFY(done);
        QCOMPARE(m_line->bytesUp - before, m_near->size(*sha256) - wire::maxBlobPiece);
    }

    void aFileThatIsGoneIsSaidToBeLost()
    {
        const auto sha256 = m_near->addBytes(scan('u', 3));
        QString code;
        m_transfers->upload(*sha256, [&](const Result<void>& sent) {
            code = sent.ok() ? QString() : sent.error().code;
        });
        m_line->step();
        VERIFY_OK(m_near->remove(*sha256)); // between two pieces
        m_line->run();
        QCOMPARE(code, k("sync.blob-lost"));
    }

    void twoFetchesOfOneFileAreOne()
    {
        const auto sha256 = m_far->addBytes(scan('f', 2));
        QSignalSpy arrived(m_transfers.get(), &BlobTransfers::arrived);
        m_transfers->fetch(*sha256, false);
        m_transfers->fetch(*sha256, true);
        m_transfers->fetch(*sha256, true);
        m_line->run();
        QCOMPARE(m_line->asked.size(), 2);
        QCOMPARE(arrived.size(), 1);
        QVERIFY(m_near->has(*sha256));
    }

    void aRestartGoesOnAtTheOffset()
    {
        const auto sha256 = m_far->addBytes(scan('f', 3));
        m_transfers->fetch(*sha256, true);
        m_line->step();
        restart();
        m_transfers->fetch(*sha256, true);
        m_line->run();
        QCOMPARE(m_line->asked.size(), 2); // of three pieces
        QVERIFY(m_near->has(*sha256));
    }

    void whatIsFetchedAheadWaitsForWhatSomebodyLooksAt()
    {
        const auto ahead = m_far->addBytes(scan('b', 3));
        const auto looked = m_far->addBytes(scan('l', 2));
        QSignalSpy arrived(m_transfers.get(), &BlobTransfers::arrived);
        m_transfers->fetch(*ahead, false);
        m_transfers->fetch(*looked, true); // while a piece of the other is on its way
        m_line->run();
        const QByteArray a = "GET " + ahead->left(4).toLatin1();
        const QByteArray l = "GET " + looked->left(4).toLatin1();
        QCOMPARE(m_line->asked, (QByteArrayList{a, l, l, a, a}));
        QCOMPARE(arrived.value(0).value(0).toString(), *looked);
    }

    void twoThatSomebodyWaitsForTakeTurns()
    {
        const auto large = m_far->addBytes(scan('b', 3));
        const auto small = m_far->addBytes(scan('s', 1));
        QSignalSpy arrived(m_transfers.get(), &BlobTransfers::arrived);
        m_transfers->fetch(*large, true);
        m_transfers->fetch(*small, true);
        m_line->run();
        QCOMPARE(arrived.value(0).value(0).toString(), *small);
        QCOMPARE(arrived.size(), 2);
    }

    void aCancelledFetchEndsAndKeepsWhatCame()
    {
        const auto sha256 = m_far->addBytes(scan('f', 3));
        QSignalSpy failed(m_transfers.get(), &BlobTransfers::failed);
        m_transfers->fetch(*sha256, true);
        m_line->step();
        m_transfers->cancel(*sha256);
        QVERIFY(!m_transfers->isFetching(*sha256));
        m_line->run();
        QCOMPARE(failed.size(), 0); // the person knows
        QVERIFY(!m_near->has(*sha256));
        QCOMPARE(m_near->received(*sha256, m_device), wire::maxBlobPiece);
        m_transfers->fetch(*sha256, true);
        m_line->run();
        QVERIFY(m_near->has(*sha256));
    }

    void aCancelledFetchMakesWayForTheNext()
    {
        const auto first = m_far->addBytes(scan('f', 3));
        const auto second = m_far->addBytes(scan('s', 1));
        m_transfers->fetch(*first, false);
        m_transfers->fetch(*second, false);
        m_transfers->cancel(*first);
        m_line->run();
        QVERIFY(m_near->has(*second) && !m_near->has(*first));
    }

    void whatArrivedWrongIsFetchedAnewOnce()
    {
        const auto sha256 = m_far->addBytes(scan('f', 2));
        QSignalSpy failed(m_transfers.get(), &BlobTransfers::failed);
        m_line->spoiled = 1;
        m_transfers->fetch(*sha256, true);
        m_line->run();
        QVERIFY(m_near->has(*sha256));
        QCOMPARE(failed.size(), 0);
    }

    void whatArrivesWrongAgainIsSaidAndNothingOfItStays()
    {
        const auto sha256 = m_far->addBytes(scan('f', 2));
        QSignalSpy failed(m_transfers.get(), &BlobTransfers::failed);
        m_line->spoiled = 1'000;
        m_transfers->fetch(*sha256, true);
        m_line->run();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][1].value<Error>().code, k("store.blob-mismatch"));
        QVERIFY(!m_near->has(*sha256));
        QCOMPARE(m_near->received(*sha256, m_device), 0);
        QCOMPARE(m_line->asked.size(), 4);
    }

    void aBrokenLineIsWaitedFor()
    {
        const auto sha256 = m_far->addBytes(scan('f', 2));
        m_line->broken = true;
        m_transfers->fetch(*sha256, true);
        m_line->run();
        m_line->broken = false;
        m_transfers->resume();
        m_line->run();
        QVERIFY(m_near->has(*sha256));
    }
};

QTEST_GUILESS_MAIN(TestBlobTransfers)
#include "tst_blob_transfers.moc"
