// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/worker_pool.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace chancery::server;

namespace {

/// Holds threads until it is opened.
class Gate {
public:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
};

} // namespace

class TestWorkerPool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tasksRunAtTheSameTime()
    {
        std::atomic<int> inside{0};
        Gate gate;
        WorkerPool pool(2, 10);
        for (int i = 0; i < 2; ++i)
            QVERIFY(pool.post([&] {
                ++inside;
                gate.pass();
            }));
        QTRY_COMPARE(inside.load(), 2);
        gate.open();
    }

    void aFullQueueRefuses()
    {
        Gate gate;
        std::atomic<int> done{0};
        std::atomic<bool> busy{false};
        WorkerPool pool(1, 2);
        QVERIFY(pool.post([&] {
            busy = true;
            gate.pass();
        }));
        QTRY_VERIFY(busy.load());
        QVERIFY(pool.post([&] { ++done; }));
        QVERIFY(pool.post([&] { ++done; }));
        QVERIFY(!pool.post([&] { ++done; }));
        gate.open();
        QTRY_COMPARE(done.load(), 2);
        QCOMPARE(pool.queued(), size_t(0));
        QVERIFY(pool.post([&] { ++done; }));
        QTRY_COMPARE(done.load(), 3);
    }

    void closingEndsWhatRunsAndDropsWhatWaits()
    {
        Gate gate;
        std::atomic<bool> busy{false};
        std::atomic<int> done{0};
        const auto held = std::make_shared<int>(1);
        auto pool = std::make_unique<WorkerPool>(1, 10);
        QVERIFY(pool->post([&] {
            busy = true;
            gate.pass();
            ++done;
        }));
        QTRY_VERIFY(busy.load());
        QVERIFY(pool->post([&done, held] { done += 100; }));
        std::thread closing([&] { pool.reset(); });
        QTRY_COMPARE(held.use_count(), 1L);
        gate.open();
        closing.join();
        QCOMPARE(done.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_worker_pool.moc"
