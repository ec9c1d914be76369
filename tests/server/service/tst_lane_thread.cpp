// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/core/schema.h"
#include "server/service/lane_thread.h"
#include "support/notes_business.h"
#include "support/private_postgres.h"
#include "support/test_clock.h"
#include "support/verify.h"

#include <future>

using namespace chancery;
using namespace chancery::test;
using server::LaneThread;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestLaneThread : public QObject {
    Q_OBJECT

    const PersonId m_person = PersonId::create();
    const DeviceId m_device = DeviceId::create();
    TestClock m_clock;
    NotesMigrations m_migrations;
    store::Catalog m_catalog = notesCatalog();
    store::CommandRegistry m_commands = notesCommands();
    server::Business m_business{m_catalog, m_commands, notesResolver()};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<store::BlobStore> m_blobs;
    std::mutex m_mutex;
    QList<QSet<QString>> m_told;
    std::unique_ptr<LaneThread> m_lane;
    store::FaultPlan m_faults;

    std::unique_ptr<store::Database> open(store::FaultPlan* faults = nullptr)
    {
        store::Database::Options options;
        options.faults = faults;
        return std::move(*store::Database::open(storeAt(m_dir->filePath(k("centre.db"))), options));
    }
    qint64 number(const char* sql)
    {
        const auto db = open();
        auto q = db->query(sql);
        return q.next() ? q.integer(0) : -1;
    }

    server::PushJob job(const wire::PushRequest& request)
    {
        // The founder needs no row of its own.
        return {m_person, m_device, request, store::Actor{m_person, k("founder"), {}, 0, {}}};
    }
    static wire::NumberedCommand add(qint64 n, const CommandId& id = CommandId::create())
    {
        return {n,
                {id,
                 k("note.add"),
                 1,
                 {{k("id"), newUuidText()},
                  {k("title"), k("题")},
                  {k("scopes"), QJsonArray{k("unit:1")}}},
                 {}}};
    }
    Result<wire::PushAnswer> pushNow(const wire::PushRequest& request)
    {
        std::promise<Result<wire::PushAnswer>> promise;
        auto answer = promise.get_future();
        if (!m_lane->push(job(request), [&](auto result) { promise.set_value(std::move(result)); }))
            return fail("server.too-busy");
        return answer.get();
    }
    Result<void> workNow(LaneThread::Work work)
    {
        std::promise<Result<void>> promise;
        auto answer = promise.get_future();
        if (!m_lane->work(std::move(work), [&](auto done) { promise.set_value(std::move(done)); }))
            return fail("server.too-busy");
        return answer.get();
    }

    /// Holds the lane until the promise is kept.
    std::shared_ptr<std::promise<void>> hold()
    {
        auto release = std::make_shared<std::promise<void>>();
        auto begun = std::make_shared<std::promise<void>>();
        const bool queued = m_lane->work(
            [release, begun](store::Database&) -> Result<void> {
                begun->set_value();
                release->get_future().wait();
                return {};
            },
            [](const Result<void>&) {});
        if (queued)
            begun->get_future().wait();
        return release;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_blobs.emplace(*store::BlobStore::open(m_dir->filePath(k("blobs"))));
        m_told.clear();
        m_faults = {};
        auto db = open(&m_faults);
        VERIFY_OK(store::migrate(*db, {server::serverMigrations(), m_migrations.set()},
                                 momentToText(m_clock.now())));
        VERIFY_OK(server::foundDeployment(*db, m_clock.now()));
        m_lane =
            std::make_unique<LaneThread>(std::move(db), m_business, *m_blobs, m_clock,
                                         [this](const QSet<QString>& scopes, const QSet<QString>&) {
                                             const std::lock_guard lock(m_mutex);
                                             m_told.append(scopes);
                                         });
    }
    void cleanup() { m_lane.reset(); }

    void anAnswerComesWhenItIsInTheFile()
    {
        std::promise<qint64> promise;
        auto seen = promise.get_future();
        QVERIFY(m_lane->push(job({{add(1)}}), [&](const Result<wire::PushAnswer>& answer) {
            // On the lane's thread, before anything else is done: what another connection sees.
            promise.set_value(answer.ok() ? number("SELECT COUNT(*) FROM note") : -2);
        }));
        QCOMPARE(seen.get(), 1);
        const std::lock_guard lock(m_mutex);
        QCOMPARE(m_told, (QList<QSet<QString>>{{k("unit:1")}}));
    }

    void whatCameInMeanwhileIsCommittedTogether()
    {
        const auto release = hold();
        const qint64 before = m_lane->batches();
        std::atomic<int> answered{0};
        for (int n = 1; n <= 100; ++n)
            QVERIFY(m_lane->push(job({{add(n)}}), [&](const Result<wire::PushAnswer>& answer) {
                if (answer.ok() && answer->answers.at(0).outcome == wire::Outcome::Applied)
                    ++answered;
            }));
        QCOMPARE(m_lane->waiting(), 100);
        QCOMPARE(answered, 0);
        release->set_value();
        QTRY_COMPARE(answered.load(), 100);
        QCOMPARE(m_lane->batches() - before, 2); // 64 and the rest
        QCOMPARE(m_lane->commands(), 100);
    }

    void workAndPushesKeepTheirOrder()
    {
        const auto release = hold();
        QStringList order;
        std::atomic<bool> over{false};
        for (int n = 1; n <= 2; ++n) {
            QVERIFY(m_lane->push(job({{add(n)}}), [&](const Result<wire::PushAnswer>&) {
                order.append(k("push"));
            }));
            QVERIFY(m_lane->work([&](store::Database&) -> Result<void> { return {}; },
                                 [&, n](const Result<void>&) {
                                     order.append(k("work"));
                                     over = n == 2;
                                 }));
        }
        release->set_value();
        QTRY_VERIFY(over);
        QCOMPARE(order, (QStringList{k("push"), k("work"), k("push"), k("work")}));
    }

    void tooMuchWaitingIsRefused()
    {
        const auto release = hold();
        int taken = 0;
        while (taken < 10'000 && m_lane->work([](store::Database&) -> Result<void> { return {}; },
                                              [](const Result<void>&) {}))
            ++taken;
        QCOMPARE(taken, 2'000);
        QVERIFY(!m_lane->push(job({{add(1)}}), {}));
        release->set_value();
        QTRY_COMPARE(m_lane->waiting(), 0);
        VERIFY_OK(pushNow({{add(1)}}));
    }

    void whatIsQueuedIsDoneBeforeTheEnd()
    {
        const auto release = hold();
        std::atomic<int> answered{0};
        for (int n = 1; n <= 10; ++n)
            QVERIFY(m_lane->push(job({{add(n)}}), [&](const Result<wire::PushAnswer>& answer) {
                answered += answer.ok() ? 1 : 0;
            }));
        release->set_value();
        m_lane.reset();
        QCOMPARE(answered, 10);
        QCOMPARE(number("SELECT COUNT(*) FROM note"), 10);
    }

    void aRefusalKeepsWhatItRecorded()
    {
        VERIFY_FAILS(workNow([](store::Database& db) -> Result<void> {
                         TRY(db.run("INSERT INTO feed_scope (id, name) VALUES (1, ?)", "recorded"));
                         return fail("server.sign-in-refused");
                     }),
                     "server.sign-in-refused");
        QCOMPARE(number("SELECT COUNT(*) FROM feed_scope"), 1);
    }

    void troubleOfTheDatabaseLeavesNothingHalfDone()
    {
        VERIFY_FAILS(workNow([](store::Database& db) -> Result<void> {
                         TRY(db.run("INSERT INTO feed_scope (id, name) VALUES (1, ?)", "half"));
                         TRY(db.run("INSERT INTO feed_scope (id, name) VALUES (2, ?)", "half"));
                         return {};
                     }),
                     "store.constraint");
        QCOMPARE(number("SELECT COUNT(*) FROM feed_scope"), 0);
    }

    void whicheverCallFailsTheDeviceIsNotOutOfStep()
    {
        const auto first = add(1);
        qint64 failAt = 0;
        while (true) {
            QVERIFY(++failAt < 500);
            VERIFY_OK(workNow([&](store::Database&) -> Result<void> {
                m_faults = {-2, failAt}; // the commit of this very work takes two calls first
                return {};
            }));
            const auto answer = pushNow({{first}});
            m_faults = {};
            if (answer.ok()) {
                QCOMPARE(answer->lastN, 1);
                break;
            }
            QCOMPARE(answer.error().code, k("store.io"));
        }
        QVERIFY(failAt > 12); // all those that matter
        QCOMPARE(number("SELECT COUNT(*) FROM note"), 1);
        QCOMPARE(number("SELECT MAX(number) FROM note"), 1);
        QCOMPARE(number("SELECT v FROM feed_head"), 1);
    }

    void aJobThatFailsHasDoneNothing()
    {
        const auto used = CommandId::create();
        VERIFY_OK(pushNow({{add(1, used)}}));
        // The second command's id was used for something else: the first must not be done either,
        // or its number would be lost.
        VERIFY_FAILS(pushNow({{add(2), add(3, used)}}), "server.reused-id");
        VERIFY_FAILS(pushNow({{add(2), add(2)}}), "store.constraint");
        QCOMPARE(number("SELECT COUNT(*) FROM note"), 1);
        QCOMPARE(number("SELECT last_n FROM device"), 1);
        QCOMPARE(number("SELECT v FROM feed_head"), 1);
        const auto next = pushNow({{add(2)}});
        VERIFY_OK(next);
        QCOMPARE(next->lastN, 2);
        QCOMPARE(next->answers.at(0).result.value(k("number")).toInt(), 2);
    }

    void aJobThatFailsInCompanyHarmsNobody()
    {
        const auto release = hold();
        const qint64 before = m_lane->batches();
        std::promise<Result<wire::PushAnswer>> bad;
        std::promise<Result<wire::PushAnswer>> good;
        QVERIFY(m_lane->push(job({{add(1), add(1)}}), [&](auto answer) { bad.set_value(answer); }));
        QVERIFY(m_lane->push(job({{add(1)}}), [&](auto answer) { good.set_value(answer); }));
        release->set_value();
        VERIFY_FAILS(bad.get_future().get(), "store.constraint");
        VERIFY_OK(good.get_future().get());
        QCOMPARE(m_lane->batches() - before, 1);
        QCOMPARE(number("SELECT COUNT(*) FROM note"), 1);
    }

    void aLargeJobIsATransactionOfItsOwn()
    {
        const auto release = hold();
        const qint64 before = m_lane->batches();
        std::atomic<int> applied{0};
        const auto count = [&](const Result<wire::PushAnswer>& answer) {
            applied += answer.ok() ? int(answer->answers.size()) : 0;
        };
        wire::PushRequest many;
        for (int n = 2; n <= 100; ++n)
            many.commands.append(add(n));
        QVERIFY(m_lane->push(job({{add(1)}}), count));
        QVERIFY(m_lane->push(job(many), count));
        QVERIFY(m_lane->push(job({{add(101)}}), count));
        release->set_value();
        QTRY_COMPARE(applied.load(), 101);
        QCOMPARE(m_lane->batches() - before, 3);
    }
};

QTEST_GUILESS_MAIN(TestLaneThread)
#include "tst_lane_thread.moc"
