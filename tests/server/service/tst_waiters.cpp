// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/service/waiters.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace chancery;
using server::Waiters;
using namespace std::chrono_literals;

namespace {

QString k(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestWaiters : public QObject {
    Q_OBJECT

    std::atomic<int> m_news{0};
    std::atomic<int> m_over{0};

    Waiters::Wake counting()
    {
        return [this](Waiters::Why why) { ++(why == Waiters::Why::News ? m_news : m_over); };
    }

private Q_SLOTS:
    void init()
    {
        m_news = 0;
        m_over = 0;
    }

    void onlyThoseWhomItConcernsAreWoken()
    {
        Waiters waiters;
        waiters.add(waiters.generation(), {{k("unit:1"), k("everyone")}}, 1h, counting());
        waiters.add(waiters.generation(), {{k("unit:2")}}, 1h, counting());
        waiters.committed({k("unit:1"), k("unit:3")});
        QCOMPARE(m_news, 1);
        QCOMPARE(waiters.count(), 1);
        waiters.committed({k("unit:1")}); // the first is gone, and not called twice
        QCOMPARE(m_news, 1);
        waiters.committed({k("unit:2")});
        QCOMPARE(m_news, 2);
        QCOMPARE(waiters.count(), 0);
        QCOMPARE(m_over, 0);
    }

    void whoseWorkItWasIsToldLast()
    {
        for (int round = 0; round < 20; ++round) { // no order of a hash by chance
            Waiters waiters;
            QStringList told;
            for (const auto& device : {k("a"), k("b"), k("c")})
                waiters.add(waiters.generation(), {{k("unit:1")}, device}, 1h,
                            [&told, device](Waiters::Why) { told.append(device); });
            waiters.committed({k("unit:1")}, {k("b")});
            QCOMPARE(told.size(), 3);
            QCOMPARE(told.constLast(), k("b"));
        }
    }

    void aCommitBetweenLookingAndWaitingIsNotMissed()
    {
        Waiters waiters;
        const quint64 looked = waiters.generation();
        waiters.committed({k("unit:1")});
        QCOMPARE(waiters.add(looked, {{k("unit:1")}}, 1h, counting()), quint64(0));
        QCOMPARE(m_news, 1);
        QCOMPARE(waiters.count(), 0);
    }

    void whoHasLeftIsNotCalled()
    {
        Waiters waiters;
        const quint64 id = waiters.add(waiters.generation(), {{k("unit:1")}}, 1h, counting());
        QVERIFY(id != 0);
        waiters.remove(id);
        waiters.remove(id);
        waiters.remove(12'345);
        waiters.committed({k("unit:1")});
        QCOMPARE(m_news, 0);
    }

    void whenTheTimeIsUpThatIsSaid()
    {
        Waiters waiters;
        waiters.add(waiters.generation(), {{k("unit:1")}}, 1ms, counting());
        QTRY_COMPARE(m_over.load(), 1);
        QCOMPARE(waiters.count(), 0);
        waiters.committed({k("unit:1")});
        QCOMPARE(m_news, 0);
    }

    void aWokenOneMayWaitAgainAtOnce()
    {
        Waiters waiters;
        int rounds = 0;
        Waiters::Wake again = [&](Waiters::Why) {
            if (++rounds < 3)
                waiters.add(waiters.generation(), {{k("unit:1")}}, 1h, again);
        };
        waiters.add(waiters.generation(), {{k("unit:1")}}, 1h, again);
        for (int i = 0; i < 5; ++i)
            waiters.committed({k("unit:1")});
        QCOMPARE(rounds, 3);
    }

    void stoppingCallsNobody()
    {
        {
            Waiters waiters;
            waiters.add(waiters.generation(), {{k("unit:1")}}, 1h, counting());
        }
        QCOMPARE(m_news + m_over, 0);
    }

    /// A writer counts up and tells; readers look at the count, and wait when they have seen it.
    /// Should one wake-up be lost, its reader would wait for an hour and the test for its end.
    void noWakeUpIsLostAmongThreads()
    {
        constexpr int last = 2'000;
        Waiters waiters;
        std::atomic<int> value{0};
        std::atomic<int> finished{0};
        struct Reader {
            std::atomic<int> seen{0};
            std::function<void()> look;
        };
        std::array<Reader, 4> readers;
        for (auto& reader : readers) {
            reader.look = [&] {
                for (;;) {
                    const quint64 generation = waiters.generation();
                    const int now = value;
                    if (now == last) {
                        ++finished;
                        return;
                    }
                    if (reader.seen.exchange(now) != now)
                        continue;
                    waiters.add(generation, {{k("s")}}, 1h, [&](Waiters::Why) { reader.look(); });
                    return;
                }
            };
        }
        std::vector<std::thread> threads;
        for (auto& reader : readers)
            threads.emplace_back([&] { reader.look(); });
        threads.emplace_back([&] {
            for (int i = 1; i <= last; ++i) {
                value = i;
                waiters.committed({k("s")});
            }
        });
        for (auto& thread : threads)
            thread.join();
        QTRY_COMPARE(finished.load(), int(readers.size()));
    }
};

QTEST_GUILESS_MAIN(TestWaiters)
#include "tst_waiters.moc"
