// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "crypto/digest.h"
#include "server/service/health.h"
#include "server/service/housekeeping.h"
#include "server/service/routines.h"
#include "support/api_client.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <atomic>
#include <future>

using namespace chancery;
using namespace chancery::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime longAgo = QDateTime::currentDateTimeUtc().addDays(-30);

QString sha256Of(const QByteArray& bytes)
{
    return QString::fromLatin1(crypto::sha256(bytes).toHex());
}

bool age(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) &&
           file.setFileTime(longAgo, QFileDevice::FileModificationTime);
}

} // namespace

class TestHousekeeping : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LiveServer> m_server;
    std::unique_ptr<ApiClient> m_zhang;

    const store::BlobStore& blobs() const { return m_server->service->blobs; }

    QString send(const QByteArray& bytes)
    {
        const QString sha256 = sha256Of(bytes);
        const QByteArray length = QByteArray::number(bytes.size());
        m_zhang->post(u"/v1/blob/"_s + sha256, {{u"length"_s, bytes.size()}});
        m_zhang->piece(sha256, bytes, "0", length);
        return sha256;
    }

    QDateTime aWeekAgo() const { return m_server->clock.now().addDays(-7); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<LiveServer>(m_dir->path());
        m_server->seat(u"zhang.wei"_s, {u"unit:1"_s});
        m_zhang = std::make_unique<ApiClient>(*m_server);
        QCOMPARE(m_zhang->signIn(u"zhang.wei"_s).status, 200);
    }
    void cleanup()
    {
        m_zhang.reset();
        m_server.reset();
    }

    void onlyWhatCameToNothingLongAgoIsSwept()
    {
        const QString named = send("a row names this one");
        const auto given = m_zhang->push({ApiClient::noteAdd(1, {u"unit:1"_s}, named)});
        QCOMPARE(given.json()["answers"_L1][0]["outcome"_L1].toString(), u"applied"_s);
        const QString unnamed = send("nobody ever named this one");
        const QString fresh = send("this one came a moment ago");
        for (const auto& sha256 : {named, unnamed, fresh})
            QVERIFY(blobs().has(sha256));
        QVERIFY(age(blobs().path(named)) && age(blobs().path(unnamed)));

        const auto swept = server::sweepBlobs(*m_server->service, aWeekAgo());
        VERIFY_OK(swept);
        QCOMPARE(swept->blobs, 1);
        QVERIFY(blobs().has(named));
        QVERIFY(!blobs().has(unnamed));
        QVERIFY(blobs().has(fresh));
        QCOMPARE(m_zhang->get(u"/v1/blob/"_s + named).status, 200);
        QCOMPARE(m_zhang->get(u"/v1/blob/"_s + unnamed).status, 404);

        // Whoever still has use for it sends it again.
        QCOMPARE(send("nobody ever named this one"), unnamed);
        QVERIFY(blobs().has(unnamed));
    }

    void uploadsThatWereNeverFinishedAreSwept()
    {
        const QByteArray whole(4'000, 'x');
        const QString sha256 = sha256Of(whole);
        m_zhang->post(u"/v1/blob/"_s + sha256, {{u"length"_s, whole.size()}});
        m_zhang->piece(sha256, whole.first(1'000), "0", "4000");
        const QString parts = m_dir->filePath(u"blobs/parts"_s);
        auto found = QDir(parts).entryInfoList(QDir::Files);
        QCOMPARE(found.size(), 1);
        VERIFY_OK(server::sweepBlobs(*m_server->service, aWeekAgo()));
        QVERIFY(QFile::exists(found[0].filePath()));

        QVERIFY(age(found[0].filePath()));
        const auto swept = server::sweepBlobs(*m_server->service, aWeekAgo());
        VERIFY_OK(swept);
        QCOMPARE(swept->parts, 1);
        QVERIFY(QDir(parts).isEmpty());
        // The sender learns that it must begin anew.
        const auto late = m_zhang->piece(sha256, whole.mid(1'000), "1000", "4000");
        QCOMPARE(late.code(), u"store.blob-offset"_s);
        QCOMPARE(late.args().value("received"_L1).toInt(), 0);
    }

    void itSweepsByItselfAndStopsAtOnce()
    {
        const QString unnamed = send("nobody ever named this one");
        QVERIFY(age(blobs().path(unnamed)));
        {
            const server::Housekeeping rounds(*m_server->service,
                                              {std::chrono::seconds(0), std::chrono::hours(6), 7});
            QTRY_VERIFY(!blobs().has(unnamed));
        }
        const server::Housekeeping patient(*m_server->service);
    }

    /// What the server does by itself is a command like any other, of an actor who is no person.
    void aRoutineGivesWhatIsDue()
    {
        auto& service = *m_server->service;
        const QString note = newUuidText();
        std::atomic<int> asked = 0;
        const auto add = [](const QString& id) -> store::Routine::Order {
            return {
                u"note.add"_s,
                {{u"id"_s, id}, {u"title"_s, u"自动"_s}, {u"scopes"_s, QJsonArray{u"unit:1"_s}}}};
        };
        store::Routine routine{u"notes"_s, {PersonId::create(), u"自动"_s, {}, 0, {}}, {}};
        routine.due = [&](store::Database& db,
                          const QDateTime&) -> Result<QList<store::Routine::Order>> {
            ++asked;
            auto q = db.query("SELECT COUNT(*) FROM note WHERE id = ?");
            q.bind(note);
            const bool done = q.next() && q.integer(0) > 0;
            TRY(q.done());
            return done ? QList<store::Routine::Order>()
                        : QList<store::Routine::Order>{add(note), add(newUuidText())};
        };
        const auto first = server::runRoutine(service, routine);
        VERIFY_OK(first);
        QCOMPARE(*first, 2);
        const auto second = server::runRoutine(service, routine);
        VERIFY_OK(second);
        QCOMPARE(*second, 0);
        auto loan = service.reads.lend();
        auto q = loan->db().query("SELECT COUNT(*), COUNT(DISTINCT device_id) FROM journal"
                                  " WHERE person_id = ?");
        q.bind(routine.actor.person.text());
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), 2);
        QCOMPARE(q.integer(1), 1);
        {
            const server::Routines rounds(service, {routine},
                                          {std::chrono::seconds(0), std::chrono::hours(6)});
            QTRY_COMPARE(asked.load(), 3);
        }
        const server::Routines patient(service, {routine});
    }

    void healthTellsOfTheLane()
    {
        auto& service = *m_server->service;
        QVERIFY(server::healthOf(service).ok);
        QCOMPARE(server::healthOf(service).details.value("lane"_L1).toString(), u"ok"_s);

        // A full disk, until something is written again.
        const auto full = service.workAndWait(
            [](store::Database&) -> Result<void> { return fail("store.disk-full"); });
        QVERIFY(!full.ok());
        const auto troubled = server::healthOf(service);
        QVERIFY(!troubled.ok);
        QCOMPARE(troubled.details.value("lane"_L1).toString(), u"store.disk-full"_s);
        VERIFY_OK(service.workAndWait([](store::Database&) -> Result<void> { return {}; }));
        QVERIFY(server::healthOf(service).ok);

        // A refusal is no trouble.
        (void)service.workAndWait(
            [](store::Database&) -> Result<void> { return fail("server.sign-in-refused"); });
        QVERIFY(server::healthOf(service).ok);
    }

    void healthKnowsHowLongATransactionTakes()
    {
        auto& lane = *m_server->service->lane;
        std::promise<void> go;
        std::promise<void> done;
        QVERIFY(lane.work(
            [&](store::Database&) -> Result<void> {
                go.get_future().wait();
                return {};
            },
            [&](const Result<void>&) { done.set_value(); }));
        QTRY_VERIFY(lane.busyFor() >= std::chrono::milliseconds(20));
        go.set_value();
        done.get_future().wait();
        QCOMPARE(lane.busyFor(), std::chrono::milliseconds(0));
    }
};

QTEST_GUILESS_MAIN(TestHousekeeping)
#include "tst_housekeeping.moc"
