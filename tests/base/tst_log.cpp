// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/log.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace chancery;

namespace {

class SetClock final : public Clock {
public:
    QDateTime now() const override { return moment; }

    QDateTime moment{QDate(2026, 7, 14), QTime(2, 5, 0, 123), Qt::UTC};
};

} // namespace

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_lines.clear();
        m_clock.moment = QDateTime(QDate(2026, 7, 14), QTime(2, 5, 0, 123), Qt::UTC);
    }

    void aLineIsOneJsonObjectThatBeginsWithTheTime()
    {
        Log log = make();
        log.info("http.request",
                 {{QStringLiteral("status"), 200},
                  {QStringLiteral("text"), QStringLiteral("two\nlines \"quoted\"")}});
        QCOMPARE(m_lines.size(), 1);
        QVERIFY(m_lines.first().startsWith(R"({"time":"2026-07-14T02:05:00.123Z","level":"info",)"
                                           R"("event":"http.request",)"));
        QCOMPARE(m_lines.first().count('\n'), 1);
        const auto object = QJsonDocument::fromJson(m_lines.first()).object();
        QCOMPARE(object[QStringLiteral("status")].toInt(), 200);
        QCOMPARE(object[QStringLiteral("text")].toString(),
                 QStringLiteral("two\nlines \"quoted\""));
    }

    void aLineWithoutFieldsIsWhole()
    {
        Log log = make();
        log.error("x");
        QVERIFY(QJsonDocument::fromJson(m_lines.first()).isObject());
    }

    void fieldsThatSpeakOfSecretsAreHiddenAtAnyDepth()
    {
        Log log = make();
        const QJsonObject inner{{QStringLiteral("refreshToken"), QStringLiteral("canary")},
                                {QStringLiteral("name"), QStringLiteral("seen")}};
        log.info("x", {{QStringLiteral("Authorization"), QStringLiteral("canary")},
                       {QStringLiteral("password"), QStringLiteral("canary")},
                       {QStringLiteral("list"), QJsonArray{inner}},
                       {QStringLiteral("inner"), inner}});
        QVERIFY(!m_lines.first().contains("canary"));
        QCOMPARE(m_lines.first().count("[hidden]"), 4);
        QCOMPARE(m_lines.first().count("seen"), 2);
    }

    void linesBelowTheLevelAreNotWritten()
    {
        Log log = make(Log::Level::Warning);
        log.debug("x");
        log.info("x");
        QVERIFY(!log.wants(Log::Level::Info));
        log.warning("x");
        log.error("x");
        QCOMPARE(m_lines.size(), 2);
    }

    void aFloodOfOneEventIsThinnedAndOwnedUpTo()
    {
        Log log = make(Log::Level::Info, 5);
        for (int i = 0; i < 100; ++i)
            log.info("flood");
        log.info("other");
        QCOMPARE(m_lines.size(), 6);
        m_clock.moment = m_clock.moment.addSecs(1);
        log.info("flood");
        QCOMPARE(m_lines.size(), 7);
        QVERIFY(m_lines.last().contains("\"suppressed\":95"));
        log.info("flood");
        QVERIFY(!m_lines.last().contains("suppressed"));
    }

    void threadsDoNotMixTheirLines()
    {
        Log log = make(Log::Level::Info, 100'000);
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    log.info("x", {{QStringLiteral("i"), i}});
            });
        for (std::thread& each : threads)
            each.join();
        QCOMPARE(m_lines.size(), 2000);
    }

    void aLogFileIsForItsOwnerAndIsAppendedTo()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.log"));
        for (int i = 0; i < 2; ++i) {
            auto sink = Log::toFile(path);
            QVERIFY(sink.ok());
            Log log(m_clock, *sink);
            log.info("started");
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 2);
        struct stat facts = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
        QCOMPARE(int(facts.st_mode & 0777) & 077, 0);
        QVERIFY(!Log::toFile(QStringLiteral("/nonexistent/x.log")).ok());
    }

private:
    Log make(Log::Level least = Log::Level::Info, int most = 200)
    {
        return Log(
            m_clock, [this](const QByteArray& line) { m_lines.append(line); }, least, most);
    }

    SetClock m_clock;
    QByteArrayList m_lines;
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
