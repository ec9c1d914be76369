// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/rate_limiter.h"

#include <QTest>

using namespace chancery::server;
using namespace std::chrono_literals;

class TestRateLimiter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBurstPassesAndThenOnePerRefill()
    {
        RateLimiter limiter({.perSecond = 2, .burst = 3});
        const QString a = QStringLiteral("10.0.0.1");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limiter.take(a, m_start), 0);
        QCOMPARE(limiter.take(a, m_start), 1);
        QCOMPARE(limiter.take(a, m_start + 400ms), 1);
        QCOMPARE(limiter.take(a, m_start + 500ms), 0);
        QCOMPARE(limiter.take(a, m_start + 500ms), 1);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limiter.take(a, m_start + 1h), 0);
        QCOMPARE(limiter.take(a, m_start + 1h), 1);
    }

    void theWaitIsToldInWholeSeconds()
    {
        RateLimiter limiter({.perSecond = 0.1, .burst = 1});
        QCOMPARE(limiter.take(QStringLiteral("10.0.0.1"), m_start), 0);
        QCOMPARE(limiter.take(QStringLiteral("10.0.0.1"), m_start), 10);
        QCOMPARE(limiter.take(QStringLiteral("10.0.0.1"), m_start + 3500ms), 7);
    }

    void addressesAreHeldApartButNotWithinAnIpv6Network()
    {
        RateLimiter limiter({.perSecond = 1, .burst = 1});
        QCOMPARE(limiter.take(QStringLiteral("10.0.0.1"), m_start), 0);
        QCOMPARE(limiter.take(QStringLiteral("10.0.0.2"), m_start), 0);
        QCOMPARE(limiter.take(QStringLiteral("2001:db8:0:1::1"), m_start), 0);
        QCOMPARE(limiter.take(QStringLiteral("2001:db8:0:1:ffff::2"), m_start), 1);
        QCOMPARE(limiter.take(QStringLiteral("2001:db8:0:2::1"), m_start), 0);
    }

    void thisMachineIsFreeUnlessToldOtherwise()
    {
        RateLimiter free({.perSecond = 1, .burst = 1});
        RateLimiter held({.perSecond = 1, .burst = 1, .loopbackToo = true});
        for (const char* name : {"127.0.0.1", "127.9.9.9", "::1"}) {
            const QString address = QString::fromLatin1(name);
            QCOMPARE(free.take(address, m_start), 0);
            QCOMPARE(free.take(address, m_start), 0);
            QCOMPARE(held.take(address, m_start), 0);
            QCOMPARE(held.take(address, m_start), 1);
        }
        QVERIFY(!isLoopback(QStringLiteral("128.0.0.1")));
    }

    void memoryStaysBounded()
    {
        RateLimiter limiter({.perSecond = 1, .burst = 5});
        for (int i = 0; i < 250'000; ++i)
            limiter.take(QString::number(i), m_start);
        QVERIFY(limiter.size() <= 100'000);
    }

private:
    const RateLimiter::Moment m_start = RateLimiter::Moment() + 1h;
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_rate_limiter.moc"
