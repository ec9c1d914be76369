// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/admin_listener.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace chancery::server;

class TestAdminListener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_health = Health{};
        m_metrics = std::make_unique<Metrics>();
        m_listener = std::make_unique<AdminListener>(*m_metrics, [this] { return m_health; });
        QVERIFY(m_listener->start(0).ok());
    }

    void cleanup() { m_listener.reset(); }

    void metricsAreAPrometheusText()
    {
        m_metrics->counter("a_total", "Some.", {{"route", "/x"}}).add(3);
        m_metrics->histogram("b_seconds", "Time.", {0.1, 1}).observe(0.5);
        const QByteArray answer = ask("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(answer.contains("text/plain; version=0.0.4"));
        const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
        QVERIFY(body.contains("a_total{route=\"/x\"} 3\n"));
        static const QRegularExpression line(
            QStringLiteral("^(# (HELP|TYPE) [a-z_]+ .+|"
                           "[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+\\})? [0-9.e+-]+)$"));
        for (const QByteArray& each : body.trimmed().split('\n'))
            QVERIFY2(line.match(QString::fromUtf8(each)).hasMatch(), each.constData());
    }

    void healthSaysWhatItIsTold()
    {
        QVERIFY(ask("GET /healthz HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 200"));
        m_health = {false, {{QStringLiteral("database"), QStringLiteral("locked")}}};
        const QByteArray answer = ask("GET /healthz HTTP/1.0\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 503"));
        QVERIFY(answer.endsWith("{\"database\":\"locked\",\"ok\":false}"));
    }

    void anythingElseIsRefused()
    {
        QVERIFY(ask("GET /other HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404"));
        QVERIFY(ask("POST /metrics HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 405"));
        QVERIFY(ask("nonsense\r\n\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(ask("GET /" + QByteArray(20'000, 'x')).startsWith("HTTP/1.1 400"));
    }

    void aPortInUseIsAnError()
    {
        AdminListener second(*m_metrics, [] { return Health{}; });
        const auto result = second.start(m_listener->port());
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, QStringLiteral("server.cannot-listen"));
    }

private:
    QByteArray ask(const QByteArray& request)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_listener->port());
        if (!socket.waitForConnected(10'000))
            return {};
        socket.write(request);
        QByteArray answer;
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000))
            answer += socket.readAll();
        return answer + socket.readAll();
    }

    Health m_health;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<AdminListener> m_listener;
};

QTEST_GUILESS_MAIN(TestAdminListener)
#include "tst_admin_listener.moc"
