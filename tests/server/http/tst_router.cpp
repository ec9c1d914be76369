// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "server/http/router.h"

#include <QTest>

using namespace chancery::server;

class TestRouter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_router = Router();
        for (const char* route : {"GET /v1/hello", "GET /v1/blob/{name}", "PATCH /v1/blob/{name}",
                                  "GET /v1/blob/newest", "HEAD /v1/chunk/{name}",
                                  "GET /v1/chunk/{name}", "POST /v1/push", "GET /{a}/{b}/{c}"}) {
            const QByteArrayList parts = QByteArray(route).split(' ');
            m_router.add(parts[0], QString::fromLatin1(parts[1]), {});
        }
    }

    void pathsFindTheirRoutes_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* method, const char* path, const char* found) {
            QTest::addRow("%s %s", method, path)
                << QByteArray(method) << QString::fromLatin1(path) << QString::fromLatin1(found);
        };
        row("GET", "/v1/hello", "GET /v1/hello");
        row("HEAD", "/v1/hello", "GET /v1/hello");
        row("GET", "/v1/blob/abc", "GET /v1/blob/{name}");
        row("PATCH", "/v1/blob/abc", "PATCH /v1/blob/{name}");
        row("GET", "/v1/blob/newest", "GET /v1/blob/newest");
        row("PATCH", "/v1/blob/newest", "PATCH /v1/blob/{name}");
        row("HEAD", "/v1/chunk/abc", "HEAD /v1/chunk/{name}");
        row("GET", "/v1/chunk/abc", "GET /v1/chunk/{name}");
        row("GET", "/v1/blob/", "");
        row("GET", "/v1/hello/", "");
        row("GET", "/v1//hello", "");
        row("GET", "/", "");
        row("GET", "/V1/hello", "");
        row("GET", "/x/y/z", "GET /{a}/{b}/{c}");
        row("POST", "/v1/hello", "405 GET, HEAD");
        row("GET", "/v1/push", "405 POST");
        row("DELETE", "/v1/blob/abc", "405 GET, HEAD, PATCH");
    }

    void pathsFindTheirRoutes()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QString, found);
        const auto match = m_router.match(method, path);
        QString got;
        if (match.route)
            got = QString::fromLatin1(match.route->method) + u' ' + match.route->pattern;
        else if (!match.allowed.isEmpty())
            got = QStringLiteral("405 ") + QString::fromLatin1(match.allowed.join(", "));
        QCOMPARE(got, found);
    }

    void parametersAreHandedOver()
    {
        const auto match = m_router.match("GET", QStringLiteral("/x/y/z"));
        QCOMPARE(match.params,
                 (QHash<QString, QString>{{QStringLiteral("a"), QStringLiteral("x")},
                                          {QStringLiteral("b"), QStringLiteral("y")},
                                          {QStringLiteral("c"), QStringLiteral("z")}}));
    }

private:
    Router m_router;
};

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
